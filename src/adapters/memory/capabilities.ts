import type { Capabilities, Field, FieldCaps, Reason, ScopeLevel, Type, TypeCaps } from '../../contract/index.ts';
import { KINDS } from './store/kinds/index.ts';
import { LIVE_MS } from './fields.ts';
import { types } from './types.ts';
import { PERMISSION_MODEL } from './world/roles.ts';

/** Fewer capabilities than memory has, so that the degraded paths of a screen can be seen. */
export interface Profile {
  paging?: 'offset' | 'cursor';
  total?: 'exact' | 'atLeast' | 'none';
  /** Only these can be switched off. */
  facets?: false;
  search?: false;
  live?: false;
  sort?: false;
  permissions?: false;
  writes?: false;
  logic?: 'one' | 'and' | 'flat' | 'tree';
  limit?: number;
  without?: readonly Type[];
}
/** What can be asked for where: places and people everywhere, the work only inside a project. */
const PLACES: readonly Type[] = ['organization', 'tenant', 'project'];
const PEOPLE: readonly Type[] = [
  'user',
  'member',
  'team',
  'role',
  'serviceAccount',
  'invitation',
  'accessRequest',
  'apiKey',
  'budget',
  'event',
];
const WORK: readonly Type[] = [
  'tag',
  'stack',
  'model',
  'modelVersion',
  'artifact',
  'artifactVersion',
  'visualization',
  'file',
  'pipeline',
  'run',
  'step',
  'runTemplate',
  'trigger',
  'tick',
  'delivery',
  'codeRepository',
];

export function capabilities(level: ScopeLevel | undefined, countless: boolean, profile: Profile = {}): Capabilities {
  const here = [...PLACES, ...(level ? PEOPLE : []), ...(level === 'project' ? WORK : [])].filter(
    (type) => !profile.without?.includes(type),
  );
  const all = types(countless);
  const unsupported: Record<string, Reason> = {};
  for (const type of [...PEOPLE, ...WORK].filter((type) => !here.includes(type))) {
    unsupported[type] = profile.without?.includes(type)
      ? { code: 'memory.without', text: 'This backend does not have these.' }
      : { code: 'memory.enterFirst', text: WORK.includes(type) ? 'Enter a project first.' : 'Enter an organization first.' };
  }
  return structuredClone({
    contract: 1,
    backend: { name: 'Inlay memory', version: '1' },
    scope: ['organization', 'tenant', 'project'],
    types: Object.fromEntries(
      here.flatMap((type) => (all[type] ? [[type, narrowed(writable(type, all[type], countless, profile), profile)]] : [])),
    ) as Capabilities['types'],
    unsupported,
    ...(profile.permissions === false || !level
      ? {}
      : {
          permissions: {
            can: 'server',
            others: true,
            given: profile.writes !== false,
            explain: true,
            whoCan: true,
            model: PERMISSION_MODEL,
          },
        }),
  });
}

/** With what can be written to it, if that is not switched off. Of a million versions none is written: nothing could be looked up. */
function writable(type: Type, caps: TypeCaps<string>, countless: boolean, profile: Profile): TypeCaps<string> {
  const kind = KINDS[type];
  if (!kind || profile.writes === false || (countless && (type === 'modelVersion' || type === 'model'))) return caps;
  const { create, update, secrets, actions, upload } = kind;
  return {
    ...caps,
    verbs: [
      ...caps.verbs,
      ...(create ? (['create'] as const) : []),
      ...(update ? (['update'] as const) : []),
      ...(kind.delete ? (['delete'] as const) : []),
      ...(upload ? (['upload'] as const) : []),
    ],
    ...(upload ? { bytes: { max: upload } } : {}),
    ...(create ? { create } : {}),
    ...(update ? { update } : {}),
    ...(secrets ? { secrets } : {}),
    ...(actions ? { actions: Object.fromEntries(Object.entries(actions).map(([name, rule]) => [name, rule.caps])) } : {}),
    concurrency: 'native',
    idempotent: true,
    validate: true,
    live: { resumeMs: LIVE_MS },
  };
}

function narrowed(caps: TypeCaps<string>, profile: Profile): TypeCaps<string> {
  const { search, live, ...rest } = caps;
  const fields = Object.entries(caps.fields ?? {}) as [string, FieldCaps][];
  return {
    ...rest,
    ...(search && profile.search !== false ? { search } : {}),
    ...(live && profile.live !== false ? { live } : {}),
    ...(profile.paging ? { paging: profile.paging } : {}),
    ...(profile.total ? { total: profile.total } : {}),
    ...(profile.logic && caps.logic ? { logic: profile.logic } : {}),
    ...(profile.limit ? { limit: profile.limit } : {}),
    of: caps.of?.filter((type) => !profile.without?.includes(type)) ?? [],
    fields: Object.fromEntries(
      fields.map(([name, { facet, sort, ...field }]) => [
        name,
        { ...field, ...(facet && profile.facets !== false ? { facet } : {}), ...(sort && profile.sort !== false ? { sort } : {}) },
      ]),
    ) as { [K in Field<Type>]?: FieldCaps },
  };
}
