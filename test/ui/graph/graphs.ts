import type { LayoutEdge, LayoutNode } from '../../../src/ui/graph/layout/index.ts';

interface Sample {
  readonly nodes: LayoutNode[];
  readonly edges: LayoutEdge[];
}

/** Numbers from 0 to below 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A pipeline as ZenML draws it, 240 steps: each step, its one output, and the steps that take it. 480 nodes, 673 edges. */
export function pipeline(): Sample {
  const next = numbers(7);
  const nodes: LayoutNode[] = [];
  const edges: LayoutEdge[] = [];
  for (let step = 0; step < 240; step++) {
    nodes.push({ key: `step:${step}`, width: 130, height: 40 }, { key: `output:${step}`, width: 110, height: 40 });
    edges.push({ from: `step:${step}`, to: `output:${step}` });
  }
  const seen = new Set<string>();
  while (edges.length < 673) {
    const step = 1 + Math.floor(next() * 239);
    const source = Math.max(0, step - 1 - Math.floor(next() * 30));
    const key = `${source} ${step}`;
    if (seen.has(key)) continue;
    seen.add(key);
    edges.push({ from: `output:${source}`, to: `step:${step}` });
  }
  return { nodes, edges };
}

/** Nodes of any size, each edge from one to a later one. */
export function random(count: number, edgesEach: number): Sample {
  const next = numbers(11);
  const nodes = Array.from({ length: count }, (_, at) => ({ key: `${at}`, width: 60 + Math.floor(next() * 120), height: 20 + Math.floor(next() * 40) }));
  const edges = Array.from({ length: Math.round(count * edgesEach) }, () => {
    const from = Math.floor(next() * (count - 1));
    return { from: `${from}`, to: `${Math.min(count - 1, from + 1 + Math.floor(next() * 40))}` };
  });
  return { nodes, edges };
}
