import { expect } from '@open-wc/testing';
import * as stories from '../../stories/ui/graph.stories.ts';
import type { UiFrame } from '../../stories/ui/frame.ts';
import type { GraphSelectEvent, GraphView } from '../../src/ui/graph/index.ts';
import { tagNames } from '../../src/ui/tags.ts';
import type { DataTable } from '../../src/ui/table/index.ts';
import { focused, frames, show, until, violations } from './support.ts';
import { press as keys } from '../support/keys.ts';

const graphOf = (frame: UiFrame): GraphView => frame.shadowRoot?.querySelector(tagNames.graph) as GraphView;
const nodesOf = (graph: GraphView): HTMLElement[] => [...graph.renderRoot.querySelectorAll<HTMLElement>('.node')];
const boxOf = (graph: GraphView): HTMLElement => graph.renderRoot.querySelector('.box') as HTMLElement;
const keyOf = (element: Element | null): string | undefined => (element as HTMLElement | null)?.dataset['key'];
const press = (graph: GraphView, name: string): void =>
  graph.renderRoot.querySelector<HTMLElement>(`.button[aria-label="${name}"]`)?.click();

async function drawn(story: { render: () => unknown }, size?: Parameters<typeof show>[1]): Promise<GraphView> {
  const graph = graphOf(await show(story.render(), size));
  await until(() => nodesOf(graph).length > 0);
  await frames();
  return graph;
}

const within = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;

describe('graph', () => {
  it('draws each node once, within the box, under a name that says all', async () => {
    const graph = await drawn(stories.Training);
    expect(nodesOf(graph).map(keyOf).sort()).to.deep.equal(graph.nodes.map(({ key }) => key).sort());
    const box = boxOf(graph).getBoundingClientRect();
    for (const node of nodesOf(graph)) expect(within(node.getBoundingClientRect(), box), keyOf(node)).to.equal(true);
    expect(
      nodesOf(graph)
        .find((node) => keyOf(node) === 'validate')
        ?.textContent.trim(),
    ).to.equal('validate, Succeeded, 48 s');
  });

  it('is one tab stop, and keys walk along the edges and columns', async () => {
    const graph = await drawn(stories.Training);
    expect(nodesOf(graph).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
    nodesOf(graph)
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
    const go = async (key: string): Promise<string | undefined> => {
      await keys(key);
      await graph.updateComplete;
      await frames();
      return keyOf(focused());
    };
    expect(await go('End')).to.equal('promote');
    expect(['evaluate', 'backtest']).to.include(await go('ArrowLeft'));
    expect(await go('ArrowLeft')).to.equal('train_model');
    expect(await go('ArrowLeft')).to.equal('features');
    expect(await go('ArrowLeft')).to.equal('build_features');
    await go('ArrowLeft');
    await go('Home');
    const column = nodesOf(graph).filter((node) => node.getBoundingClientRect().left === focused()?.getBoundingClientRect().left);
    const ordered = column.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map(keyOf);
    expect(keyOf(focused())).to.equal(ordered[0]);
    if (ordered.length > 1) expect(await go('ArrowDown')).to.equal(ordered[1]);
    expect(
      nodesOf(graph)
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(keyOf),
    ).to.deep.equal([keyOf(focused())]);
  });

  it('chooses by key and by hand, lets go by Escape, and tells so; a property write tells nothing', async () => {
    const graph = await drawn(stories.Training);
    const told: (string | undefined)[] = [];
    graph.parentNode?.addEventListener('inlay-graph-select', (event) => told.push((event as GraphSelectEvent).key));
    nodesOf(graph)
      .find((node) => keyOf(node) === 'validate')
      ?.click();
    await graph.updateComplete;
    expect(graph.selected).to.equal('validate');
    nodesOf(graph)
      .find((node) => keyOf(node) === 'train_model')
      ?.focus();
    await keys('Enter');
    await graph.updateComplete;
    expect(
      nodesOf(graph)
        .filter((node) => node.getAttribute('aria-pressed') === 'true')
        .map(keyOf),
    ).to.deep.equal(['train_model']);
    expect(nodesOf(graph).filter((node) => node.classList.contains('path')).length).to.equal(10);
    await keys('Escape');
    graph.selected = 'promote';
    await graph.updateComplete;
    expect(told).to.deep.equal(['validate', 'train_model', undefined]);
  });

  it('keeps the place while only states change, and lays out anew for another graph', async () => {
    const graph = await drawn(stories.Training);
    const place = (key: string): number | undefined =>
      nodesOf(graph)
        .find((node) => keyOf(node) === key)
        ?.getBoundingClientRect().left;
    const before = place('train_model');
    graph.nodes = graph.nodes.map((node) => (node.key === 'train_model' ? { ...node, glyph: 'failed', state: 'Failed' } : node));
    await graph.updateComplete;
    await frames();
    expect(place('train_model')).to.equal(before);
    expect(nodesOf(graph).find((node) => keyOf(node) === 'train_model')?.textContent).to.contain('Failed');
    graph.nodes = [...graph.nodes, { key: 'notify', label: 'notify' }];
    graph.edges = [...graph.edges, { from: 'promote', to: 'notify' }];
    await until(() => nodesOf(graph).some((node) => keyOf(node) === 'notify'));
  });

  it('shows the same as a table, which chooses too', async () => {
    const graph = graphOf(await show(stories.AsTable.render()));
    const table = graph.renderRoot.querySelector(tagNames.table) as DataTable;
    await until(() => table.renderRoot.querySelector('.body .row button'));
    expect(table.rows?.length).to.equal(graph.nodes.length);
    const rows = [...table.renderRoot.querySelectorAll('.body .row')];
    expect(rows.map((row) => row.querySelector('button')?.textContent.trim()).sort()).to.deep.equal(
      graph.nodes.map(({ label }) => label).sort(),
    );
    expect(rows.filter((row) => row.getAttribute('aria-current') === 'true').length).to.equal(1);
    let told: string | undefined;
    graph.addEventListener('inlay-graph-select', ({ key }) => (told = key));
    rows
      .find((row) => row.textContent.includes('evaluate'))
      ?.querySelector('button')
      ?.click();
    expect(told).to.equal('evaluate');
  });

  it('is a table where the box is narrow, until the user says otherwise', async () => {
    const graph = graphOf(await show(stories.Training.render(), { width: 390 }));
    await until(() => graph.renderRoot.querySelector(tagNames.table));
    graph.renderRoot.querySelectorAll<HTMLElement>('[role="radio"]')[0]?.click();
    await until(() => nodesOf(graph).length > 0);
    expect(graph.renderRoot.querySelector(tagNames.table)).to.equal(null);
  });

  it('draws of 480 nodes only those near the view, legibly at first, as marks when all are shown', async () => {
    const graph = await drawn(stories.Backfill);
    expect(graph.nodes.length).to.equal(480);
    expect(nodesOf(graph).length).to.be.within(2, 200);
    const zoom = (): number => parseFloat(graph.renderRoot.querySelector('.zoom')?.textContent ?? '');
    expect(zoom()).to.be.at.least(60);
    const box = boxOf(graph).getBoundingClientRect();
    expect(nodesOf(graph).some((node) => within(node.getBoundingClientRect(), box))).to.equal(true);
    press(graph, 'Show all');
    await until(() => zoom() < 40);
    await frames();
    // The tab stop alone: the canvas has the marks.
    expect(nodesOf(graph).length).to.equal(1);
  });

  it('brings a node that takes the focus into view, however far', async () => {
    const graph = await drawn(stories.Backfill);
    nodesOf(graph)
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
    await keys('End');
    await graph.updateComplete;
    await frames();
    const last = focused() as HTMLElement;
    expect(within(last.getBoundingClientRect(), boxOf(graph).getBoundingClientRect())).to.equal(true);
    expect(nodesOf(graph).length).to.be.below(200);
  });

  it('zooms around the pointer, and leaves the wheel to the page where there is nothing to move', async () => {
    const graph = await drawn(stories.Training, { width: 1600 });
    const box = boxOf(graph).getBoundingClientRect();
    const wheel = (init: WheelEventInit): boolean =>
      boxOf(graph).dispatchEvent(
        new WheelEvent('wheel', { clientX: box.x + 400, clientY: box.y + 100, bubbles: true, cancelable: true, ...init }),
      );
    expect(wheel({ deltaY: 100 })).to.equal(true);
    expect(wheel({ deltaY: -400, ctrlKey: true })).to.equal(false);
    await frames();
    expect(parseFloat(graph.renderRoot.querySelector('.zoom')?.textContent ?? '')).to.be.above(100);
    expect(wheel({ deltaX: 50 })).to.equal(false);
  });

  it('paints edges on its canvas, and anew in another theme', async () => {
    const graph = await drawn(stories.Path);
    const canvas = graph.renderRoot.querySelector<HTMLCanvasElement>('.lines') as HTMLCanvasElement;
    const sum = (): number =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.reduce((total, value, at) => total + (at % 4 < 3 ? value : 0), 0) ?? 0;
    const light = sum();
    expect(light).to.be.above(0);
    const outer = (graph.getRootNode() as ShadowRoot).host.parentElement as HTMLElement;
    outer.style.colorScheme = 'dark';
    await until(() => sum() !== light);
  });

  for (const [name, story] of Object.entries({ Training: stories.Training, Path: stories.Path, AsTable: stories.AsTable })) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`has nothing for axe to say: ${name}, ${scheme}`, async () => {
        const frame = await show(story.render(), { scheme });
        const graph = graphOf(frame);
        await until(() => nodesOf(graph).length || graph.renderRoot.querySelector(tagNames.table)?.shadowRoot?.querySelector('.row'));
        await frames();
        expect(await violations(frame)).to.deep.equal([]);
      });
    }
  }
});
