import type { Link, Model } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { orderOf, sentenceOf } from '../filters.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { LABELS, moment, resource, shown, text, type Resource } from '../resource.ts';
import { labelsOf, metricsOf, tag, time, versionId, type WireModel, type WireVersion } from '../wire.ts';
import { measuredOf } from './measured.ts';

/** As the server writes them. */
export const STAGES = ['Staging', 'Production', 'Archived'];

/** Prompts lie among the models, and are none. */
const IS_PROMPT = 'mlflow.prompt.is_prompt';

export function versionLink({ name, version }: Pick<WireVersion, 'name' | 'version'>): Link<'modelVersion'> {
  return { type: 'modelVersion', id: versionId(name, version), name: `${name} ${version}` };
}

export function stageOf(stage: string | undefined): string | undefined {
  return stage === 'None' ? undefined : stage;
}

export async function modelOf(name: string, place: Place): Promise<WireModel> {
  const query = [['name', name]] as const;
  const { registered_model: found } = await orNotFound(
    { type: 'model' },
    place.get<{ registered_model?: WireModel }>('/api/2.0/mlflow/registered-models/get', query),
  );
  if (!found || tag(found.tags, IS_PROMPT) === 'true') throw absent('model');
  return found;
}

/** The server gives the newest version of each stage: the newest of these is the newest of all. */
function newestOf({ latest_versions: versions = [] }: WireModel): WireVersion | undefined {
  return [...versions].sort((a, b) => Number(b.version) - Number(a.version))[0];
}

/** What was measured of the newest version. */
async function fill(item: Model, wire: WireModel, place: Place): Promise<void> {
  const newest = newestOf(wire);
  if (item.latest && newest) item.latest.metrics = metricsOf((await measuredOf(newest, place))?.metrics);
}

function mapModel(item: WireModel, place: Place): Model {
  const newest = newestOf(item);
  const staged = (item.latest_versions ?? []).flatMap((version): [string, Link<'modelVersion'>][] => {
    const stage = stageOf(version.current_stage);
    return stage ? [[stage, versionLink(version)]] : [];
  });
  const aliases = (item.aliases ?? []).map(({ alias, version }) => [alias, versionLink({ name: item.name, version })] as const);
  const updated = time(item.last_updated_timestamp);
  return compact<Model>({
    type: 'model',
    id: item.name,
    name: item.name,
    description: item.description,
    created: time(item.creation_timestamp),
    updated,
    revision: updated,
    labels: labelsOf(item.tags),
    aliases: Object.fromEntries(aliases),
    stages: Object.fromEntries(staged),
    latest: newest && {
      ...versionLink(newest),
      number: Number(newest.version),
      aliases: (item.aliases ?? []).filter(({ version }) => version === newest.version).map(({ alias }) => alias),
      ...compact<{ stage?: string }>({ stage: stageOf(newest.current_stage) }),
    },
    snippets: [
      {
        language: 'python',
        text: `import mlflow\n\nmodel = mlflow.pyfunc.load_model(${JSON.stringify(`models:/${item.name}/${newest?.version ?? 1}`)})`,
      },
    ],
    href: `${place.url}/#/models/${encodeURIComponent(item.name)}`,
  });
}

export const model: Resource = resource<'model'>({
  type: 'model',
  search: 'name',
  fields: {
    name: text('name', 'name'),
    description: shown('text'),
    created: shown('time'),
    updated: moment('last_updated_timestamp', false),
    ...LABELS,
    aliases: shown('map'),
    stages: shown('map'),
    'latest.id': shown('ref', { type: 'modelVersion' }),
    'latest.name': shown('text'),
    'latest.number': shown('number'),
    'latest.stage': shown('enum', { values: STAGES }),
    'latest.aliases': shown('list'),
    'latest.metrics': shown('map', { lazy: true }),
    'latest.metrics.*': shown('number', { lazy: true }),
  },
  page: async ({ query, limit, token, wants }, place) => {
    const filter = sentenceOf(model, query);
    if (filter === undefined) return { items: [] };
    const { registered_models: found = [], next_page_token: next } = await place.get<{
      registered_models?: WireModel[];
      next_page_token?: string;
    }>('/api/2.0/mlflow/registered-models/search', [
      ['filter', filter],
      ['max_results', String(limit)],
      ['page_token', token],
      ...orderOf(model, query).map((order) => ['order_by', order] as const),
    ]);
    const items = await Promise.all(
      found.map(async (wire) => {
        const item = mapModel(wire, place);
        if (wants('latest.metrics')) await fill(item, wire, place);
        return item;
      }),
    );
    return { items, next };
  },
  one: async (id, place) => {
    const wire = await modelOf(id, place);
    const item = mapModel(wire, place);
    await fill(item, wire, place);
    return item;
  },
});
