/** Layered pipelines, 1.5 edges a node: the same numbers each time. */
export interface Pipeline {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** A linear congruential generator. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Layers of about a root of all; each node reads one of the layer before, every other one a second from up to three before. */
export function pipeline(count: number): Pipeline {
  const next = random(7);
  const wide = Math.max(2, Math.round(Math.sqrt(count)));
  const nodes = Array.from({ length: count }, (_, at) => ({ key: `n${at}` }));
  const edges = new Map<string, { from: string; to: string }>();
  const join = (from: number, to: number): unknown => edges.set(`${from} ${to}`, { from: `n${from}`, to: `n${to}` });
  for (let at = wide; at < count; at += 1) {
    const layer = Math.floor(at / wide);
    // Near the same place of its layer, as steps of one branch are.
    const near = (back: number): number => {
      const place = Math.round((at % wide) + (next() + next() - 1) * Math.min(wide / 2, 10));
      return (layer - back) * wide + Math.min(wide - 1, Math.max(0, place));
    };
    join(near(1), at);
    if (next() < 0.57) join(near(Math.min(layer, 1 + Math.floor(next() * next() * 3))), at);
  }
  return { nodes, edges: [...edges.values()] };
}
