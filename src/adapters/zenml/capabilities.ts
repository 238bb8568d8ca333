import type { Capabilities, FieldCaps, Reason, Type, TypeCaps } from '../../contract/index.ts';
import { opsOf, WILDCARDS } from './filters.ts';
import type { FieldRule, Resource } from './resource.ts';
import { RUN_MEASURES } from './measures.ts';
import { apiKey } from './resources/api-key.ts';
import { artifact } from './resources/artifact.ts';
import { artifactVersion } from './resources/artifact-version.ts';
import { codeRepository } from './resources/code-repository.ts';
import { model } from './resources/model.ts';
import { modelVersion } from './resources/model-version.ts';
import { serviceAccount, user } from './resources/people.ts';
import { pipeline } from './resources/pipeline.ts';
import { project } from './resources/project.ts';
import { ONLY_READ, runTemplate } from './resources/run-template.ts';
import { run } from './resources/run.ts';
import { stack } from './resources/stack.ts';
import { step } from './resources/step.ts';
import { tag } from './resources/tag.ts';
import { trigger } from './resources/trigger.ts';

/** Larger pages are answered too slowly to be worth it: a run with all it carries is 4 kB. */
const LARGEST_PAGE = 500;

const ALL = [
  project,
  user,
  serviceAccount,
  apiKey,
  stack,
  tag,
  model,
  modelVersion,
  artifact,
  artifactVersion,
  pipeline,
  runTemplate,
  run,
  step,
  trigger,
  codeRepository,
];

/** What a session can read: at the widest scope only what belongs to no project. */
export function resourcesOf(inProject: boolean): ReadonlyMap<Type, Resource> {
  return new Map(ALL.filter(({ scoped }) => inProject || !scoped).map((each) => [each.type, each]));
}

export function capabilitiesOf(version: string, resources: ReadonlyMap<Type, Resource>, inProject: boolean): Capabilities {
  const types: { [T in Type]?: TypeCaps<string> } = Object.fromEntries([...resources].map(([type, each]) => [type, typeCaps(each)]));
  if (inProject) {
    types.artifactVersion = { ...types.artifactVersion!, verbs: ['list', 'get', 'bytes'], bytes: {} };
    types.visualization = VISUALIZATION;
    types.run = { ...types.run!, verbs: [...types.run!.verbs, 'measure'], measures: RUN_MEASURES };
  }
  return {
    contract: 1,
    backend: { name: 'ZenML', version },
    scope: ['project'],
    types: types as Capabilities['types'],
    unsupported: { ...REASONS, 'runTemplate.launch': ONLY_READ, ...(inProject ? {} : ELSEWHERE) },
    permissions: { can: 'derived' },
  };
}

/** A part of its version: the server has no list of them. */
const VISUALIZATION: TypeCaps<string> = {
  verbs: ['list', 'get', 'bytes'],
  of: ['artifactVersion'],
  ofRequired: true,
  paging: 'offset',
  total: 'exact',
  limit: LARGEST_PAGE,
  fields: {
    name: { kind: 'text' },
    kind: { kind: 'enum', values: ['html', 'image', 'table', 'markdown', 'json', 'text'] },
    mediaType: { kind: 'text' },
  },
  bytes: {},
};

function typeCaps(each: Resource): TypeCaps<string> {
  const search = each.search;
  return {
    verbs: ['list', 'get'],
    fields: Object.fromEntries(Object.entries(each.fields).map(([field, rule]) => [field, fieldCaps(rule)])),
    ...(each.of ? { of: Object.keys(each.of) as Type[] } : {}),
    ...(each.ofRequired ? { ofRequired: true } : {}),
    logic: 'flat',
    ...(search ? { search: { fields: [search], match: 'contains', wildcards: WILDCARDS } } : {}),
    paging: 'offset',
    limit: LARGEST_PAGE,
    total: 'exact',
    ...each.caps,
  };
}

function fieldCaps({ caps, rule, sort, group }: FieldRule): FieldCaps {
  return {
    ...caps,
    ...(rule ? { ops: opsOf(rule) } : {}),
    ...(rule?.by === 'text' ? { wildcards: WILDCARDS } : {}),
    ...(sort ? { sort: 'both' } : {}),
    ...(group ? { facet: true } : {}),
  };
}

const reason = (code: string, text: string): Reason => ({ code: `zenml.${code}`, text });
const ONE_PLACE = reason('onePlace', 'The open-source server has one place and no roles.');
const NOT_KEPT = reason('notKept', 'The open-source server does not keep this.');
const NOT_FIRED = reason('notFired', 'Nothing fires on the open-source server.');

const REASONS: { readonly [what: string]: Reason } = {
  organization: ONE_PLACE,
  tenant: ONE_PLACE,
  member: ONE_PLACE,
  team: ONE_PLACE,
  invitation: ONE_PLACE,
  accessRequest: ONE_PLACE,
  role: ONE_PLACE,
  'run.live': reason('noStream', 'The open-source server has no stream of events.'),
  tick: NOT_FIRED,
  delivery: NOT_FIRED,
  file: reason('archives', 'ZenML stores an artifact as one archive.'),
  event: NOT_KEPT,
  budget: NOT_KEPT,
};

const IN_A_PROJECT = reason('inProject', 'This belongs to a project: choose one first.');
const ELSEWHERE: { readonly [what: string]: Reason } = Object.fromEntries(
  ['visualization', ...ALL.filter(({ scoped }) => scoped).map(({ type }) => type)].map((type) => [type, IN_A_PROJECT]),
);
