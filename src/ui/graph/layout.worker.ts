import { layout } from './layout/index.ts';
import type { LayoutAnswer, LayoutRequest } from './layouter.ts';

/** The worker's own side of things; the page's types know only the page's. */
interface Scope {
  onmessage: ((event: MessageEvent<LayoutRequest>) => void) | null;
  postMessage(answer: LayoutAnswer): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { id, nodes, edges } }) => scope.postMessage({ id, layout: layout(nodes, edges) });
