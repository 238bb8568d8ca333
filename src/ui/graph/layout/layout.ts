import { layered, withoutRings, type Arc } from './layers.ts';
import { order } from './order.ts';
import { partsOf } from './parts.ts';
import { heightsOf } from './place.ts';
import type { Layered, Layout, LayoutEdge, LayoutNode, PlacedEdge, PlacedNode } from './types.ts';

/** Between two columns: more where edges have far to climb. */
const GAP = { least: 36, most: 110, climb: 0.12 } as const;
/** Between parts that do not hang together, between nodes without edges, and around everything. */
const APART = 28;
const BETWEEN = 14;
const MARGIN = 16;

/** Nodes that hang together, in columns of their own; `middles` are heights from the part's upper edge. */
interface Part {
  readonly nodes: readonly number[];
  readonly edges: readonly LayoutEdge[];
  readonly arcs: readonly Arc[];
  readonly graph: Layered;
  readonly middles: readonly number[];
  readonly height: number;
  readonly crossings: number;
}

interface Column {
  readonly start: number;
  readonly end: number;
}

/**
 * A layered layout, from left to right: columns by the longest way, few crossings, long edges straight; parts that do not hang
 * together lie below each other, and share the columns.
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
  const { connected, single } = partsOf(nodes.length, pairs);
  const partOf = new Int32Array(nodes.length);
  for (const [i, part] of connected.entries()) for (const node of part) partOf[node] = i;
  const within: number[][] = connected.map(() => []);
  for (const [i, [from]] of pairs.entries()) within[partOf[from]!]!.push(i);
  const parts = connected.map((members, i) => {
    const own = within[i]!;
    return arrange(
      members,
      own.map((edge) => known[edge]!),
      own.map((edge) => pairs[edge]!),
      nodes,
    );
  });

  const columns = columnsOf(parts, single, nodes);
  const placed: PlacedNode[] = nodes.map((node) => ({ ...node, x: 0, y: 0, layer: 0 }));
  const lines: PlacedEdge[] = [];
  let top = MARGIN;
  for (const part of parts) {
    const { graph, middles } = part;
    for (const [vertex, node] of part.nodes.entries()) {
      const size = nodes[node]!;
      const layer = graph.rank[vertex]!;
      placed[node] = { ...size, x: columns[layer]!.start, y: Math.round(top + middles[vertex]!) - size.height / 2, layer };
    }
    for (const [i, { from, to }] of part.edges.entries()) {
      const points = route(part, graph.chains[i]!, placed, columns, top);
      lines.push({ from, to, points: part.arcs[i]!.reversed ? points.reverse() : points });
    }
    top += part.height + APART;
  }
  for (let at = 0; at < single.length; at += columns.length) {
    const row = single.slice(at, at + columns.length);
    for (const [layer, node] of row.entries()) placed[node] = { ...nodes[node]!, x: columns[layer]!.start, y: top, layer };
    top += Math.max(...row.map((node) => nodes[node]!.height)) + BETWEEN;
  }
  return {
    width: (columns.at(-1)?.end ?? 0) + MARGIN,
    height: nodes.length ? Math.ceil(top - (single.length ? BETWEEN : APART)) + MARGIN : 0,
    nodes: placed,
    edges: lines,
    crossings: parts.reduce((sum, part) => sum + part.crossings, 0),
  };
}

function arrange(
  members: readonly number[],
  edges: readonly LayoutEdge[],
  pairs: readonly (readonly [from: number, to: number])[],
  nodes: readonly LayoutNode[],
): Part {
  const local = new Map(members.map((node, i) => [node, i]));
  const arcs = withoutRings(
    members.length,
    pairs.map(([from, to]) => [local.get(from)!, local.get(to)!] as const),
  );
  const graph = layered(members.length, arcs);
  const crossings = order(graph);
  const heights = members.map((node) => nodes[node]!.height);
  const middles = heightsOf(graph, heights);
  let top = Infinity;
  let bottom = -Infinity;
  for (const [vertex, middle] of middles.entries()) {
    top = Math.min(top, middle - (heights[vertex] ?? 0) / 2);
    bottom = Math.max(bottom, middle + (heights[vertex] ?? 0) / 2);
  }
  return { nodes: members, edges, arcs, graph, middles: middles.map((y) => y - top), height: Math.ceil(bottom - top), crossings };
}

/** Where columns stand. Nodes without edges fill them too; if there are no others, a square. */
function columnsOf(parts: readonly Part[], single: readonly number[], nodes: readonly LayoutNode[]): Column[] {
  const count = parts.reduce((most, { graph }) => Math.max(most, graph.layers.length), 0) || Math.ceil(Math.sqrt(single.length));
  const widths = new Array<number>(count).fill(0);
  const climbs = new Array<number>(count).fill(0);
  for (const { nodes: members, graph, middles } of parts) {
    for (const [vertex, layer] of graph.rank.entries()) {
      const node = members[vertex];
      if (node !== undefined) widths[layer] = Math.max(widths[layer]!, nodes[node]!.width);
      for (const to of graph.right[vertex]!) climbs[layer] = Math.max(climbs[layer]!, Math.abs(middles[to]! - middles[vertex]!));
    }
  }
  for (const [i, node] of single.entries()) widths[i % count] = Math.max(widths[i % count]!, nodes[node]!.width);
  let x = MARGIN;
  return widths.map((width, layer) => {
    const column = { start: x, end: x + width };
    x = column.end + Math.round(Math.min(GAP.most, GAP.least + climbs[layer]! * GAP.climb));
    return column;
  });
}

/** From the right side of the first node, level through the columns it passes, to the left side of the last. */
function route(
  part: Part,
  chain: readonly number[],
  placed: readonly PlacedNode[],
  columns: readonly Column[],
  top: number,
): [number, number][] {
  const points: [number, number][] = [];
  for (const [at, vertex] of chain.entries()) {
    const { start, end } = columns[part.graph.rank[vertex]!]!;
    const member = part.nodes[vertex];
    const node = member === undefined ? undefined : placed[member];
    const y = Math.round(top + part.middles[vertex]!);
    if (at) points.push([start, y]);
    if (at === chain.length - 1) continue;
    if (node && node.x + node.width < end) points.push([node.x + node.width, y]);
    points.push([end, y]);
  }
  return points;
}
