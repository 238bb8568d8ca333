import type { Grant, PermissionModel, Role, ScopeLevel, Type } from '../../../contract/index.ts';

const EVERYDAY = [
  { id: 'read', label: 'See' },
  { id: 'write', label: 'Create and change', implies: ['read'] },
  { id: 'delete', label: 'Delete', dangerous: true, implies: ['write'] },
] as const;

/** What the role editor draws, and what `missing` names: ten types, ten actions. */
export const PERMISSION_MODEL: PermissionModel = {
  resources: [
    { type: 'organization', label: 'Organization', is: 'organization', level: 'organization', group: 'Places', actions: EVERYDAY },
    {
      type: 'tenant',
      label: 'Tenants',
      is: 'tenant',
      level: 'organization',
      group: 'Places',
      actions: [...EVERYDAY, { id: 'operate', label: 'Operate', description: 'Deploy, pause, resume and upgrade.', implies: ['read'] }],
    },
    { type: 'project', label: 'Projects', is: 'project', group: 'Places', actions: EVERYDAY },
    {
      type: 'person',
      label: 'People and teams',
      is: 'member',
      group: 'Access',
      actions: [
        ...EVERYDAY,
        { id: 'invite', label: 'Invite', description: 'Invite people, and answer who asks to join.', implies: ['read'] },
      ],
    },
    { type: 'directory', label: 'Names of people', is: 'user', group: 'Access', actions: EVERYDAY },
    { type: 'role', label: 'Roles', is: 'role', group: 'Access', actions: EVERYDAY },
    { type: 'machine', label: 'Service accounts', is: 'serviceAccount', group: 'Access', actions: EVERYDAY },
    {
      type: 'model',
      label: 'Models',
      is: 'model',
      group: 'Work',
      actions: [
        ...EVERYDAY,
        {
          id: 'promote',
          label: 'Promote',
          description: 'Move a version to staging or production, and move its aliases.',
          implies: ['write'],
        },
      ],
    },
    { type: 'artifact', label: 'Artifacts', is: 'artifact', group: 'Work', actions: EVERYDAY },
    {
      type: 'run',
      label: 'Pipelines and runs',
      is: 'run',
      group: 'Work',
      actions: [
        ...EVERYDAY,
        { id: 'launch', label: 'Launch', description: 'Start runs, by hand or by a trigger.', implies: ['read'] },
        { id: 'stop', label: 'Stop', description: 'Stop a run that is under way.', implies: ['read'] },
        { id: 'logs', label: 'Read logs', implies: ['read'] },
        {
          id: 'restrictedLogs',
          label: 'Read restricted logs',
          description: 'Logs of pipelines that handle personal data.',
          implies: ['logs'],
        },
      ],
    },
  ],
};

/** The resource of the permission model that rules over a type. */
export const RULED_BY: { readonly [T in Type]?: string } = {
  organization: 'organization',
  tenant: 'tenant',
  project: 'project',
  user: 'directory',
  member: 'person',
  team: 'person',
  role: 'role',
  serviceAccount: 'machine',
  model: 'model',
  modelVersion: 'model',
  tag: 'model',
  artifact: 'artifact',
  artifactVersion: 'artifact',
  visualization: 'artifact',
  file: 'artifact',
  pipeline: 'run',
  run: 'run',
  step: 'run',
  stack: 'run',
  runTemplate: 'run',
  trigger: 'run',
  tick: 'run',
  delivery: 'run',
  codeRepository: 'run',
  invitation: 'person',
  accessRequest: 'person',
  apiKey: 'machine',
  budget: 'organization',
  event: 'person',
};

const everything = ['organization', 'tenant', 'person', 'directory', 'role', 'machine', 'project', 'model', 'artifact', 'run'];
const work = ['model', 'artifact', 'run'];
const grants = (types: readonly string[], ...actions: string[]): Grant[] =>
  types.flatMap((type) => actions.map((action) => ({ type, action })));

/** What those may who answer for the work: beyond making and removing, let it run and go to production. */
const DECIDES = [...grants(['model'], 'promote'), ...grants(['run'], 'launch', 'stop')];
const SEE_PLACES = grants(['organization', 'tenant', 'project', 'directory'], 'read');
const FIXED = { code: 'memory.builtIn', text: 'A role that came with the product is not changed. Make your own from it.' };
const role = (id: string, name: string, level: ScopeLevel, description: string, own: Grant[], more: Partial<Role> = {}): Role => ({
  type: 'role',
  id: `role-${id}`,
  name,
  level,
  description,
  grants: own,
  builtIn: true,
  ...(more.builtIn === false ? {} : { blocked: { update: FIXED, delete: FIXED } }),
  ...more,
});

/** The 14 roles. The first three of each level are what owner, editor and viewer hold there. */
export const ROLES: readonly Role[] = [
  role(
    'org-owner',
    'Owner',
    'organization',
    'May do everything, and hand it over',
    [
      ...grants(everything, 'delete'),
      ...grants(['tenant'], 'operate'),
      ...grants(['person'], 'invite'),
      ...DECIDES,
      ...grants(['run'], 'restrictedLogs'),
    ],
    { vital: true },
  ),
  role('org-editor', 'Editor', 'organization', 'Works in all tenants, sees who else does', [
    ...SEE_PLACES,
    ...grants(['person'], 'read'),
    ...grants(work, 'delete'),
    ...DECIDES,
    ...grants(['run'], 'restrictedLogs'),
  ]),
  role('org-viewer', 'Viewer', 'organization', 'Sees the work, not the people behind it', [
    ...SEE_PLACES,
    ...grants(work, 'read'),
    ...grants(['run'], 'logs'),
  ]),
  role('org-billing', 'Billing', 'organization', 'Plans, seats and invoices', [...grants(['organization'], 'write')]),
  role('org-auditor', 'Auditor', 'organization', 'Reads everything, changes nothing', grants(everything, 'read')),
  role('tenant-admin', 'Tenant admin', 'tenant', 'Runs a tenant', [
    ...grants(['tenant', 'person', 'project', ...work], 'delete'),
    ...grants(['tenant'], 'operate'),
    ...grants(['person'], 'invite'),
    ...DECIDES,
  ]),
  role('tenant-developer', 'Developer', 'tenant', 'Builds models and pipelines', [
    ...SEE_PLACES,
    ...grants(work, 'write'),
    ...grants(['run'], 'launch', 'stop', 'logs'),
  ]),
  role('tenant-viewer', 'Tenant viewer', 'tenant', 'Sees models, artifacts and runs', [...SEE_PLACES, ...grants(work, 'read')]),
  role(
    'tenant-operator',
    'Operator',
    'tenant',
    'Keeps what runs running',
    [...SEE_PLACES, ...grants(['run'], 'write', 'launch', 'stop', 'logs')],
    {
      builtIn: false,
    },
  ),
  role('project-maintainer', 'Maintainer', 'project', 'Decides what goes to production', [
    ...grants(['project', ...work], 'delete'),
    ...DECIDES,
  ]),
  role('project-contributor', 'Contributor', 'project', 'Registers models and artifacts', [
    ...grants(work, 'write'),
    ...grants(['run'], 'launch'),
  ]),
  role('project-viewer', 'Project viewer', 'project', 'Sees one project', grants(work, 'read')),
  role('project-annotator', 'Annotator', 'project', 'Labels data and comments on models', grants(['artifact'], 'write'), {
    builtIn: false,
  }),
  role('project-customs', 'Customs officer', 'project', 'May read the logs of customs screening', grants(['run'], 'restrictedLogs'), {
    builtIn: false,
  }),
];

/** What an act takes beyond changing what it is done to; `do on`, else `do`. */
const RIGHT_FOR: { readonly [what: string]: string } = {
  'setStage modelVersion': 'promote',
  'setAlias modelVersion': 'promote',
  'removeAlias modelVersion': 'promote',
  'launch runTemplate': 'launch',
  'retry run': 'launch',
  'cancel run': 'stop',
  'pause run': 'stop',
  'backfill trigger': 'launch',
  'deploy tenant': 'operate',
  'pause tenant': 'operate',
  'resume tenant': 'operate',
  'upgrade tenant': 'operate',
  'create invitation': 'invite',
  'delete invitation': 'invite',
  'resend invitation': 'invite',
  'approve accessRequest': 'invite',
  'deny accessRequest': 'invite',
  list: 'read',
  get: 'read',
  graph: 'read',
  bytes: 'read',
  measure: 'read',
  logs: 'logs',
  delete: 'delete',
  archive: 'delete',
  leave: 'read',
  accept: 'read',
  decline: 'read',
  transfer: 'delete',
};

/** The action of the permission model that a verb or action on a type takes. */
export const rightFor = (what: string, on: Type): string => RIGHT_FOR[`${what} ${on}`] ?? RIGHT_FOR[what] ?? 'write';

/** An action with all that implies it, within its resource: `read` is also held by who may write. */
export function implying(type: string, action: string): string[] {
  const actions = PERMISSION_MODEL.resources.find((resource) => resource.type === type)?.actions ?? [];
  const found = new Set([action]);
  for (let grown = true; grown;) {
    const before = found.size;
    for (const { id, implies } of actions) if (implies?.some((one) => found.has(one))) found.add(id);
    grown = found.size > before;
  }
  return [...found];
}
