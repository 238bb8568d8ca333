import '../../src/ui/chart/define.ts';
import 'axe-core/axe.min.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ChartSeries, ChartView } from '../../src/ui/chart/index.ts';
import { tagNames } from '../../src/ui/tags.ts';
import { placesOf, timeTicks } from '../../src/ui/chart/types.ts';
import { waitUntil } from '../support/wait.ts';

const SERIES: readonly ChartSeries[] = [
  { label: 'research', points: [20, 30, 12].map((y, x) => ({ x: `d${x}`, y, partial: x === 2 })) },
  { label: 'prod', points: [10, 5, 8].map((y, x) => ({ x: `d${x}`, y })) },
];

const chart = async (set: Partial<ChartView>): Promise<ChartView> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  // Tokens come from the public element around.
  for (const [name, value] of Object.entries({ u: '1px', row: '44px', 'row-head': '36px' })) box.style.setProperty(`--i-${name}`, value);
  const element = document.createElement(tagNames.chart) as ChartView;
  Object.assign(element, { label: 'GPU hours', series: SERIES, ...set });
  box.append(element);
  await element.updateComplete;
  return element;
};

/** Somewhere on the canvas there is a pixel near this colour. */
const painted = (element: ChartView, [red, green, blue]: readonly [number, number, number]): boolean => {
  const canvas = element.renderRoot.querySelector('canvas');
  if (!canvas?.width) return false;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3] === 255 && Math.abs(data[at]! - red) + Math.abs(data[at + 1]! - green) + Math.abs(data[at + 2]! - blue) < 12)
      return true;
  return false;
};

describe('chart', () => {
  it('paints each series in its own colour, and a period that is not over paler', async () => {
    const element = await chart({ kind: 'bar', stacked: true });
    element.style.colorScheme = 'light';
    element.style.setProperty('--i-cat-1', 'rgb(10, 80, 200)');
    element.style.setProperty('--i-cat-2', 'rgb(180, 90, 20)');
    await waitUntil(() => painted(element, [10, 80, 200]) && painted(element, [180, 90, 20]), 'both series');
    element.style.setProperty('--i-cat-1', 'rgb(0, 160, 0)');
    await waitUntil(() => painted(element, [0, 160, 0]) && !painted(element, [10, 80, 200]), 'follows another theme');
  });

  it('says the same as a table, with the total of what is stacked', async () => {
    const element = await chart({ kind: 'bar', stacked: true, unit: 'h', view: 'table' });
    const table = element.renderRoot.querySelector<HTMLElement>(tagNames.table)!;
    await waitUntil(() => table.shadowRoot?.textContent?.includes('d2'));
    const words = table.shadowRoot!.textContent!.replace(/\s+/g, ' ');
    for (const word of ['research', 'prod', 'Total', '30 h', '35 h', 'not over yet']) expect(words).to.include(word);
  });

  it('switches by its buttons, and is accessible either way', async () => {
    const element = await chart({});
    await waitUntil(() => element.renderRoot.querySelector('canvas'));
    await expect(element).to.be.accessible();
    element.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')[1]!.click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('canvas')).to.equal(null);
    expect(element.renderRoot.querySelector(tagNames.table)).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('says that nothing was measured', async () => {
    const element = await chart({ series: [] });
    expect(element.renderRoot.querySelector('canvas')).to.equal(null);
    expect(element.renderRoot.textContent).to.include('Nothing was measured');
  });

  it('orders places by value, and names as they come; ticks are round', () => {
    const series = [{ label: 'a', points: [10, 2].map((x) => ({ x, y: 1 })) }];
    expect(placesOf(series, 'step')).to.deep.equal([2, 10]);
    expect(placesOf(series, 'category')).to.deep.equal([10, 2]);
    const day = new Date(2026, 10, 24, 10).getTime();
    const ticks = timeTicks(day, day + 4 * 864e5, 5);
    expect(ticks.length).to.equal(4);
    for (const tick of ticks) expect(new Date(tick).getHours()).to.equal(0);
  });
});
