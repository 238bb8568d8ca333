import { layered, withoutRings } from './layers.ts';
import { order } from './order.ts';
import { heightsOf } from './place.ts';
import type { Layout, LayoutEdge, LayoutNode, PlacedEdge, PlacedNode } from './types.ts';

/** Between two columns: more where edges have far to climb. */
const GAP = { least: 28, most: 96, climb: 0.12 } as const;

/**
 * A layered layout, from left to right: columns by the longest way, few crossings, long edges straight.
 *
 * An edge that passes a column has a lane of its own between the nodes there, runs level for the column's whole width and bends
 * only between columns: so no edge crosses a node, whatever the graph. Edges to unknown nodes, doubled ones and those from a
 * node to itself are left out. The same graph always gives the same layout.
 */
export function layout(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Layout {
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  const seen = new Set<number>();
  const known: LayoutEdge[] = [];
  const pairs: [number, number][] = [];
  for (const edge of edges) {
    const from = index.get(edge.from);
    const to = index.get(edge.to);
    if (from === undefined || to === undefined || from === to || seen.has(from * nodes.length + to)) continue;
    seen.add(from * nodes.length + to);
    known.push(edge);
    pairs.push([from, to]);
  }
  const arcs = withoutRings(nodes.length, pairs);
  const graph = layered(nodes.length, arcs);
  const crossings = order(graph);
  const heights = nodes.map(({ height }) => height);
  const middles = heightsOf(graph, heights);
  const { layers, rank, right } = graph;

  let top = Infinity;
  let bottom = -Infinity;
  for (const [vertex, middle] of middles.entries()) {
    top = Math.min(top, middle - (heights[vertex] ?? 0) / 2);
    bottom = Math.max(bottom, middle + (heights[vertex] ?? 0) / 2);
  }
  const columns: { start: number; end: number }[] = [];
  let x = 0;
  for (const layer of layers) {
    const start = x;
    const end = start + Math.max(0, ...layer.map((vertex) => nodes[vertex]?.width ?? 0));
    columns.push({ start, end });
    let climb = 0;
    for (const vertex of layer) for (const to of right[vertex]!) climb = Math.max(climb, Math.abs(middles[to]! - middles[vertex]!));
    x = end + Math.round(Math.min(GAP.most, GAP.least + climb * GAP.climb));
  }

  const y = (vertex: number): number => Math.round(middles[vertex]! - top);
  const placed = nodes.map((node, i): PlacedNode => {
    const { start, end } = columns[rank[i]!]!;
    return { ...node, x: start + (end - start - node.width) / 2, y: y(i) - node.height / 2, layer: rank[i]! };
  });
  const lines = known.map((edge, i): PlacedEdge => {
    const chain = graph.chains[i]!;
    const points: [number, number][] = [];
    for (const [at, vertex] of chain.entries()) {
      const { start, end } = columns[rank[vertex]!]!;
      const node = placed[vertex];
      if (at) points.push([start, y(vertex)], [node ? node.x : end, y(vertex)]);
      else points.push([node!.x + node!.width, y(vertex)], [end, y(vertex)]);
    }
    return { ...edge, points: arcs[i]!.reversed ? points.reverse() : points };
  });
  return {
    width: columns.at(-1)?.end ?? 0,
    height: nodes.length ? Math.ceil(bottom - top) : 0,
    nodes: placed,
    edges: lines,
    crossings,
  };
}
