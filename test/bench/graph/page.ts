import { defineGraph } from '../../../src/ui/graph/define.ts';
import type { GraphNodeView, GraphView } from '../../../src/ui/graph/index.ts';
import { Layouter } from '../../../src/ui/graph/layouter.ts';
import { formatsFor } from '../../../src/messages/index.ts';
import { tokens } from '../../../src/themes/index.ts';
import { tagNames } from '../../../src/ui/tags.ts';
import { dropped, frame, painted, until } from '../support/page.ts';
import { PlainGraph } from './plain.ts';
import { pipeline } from './pipeline.ts';

const GLYPHS = ['succeeded', 'cached', 'running', 'pending', 'failed'] as const;

/** When the layout was there, and what it was. */
let laidOut: { at: number; layout: Awaited<ReturnType<Layouter['layout']>>; shown: Promise<number> } | undefined;
const { layout } = Layouter.prototype;
Layouter.prototype.layout = async function (this: Layouter, ...graph): ReturnType<Layouter['layout']> {
  const made = await layout.apply(this, graph);
  // The element renders before the next frame, and paints in it.
  laidOut = { at: performance.now(), layout: made, shown: painted().then(() => performance.now()) };
  return made;
};

let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

// A page has long written a number when a graph is shown.
formatsFor('en').percent(1);
document.adoptedStyleSheets = [tokens.styleSheet!];
let target: Element | undefined;
let plain: PlainGraph | undefined;

const wheel = (init: WheelEventInit): unknown =>
  target!.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 700, clientY: 450, ...init }));

/** What the bench asks of its page. */
export const page = {
  /** Lays out on the page, as it lives on; then the time from there to the first paint, and the longest task of all that. */
  async ours(count: number): Promise<{ paint: number; layout: number; longest: number }> {
    defineGraph();
    document.body.replaceChildren();
    const { nodes, edges } = pipeline(count);
    const graph = document.createElement(tagNames.graph) as GraphView;
    graph.style.cssText = 'display: flex; inline-size: 1400px; block-size: 860px';
    graph.nodes = nodes.map(({ key }, at): GraphNodeView => ({
      key,
      label: `step_${key}`,
      glyph: GLYPHS[at % 5]!,
      second: `${at % 60} s`,
    }));
    graph.edges = edges;
    await painted();
    // What was long before is the page's own start.
    await new Promise((resolve) => setTimeout(resolve, 100));
    longest = 0;
    laidOut = undefined;
    const began = performance.now();
    document.body.append(graph);
    await until(() => Boolean(graph.shadowRoot?.querySelector('.node')));
    const paint = (await laidOut!.shown) - laidOut!.at;
    target = graph.shadowRoot!.querySelector('.box')!;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { paint, layout: laidOut!.at - began, longest };
  },
  /** The same picture by hand, from the layout that is there. */
  async plain(): Promise<{ paint: number }> {
    const made = laidOut!.layout!;
    document.body.replaceChildren();
    await painted();
    const paint = await frame(() => {
      plain = new PlainGraph(document.body, made);
      target = plain.canvas;
    });
    return { paint };
  },
  /** Drags over the graph, there and back. */
  pan: (ms: number): Promise<number> =>
    dropped(ms, (since) => wheel({ deltaX: since < ms / 2 ? 40 : -40, deltaY: since < ms / 2 ? 25 : -25 })),
  /** Out until everything is in sight, and in again. */
  zoom: (ms: number): Promise<number> => dropped(ms, (since) => wheel({ deltaY: since < ms / 2 ? 30 : -30, ctrlKey: true })),
};

export type GraphPage = typeof page;
