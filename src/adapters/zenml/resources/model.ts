import type { Model } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, OWNED, resource, TAGGED, type Filling } from '../resource.ts';
import { entity, linkTo, measured, type Wire } from '../wire.ts';

type Version = Wire<'ModelVersionResponse'>;

/** Stages that one version of a model holds at a time; any number is archived. */
const HELD = ['staging', 'production'];
const lazy = true;

export const model = resource<'model', Wire<'ModelResponse'>>({
  type: 'model',
  path: '/models',
  scoped: true,
  search: 'name',
  fields: {
    ...COMMON,
    ...DESCRIBED,
    ...OWNED,
    ...TAGGED,
    card: { caps: { kind: 'map' } },
    'latest.id': { caps: { kind: 'ref', type: 'modelVersion' } },
    'latest.name': { caps: { kind: 'text' } },
    'latest.number': { caps: { kind: 'number', lazy } },
    'latest.stage': { caps: { kind: 'enum', values: ['staging', 'production', 'archived'], lazy } },
    'latest.metrics.*': { caps: { kind: 'number', lazy } },
    stages: { caps: { kind: 'map', lazy } },
    'counts.modelVersion': { caps: { kind: 'number', unit: '1', lazy } },
  },
  map: (item) => {
    const about = item.metadata;
    const { latest_version_id: id, latest_version_name: name } = item.resources ?? {};
    return compact<Model>({
      ...entity('model', item, { description: about?.description }),
      card:
        about &&
        compact<Record<string, string>>({
          license: about.license,
          audience: about.audience,
          useCases: about.use_cases,
          limitations: about.limitations,
          tradeOffs: about.trade_offs,
          ethics: about.ethics,
        }),
      latest: id ? compact<NonNullable<Model['latest']>>({ type: 'modelVersion', id, name }) : undefined,
    });
  },
  async fill(items, _wire, wants, by) {
    if (!items.length) return;
    await Promise.all([
      wants('latest') ? fillLatest(items, by) : undefined,
      wants('stages') ? fillStages(items, by) : undefined,
      wants('counts') ? fillCounts(items, by) : undefined,
    ]);
  },
});

/** The latest version of each, with what a list shows of it, by one call. */
async function fillLatest(items: Model[], by: Filling): Promise<void> {
  const ids = items.flatMap(({ latest }) => (latest ? [latest.id] : []));
  if (!ids.length) return;
  const versions = await versionsBy(by, [['id', `oneof:${JSON.stringify(ids)}`]], ids.length, true);
  const found = new Map(versions.map((version) => [version.id, version]));
  for (const item of items) {
    const version = item.latest && found.get(item.latest.id);
    if (!version) continue;
    item.latest = {
      ...item.latest,
      ...compact<NonNullable<Model['latest']>>({
        ...linkTo('modelVersion', version)!,
        number: version.body?.number,
        stage: stageOf(version.body?.stage),
        metrics: measured(version.metadata?.run_metadata).metrics,
      }),
    };
  }
}

async function fillStages(items: Model[], by: Filling): Promise<void> {
  const ids = items.map(({ id }) => id);
  const held = await versionsBy(
    by,
    [
      ['model', `oneof:${JSON.stringify(ids)}`],
      ['stage', `oneof:${JSON.stringify(HELD)}`],
    ],
    ids.length * HELD.length,
    false,
  );
  for (const item of items) {
    const own = held.filter((version) => version.body?.model.id === item.id);
    item.stages = Object.fromEntries(own.map((version) => [version.body?.stage ?? '', linkTo('modelVersion', version)!]));
  }
}

async function fillCounts(items: Model[], by: Filling): Promise<void> {
  await Promise.all(
    items.map(async (item) => {
      const { total } = await listVersions(by, [['model', `equals:${item.id}`]], 1, false);
      item.counts = { modelVersion: total };
    }),
  );
}

async function versionsBy(by: Filling, filter: [string, string][], size: number, hydrate: boolean): Promise<Version[]> {
  return (await listVersions(by, filter, size, hydrate)).items;
}

function listVersions({ transport, place, signal }: Filling, filter: [string, string][], size: number, hydrate: boolean) {
  const query = [['project', place.project?.id ?? ''], ['size', String(Math.max(1, size))], ['hydrate', String(hydrate)], ...filter] as [
    string,
    string,
  ][];
  return transport.json<{ items: Version[]; total: number }>({ path: '/model_versions', query, signal });
}

/** `none` and `latest` are the server's own words for having no stage. */
export function stageOf(stage: string | null | undefined): string | undefined {
  return !stage || stage === 'none' || stage === 'latest' ? undefined : stage;
}
