import {
  ARTIFACT_KINDS,
  type ArtifactKind,
  type ArtifactVersion,
  type Visualization,
  type VISUALIZATION_KINDS,
} from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, LOGGED, OWNED, resource, TAGGED } from '../resource.ts';
import { entity, linkTo, measured, time, versionName, type Wire } from '../wire.ts';

const WORDS: { readonly [K in ArtifactKind]: string } = {
  data: 'DataArtifact',
  model: 'ModelArtifact',
  report: 'DataAnalysisArtifact',
  schema: 'SchemaArtifact',
  statistics: 'StatisticsArtifact',
  service: 'ServiceArtifact',
  other: 'BaseArtifact',
};
const KINDS = new Map(Object.entries(WORDS).map(([kind, word]) => [word, kind as ArtifactKind]));

type Shown = (typeof VISUALIZATION_KINDS)[number];
const SHOWN: { readonly [wire: string]: { kind: Shown; mediaType?: string } } = {
  csv: { kind: 'table', mediaType: 'text/csv' },
  html: { kind: 'html', mediaType: 'text/html' },
  image: { kind: 'image' },
  json: { kind: 'json', mediaType: 'application/json' },
  markdown: { kind: 'markdown', mediaType: 'text/markdown' },
};

export const artifactVersion = resource<'artifactVersion', Wire<'ArtifactVersionResponse'>>({
  type: 'artifactVersion',
  path: '/artifact_versions',
  scoped: true,
  of: { artifact: 'artifact_id', modelVersion: 'model_version_id' },
  fields: {
    ...COMMON,
    ...OWNED,
    ...TAGGED,
    ...LOGGED,
    name: { caps: { kind: 'text' }, rule: { by: 'text', param: 'version' }, sort: 'version' },
    artifact: { caps: { kind: 'ref', type: 'artifact' } },
    'artifact.id': { caps: { kind: 'ref', type: 'artifact' }, rule: { by: 'id', param: 'artifact_id' } },
    number: { caps: { kind: 'number' }, sort: 'version_number' },
    kind: {
      caps: { kind: 'enum', values: ARTIFACT_KINDS },
      rule: { by: 'words', param: 'type', words: Object.fromEntries(Object.entries(WORDS).map(([kind, word]) => [kind, [word]])) },
    },
    dataType: { caps: { kind: 'text' } },
    uri: { caps: { kind: 'text' }, rule: { by: 'text', param: 'uri' }, sort: 'uri' },
    size: { caps: { kind: 'number', unit: 'B' } },
    items: { caps: { kind: 'number', unit: '1' } },
    producer: { caps: { kind: 'map' } },
    visualizations: { caps: { kind: 'list' } },
  },
  map: (item) => {
    const body = item.body;
    const { metrics, metadata } = measured(item.metadata?.run_metadata);
    const { storage_size: size, ...others } = metrics ?? {};
    const { producer_pipeline_run_id: run, producer_step_run_id: step } = item.resources ?? {};
    return compact<ArtifactVersion>({
      ...entity('artifactVersion', item, { name: body?.version ?? item.id }),
      artifact: linkTo('artifact', body?.artifact) ?? { type: 'artifact', id: '', lost: 'denied' },
      parent: linkTo('artifact', body?.artifact),
      number: /^\d+$/.test(body?.version ?? '') ? Number(body?.version) : undefined,
      kind: body && (KINDS.get(String(body.type)) ?? 'other'),
      dataType: body?.data_type && [body.data_type.module, body.data_type.attribute].filter(Boolean).join('.'),
      uri: body?.uri,
      size,
      hash: body?.content_hash,
      items: body?.item_count,
      metrics: metrics && others,
      metadata,
      producer:
        run || step
          ? compact<NonNullable<ArtifactVersion['producer']>>({
              run: run ? { type: 'run', id: run } : null,
              step: step ? { type: 'step', id: step } : null,
            })
          : undefined,
      visualizations: item.metadata?.visualizations?.map((shown, index) => mapVisualization(item, shown, index)),
      snippets: [
        { language: 'python', text: `from zenml.client import Client\n\nvalue = Client().get_artifact_version("${item.id}").load()` },
      ],
    });
  },
});

/** The id is the version's and a place: the server has no other way to a visualization's content. */
export function mapVisualization(
  of: Wire<'ArtifactVersionResponse'>,
  shown: Wire<'ArtifactVisualizationResponse'>,
  index: number,
): Visualization {
  return compact<Visualization>({
    type: 'visualization',
    id: `${of.id}/${index}`,
    name: shown.body?.uri.split('/').at(-1) || String(index + 1),
    lost: shown.permission_denied ? 'denied' : undefined,
    created: time(shown.body?.created),
    parent: linkTo('artifactVersion', of, versionName(of.body?.artifact, of.body?.version)),
    ...shownAs(String(shown.body?.type)),
  });
}

/** A kind that is newer than this adapter is shown as text. */
export function shownAs(type: string): { kind: Shown; mediaType?: string } {
  return SHOWN[type] ?? { kind: 'text', mediaType: 'text/plain' };
}
