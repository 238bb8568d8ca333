import {
  AdapterError,
  type Adapter,
  type Change,
  type Operation,
  type PermissionModel,
  type Role,
  type Session,
} from '../../../src/contract/index.ts';
import { MODEL } from '../../../src/adapters/mlflow/permissions.ts';
import { changed, ready } from '../../support/adapters.ts';

/** A backend with one role of its own permission model, which keeps what is written and knows revisions. */
export function withModel(model: PermissionModel, roles: readonly Role[]): Adapter {
  const kept = new Map(roles.map((role) => [role.id, { revision: '1', ...role }]));
  const find = (id: string): Role => {
    const role = kept.get(id);
    if (!role) throw new AdapterError({ kind: 'notFound', title: 'There is no such role', remedy: 'none' });
    return role;
  };
  return changed(ready(), (session) => ({
    capabilities: { ...session.capabilities, permissions: { can: 'derived', model } },
    get: (ref, call) => (ref.type === 'role' ? Promise.resolve(find(ref.id) as never) : session.get(ref, call)),
    can: (checks) => Promise.resolve(checks.map(() => ({ allowed: true }))),
    write: (async (change: Change): Promise<Operation> => {
      if (change.do !== 'update' || change.on.type !== 'role') return session.write!(change);
      const role = find(change.on.id);
      if (change.ifRevision !== undefined && change.ifRevision !== role.revision)
        throw new AdapterError({ kind: 'conflict', why: 'revision', title: 'It was changed meanwhile', remedy: 'reload' });
      const next = { ...role, ...(change.patch as Partial<Role>), revision: String(Number(role.revision) + 1) };
      kept.set(role.id, next);
      return { state: 'succeeded', ref: { type: 'role', id: role.id }, item: next };
    }) as NonNullable<Session['write']>,
  }));
}

/** MLflow's own model: levels, each with those below, denials, grants for one thing. */
export const levels = (): Adapter =>
  withModel(MODEL, [
    {
      type: 'role',
      id: 'data-science',
      name: 'data-science',
      level: 'tenant',
      description: 'Trains and registers models',
      grants: [
        { type: 'workspace', action: 'USE' },
        { type: 'experiment', action: 'EDIT' },
        { type: 'registered_model', action: 'READ' },
        { type: 'registered_model', action: 'MANAGE', id: 'churn' },
        { type: 'gateway_secret', action: 'READ', deny: true },
      ],
    },
  ]);

const EVERYDAY = [
  { id: 'create' },
  { id: 'read' },
  { id: 'update', implies: ['read'] },
  { id: 'delete', implies: ['read'], dangerous: true },
  { id: 'share', implies: ['read'] },
];
const PROJECT = ['artifact', 'artifactVersion', 'model', 'modelVersion', 'pipeline', 'run', 'runTemplate', 'trigger', 'codeRepository'];

/** The model of the picture: many actions, conditions, a role that includes another, and what is above the user's own grants. */
export const wide = (): Adapter =>
  withModel(
    {
      includes: true,
      conditions: {
        type: 'object',
        additionalProperties: false,
        properties: {
          stage: {
            type: 'array',
            title: 'Stage is any of',
            items: { enum: ['None', 'Staging', 'Production', 'Archived'] },
            uniqueItems: true,
          },
          createdBy: { title: 'Created by', enum: ['the person', 'the person’s team'] },
        },
      },
      resources: [
        ...PROJECT.map((type) => ({
          type,
          group: 'Project',
          actions: [
            ...EVERYDAY,
            ...(type === 'modelVersion'
              ? [{ id: 'promote', implies: ['update'], description: 'Move a version to staging or production, and move its aliases.' }]
              : []),
            ...(type === 'artifact' || type === 'run' ? [{ id: 'prune', implies: ['read'] }] : []),
          ],
        })),
        ...['stack', 'serviceConnector', 'tag', 'project'].map((type) => ({
          type,
          group: 'Tenant',
          actions: EVERYDAY.map((action) =>
            type === 'project' && action.id !== 'read' && action.id !== 'create'
              ? { ...action, locked: { code: 'wide.ceiling', text: 'Above your own grants' } }
              : action,
          ),
        })),
        { type: 'secret', group: 'Tenant', actions: [...EVERYDAY, { id: 'readValue', dangerous: true, implies: ['read'] }] },
      ],
    },
    [
      {
        type: 'role',
        id: 'ml-engineer',
        name: 'ML engineer',
        level: 'tenant',
        builtIn: false,
        description: 'Based on Developer',
        includes: [{ type: 'role', id: 'developer', name: 'Developer' }],
        grants: [
          ...PROJECT.flatMap((type) => ['create', 'update'].map((action) => ({ type, action }))),
          { type: 'model', action: 'share' },
          { type: 'run', action: 'delete' },
          {
            type: 'modelVersion',
            action: 'delete',
            condition: { stage: ['None', 'Archived'], createdBy: 'the person' },
          },
        ],
      },
      {
        type: 'role',
        id: 'developer',
        name: 'Developer',
        level: 'tenant',
        builtIn: true,
        // A ring, as composites may form.
        includes: [{ type: 'role', id: 'ml-engineer', name: 'ML engineer' }],
        grants: [...PROJECT, 'stack', 'serviceConnector', 'secret', 'tag', 'project'].map((type) => ({ type, action: 'read' })),
      },
    ],
  );
