import type { ArtifactKind, GraphNode } from '../../../contract/index.ts';
import type { Localize, MessageKey } from '../../../messages/index.ts';
import type { GraphNodeView } from '../../../ui/graph/index.ts';
import { boxIcon, packageIcon, workflowIcon, type Icon } from '../../../ui/icons/index.ts';
import { glyphLabel, runGlyph } from '../../base/phases.ts';
import { kindLook } from '../kinds.ts';
import type { Lineage, LineageGroup } from './lineage.ts';

/** The word for a kind of node. */
export function kindWord({ kind }: GraphNode, l: Localize): string {
  const words: Partial<Record<GraphNode['kind'], MessageKey>> = {
    run: 'lineage.run',
    modelVersion: 'lineage.modelVersion',
    artifactVersion: 'lineage.artifactVersion',
    artifact: 'lineage.artifactVersion',
    step: 'lineage.step',
  };
  const word = words[kind];
  return word ? l.t(word) : kind;
}

export function nodeIcon({ kind, values }: GraphNode): Icon {
  if (kind === 'run' || kind === 'step') return workflowIcon;
  if (kind === 'modelVersion' || kind === 'model') return boxIcon;
  const of = values?.['kind'];
  return typeof of === 'string' ? kindLook(of as ArtifactKind) : packageIcon;
}

/** So many of one kind. */
function groupWords({ kind, members }: LineageGroup, l: Localize): string {
  const count = members.length;
  if (kind === 'run') return l.t('lineage.group.run', { count });
  return kind === 'modelVersion' ? l.t('lineage.group.modelVersion', { count }) : l.t('lineage.group.artifactVersion', { count });
}

/** Names of artifacts are longer than those of steps. */
const WIDTH = 186;

/** As `ui` draws them: a run round, a model in the accent, data square, several as a pill; the one asked about stands out. */
export function nodeViews(
  { nodes }: Lineage,
  groups: ReadonlyMap<string, LineageGroup>,
  here: string,
  more: (node: GraphNode) => boolean,
  l: Localize,
): GraphNodeView[] {
  return [...nodes.values()].map((node): GraphNodeView => {
    const { key, name, kind, phase } = node;
    const group = groups.get(key);
    if (group)
      return { key, label: groupWords(group, l), second: l.t('lineage.group.closed'), icon: nodeIcon(node), shape: 'group', width: WIDTH };
    const word = kindWord(node, l);
    const state = phase && glyphLabel(runGlyph({ phase }), l);
    return {
      key,
      label: name,
      second: more(node) ? l.t('lineage.second.more', { kind: word }) : word,
      ...(phase ? { glyph: runGlyph({ phase }) } : { icon: nodeIcon(node) }),
      state: key === here ? l.t('lineage.here') : state,
      shape: kind === 'run' || kind === 'step' ? 'run' : kind === 'modelVersion' || kind === 'model' ? 'model' : 'data',
      here: key === here,
      width: WIDTH,
      dim: !node.link || node.link.lost !== undefined,
    };
  });
}
