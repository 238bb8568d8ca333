import { RUN_PHASES, type CodeRef, type Json, type Run } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { RUN_WORDS, runPhase } from '../phases.ts';
import { COMMON, LOGGED, moment, OWNED, resource, TAGGED, type Filling } from '../resource.ts';
import { entity, linkTo, measured, modelVersionLink, time, type Envelope, type Wire } from '../wire.ts';
import { failureOf } from './step.ts';

export const run = resource<'run', Wire<'PipelineRunResponse'>>({
  type: 'run',
  path: '/runs',
  scoped: true,
  search: 'name',
  of: { pipeline: 'pipeline_id', modelVersion: 'linked_to_model_version_id', stack: 'stack_id' },
  fields: {
    ...COMMON,
    ...OWNED,
    ...LOGGED,
    tags: { ...TAGGED['tags']!, group: 'tag' },
    phase: { caps: { kind: 'enum', values: RUN_PHASES }, rule: { by: 'words', param: 'status', words: RUN_WORDS }, group: 'status' },
    status: { caps: { kind: 'text' }, rule: { by: 'text', param: 'status' }, sort: 'status' },
    message: { caps: { kind: 'text' } },
    failure: { caps: { kind: 'map', lazy: true } },
    number: { caps: { kind: 'number' }, rule: { by: 'number', param: 'index' }, sort: 'index' },
    started: moment('start_time'),
    ended: moment('end_time'),
    pipeline: { caps: { kind: 'ref', type: 'pipeline' }, sort: 'pipeline' },
    'pipeline.id': { caps: { kind: 'ref', type: 'pipeline' }, rule: { by: 'id', param: 'pipeline_id' } },
    stack: { caps: { kind: 'ref', type: 'stack' } },
    'stack.id': { caps: { kind: 'ref', type: 'stack' }, rule: { by: 'id', param: 'stack_id' } },
    code: { caps: { kind: 'map' } },
    inputs: { caps: { kind: 'map' } },
    modelVersions: { caps: { kind: 'list', type: 'modelVersion' } },
    logSources: { caps: { kind: 'list' } },
  },
  caps: { verbs: ['list', 'get', 'graph', 'logs'], logs: { follow: true, resume: true } },
  map: (item, place) => {
    const { body, metadata, resources } = item;
    const version = modelVersionLink(resources?.model_version);
    return compact<Run>({
      ...entity('run', item),
      phase: runPhase(body?.status),
      status: body?.status,
      message: body?.status_reason,
      failure: failureOf(metadata?.exception_info),
      number: body?.index,
      started: time(metadata?.start_time),
      ended: time(metadata?.end_time),
      ...measured(metadata?.run_metadata),
      pipeline: linkTo('pipeline', resources?.pipeline),
      parent: linkTo('pipeline', resources?.pipeline),
      stack: linkTo('stack', resources?.stack),
      template: linkTo('runTemplate', resources?.source_snapshot),
      original: linkTo('run', resources?.original_run as Envelope | null | undefined),
      code: codeOf(resources?.code_reference),
      inputs: metadata?.config?.parameters as Record<string, Json> | null | undefined,
      modelVersions: resources ? (version ? [version] : []) : undefined,
      logSources: resources?.log_collection?.flatMap(({ body: log }) => (log?.source ? [log.source] : [])),
      href: place.project && `${place.url}/projects/${encodeURIComponent(place.project.name)}/runs/${item.id}`,
    });
  },
  async fill(items, _wire, wants, by) {
    if (wants('failure')) await Promise.all(items.map((item) => fillFailure(item, by)));
  },
});

/** The reason of a failed run is mostly on its first failed step alone. */
async function fillFailure(item: Run, { transport, place, signal }: Filling): Promise<void> {
  if (item.phase !== 'failed' || item.failure) return;
  const query = [
    ['project', place.project?.id ?? ''],
    ['pipeline_run_id', `equals:${item.id}`],
    ['status', 'equals:failed'],
    ['size', '1'],
    ['hydrate', 'true'],
  ] as const;
  const { items } = await transport.json<{ items: Wire<'StepRunResponse'>[] }>({ path: '/steps', query, signal });
  const failure = failureOf(items[0]?.metadata?.exception_info);
  if (failure) item.failure = failure;
}

function codeOf(reference: Wire<'CodeReferenceResponse'> | null | undefined): CodeRef | undefined {
  if (!reference?.body) return undefined;
  const { commit, subdirectory, code_repository: repository } = reference.body;
  return compact<CodeRef>({ repository: linkTo('codeRepository', repository as Envelope | null), commit, path: subdirectory });
}
