import type { Graph, GraphNode } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import type { TimelineRow } from '../../../ui/timeline/types.ts';
import { glyphLabel, runGlyph } from '../../base/phases.ts';

/** Keys of the steps that decide how long the run takes: back from the last that ended, each time over what it waited for longest. */
export function criticalPath({ nodes, edges }: Graph, now: number): ReadonlySet<string> {
  const steps = new Map(nodes.filter(({ kind, started }) => kind === 'step' && started !== undefined).map((node) => [node.key, node]));
  const end = (node: GraphNode): number => (node.ended === undefined ? now : Date.parse(node.ended));
  const before = stepsBefore(nodes, edges);
  let at = [...steps.values()].reduce<GraphNode | undefined>((last, node) => (last && end(last) >= end(node) ? last : node), undefined);
  const path = new Set<string>();
  while (at && !path.has(at.key)) {
    path.add(at.key);
    at = (before.get(at.key) ?? [])
      .map((key) => steps.get(key))
      .filter((node) => node !== undefined)
      .reduce<GraphNode | undefined>((last, node) => (last && end(last) >= end(node) ? last : node), undefined);
  }
  return path;
}

/** A step waits for steps, though between them lie the artifacts that one made and the other reads. */
export function stepsBefore(nodes: readonly GraphNode[], edges: Graph['edges']): ReadonlyMap<string, readonly string[]> {
  const isStep = new Set(nodes.filter(({ kind }) => kind === 'step').map(({ key }) => key));
  const into = new Map<string, string[]>();
  for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from]);
  const before = new Map<string, string[]>();
  for (const key of isStep) {
    const found = new Set<string>();
    const seen = new Set<string>();
    const queue = [...(into.get(key) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (isStep.has(next)) found.add(next);
      else queue.push(...(into.get(next) ?? []));
    }
    before.set(key, [...found]);
  }
  return before;
}

/** A run's steps as rows of the timeline; one that has not begun says what it waits for. */
export function timelineRows(graph: Graph, l: Localize, now: number): readonly TimelineRow[] {
  const path = criticalPath(graph, now);
  const before = stepsBefore(graph.nodes, graph.edges);
  const names = new Map(graph.nodes.map(({ key, name, ended }) => [key, { name, ended }]));
  const time = (text: string | undefined): number | undefined => (text === undefined ? undefined : Date.parse(text));
  return graph.nodes
    .filter(({ kind }) => kind === 'step')
    .map((node) => {
      const glyph = runGlyph({ phase: node.phase ?? 'unknown' });
      const open = (before.get(node.key) ?? []).flatMap((key) => {
        const one = names.get(key);
        return one && one.ended === undefined ? [one.name] : [];
      });
      const waits = node.started === undefined && open.length ? l.t('run.waitsFor', { names: l.intl.list(open.slice(0, 3)) }) : undefined;
      const cached = glyph === 'cached' ? glyphLabel('cached', l) : undefined;
      return {
        key: node.key,
        label: node.name,
        glyph,
        state: glyphLabel(glyph, l),
        scheduled: time(node.scheduled),
        started: time(node.started),
        ended: time(node.ended),
        note: waits ?? cached,
        critical: path.has(node.key),
      };
    });
}
