import type { Layout, LayoutEdge, LayoutNode } from './layout/index.ts';
import { NODE_HEIGHT, NODE_WIDTH } from './types.ts';

export interface LayoutRequest {
  readonly id: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

export interface LayoutAnswer {
  readonly id: number;
  readonly layout: Layout;
}

/** What of Trusted Types is used; not every browser has them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): unknown };
}

let policy: { createScriptURL(url: string): unknown } | undefined;

/** The address as `require-trusted-types-for` wants it. */
function trusted(url: URL): URL {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  try {
    // Only ever given the one address below.
    policy ??= trustedTypes.createPolicy('inlay', { createScriptURL: (address) => address });
  } catch {
    // The name is refused, or taken by another copy: where the page does not insist, the plain address will do.
    return url;
  }
  return policy.createScriptURL(url.href) as URL;
}

/** Throws where there are no workers, or the page allows none. Only here is `Worker` named: a server that renders pages has none. */
function startWorker(): Worker {
  // Bundlers look for `new Worker(new URL(…, import.meta.url))` in just these words; so the policy sits behind the name.
  class Worker extends globalThis.Worker {
    constructor(url: URL, options?: WorkerOptions) {
      super(trusted(url), options);
    }
  }
  // `.js` as the built package has it; from source, Vite finds the `.ts`.
  return new Worker(new URL('./layout.worker.js', import.meta.url), { type: 'module' });
}

/**
 * Computes layouts beside the page: in a worker, which is started with the first and kept until `stop`; on the main thread where
 * there can be none (a policy of the page, another origin, a bundle without the file).
 */
export class Layouter {
  #worker: Worker | undefined;
  #refused = false;
  #id = 0;
  /** The request under way, and whom to tell. */
  #waiting: { request: LayoutRequest; done: (layout: Layout | undefined | Promise<Layout | undefined>) => void } | undefined;

  /** The layout; undefined where another was asked for, or `stop` called, meanwhile. Rejects where even the main thread fails. */
  async layout(
    nodes: readonly { readonly key: string; readonly width?: number }[],
    edges: readonly LayoutEdge[],
  ): Promise<Layout | undefined> {
    this.#waiting?.done(undefined);
    this.#waiting = undefined;
    const request = {
      id: ++this.#id,
      // Only what a worker can be sent: an icon is a function.
      nodes: nodes.map(({ key, width = NODE_WIDTH }) => ({ key, width, height: NODE_HEIGHT })),
      edges: edges.map(({ from, to }) => ({ from, to })),
    };
    if (this.#start()) {
      const answer = new Promise<Layout | undefined>((done) => (this.#waiting = { request, done }));
      this.#worker?.postMessage(request);
      return answer;
    }
    return this.#here(request);
  }

  stop(): void {
    this.#id++;
    this.#waiting?.done(undefined);
    this.#waiting = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): boolean {
    if (this.#refused) return false;
    if (this.#worker) return true;
    try {
      const worker = startWorker();
      worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => this.#answered(data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.#failed();
      };
      this.#worker = worker;
      return true;
    } catch {
      this.#refused = true;
      return false;
    }
  }

  #answered({ id, layout }: LayoutAnswer): void {
    if (id !== this.#waiting?.request.id) return;
    this.#waiting.done(layout);
    this.#waiting = undefined;
  }

  #failed(): void {
    this.#refused = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.done(this.#here(waiting.request));
  }

  async #here({ id, nodes, edges }: LayoutRequest): Promise<Layout | undefined> {
    const { layout } = await import('./layout/index.ts');
    return id === this.#id ? layout(nodes, edges) : undefined;
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
