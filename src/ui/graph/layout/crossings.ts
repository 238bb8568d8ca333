import type { Layout } from './types.ts';

/** Edges between two neighbouring columns that cross; `upper` runs top to bottom, `size` is the length of the other column. */
export function betweenColumns(upper: readonly number[], next: readonly number[][], position: Int32Array, size: number): number {
  const ends: number[] = [];
  for (const vertex of upper) {
    const list = (next[vertex] ?? []).map((head) => position[head] ?? 0);
    if (list.length > 1) list.sort((a, b) => a - b);
    ends.push(...list);
  }
  return inversions(ends, size);
}

/** Pairs that stand in the wrong order; values are whole numbers from 0 to below `size`. Counted with a Fenwick tree. */
function inversions(values: readonly number[], size: number): number {
  const tree = new Int32Array(size + 1);
  let found = 0;
  for (const [seen, value] of values.entries()) {
    let notAbove = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    found += seen - notAbove;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return found;
}

/** How many pairs of drawn edges cross; what the bench compares layouts by. Edges that share an end do not cross there. */
export function crossings(layout: Layout): number {
  const gaps = new Map<string, Map<string, [start: number, end: number]>>();
  for (const { points } of layout.edges) {
    for (let at = 1; at < points.length; at++) {
      const one = points[at - 1];
      const other = points[at];
      if (!one || !other || one.x === other.x) continue;
      const [left, right] = one.x < other.x ? [one, other] : [other, one];
      const gap = `${left.x} ${right.x}`;
      // The same stretch drawn twice, by two edges given as one, counts once.
      const stretches = gaps.get(gap) ?? new Map<string, [number, number]>();
      gaps.set(gap, stretches.set(`${left.y} ${right.y}`, [left.y, right.y]));
    }
  }
  let sum = 0;
  for (const stretches of gaps.values()) {
    const sorted = [...stretches.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const heights = [...new Set(sorted.map(([, end]) => end))].sort((a, b) => a - b);
    const index = new Map(heights.map((height, at) => [height, at]));
    sum += inversions(
      sorted.map(([, end]) => index.get(end) ?? 0),
      heights.length,
    );
  }
  return sum;
}
