import type { ArtifactKind, Graph, GraphNode } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import type { GraphEdgeView, GraphNodeView } from '../../../ui/graph/index.ts';
import { kindLook } from '../../artifacts/kinds.ts';
import { durationOf, glyphLabel, runGlyph } from '../../base/phases.ts';

/** A run's graph, as `ui` draws it: steps with their state and duration, artifacts with their kind. */
export function graphView({ nodes, edges }: Graph, l: Localize, now: number): { nodes: GraphNodeView[]; edges: readonly GraphEdgeView[] } {
  return { nodes: nodes.map((node) => nodeView(node, l, now)), edges };
}

function nodeView(node: GraphNode, l: Localize, now: number): GraphNodeView {
  const { key, name: label, phase } = node;
  if (node.kind !== 'step') {
    const kind = node.values?.['kind'];
    const type = node.values?.['dataType'];
    const gone = node.link?.lost === 'gone';
    return {
      key,
      label,
      shape: 'artifact',
      icon: kindLook(typeof kind === 'string' ? (kind as ArtifactKind) : undefined),
      second: gone ? l.t('run.graph.gone') : typeof type === 'string' ? type : undefined,
      state: l.t('run.graph.artifact'),
      dim: !node.link,
    };
  }
  const ms = durationOf(node, now);
  const glyph = runGlyph({ phase: phase ?? 'unknown' });
  return {
    key,
    label,
    shape: 'step',
    glyph,
    state: glyphLabel(glyph, l),
    second: ms === undefined ? undefined : l.intl.duration(ms),
    dim: phase === 'pending' || phase === 'skipped',
  };
}
