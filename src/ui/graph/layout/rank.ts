/** An edge between vertices by number, pointing from the lower layer to the higher. */
export interface Arc {
  readonly tail: number;
  readonly head: number;
}

/** Neighbours of each vertex along the arcs, and against them. */
export interface Neighbours {
  readonly next: readonly number[][];
  readonly previous: readonly number[][];
}

export function neighbours(count: number, arcs: Iterable<Arc>): Neighbours {
  const next: number[][] = Array.from({ length: count }, () => []);
  const previous: number[][] = Array.from({ length: count }, () => []);
  for (const { tail, head } of arcs) {
    next[tail]?.push(head);
    previous[head]?.push(tail);
  }
  return { next, previous };
}

/**
 * The same arcs with those that close a ring turned round, so that ranking ends. Walks from the sources in the given order, with a
 * stack of its own: a chain of ten thousand must not overflow the engine's.
 */
export function withoutRings(count: number, arcs: readonly Arc[]): Arc[] {
  const out: number[][] = Array.from({ length: count }, () => []);
  const entered = new Uint8Array(count);
  for (const [index, { tail, head }] of arcs.entries()) {
    out[tail]?.push(index);
    entered[head] = 1;
  }
  const turned = new Uint8Array(arcs.length);
  const OPEN = 1;
  const DONE = 2;
  const state = new Uint8Array(count);
  const walk = (root: number): void => {
    const stack: [vertex: number, at: number][] = [[root, 0]];
    state[root] = OPEN;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const index = out[top[0]]?.[top[1]++];
      if (index === undefined) {
        state[top[0]] = DONE;
        stack.pop();
        continue;
      }
      const head = arcs[index]?.head ?? 0;
      if (state[head] === OPEN) turned[index] = 1;
      else if (state[head] !== DONE) {
        state[head] = OPEN;
        stack.push([head, 0]);
      }
    }
  };
  for (let vertex = 0; vertex < count; vertex++) if (!entered[vertex]) walk(vertex);
  for (let vertex = 0; vertex < count; vertex++) if (!state[vertex]) walk(vertex);
  return arcs.map((arc, index) => (turned[index] ? { tail: arc.head, head: arc.tail } : arc));
}

/** Layer of each vertex: the longest path from a source, then tightened, so that edges are short. `arcs` have no ring. */
export function ranks(count: number, arcs: readonly Arc[]): Int32Array {
  const { next, previous } = neighbours(count, arcs);
  const open = Int32Array.from(previous, (list) => list.length);
  const sorted: number[] = [];
  for (let vertex = 0; vertex < count; vertex++) if (!open[vertex]) sorted.push(vertex);
  const rank = new Int32Array(count);
  for (let at = 0; at < sorted.length; at++) {
    const vertex = sorted[at] ?? 0;
    for (const head of next[vertex] ?? []) {
      rank[head] = Math.max(rank[head] ?? 0, (rank[vertex] ?? 0) + 1);
      open[head] = (open[head] ?? 0) - 1;
      if (open[head] === 0) sorted.push(head);
    }
  }
  for (let pass = 0; pass < TIGHTEN_PASSES; pass++) if (!tighten(rank, sorted, next, previous)) break;
  return rank;
}

const TIGHTEN_PASSES = 8;

/** Moves each vertex towards the side where it has more edges, as far as those allow. Last first, so that a chain follows its end. */
function tighten(rank: Int32Array, sorted: readonly number[], next: readonly number[][], previous: readonly number[][]): boolean {
  let moved = false;
  for (let at = sorted.length - 1; at >= 0; at--) {
    const vertex = sorted[at] ?? 0;
    const after = next[vertex] ?? [];
    const before = previous[vertex] ?? [];
    let target = rank[vertex] ?? 0;
    if (after.length > before.length) target = after.reduce((least, head) => Math.min(least, rank[head] ?? 0), Infinity) - 1;
    else if (before.length > after.length) target = before.reduce((most, tail) => Math.max(most, rank[tail] ?? 0), 0) + 1;
    if (target === rank[vertex]) continue;
    rank[vertex] = target;
    moved = true;
  }
  return moved;
}
