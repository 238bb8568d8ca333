import { AdapterError, RUN_PHASES, type CodeRef, type Link, type Run, type RunPhase } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { comparedMetrics, orderOf, quoted, sentenceOf } from '../filters.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { LABELS, moment, resource, shown, text, type Resource } from '../resource.ts';
import { labelsOf, metricsOf, recordOf, tag, time, type WireExperiment, type WireRun } from '../wire.ts';
import { experimentOf, experiments } from './pipeline.ts';

const WORDS: { readonly [K in RunPhase]?: string } = {
  pending: 'SCHEDULED',
  running: 'RUNNING',
  succeeded: 'FINISHED',
  failed: 'FAILED',
  cancelled: 'KILLED',
};
const PHASES = new Map(Object.entries(WORDS).map(([phase, word]) => [word, phase as RunPhase]));
const PARENT = 'mlflow.parentRunId';

export function phaseOf(status: string | undefined): RunPhase {
  return PHASES.get(status ?? '') ?? 'unknown';
}

export async function runOf(id: string, place: Place): Promise<WireRun> {
  if (!/^[\w-]{1,64}$/.test(id)) throw absent('run');
  const query = [['run_id', id]] as const;
  const { run: found } = await orNotFound({ type: 'run' }, place.get<{ run?: WireRun }>('/api/2.0/mlflow/runs/get', query));
  if (!found) throw absent('run');
  return found;
}

function codeOf({ data }: WireRun): CodeRef | undefined {
  const code = compact<CodeRef>({
    url: tag(data?.tags, 'mlflow.source.git.repoURL'),
    branch: tag(data?.tags, 'mlflow.source.git.branch'),
    commit: tag(data?.tags, 'mlflow.source.git.commit'),
  });
  return Object.keys(code).length ? code : undefined;
}

function mapRun(item: WireRun, place: Place, known: readonly WireExperiment[]): Run {
  const { info, data } = item;
  const above = tag(data?.tags, PARENT);
  const started = time(info.start_time);
  const name = known.find(({ experiment_id: id }) => id === info.experiment_id)?.name;
  const pipeline = compact<Link<'pipeline'>>({ type: 'pipeline', id: info.experiment_id, name });
  return compact<Run>({
    type: 'run',
    id: info.run_id,
    name: info.run_name || info.run_id,
    description: tag(data?.tags, 'mlflow.note.content'),
    phase: phaseOf(info.status),
    status: info.status,
    created: started,
    started,
    ended: time(info.end_time),
    labels: labelsOf(data?.tags),
    metrics: metricsOf(data?.metrics),
    inputs: recordOf(data?.params),
    code: codeOf(item),
    pipeline,
    parent: above ? { type: 'run', id: above } : pipeline,
    href: `${place.url}/#/experiments/${info.experiment_id}/runs/${info.run_id}`,
  });
}

/** For its name alone: a run may be read without its experiment. */
async function experimentFor({ info }: WireRun, place: Place): Promise<WireExperiment[]> {
  try {
    return [await experimentOf(info.experiment_id, place)];
  } catch (error) {
    if (AdapterError.is(error) && ['notFound', 'forbidden'].includes(error.problem.kind)) return [];
    throw error;
  }
}

export const run: Resource = resource<'run'>({
  type: 'run',
  search: 'name',
  fields: {
    name: text('attributes.run_name', 'attributes.run_name'),
    description: shown('text'),
    phase: { ...shown('enum', { values: RUN_PHASES }), rule: { by: 'words', key: 'attributes.status', words: WORDS } },
    status: { ...shown('text'), rule: { by: 'exact', key: 'attributes.status' }, sort: 'attributes.status' },
    created: shown('time'),
    started: moment('attributes.start_time'),
    ended: moment('attributes.end_time'),
    ...LABELS,
    metrics: shown('map'),
    'metrics.*': { ...shown('number'), rule: { by: 'metric', key: 'metrics' } },
    inputs: shown('map'),
    'inputs.*': { ...shown('text'), rule: { by: 'keyed', key: 'params' } },
    code: shown('map'),
    pipeline: shown('ref', { type: 'pipeline' }),
    'pipeline.id': shown('ref', { type: 'pipeline' }),
  },
  caps: {
    verbs: ['list', 'get', 'graph', 'measure'],
    of: ['pipeline', 'run'],
    measures: { '*': { unit: '1', over: 'step' } },
  },
  page: async ({ query, limit, token }, place) => {
    const { of } = query;
    const parent = of?.type === 'run' ? await runOf(of.id, place) : undefined;
    const filter = sentenceOf(run, query, parent ? [`tags.\`${PARENT}\` = ${quoted(run, 'of.run', parent.info.run_id)}`] : []);
    if (filter === undefined) return { items: [] };
    const known = of ? [await experimentOf(parent?.info.experiment_id ?? of.id, place)] : await experiments(place);
    if (known.length === 0) return { items: [] };
    const searched = known.map(({ experiment_id: id }) => id);
    const body = { experiment_ids: searched, filter, max_results: limit, page_token: token, order_by: orderOf(run, query) };
    const { runs = [], next_page_token: next } = await place.ask<{ runs?: WireRun[]; next_page_token?: string }>(
      '/api/2.0/mlflow/runs/search',
      body,
    );
    const compared = comparedMetrics(run, query);
    const items = runs
      .map((item) => mapRun(item, place, known))
      .filter(({ metrics }) => !compared.some((key) => Number.isNaN(metrics?.[key])));
    return { items, next };
  },
  one: async (id, place) => {
    const wire = await runOf(id, place);
    return mapRun(wire, place, await experimentFor(wire, place));
  },
});
