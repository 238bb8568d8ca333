import type { Json, Model, ModelVersion, Resources, Type } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { baseOf, modelLink, runLink, versionLink } from './links.ts';
import { memberOfTeam, userLink } from './people.ts';
import { planOf } from './plan.ts';
import { between, iso, mix, round, unit } from './random.ts';
import { chosen, numberIn, range, type Table, within } from './table.ts';
import { FRAMEWORK_VERSIONS, FRAMEWORKS, LOOSE_TAGS, MODEL_BASES } from './vocabulary.ts';

const DAY = 86_400_000;
/** A version per vehicle and half a minute, where there are a million. */
const COUNTLESS_MS = 30_000;

/** Which version of a model is where: most have their latest in production, some wait in staging, some are experiments. */
function placed(layout: Layout, model: number): { production?: number; staging?: number } {
  const last = (layout.versionStart[model + 1] ?? 0) - 1;
  const count = last + 1 - (layout.versionStart[model] ?? 0);
  const luck = unit(layout.seed, layout.code, model, 'stage');
  if (model < 3 || luck < 0.5) return { production: last };
  if (luck < 0.75 && count > 1) return { production: last - 1, staging: last };
  if (luck < 0.85) return { staging: last };
  return {};
}

function stageOf(layout: Layout, version: number): string | undefined {
  const { production, staging } = placed(layout, layout.modelOfVersion(version));
  if (version === production) return 'production';
  if (version === staging) return 'staging';
  const old = production !== undefined && version < production;
  return old && mix(layout.seed, layout.code, version, 'archived') % 3 !== 0 ? 'archived' : undefined;
}

function aliasesOf(layout: Layout, version: number): string[] {
  const { production, staging } = placed(layout, layout.modelOfVersion(version));
  return [...(version === production ? ['champion'] : []), ...(version === staging ? ['challenger'] : [])];
}

/** Better with each version, with the luck of the day; one old version of each model has no number to show (NaN). */
function metricsOf(layout: Layout, version: number): Record<string, number> {
  const model = layout.modelOfVersion(version);
  const last = (layout.versionStart[model + 1] ?? 0) - 1;
  const { task, level } = baseOf(model);
  const age = Math.min(last - version, 60);
  const luck = (unit(layout.seed, layout.code, version, 'metric') - 0.5) * (age === 0 ? 0 : 0.06);
  const own = level ?? 9;
  const p95 = Math.round((6 + (mix(layout.code, model, 'p95') % 40)) * (1 + age * 0.01 + luck));
  if (task === 'classify') {
    const auc = Math.min(0.995, own - age * 0.002 + luck * 0.2 - (model % 7) * 0.004);
    return { auc: round(auc, 4), f1: round(auc - 0.07, 4), p95_ms: p95 };
  }
  const mape = own * (1 + age * 0.012 + luck) + Math.floor(model / MODEL_BASES.length) * 0.37;
  const broken = age === 7;
  return { mape: broken ? NaN : round(mape), rmse: round(mape * 0.61 + 0.3), p95_ms: p95 };
}

function versionText(model: number): string {
  return baseOf(model).task === 'forecast' ? 'Quantile gradient boosting, trained on 12 months' : 'Trained on labelled cases of two years';
}

function versionCreated(layout: Layout, version: number): number {
  if (layout.size.countless) return layout.origin - (layout.size.versions - version) * COUNTLESS_MS;
  const run = layout.runOfVersion(version);
  return run >= 0 ? (planOf(layout, run).ended ?? layout.runCreated(run)) : layout.runCreated(run) + 600_000;
}

function tagsOf(layout: Layout, model: number): string[] {
  const { team } = baseOf(model);
  const more = LOOSE_TAGS.filter((_, i) => mix(layout.seed, layout.code, model, 'tag', i) % 6 === 0);
  return [`team:${team}`, ...more];
}

function frameworkOf(layout: Layout, model: number): number {
  return mix(layout.seed, layout.code, model % MODEL_BASES.length, 'framework') % FRAMEWORKS.length;
}

/** What of a version needs no look at the run that made it: filters and sorts by these stay quick over 20,000 of them. */
function versionPart(layout: Layout, version: number, member: string): object | undefined {
  switch (member) {
    case 'id':
    case 'name':
      return versionLink(layout, version);
    case 'number':
      return { number: version - (layout.versionStart[layout.modelOfVersion(version)] ?? 0) + 1 };
    case 'stage':
      return { stage: stageOf(layout, version) };
    case 'aliases':
      return { aliases: aliasesOf(layout, version) };
    case 'metrics':
      return { metrics: metricsOf(layout, version) };
    case 'model':
      return { model: modelLink(layout, layout.modelOfVersion(version)) };
    case 'description':
      return { description: versionText(layout.modelOfVersion(version)) };
    case 'created':
      return { created: iso(versionCreated(layout, version)) };
    default:
      return undefined;
  }
}

export function modelVersion(layout: Layout, version: number): ModelVersion {
  const model = layout.modelOfVersion(version);
  const { team, task } = baseOf(model);
  const link = versionLink(layout, version);
  const run = layout.runOfVersion(version);
  const created = versionCreated(layout, version);
  const stage = stageOf(layout, version);
  const framework = frameworkOf(layout, model);
  const rows = between(200_000, 60_000_000, layout.seed, layout.code, version, 'rows');
  return {
    type: 'modelVersion',
    id: link.id,
    name: link.name ?? '',
    number: version - (layout.versionStart[model] ?? 0) + 1,
    description: versionText(model),
    model: modelLink(layout, model),
    parent: modelLink(layout, model),
    phase: 'ready',
    ...(stage ? { stage } : {}),
    aliases: aliasesOf(layout, version),
    tags: [`team:${team}`, ...(mix(layout.code, version, 'gpu') % 4 === 0 ? ['gpu'] : [])],
    metrics: metricsOf(layout, version),
    params: {
      learning_rate: round(0.01 + unit(layout.code, version, 'rate') * 0.1, 3),
      max_depth: between(4, 12, layout.code, version, 'depth'),
      objective: task === 'forecast' ? 'quantile' : 'binary',
    },
    metadata: {
      framework: `${FRAMEWORKS[framework]?.toLowerCase()} ${FRAMEWORK_VERSIONS[framework]}`,
      train_rows: rows,
      holdout: '28 days, 4 regions',
      features: { numeric: 24, categorical: 9, dropped: ['driver_name', 'note'] } as Json,
    },
    ...(layout.size.countless ? {} : { run: run >= 0 ? runLink(layout, run) : { ...runLink(layout, run), lost: 'gone' as const } }),
    uri: `s3://halden-models/${layout.place.tenant}/${model}/${version}`,
    size: between(800_000, 90_000_000, layout.code, version, 'size'),
    created: iso(created),
    updated: iso(created + 60_000),
    createdBy: userLink(memberOfTeam(team, mix(layout.code, version, 'by'))),
  };
}

export function model(layout: Layout, index: number): Model {
  const base = baseOf(index);
  const link = modelLink(layout, index);
  const latest = (layout.versionStart[index + 1] ?? 0) - 1;
  const { production, staging } = placed(layout, index);
  const held = (version: number | undefined, name: string) => (version === undefined ? {} : { [name]: versionLink(layout, version) });
  const stage = stageOf(layout, latest);
  return {
    type: 'model',
    id: link.id,
    name: link.name ?? '',
    description: base.text,
    tags: tagsOf(layout, index),
    labels: { framework: FRAMEWORKS[frameworkOf(layout, index)] ?? '' },
    card: {
      audience: `Planners of team ${base.team}`,
      limitations: 'Not trained on strikes, and not on islands without a fixed link.',
      license: 'Internal use',
    },
    latest: {
      ...versionLink(layout, latest),
      number: latest - (layout.versionStart[index] ?? 0) + 1,
      ...(stage ? { stage } : {}),
      metrics: metricsOf(layout, latest),
      aliases: aliasesOf(layout, latest),
    },
    stages: { ...held(production, 'production'), ...held(staging, 'staging') },
    aliases: { ...held(production, 'champion'), ...held(staging, 'challenger') },
    counts: { modelVersion: latest + 1 - (layout.versionStart[index] ?? 0) },
    created: iso(versionCreated(layout, layout.versionStart[index] ?? 0) - between(1, 9, layout.code, index, 'before') * DAY),
    updated: iso(versionCreated(layout, latest) + 60_000),
    createdBy: userLink(memberOfTeam(base.team, mix(layout.code, index, 'owner') % 3)),
    snippets: [{ language: 'python', text: `client.get_model_version(${JSON.stringify(link.name)}, "latest").load()` }],
  };
}

/** A model as a list shows it unless `latest.…` was asked for. */
export function bare(item: Resources[Type]): Resources[Type] {
  if (item.type !== 'model' || !item.latest) return item;
  const { type, id, name } = item.latest;
  return { ...item, latest: { type, id, ...(name === undefined ? {} : { name }) } };
}

export function modelTable(layout: Layout): Table<'model'> {
  const make = (i: number) => model(layout, i);
  return {
    type: 'model',
    all: () => range(0, layout.size.models, make),
    get: (id) => within(numberIn(id, 'model', layout.code), layout.size.models, make),
    indexOf: (id) => within(numberIn(id, 'model', layout.code), layout.size.models, (index) => index),
  };
}

export function modelVersionTable(layout: Layout): Table<'modelVersion'> {
  const make = (i: number) => modelVersion(layout, i);
  return {
    type: 'modelVersion',
    all: () => range(0, layout.size.versions, make),
    of: {
      model: (id) => {
        const m = numberIn(id, 'model', layout.code);
        if (m === undefined || m >= layout.size.models) return undefined;
        const start = layout.versionStart[m] ?? 0;
        return range(start, (layout.versionStart[m + 1] ?? 0) - start, make);
      },
      run: (id, now) => {
        const run = layout.runOfSlot(numberIn(id, 'run', layout.code) ?? -1);
        if (run === undefined || run < 0 || run >= layout.runs(now)) return undefined;
        const version = layout.versionOfRun(run);
        return chosen(version === undefined ? [] : [version], make);
      },
    },
    part: (index, member) => versionPart(layout, index, member),
    get: (id) => within(numberIn(id, 'version', layout.code), layout.size.versions, make),
    indexOf: (id) => within(numberIn(id, 'version', layout.code), layout.size.versions, (index) => index),
  };
}
