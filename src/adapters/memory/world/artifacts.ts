import type { Artifact, ArtifactVersion, Visualization } from '../../../contract/index.ts';
import { contentOf } from './content/index.ts';
import type { Layout } from './layout.ts';
import { artifactLink, artifactVersionLink, authorOf, baseOf, runLink, stepLink } from './links.ts';
import { userLink } from './people.ts';
import { makerOf, planOf } from './plan.ts';
import { between, hex, iso, mix, round, unit } from './random.ts';
import { chosen, numberIn, range, rowsOf, type Table, within } from './table.ts';
import { ARTIFACT_NAMES } from './vocabulary.ts';

const DAY = 86_400_000;

function patternOf(layout: Layout, artifact: number): (typeof ARTIFACT_NAMES)[number] {
  return ARTIFACT_NAMES[Math.floor(artifact / layout.pipelines) % ARTIFACT_NAMES.length] as (typeof ARTIFACT_NAMES)[number];
}

/** Its team's tag, where a model is trained. */
function tagsOf(layout: Layout, artifact: number): string[] {
  const pipeline = artifact % layout.pipelines;
  const more = mix(layout.seed, layout.code, artifact, 'pii') % 9 === 0 ? ['pii'] : [];
  return pipeline < layout.training ? [`team:${baseOf(pipeline).team}`, ...more] : more;
}

function createdAt(layout: Layout, version: number): number {
  const maker = makerOf(layout, version);
  if (!maker) return layout.runCreated(layout.runOfArtifactVersion(version)) + 300_000;
  const plan = planOf(layout, maker.run);
  return plan.steps[maker.step]?.end ?? plan.created;
}

/** The size is known only once it is drawn: a list of versions does without. */
export function visualizations(layout: Layout, version: number, sized = false): Visualization[] {
  const parent = artifactVersionLink(layout, version);
  return contentOf(layout, version).map(({ kind, name, mediaType, bytes }, i) => ({
    type: 'visualization',
    id: `${parent.id}/${i}`,
    name,
    kind,
    mediaType,
    ...(sized ? { size: bytes().length } : {}),
    parent,
  }));
}

export function artifactVersion(layout: Layout, version: number): ArtifactVersion {
  const artifact = layout.artifactOfVersion(version);
  const [, kind, dataType] = patternOf(layout, artifact);
  const link = artifactVersionLink(layout, version);
  const maker = makerOf(layout, version);
  const made = layout.runOfArtifactVersion(version);
  const name = maker && planOf(layout, maker.run).steps[maker.step]?.name;
  const items = between(900, 4_000_000, layout.code, version, 'items');
  const created = createdAt(layout, version);
  return {
    type: 'artifactVersion',
    id: link.id,
    name: link.name ?? '',
    number: version - (layout.artifactStart[artifact] ?? 0) + 1,
    artifact: artifactLink(layout, artifact),
    parent: artifactLink(layout, artifact),
    kind,
    dataType,
    uri: `s3://halden-artifacts/${layout.place.tenant}/${artifact}/${version}`,
    size: between(2000, 400_000_000, layout.code, version, 'bytes'),
    hash: `sha256:${hex(64, layout.code, version, 'hash')}`,
    ...(kind === 'data' ? { items } : {}),
    metrics: kind === 'data' ? { null_share: round(unit(layout.code, version, 'null') * 0.05, 4) } : {},
    metadata: kind === 'data' ? { columns: between(6, 40, layout.code, artifact), rows: items } : { format: dataType },
    producer: maker
      ? { run: runLink(layout, maker.run), step: stepLink(layout, maker.run, maker.step, name ?? '') }
      : { run: { ...runLink(layout, made), lost: 'gone' } },
    visualizations: visualizations(layout, version),
    tags: tagsOf(layout, artifact),
    created: iso(created),
    updated: iso(created),
    createdBy: userLink(authorOf(layout, artifact % layout.pipelines, mix(layout.code, version, 'by'))),
  };
}

/** As with model versions: what is sorted and filtered by most often, without the rest of the row. */
function versionPart(layout: Layout, version: number, member: string): object | undefined {
  const artifact = layout.artifactOfVersion(version);
  switch (member) {
    case 'id':
    case 'name':
      return artifactVersionLink(layout, version);
    case 'kind':
      return { kind: patternOf(layout, artifact)[1] };
    case 'dataType':
      return { dataType: patternOf(layout, artifact)[2] };
    case 'artifact':
      return { artifact: artifactLink(layout, artifact) };
    case 'tags':
      return { tags: tagsOf(layout, artifact) };
    case 'created':
      return { created: iso(createdAt(layout, version)) };
    case 'updated':
      return { updated: iso(createdAt(layout, version)) };
    default:
      return undefined;
  }
}

export function artifact(layout: Layout, index: number): Artifact {
  const [, kind] = patternOf(layout, index);
  const start = layout.artifactStart[index] ?? 0;
  const latest = (layout.artifactStart[index + 1] ?? 0) - 1;
  const link = artifactLink(layout, index);
  return {
    type: 'artifact',
    id: link.id,
    name: link.name ?? '',
    kind,
    tags: tagsOf(layout, index),
    latest: artifactVersionLink(layout, latest),
    counts: { artifactVersion: latest + 1 - start },
    created: iso(createdAt(layout, start) - between(0, 3, layout.code, index) * DAY),
    updated: iso(createdAt(layout, latest)),
    createdBy: userLink(authorOf(layout, index % layout.pipelines, index)),
  };
}

export function artifactTable(layout: Layout): Table<'artifact'> {
  const make = (i: number) => artifact(layout, i);
  return {
    type: 'artifact',
    all: () => range(0, layout.size.artifacts, make),
    get: (id) => within(numberIn(id, 'artifact', layout.code), layout.size.artifacts, make),
    indexOf: (id) => within(numberIn(id, 'artifact', layout.code), layout.size.artifacts, (index) => index),
  };
}

/** All that a run made, and what it read. */
function ofRun(layout: Layout, run: number): number[] {
  const input = layout.inputOfRun(run);
  return [...(input === undefined ? [] : [input]), ...layout.artifactVersionsOfRun(run)];
}

export function artifactVersionTable(layout: Layout): Table<'artifactVersion'> {
  const make = (i: number) => artifactVersion(layout, i);
  const count = layout.artifactStart.at(-1) ?? 0;
  return {
    type: 'artifactVersion',
    all: () => range(0, count, make),
    of: {
      artifact: (id) =>
        within(numberIn(id, 'artifact', layout.code), layout.size.artifacts, (a) => {
          const start = layout.artifactStart[a] ?? 0;
          return range(start, (layout.artifactStart[a + 1] ?? 0) - start, make);
        }),
      modelVersion: (id) =>
        within(numberIn(id, 'version', layout.code), layout.size.versions, (version) => {
          const run = layout.size.countless ? -1 : layout.runOfVersion(version);
          return chosen(run >= 0 ? ofRun(layout, run) : [], make);
        }),
      run: (id, now) => {
        const run = layout.runOfSlot(numberIn(id, 'run', layout.code) ?? -1);
        return run === undefined || run < 0 || run >= layout.runs(now) ? undefined : chosen(ofRun(layout, run), make);
      },
    },
    part: (index, member) => versionPart(layout, index, member),
    get: (id) => within(numberIn(id, 'av', layout.code), count, make),
    indexOf: (id) => within(numberIn(id, 'av', layout.code), count, (index) => index),
  };
}

/** `av-a-17/1` → version 17, its second picture. */
export function visualizationAt(layout: Layout, id: string): { version: number; place: number } | undefined {
  const [parent, place, more] = id.split('/');
  const version = numberIn(parent ?? '', 'av', layout.code);
  if (version === undefined || version >= (layout.artifactStart.at(-1) ?? 0) || !/^\d$/.test(place ?? '') || more !== undefined)
    return undefined;
  return Number(place) < contentOf(layout, version).length ? { version, place: Number(place) } : undefined;
}

export function visualizationTable(layout: Layout): Table<'visualization'> {
  return {
    type: 'visualization',
    of: {
      artifactVersion: (id) =>
        within(numberIn(id, 'av', layout.code), layout.artifactStart.at(-1) ?? 0, (version) =>
          rowsOf(visualizations(layout, version, true)),
        ),
    },
    get: (id) => {
      const at = visualizationAt(layout, id);
      return at && visualizations(layout, at.version, true)[at.place];
    },
  };
}
