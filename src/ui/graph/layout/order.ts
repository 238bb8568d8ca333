import type { Layered } from './types.ts';

/** Places of each vertex within its column. */
function placesOf({ layers, rank }: Layered): number[] {
  const place = new Array<number>(rank.length).fill(0);
  for (const layer of layers) for (const [at, vertex] of layer.entries()) place[vertex] = at;
  return place;
}

/** Crossings between a column and the next: inversions, counted by a tree of sums. */
function crossingsAfter(layer: readonly number[], next: readonly number[], right: readonly number[][], place: readonly number[]): number {
  const sums = new Int32Array(next.length + 1);
  let seen = 0;
  let count = 0;
  for (const vertex of layer) {
    const ends = right[vertex]!.map((to) => place[to]!).sort((a, b) => a - b);
    for (const end of ends) {
      let notAfter = 0;
      for (let i = end + 1; i > 0; i -= i & -i) notAfter += sums[i]!;
      count += seen - notAfter;
    }
    for (const end of ends) {
      for (let i = end + 1; i < sums.length; i += i & -i) sums[i]! += 1;
      seen += 1;
    }
  }
  return count;
}

/** How often edges cross, all columns together. */
function* crossings(graph: Layered): Generator<void, number> {
  const place = placesOf(graph);
  let count = 0;
  for (let i = 0; i + 1 < graph.layers.length; i += 1) {
    yield;
    count += crossingsAfter(graph.layers[i]!, graph.layers[i + 1]!, graph.right, place);
  }
  return count;
}

/** A first order: what hangs together is met together. */
function gather({ layers, left, right, rank }: Layered): void {
  const met = new Uint8Array(rank.length);
  const first: number[][] = layers.map(() => []);
  for (const root of layers.flat()) {
    const stack = [root];
    while (stack.length) {
      const vertex = stack.pop()!;
      if (met[vertex]) continue;
      met[vertex] = 1;
      first[rank[vertex]!]!.push(vertex);
      stack.push(...left[vertex]!.toReversed(), ...right[vertex]!.toReversed());
    }
  }
  for (const [column, layer] of first.entries()) layers[column] = layer;
}

/** Moves each vertex to the middle of its neighbours. */
function settle(layer: number[], neighbours: readonly number[][], place: number[], mean: boolean): void {
  const wanted = new Map<number, number>();
  for (const vertex of layer) {
    const ends = neighbours[vertex]!.map((other) => place[other]!).sort((a, b) => a - b);
    const half = ends.length >> 1;
    let middle = place[vertex]!;
    if (ends.length && mean) middle = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    else if (ends.length) middle = ends.length % 2 ? ends[half]! : (ends[half - 1]! + ends[half]!) / 2;
    wanted.set(vertex, middle);
  }
  layer.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
  for (const [at, vertex] of layer.entries()) place[vertex] = at;
}

/** Crossings of the edges of `a` with those of `b` while `a` stands before `b`. */
function between(a: readonly number[], b: readonly number[], place: readonly number[]): number {
  let count = 0;
  for (const one of a) for (const other of b) if (place[one]! > place[other]!) count += 1;
  return count;
}

/** Swaps neighbours while that takes crossings away. */
function* transpose({ layers, left, right }: Layered, place: number[]): Generator<void, void> {
  for (let round = 0, better = true; better && round < 4; round += 1) {
    better = false;
    for (const layer of layers) {
      yield;
      for (let at = 0; at + 1 < layer.length; at += 1) {
        const [a, b] = [layer[at]!, layer[at + 1]!];
        const now = between(left[a]!, left[b]!, place) + between(right[a]!, right[b]!, place);
        if (!now || now <= between(left[b]!, left[a]!, place) + between(right[b]!, right[a]!, place)) continue;
        layer[at] = b;
        layer[at + 1] = a;
        place[a] = at + 1;
        place[b] = at;
        better = true;
      }
    }
  }
}

/** Vertices beyond which fewer sweeps must do. */
const MANY = 20_000;

/** Orders each column so that few edges cross: sweeps to the right and back, then swaps; the best order met is kept. */
export function* order(graph: Layered): Generator<void, number> {
  const { layers, left, right, rank } = graph;
  gather(graph);
  const place = placesOf(graph);
  let best = layers.map((layer) => [...layer]);
  let least = yield* crossings(graph);
  const sweeps = rank.length > MANY ? 6 : 16;
  for (let sweep = 0, idle = 0; least > 0 && sweep < sweeps && idle < 5; sweep += 1) {
    const mean = sweep % 4 > 1;
    for (let i = 1; i < layers.length; i += 1) {
      yield;
      if (sweep % 2) settle(layers[layers.length - 1 - i]!, right, place, mean);
      else settle(layers[i]!, left, place, mean);
    }
    yield* transpose(graph, place);
    const count = yield* crossings(graph);
    idle = count < least ? 0 : idle + 1;
    if (count < least) {
      least = count;
      best = layers.map((layer) => [...layer]);
    }
  }
  for (const [column, layer] of best.entries()) layers[column] = layer;
  return least;
}
