import type { Graph, GraphNode, Ref } from '../../../contract/index.ts';

/** Where things come from and go to: keys are those of the things, so that several answers fit together. */
export interface Lineage {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly { from: string; to: string }[];
}

export const refKey = ({ type, id }: Ref): string => `${type}:${id}`;

/**
 * One answer, around the thing that was asked about. A node that stands for nothing yet keeps its own key, told apart by the question.
 * What a backend tells of a run by its steps is told by what went in and what came out: steps are the run's own page.
 */
export function around(root: { ref: Ref; name: string }, graph: Graph): Lineage {
  const center = refKey(root.ref);
  const keys = new Map(graph.nodes.map(({ key, link }) => [key, link ? refKey(link) : `${center}/${key}`]));
  const inside = new Set(graph.nodes.filter(({ kind }) => kind === 'step').map(({ key }) => key));
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, { from: string; to: string }>();
  const join = (from: string, to: string): void => {
    if (from !== to) edges.set(`${from} ${to}`, { from, to });
  };
  for (const node of graph.nodes) {
    const key = keys.get(node.key);
    // Without a link the output of a step is not kept.
    if (key !== undefined && !inside.has(node.key) && (node.link || !inside.size)) nodes.set(key, { ...node, key });
  }
  if (!nodes.has(center)) nodes.set(center, { key: center, kind: root.ref.type, name: root.name, link: { ...root.ref, name: root.name } });
  const made = new Set(graph.edges.filter(({ from }) => inside.has(from)).map(({ to }) => to));
  for (const { from, to } of graph.edges) {
    const [a, b] = [keys.get(from), keys.get(to)];
    if (a === undefined || b === undefined) continue;
    if (inside.has(to) && nodes.has(a)) {
      // Passed from one step to the next, it did not come from outside.
      if (!made.has(from)) join(a, center);
    } else if (inside.has(from) && nodes.has(b)) join(center, b);
    else if (nodes.has(a) && nodes.has(b)) join(a, b);
  }
  return { nodes, edges: [...edges.values()] };
}

/** Several answers as one. What was asked about further has no "more" left. */
export function merged(first: Lineage, others: readonly { of: string; lineage: Lineage }[]): Lineage {
  const nodes = new Map(first.nodes);
  const edges = new Map(first.edges.map((edge) => [`${edge.from} ${edge.to}`, edge]));
  for (const { of, lineage } of others) {
    for (const [key, node] of lineage.nodes) if (!nodes.has(key)) nodes.set(key, node);
    for (const edge of lineage.edges) edges.set(`${edge.from} ${edge.to}`, edge);
    const node = nodes.get(of);
    if (node?.more) {
      const { more: _, ...rest } = node;
      nodes.set(of, rest);
    }
  }
  return { nodes, edges: [...edges.values()] };
}

/** The shortest way between two, with the arrows or against them all; undefined: there is none. */
export function pathBetween({ edges }: Lineage, from: string, to: string): readonly string[] | undefined {
  return walk(edges, from, to) ?? walk(edges, to, from);
}

function walk(edges: Lineage['edges'], from: string, to: string): readonly string[] | undefined {
  const next = new Map<string, string[]>();
  for (const edge of edges) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const waiting = [from];
  for (const key of waiting) {
    if (key === to) {
      const path: string[] = [];
      for (let at: string | undefined = to; at !== undefined; at = before.get(at)) path.unshift(at);
      return path;
    }
    for (const other of next.get(key) ?? []) {
      if (before.has(other)) continue;
      before.set(other, key);
      waiting.push(other);
    }
  }
  return undefined;
}

/** Only these nodes, and the edges between them. */
export function only({ nodes, edges }: Lineage, keys: ReadonlySet<string>): Lineage {
  return {
    nodes: new Map([...nodes].filter(([key]) => keys.has(key))),
    edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
}

/** Keys of nodes whose name has the text, in the order they came. */
export function matching({ nodes }: Lineage, text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  return wanted ? [...nodes].filter(([, { name }]) => name.toLowerCase().includes(wanted)).map(([key]) => key) : [];
}

/** From so many on, what hangs on one node alone is drawn as one. */
const GROUP_FROM = 4;

/** What hangs on the same node in the same direction, is of one kind, and leads nowhere. */
export interface LineageGroup {
  readonly kind: GraphNode['kind'];
  readonly members: readonly string[];
}

/** The same with groups in place of their members. Those in `kept` stand for themselves; a group in `opened` is none. */
export function grouped(
  lineage: Lineage,
  kept: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): { lineage: Lineage; groups: ReadonlyMap<string, LineageGroup> } {
  const degree = new Map<string, number>();
  for (const { from, to } of lineage.edges) for (const key of [from, to]) degree.set(key, (degree.get(key) ?? 0) + 1);
  const found = new Map<string, { kind: GraphNode['kind']; members: string[]; edge: (key: string) => { from: string; to: string } }>();
  for (const { from, to } of lineage.edges) {
    for (const [end, at, edge] of [
      [to, from, (key: string) => ({ from, to: key })],
      [from, to, (key: string) => ({ from: key, to })],
    ] as const) {
      const node = lineage.nodes.get(end);
      if (!node || node.more || degree.get(end) !== 1 || kept.has(end)) continue;
      const key = `group ${at} ${end === to ? 'down' : 'up'} ${node.kind}`;
      const group = found.get(key) ?? { kind: node.kind, members: [], edge };
      group.members.push(end);
      found.set(key, group);
    }
  }
  const groups = new Map([...found].filter(([key, { members }]) => members.length >= GROUP_FROM && !opened.has(key)));
  const away = new Set([...groups.values()].flatMap(({ members }) => members));
  const nodes = new Map([...lineage.nodes].filter(([key]) => !away.has(key)));
  const edges = lineage.edges.filter(({ from, to }) => !away.has(from) && !away.has(to));
  for (const [key, { kind, edge }] of groups) {
    nodes.set(key, { key, kind, name: key });
    edges.push(edge(key));
  }
  return { lineage: { nodes, edges }, groups };
}
