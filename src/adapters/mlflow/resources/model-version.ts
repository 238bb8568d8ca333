import { VERSION_PHASES, type ModelVersion } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { orderOf, quoted, sentenceOf } from '../filters.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { LABELS, moment, resource, shown, type Resource } from '../resource.ts';
import { labelsOf, metricsOf, partsOf, recordOf, time, versionId, type WireModel, type WireVersion } from '../wire.ts';
import { measuredOf } from './measured.ts';
import { modelOf, stageOf, STAGES } from './model.ts';
import { runOf } from './run.ts';

const PHASES: { readonly [status: string]: (typeof VERSION_PHASES)[number] } = {
  PENDING_REGISTRATION: 'pending',
  READY: 'ready',
  FAILED_REGISTRATION: 'failed',
};

export async function versionOf(id: string, place: Place): Promise<WireVersion> {
  const [name, version] = partsOf(id, 2) ?? [];
  if (name === undefined || !/^\d{1,9}$/.test(version ?? '')) throw absent('model version');
  const query = [
    ['name', name],
    ['version', version],
  ] as const;
  const read = place.get<{ model_version?: WireVersion }>('/api/2.0/mlflow/model-versions/get', query);
  const { model_version: found } = await orNotFound({ type: 'modelVersion' }, read);
  if (!found) throw absent('model version');
  return found;
}

function mapVersion(item: WireVersion, place: Place, aliases?: string[]): ModelVersion {
  const model = { type: 'model' as const, id: item.name, name: item.name };
  const updated = time(item.last_updated_timestamp);
  const id = versionId(item.name, item.version);
  return compact<ModelVersion>({
    type: 'modelVersion',
    id,
    name: item.version,
    model,
    parent: model,
    number: Number(item.version),
    description: item.description,
    created: time(item.creation_timestamp),
    updated,
    revision: updated,
    labels: labelsOf(item.tags),
    phase: PHASES[item.status ?? ''],
    stage: stageOf(item.current_stage),
    aliases,
    run: item.run_id ? { type: 'run', id: item.run_id } : undefined,
    uri: item.source,
    snippets: [
      {
        language: 'python',
        text: `import mlflow\n\nmodel = mlflow.pyfunc.load_model(${JSON.stringify(`models:/${item.name}/${item.version}`)})`,
      },
    ],
    href: `${place.url}/#/models/${encodeURIComponent(item.name)}/versions/${item.version}`,
  });
}

async function fill(item: ModelVersion, wire: WireVersion, place: Place): Promise<void> {
  const data = await measuredOf(wire, place);
  item.metrics = metricsOf(data?.metrics);
  item.params = recordOf(data?.params);
}

/** Rows of a list come without aliases: the model has them. */
function aliasesOf({ aliases = [] }: WireModel, { version }: WireVersion): string[] {
  return aliases.filter((each) => each.version === version).map(({ alias }) => alias);
}

export const modelVersion: Resource = resource<'modelVersion'>({
  type: 'modelVersion',
  fields: {
    name: { ...shown('text'), sort: 'version_number' },
    'model.id': { ...shown('ref', { type: 'model' }), rule: { by: 'exact', key: 'name' } },
    model: shown('ref', { type: 'model' }),
    number: { ...shown('number'), rule: { by: 'number', key: 'version_number' }, sort: 'version_number' },
    'run.id': { ...shown('ref', { type: 'run' }), rule: { by: 'exact', key: 'run_id' } },
    run: shown('ref', { type: 'run' }),
    description: shown('text'),
    created: moment('creation_timestamp', false),
    updated: moment('last_updated_timestamp', false),
    ...LABELS,
    phase: shown('enum', { values: VERSION_PHASES }),
    stage: shown('enum', { values: STAGES }),
    uri: shown('text'),
    aliases: shown('list', { lazy: true }),
    metrics: shown('map', { lazy: true }),
    'metrics.*': shown('number', { lazy: true }),
    params: shown('map', { lazy: true }),
  },
  caps: { of: ['model', 'run'] },
  page: async ({ query, limit, token, wants }, place) => {
    const { of } = query;
    const models = new Map<string, Promise<WireModel>>();
    const known = (name: string): Promise<WireModel> => {
      const model = models.get(name) ?? modelOf(name, place);
      models.set(name, model);
      return model;
    };
    // An unknown parent would only look empty.
    if (of?.type === 'model') await known(of.id);
    if (of?.type === 'run') await runOf(of.id, place);
    const fixed = of ? [`${of.type === 'model' ? 'name' : 'run_id'} = ${quoted({ type: 'modelVersion' }, `of.${of.type}`, of.id)}`] : [];
    const filter = sentenceOf(modelVersion, query, fixed);
    if (filter === undefined) return { items: [] };
    const { model_versions: found = [], next_page_token: next } = await place.get<{
      model_versions?: WireVersion[];
      next_page_token?: string;
    }>('/api/2.0/mlflow/model-versions/search', [
      ['filter', filter],
      ['max_results', String(limit)],
      ['page_token', token],
      ...orderOf(modelVersion, query).map((order) => ['order_by', order] as const),
    ]);
    const joins = of?.type === 'model' || wants('aliases');
    const items = await Promise.all(
      found.map(async (wire) => {
        const item = mapVersion(wire, place, joins ? aliasesOf(await known(wire.name), wire) : undefined);
        if (wants('metrics') || wants('params')) await fill(item, wire, place);
        return item;
      }),
    );
    return { items, next };
  },
  one: async (id, place) => {
    const wire = await versionOf(id, place);
    const item = mapVersion(wire, place, [...(wire.aliases ?? [])]);
    await fill(item, wire, place);
    return item;
  },
});
