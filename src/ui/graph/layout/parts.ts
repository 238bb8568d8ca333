import type { Arc } from './rank.ts';

/** Vertices that hang together, in the given order; those without any edge come in one list of their own. */
export function parts(count: number, arcs: readonly Arc[]): { connected: number[][]; single: number[] } {
  const root = Int32Array.from({ length: count }, (_, at) => at);
  const find = (vertex: number): number => {
    let at = vertex;
    while (root[at] !== at) at = root[at] = root[root[at] ?? 0] ?? 0;
    return at;
  };
  for (const { tail, head } of arcs) {
    const a = find(tail);
    const b = find(head);
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let vertex = 0; vertex < count; vertex++) {
    const group = groups.get(find(vertex));
    if (group) group.push(vertex);
    else groups.set(find(vertex), [vertex]);
  }
  const all = [...groups.values()];
  return { connected: all.filter((group) => group.length > 1), single: all.filter((group) => group.length === 1).flat() };
}
