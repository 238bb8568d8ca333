import type { Pipeline } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { orderOf, sentenceOf } from '../filters.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { LABELS, moment, resource, shown, text, type Resource } from '../resource.ts';
import { labelsOf, tag, time, type WireExperiment } from '../wire.ts';

export async function experimentOf(id: string, place: Place): Promise<WireExperiment> {
  if (!/^\d{1,20}$/.test(id)) throw absent('experiment');
  const query = [['experiment_id', id]] as const;
  const read = place.get<{ experiment?: WireExperiment }>('/api/2.0/mlflow/experiments/get', query);
  const { experiment } = await orNotFound({ type: 'pipeline' }, read);
  if (!experiment) throw absent('experiment');
  return experiment;
}

/** Of a workspace: the server lists runs only of experiments that are named. */
export async function experiments(place: Place): Promise<WireExperiment[]> {
  const all: WireExperiment[] = [];
  for (let token: string | undefined; ;) {
    const { experiments: found = [], next_page_token: next } = await search({ max_results: 1000, page_token: token }, place);
    all.push(...found);
    if (!next) return all;
    token = next;
  }
}

function search(body: object, place: Place): Promise<{ experiments?: WireExperiment[]; next_page_token?: string }> {
  return place.ask('/api/2.0/mlflow/experiments/search', body);
}

function mapExperiment(item: WireExperiment, place: Place): Pipeline {
  const updated = time(item.last_update_time);
  return compact<Pipeline>({
    type: 'pipeline',
    id: item.experiment_id,
    name: item.name,
    description: tag(item.tags, 'mlflow.note.content'),
    created: time(item.creation_time),
    updated,
    revision: updated,
    labels: labelsOf(item.tags),
    href: `${place.url}/#/experiments/${item.experiment_id}`,
  });
}

export const pipeline: Resource = resource<'pipeline'>({
  type: 'pipeline',
  search: 'name',
  fields: {
    name: text('name', 'name'),
    description: shown('text'),
    created: moment('creation_time'),
    updated: moment('last_update_time'),
    ...LABELS,
  },
  page: async ({ query, limit, token }, place) => {
    const filter = sentenceOf(pipeline, query);
    if (filter === undefined) return { items: [] };
    const body = { filter, max_results: limit, page_token: token, order_by: orderOf(pipeline, query) };
    const { experiments: found = [], next_page_token: next } = await search(body, place);
    return { items: found.map((item) => mapExperiment(item, place)), next };
  },
  one: async (id, place) => mapExperiment(await experimentOf(id, place), place),
});
