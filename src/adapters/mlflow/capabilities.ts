import type { Capabilities, FieldCaps, Reason, Type, TypeCaps } from '../../contract/index.ts';
import { opsOf, WILDCARDS } from './filters.ts';
import { MODEL } from './permissions.ts';
import type { FieldRule, Resource } from './resource.ts';
import { artifact } from './resources/artifact.ts';
import { file } from './resources/file.ts';
import { model } from './resources/model.ts';
import { modelVersion } from './resources/model-version.ts';
import { member, role, user } from './resources/people.ts';
import { pipeline } from './resources/pipeline.ts';
import { tenant } from './resources/places.ts';
import { run } from './resources/run.ts';

/** Larger pages take the server seconds: a run comes with all that it carries. */
const LARGEST_PAGE = 100;

/** What was found out about a server. */
export interface Server {
  version: string;
  /** It has workspaces. */ workspaces: boolean;
  /** It has accounts; without them nobody signs in. */ accounts: boolean;
  /** It has roles: 3.13 and newer. */ roles: boolean;
}

const WORK = [model, modelVersion, artifact, file, pipeline, run];
const PEOPLE = [user, member, role];

/** What a session can read: at the widest scope of a server with workspaces only these, and its accounts. */
export function resourcesOf(server: Server, workspace: string | undefined): ReadonlyMap<Type, Resource> {
  const inside = workspace !== undefined || !server.workspaces;
  const people = !server.accounts || !server.roles ? [] : inside ? PEOPLE : [user];
  const all = [...(server.workspaces ? [tenant] : []), ...people, ...(inside ? WORK : [])];
  return new Map(all.map((each) => [each.type, each]));
}

export function capabilitiesOf(server: Server, resources: ReadonlyMap<Type, Resource>): Capabilities {
  const types = Object.fromEntries([...resources].map(([type, each]) => [type, typeCaps(each)])) as Capabilities['types'];
  const missing = Object.entries(reasonsOf(server)).filter(([what]) => !types[what as Type]);
  const asks = server.accounts && server.roles;
  return {
    contract: 1,
    backend: { name: 'MLflow', version: server.version },
    scope: server.workspaces ? ['tenant'] : [],
    types,
    unsupported: Object.fromEntries(missing),
    permissions: asks ? { can: 'derived', model: MODEL } : { can: 'unknown' },
  };
}

function typeCaps(each: Resource): TypeCaps<string> {
  const search = each.search;
  const paged = each.page !== undefined;
  return {
    verbs: ['list', 'get'],
    fields: Object.fromEntries(Object.entries(each.fields).map(([field, rule]) => [field, fieldCaps(rule)])),
    ...(search ? { search: { fields: [search], match: 'contains', wildcards: WILDCARDS } } : {}),
    ...(paged ? { logic: 'and', paging: 'cursor', limit: LARGEST_PAGE, total: 'none' } : { paging: 'whole', total: 'exact' }),
    ...each.caps,
  };
}

function fieldCaps({ caps, rule, sort }: FieldRule): FieldCaps {
  const ops = opsOf(rule);
  return {
    ...caps,
    ...(ops.length ? { ops } : {}),
    ...(ops.includes('contains') ? { wildcards: WILDCARDS } : {}),
    ...(sort || rule?.by === 'metric' ? { sort: 'both' } : {}),
  };
}

const reason = (code: string, text: string): Reason => ({ code: `mlflow.${code}`, text });
const NOT_KEPT = reason('notKept', 'MLflow does not keep this.');
const RECORDS = reason('records', 'MLflow records runs; it does not start or stop them.');
const NO_VERSIONS = reason('noVersions', 'Files have no versions in MLflow.');
const IN_A_WORKSPACE = reason('inWorkspace', 'This belongs to a workspace: choose one first.');

function reasonsOf({ workspaces, accounts, roles }: Server): { readonly [what: string]: Reason } {
  const people = !accounts
    ? reason('noAccounts', 'This server has no accounts: whoever reaches it may do everything.')
    : reason('tooOld', 'This server is older than MLflow 3.13, and has no roles.');
  const inside = accounts && roles ? IN_A_WORKSPACE : people;
  return {
    organization: NOT_KEPT,
    tenant: workspaces ? NOT_KEPT : reason('noWorkspaces', 'This server was started without workspaces.'),
    project: NOT_KEPT,
    user: people,
    member: inside,
    role: inside,
    team: NOT_KEPT,
    invitation: NOT_KEPT,
    accessRequest: NOT_KEPT,
    serviceAccount: NOT_KEPT,
    apiKey: NOT_KEPT,
    model: IN_A_WORKSPACE,
    modelVersion: IN_A_WORKSPACE,
    artifact: IN_A_WORKSPACE,
    artifactVersion: NO_VERSIONS,
    visualization: NO_VERSIONS,
    file: IN_A_WORKSPACE,
    pipeline: IN_A_WORKSPACE,
    run: IN_A_WORKSPACE,
    runTemplate: RECORDS,
    step: RECORDS,
    'run.logs': RECORDS,
    'run.launch': RECORDS,
    'run.cancel': RECORDS,
    trigger: reason('reading', 'Inlay does not show its webhooks yet.'),
    tick: NOT_KEPT,
    delivery: reason('noDeliveries', 'The server keeps no list of what it has sent.'),
    codeRepository: reason('commits', 'MLflow knows only the commit of a run.'),
    stack: NOT_KEPT,
    tag: reason('pairs', 'Tags are pairs on each thing, not things of their own.'),
    budget: NOT_KEPT,
    event: NOT_KEPT,
  };
}
