import type { Box } from './camera.ts';
import type { Layout, PlacedEdge, PlacedNode } from './layout/index.ts';

/** What leads to a node and what follows from it, itself included in both. */
export interface Path {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Where keys lead: along the edges and against them, and within a column. */
export type Step = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** An edge with the box that holds all of it. */
export interface EdgeLine extends PlacedEdge {
  readonly box: Box;
}

/** A laid out graph: what lies in a box, what is under a point, what is next, what is on a path. */
export class Scene {
  readonly layout: Layout;
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly lines: readonly EdgeLine[];
  /** From left to right, each from top to bottom. */
  readonly columns: readonly (readonly PlacedNode[])[];
  #traced: (Path & { key: string }) | undefined;
  #next = new Map<string, string[]>();
  #previous = new Map<string, string[]>();

  constructor(layout: Layout) {
    this.layout = layout;
    this.nodes = new Map(layout.nodes.map((node) => [node.key, node]));
    this.lines = layout.edges.map((edge) => ({ ...edge, box: around(edge) }));
    const columns: PlacedNode[][] = [];
    for (const node of layout.nodes) (columns[node.layer] ??= []).push(node);
    for (const column of columns) column.sort((a, b) => a.y - b.y);
    this.columns = columns;
    for (const { from, to } of layout.edges) {
      push(this.#next, from, to);
      push(this.#previous, to, from);
    }
  }

  get first(): PlacedNode | undefined {
    return this.columns[0]?.[0];
  }

  /** Nodes in a box, and one wherever it is. Always in the same order: a node that is moved within the page loses the focus. */
  nodesIn(box: Box | undefined, always: string | undefined): PlacedNode[] {
    const inside = ({ x, y, width, height }: PlacedNode): boolean =>
      box !== undefined && x < box.right && x + width > box.left && y < box.bottom && y + height > box.top;
    return this.layout.nodes.filter((node) => inside(node) || node.key === always);
  }

  at(x: number, y: number): PlacedNode | undefined {
    return this.layout.nodes.find((node) => x >= node.x && x <= node.x + node.width && y >= node.y && y <= node.y + node.height);
  }

  /** Asked for each node of each render: the last answer is kept. */
  path(key: string | undefined): Path | undefined {
    if (key === undefined || !this.nodes.has(key)) return undefined;
    if (this.#traced?.key !== key) this.#traced = { key, before: reach(key, this.#previous), after: reach(key, this.#next) };
    return this.#traced;
  }

  /** The node one step away; undefined where there is none. */
  step(key: string, step: Step): PlacedNode | undefined {
    const from = this.nodes.get(key);
    if (!from) return undefined;
    const column = this.columns[from.layer] ?? [];
    switch (step) {
      case 'up':
        return column[column.indexOf(from) - 1];
      case 'down':
        return column[column.indexOf(from) + 1];
      case 'first':
        return this.first;
      case 'last':
        return this.columns.at(-1)?.at(-1);
      default:
        return this.#nearest(from, (step === 'next' ? this.#next : this.#previous).get(key) ?? []);
    }
  }

  #nearest(from: PlacedNode, keys: readonly string[]): PlacedNode | undefined {
    const away = (node: PlacedNode): number => Math.abs(node.y + node.height / 2 - from.y - from.height / 2);
    let best: PlacedNode | undefined;
    for (const key of keys) {
      const node = this.nodes.get(key);
      if (node && (!best || away(node) < away(best))) best = node;
    }
    return best;
  }
}

export const boxOf = ({ x, y, width, height }: PlacedNode): Box => ({ left: x, top: y, right: x + width, bottom: y + height });

function around({ points }: PlacedEdge): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function reach(from: string, links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([from]);
  // Grows while it is gone through.
  for (const key of reached) for (const each of links.get(key) ?? []) reached.add(each);
  return reached;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
