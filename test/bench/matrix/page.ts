import { Inlay, InlayEditor } from './ours.ts';
import { LitRole, PlainRole, PlainWindowed, type Peer } from './peers.ts';

const PEERS: Readonly<Record<string, new () => Peer>> = {
  inlay: Inlay,
  inlayEditor: InlayEditor,
  plainWindowed: PlainWindowed,
  plainRole: PlainRole,
  litRole: LitRole,
};
const PRESSES = 12;

/** The work of a frame: from its beginning, in which something is done, until it is painted. Not the wait for it. */
const frame = (act: () => unknown): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      void act();
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now() - start);
      port1.postMessage(undefined);
    });
  });

let peer: Peer | undefined;

const page = {
  /** Time to the first paint with cells, and the elements that it took. */
  async show(name: string): Promise<{ paint: number; elements: number }> {
    document.body.replaceChildren();
    const box = document.createElement('div');
    box.id = 'box';
    document.body.append(box);
    peer = new PEERS[name]!();
    const start = performance.now();
    await peer.show(box);
    await frame(() => undefined);
    const paint = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { paint, elements: peer.elements() };
  },
  /** Work of the slowest of some presses. */
  async toggle(): Promise<number> {
    const times: number[] = [];
    for (let at = 0; at < PRESSES; at += 1) {
      const cells = peer!.cells();
      const cell = cells[(at * 17) % cells.length]!;
      times.push(await frame(() => cell.click()));
    }
    return Math.max(...times);
  },
  /** Work of a whole column at once. */
  column: (): Promise<number> => frame(() => peer!.column()),
  /** Where the pointer may press. */
  places(): { x: number; y: number }[] {
    const cells = peer!.cells();
    return Array.from({ length: PRESSES }, (_, at) => {
      const { x, y, width, height } = cells[(at * 29) % cells.length]!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }).filter(({ x, y }) => x < innerWidth && y < innerHeight);
  },
  /** When there is nothing left to draw. */
  idle: (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: 200 }))),
  /** The slowest interaction since the last call, as the browser itself times it: rounded to 8 ms, and none under 16 ms is told. */
  interactions(): number {
    return Math.max(0, ...seen.splice(0).map(({ duration }) => duration));
  },
};
const seen: PerformanceEntry[] = [];
new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
  type: 'event',
  durationThreshold: 16,
} as PerformanceObserverInit);

Object.assign(window, { bench: page });
export type BenchPage = typeof page;
