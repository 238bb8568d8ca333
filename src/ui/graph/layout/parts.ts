/** Nodes that hang together, by index, in the given order; those without any edge come in one list of their own. */
export function partsOf(
  count: number,
  pairs: readonly (readonly [from: number, to: number])[],
): { connected: number[][]; single: number[] } {
  const root = Int32Array.from({ length: count }, (_, at) => at);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) at = root[at] = root[root[at]!]!;
    return at;
  };
  for (const [from, to] of pairs) {
    const [a, b] = [find(from), find(to)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const parts = new Map<number, number[]>();
  for (let node = 0; node < count; node += 1) {
    const part = parts.get(find(node));
    if (part) part.push(node);
    else parts.set(find(node), [node]);
  }
  const all = [...parts.values()];
  return { connected: all.filter((part) => part.length > 1), single: all.filter((part) => part.length === 1).flat() };
}
