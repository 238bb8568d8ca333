import type { Layout, LayoutEdge } from './layout/index.ts';
import { NODE_HEIGHT, NODE_WIDTH } from './types.ts';

/** So long the page is held at a time, in ms: half a frame. */
const SLICE_MS = 8;

/** Lets the page draw and hear its user; sooner than a timer would. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Computes layouts in slices, between which the page lives on. Not in a worker: that takes a script of the page's own origin and a
 * Trusted Types policy of its own, which a kit from another origin, in one file, or under the smallest policy does not have.
 */
export class Layouter {
  #id = 0;

  /** The layout; undefined where another was asked for, or `stop` called, meanwhile. */
  async layout(
    nodes: readonly { readonly key: string; readonly width?: number }[],
    edges: readonly LayoutEdge[],
  ): Promise<Layout | undefined> {
    const id = ++this.#id;
    const { layingOut } = await import('./layout/index.ts');
    const work = layingOut(
      nodes.map(({ key, width = NODE_WIDTH }) => ({ key, width, height: NODE_HEIGHT })),
      edges,
    );
    for (let began = performance.now(); id === this.#id;) {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() - began < SLICE_MS) continue;
      await pause();
      began = performance.now();
    }
    return undefined;
  }

  stop(): void {
    this.#id++;
  }
}

interface Keys {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly LayoutEdge[];
}

/** The same nodes and edges: what they say, or which state they are in, moves nothing. */
export function sameGraph(one: Keys, other: Keys): boolean {
  if (one.nodes === other.nodes && one.edges === other.edges) return true;
  return (
    one.nodes.length === other.nodes.length &&
    one.edges.length === other.edges.length &&
    one.nodes.every(({ key }, at) => key === other.nodes[at]?.key) &&
    one.edges.every(({ from, to }, at) => from === other.edges[at]?.from && to === other.edges[at].to)
  );
}
