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

/** A part where it stands: from which column on, and how far from the top. */
interface Placed {
  readonly part: Part;
  readonly shift: number;
  readonly top: number;
}

interface Column {
  readonly start: number;
  readonly end: number;
}

/**
 * A layered layout, from left to right: columns by the longest way, few crossings, long edges straight. Parts that do not hang
 * together share the columns, and fill them row by row, the widest first.
 *
 * An edge that passes a column has a lane of its own between the nodes there, runs level for the column's whole width and bends
 * only between columns: so no edge crosses a node, whatever the graph. Edges to unknown nodes, doubled ones and those from a
 * node to itself are left out. The same graph always gives the same layout.
 *
 * Each step is a moment's work, so that a page can draw between two; `layout` takes them all at once.
 */
export function* layingOut(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Generator<void, Layout> {
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
  const parts: Part[] = [];
  for (const [i, members] of connected.entries()) {
    const own = within[i]!;
    const part = arrange(
      members,
      own.map((edge) => known[edge]!),
      own.map((edge) => pairs[edge]!),
      nodes,
    );
    parts.push(yield* part);
  }

  const shelves = fill(parts, nodes.length);
  const columns = columnsOf(shelves.placed, single, nodes);
  const placed: PlacedNode[] = nodes.map((node) => ({ ...node, x: 0, y: 0, layer: 0 }));
  const lines: PlacedEdge[] = [];
  for (const { part, shift, top } of shelves.placed) {
    yield;
    const { graph, middles } = part;
    for (const [vertex, node] of part.nodes.entries()) {
      const size = nodes[node]!;
      const layer = shift + graph.rank[vertex]!;
      placed[node] = { ...size, x: columns[layer]!.start, y: Math.round(top + middles[vertex]!) - size.height / 2, layer };
    }
    for (const [i, { from, to }] of part.edges.entries()) {
      if (i % 256 === 0) yield;
      const points = route({ part, shift, top }, graph.chains[i]!, placed, columns);
      lines.push({ from, to, points: part.arcs[i]!.reversed ? points.reverse() : points });
    }
  }
  let top = shelves.bottom;
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

/** All of it now. */
export function layout(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Layout {
  const work = layingOut(nodes, edges);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function* arrange(
  members: readonly number[],
  edges: readonly LayoutEdge[],
  pairs: readonly (readonly [from: number, to: number])[],
  nodes: readonly LayoutNode[],
): Generator<void, Part> {
  const local = new Map(members.map((node, i) => [node, i]));
  const arcs = withoutRings(
    members.length,
    pairs.map(([from, to]) => [local.get(from)!, local.get(to)!] as const),
  );
  yield;
  const graph = layered(members.length, arcs);
  yield;
  const crossings = yield* order(graph);
  const heights = members.map((node) => nodes[node]!.height);
  const middles = yield* heightsOf(graph, heights);
  let top = Infinity;
  let bottom = -Infinity;
  for (const [vertex, middle] of middles.entries()) {
    top = Math.min(top, middle - (heights[vertex] ?? 0) / 2);
    bottom = Math.max(bottom, middle + (heights[vertex] ?? 0) / 2);
  }
  return { nodes: members, edges, arcs, graph, middles: middles.map((y) => y - top), height: Math.ceil(bottom - top), crossings };
}

/** Puts parts side by side while there are columns left, then on the next row: about as many columns as a square has. */
function fill(parts: readonly Part[], count: number): { placed: Placed[]; bottom: number } {
  const wide = (part: Part): number => part.graph.layers.length;
  const most = parts.reduce((widest, part) => Math.max(widest, wide(part)), Math.ceil(Math.sqrt(count)));
  const placed: Placed[] = [];
  let [shift, top, bottom] = [0, MARGIN, MARGIN];
  for (const part of [...parts].sort((a, b) => wide(b) - wide(a))) {
    if (shift + wide(part) > most) [shift, top] = [0, bottom];
    placed.push({ part, shift, top });
    shift += wide(part);
    bottom = Math.max(bottom, top + part.height + APART);
  }
  return { placed, bottom };
}

/** Where columns stand. Nodes without edges fill them too; if there are no others, a square. */
function columnsOf(parts: readonly Placed[], single: readonly number[], nodes: readonly LayoutNode[]): Column[] {
  const used = parts.reduce((most, { part, shift }) => Math.max(most, shift + part.graph.layers.length), 0);
  const count = used || Math.ceil(Math.sqrt(single.length));
  const widths = new Array<number>(count).fill(0);
  const climbs = new Array<number>(count).fill(0);
  for (const { part, shift } of parts) {
    const { nodes: members, graph, middles } = part;
    for (const [vertex, rank] of graph.rank.entries()) {
      const node = members[vertex];
      const layer = shift + rank;
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
  { part, shift, top }: Placed,
  chain: readonly number[],
  placed: readonly PlacedNode[],
  columns: readonly Column[],
): [number, number][] {
  const points: [number, number][] = [];
  for (const [at, vertex] of chain.entries()) {
    const { start, end } = columns[shift + part.graph.rank[vertex]!]!;
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
