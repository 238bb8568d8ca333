import type { Layered } from './types.ts';

/** An edge between nodes by index; `reversed`: it was turned round, since it would close a ring. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly reversed: boolean;
}

/** Turns edges round that would close a ring, so that every edge leads to the right. */
export function withoutRings(count: number, edges: readonly (readonly [from: number, to: number])[]): Arc[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  const entered = new Uint8Array(count);
  for (const [index, [from, to]] of edges.entries()) {
    out[from]!.push(index);
    entered[to] = 1;
  }
  const state = new Uint8Array(count);
  const back = new Set<number>();
  // Beginning where nothing leads to, a ring is cut where it comes back to its entrance.
  const roots = [...Array(count).keys()].sort((a, b) => entered[a]! - entered[b]! || a - b);
  for (const root of roots) {
    if (state[root]) continue;
    const stack: { node: number; next: number }[] = [{ node: root, next: 0 }];
    state[root] = 1;
    while (stack.length) {
      const top = stack.at(-1)!;
      const edge = out[top.node]![top.next];
      top.next += 1;
      if (edge === undefined) {
        state[top.node] = 2;
        stack.pop();
        continue;
      }
      const to = edges[edge]![1];
      if (state[to] === 1) back.add(edge);
      else if (!state[to]) {
        state[to] = 1;
        stack.push({ node: to, next: 0 });
      }
    }
  }
  return edges.map(([from, to], index) => (back.has(index) ? { from: to, to: from, reversed: true } : { from, to, reversed: false }));
}

/** Columns by the longest way to each node; then nodes with more ways out than in move towards what follows, so that edges are short. */
function ranks(count: number, arcs: readonly Arc[]): number[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  const into: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of arcs) {
    out[from]!.push(to);
    into[to]!.push(from);
  }
  const waits = into.map(({ length }) => length);
  const order: number[] = [];
  for (let node = 0; node < count; node += 1) if (!waits[node]) order.push(node);
  const rank = new Array<number>(count).fill(0);
  // `order` grows while it is gone through.
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at]!;
    for (const to of out[node]!) {
      rank[to] = Math.max(rank[to]!, rank[node]! + 1);
      waits[to]! -= 1;
      if (!waits[to]) order.push(to);
    }
  }
  for (const node of order.reverse()) {
    if (out[node]!.length <= into[node]!.length) continue;
    rank[node] = Math.min(...out[node]!.map((to) => rank[to]!)) - 1;
  }
  return rank;
}

/** Columns with their vertices, where each edge leads from one column to the next. */
export function layered(count: number, arcs: readonly Arc[]): Layered {
  const rank = ranks(count, arcs);
  const left: number[][] = Array.from({ length: count }, () => []);
  const right: number[][] = Array.from({ length: count }, () => []);
  const chains = arcs.map(({ from, to }) => {
    const chain = [from];
    for (let column = rank[from]! + 1; column < rank[to]!; column += 1) {
      chain.push(rank.length);
      rank.push(column);
      left.push([]);
      right.push([]);
    }
    chain.push(to);
    for (let i = 1; i < chain.length; i += 1) {
      right[chain[i - 1]!]!.push(chain[i]!);
      left[chain[i]!]!.push(chain[i - 1]!);
    }
    return chain;
  });
  const layers: number[][] = [];
  for (const [vertex, column] of rank.entries()) (layers[column] ??= []).push(vertex);
  return { real: count, rank, layers: Array.from(layers, (layer) => layer ?? []), left, right, chains };
}
