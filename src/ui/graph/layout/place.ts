import type { Layered } from './types.ts';

/** Between two nodes of a column, beside a passing edge, and between two of those. */
const GAPS = { nodes: 14, beside: 12, lanes: 8 } as const;
const ROUNDS = 10;

/**
 * Heights (of each vertex's middle) that keep the order and the distances of a column, and come as near as can be to those wanted:
 * least squares, by pooling neighbours that want to pass each other.
 */
function nearest(wanted: readonly number[], weights: readonly number[], distances: readonly number[]): number[] {
  const blocks: { sum: number; weight: number; size: number }[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < wanted.length; i += 1) {
    offsets.push(i ? offsets[i - 1]! + distances[i - 1]! : 0);
    let block = { sum: (wanted[i]! - offsets[i]!) * weights[i]!, weight: weights[i]!, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, weight: last.weight + block.weight, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ sum, weight, size }) => Array<number>(size).fill(sum / weight)).map((base, i) => base + offsets[i]!);
}

/** Height of each vertex's middle, so that edges run straight, long ones most of all. `heights`: of the nodes. */
export function* heightsOf({ layers, left, right, real, rank }: Layered, heights: readonly number[]): Generator<void, number[]> {
  const at = new Array<number>(rank.length).fill(0);
  const isNode = (vertex: number): boolean => vertex < real;
  const distances = layers.map((layer) =>
    layer.slice(1).map((vertex, i) => {
      const before = layer[i]!;
      const gap = isNode(vertex) && isNode(before) ? GAPS.nodes : isNode(vertex) || isNode(before) ? GAPS.beside : GAPS.lanes;
      return gap + ((heights[vertex] ?? 0) + (heights[before] ?? 0)) / 2;
    }),
  );
  for (const [column, layer] of layers.entries()) {
    let y = 0;
    for (const [i, vertex] of layer.entries()) {
      if (i) y += distances[column]![i - 1]!;
      at[vertex] = y;
    }
    for (const vertex of layer) at[vertex]! -= y / 2;
  }
  const pull = (a: number, b: number): number => (isNode(a) ? 1 : 3) * (isNode(b) ? 1 : 3);
  const straighten = (column: number, sides: readonly (readonly number[][])[]): void => {
    const layer = layers[column]!;
    const weights: number[] = [];
    const wanted = layer.map((vertex) => {
      let sum = at[vertex]! * 0.01;
      let weight = 0.01;
      for (const side of sides) {
        for (const other of side[vertex]!) {
          sum += at[other]! * pull(vertex, other);
          weight += pull(vertex, other);
        }
      }
      weights.push(weight);
      return sum / weight;
    });
    const found = nearest(wanted, weights, distances[column]!);
    for (const [i, vertex] of layer.entries()) at[vertex] = found[i]!;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = round >= ROUNDS / 2;
    for (let i = 1; i < layers.length; i += 1) {
      yield;
      straighten(i, both ? [left, right] : [left]);
    }
    for (let i = layers.length - 2; i >= 0; i -= 1) {
      yield;
      straighten(i, both ? [left, right] : [right]);
    }
  }
  return at;
}
