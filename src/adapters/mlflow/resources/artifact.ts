import type { Artifact } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { quoted, sentenceOf } from '../filters.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { resource, shown, type Resource } from '../resource.ts';
import { labelsOf, time, type WireLoggedModel } from '../wire.ts';
import { experimentOf, experiments } from './pipeline.ts';
import { runOf } from './run.ts';

export async function loggedModelOf(id: string, place: Place): Promise<WireLoggedModel> {
  if (!/^m-[\w-]{1,64}$/.test(id)) throw absent('logged model');
  const { model } = await orNotFound({ type: 'artifact' }, place.get<{ model?: WireLoggedModel }>(`/api/2.0/mlflow/logged-models/${id}`));
  if (!model) throw absent('logged model');
  return model;
}

function mapLogged({ info }: WireLoggedModel, place: Place): Artifact {
  const updated = time(info.last_updated_timestamp_ms);
  return compact<Artifact>({
    type: 'artifact',
    id: info.model_id,
    name: info.name,
    kind: 'model',
    created: time(info.creation_timestamp_ms),
    updated,
    revision: updated,
    labels: labelsOf(info.tags),
    parent: info.source_run_id ? { type: 'run', id: info.source_run_id } : { type: 'pipeline', id: info.experiment_id },
    href: `${place.url}/#/experiments/${info.experiment_id}/models/${info.model_id}`,
  });
}

/** Models as runs log them, registered or not. */
export const artifact: Resource = resource<'artifact'>({
  type: 'artifact',
  fields: {
    name: shown('text'),
    kind: shown('enum', { values: ['model'] }),
    created: { ...shown('time'), sort: 'creation_timestamp' },
    updated: shown('time'),
    labels: shown('map'),
  },
  caps: { of: ['pipeline', 'run'] },
  page: async ({ query, limit, token }, place) => {
    const { of } = query;
    const source = of?.type === 'run' ? await runOf(of.id, place) : undefined;
    const experiment = of?.type === 'pipeline' ? (await experimentOf(of.id, place)).experiment_id : source?.info.experiment_id;
    const searched = experiment === undefined ? (await experiments(place)).map(({ experiment_id: id }) => id) : [experiment];
    if (searched.length === 0) return { items: [] };
    const filter = sentenceOf(artifact, query, source ? [`source_run_id = ${quoted(artifact, 'of.run', source.info.run_id)}`] : []);
    const order = (query.sort ?? []).map(({ field, desc }) => ({ field_name: artifact.fields[field]?.sort, ascending: !desc }));
    const { models = [], next_page_token: next } = await place.ask<{ models?: WireLoggedModel[]; next_page_token?: string }>(
      '/api/2.0/mlflow/logged-models/search',
      { experiment_ids: searched, filter, max_results: limit, page_token: token, order_by: order },
    );
    return { items: models.map((item) => mapLogged(item, place)), next };
  },
  one: async (id, place) => mapLogged(await loggedModelOf(id, place), place),
});
