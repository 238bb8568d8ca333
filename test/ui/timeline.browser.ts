import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ui/timeline/define.ts';
import type { Timeline, TimelineRow, TimelineSelectEvent } from '../../src/ui/timeline/index.ts';
import { placeIn, ticks, within, zoomed } from '../../src/ui/timeline/scale.ts';
import { html as staticHtml, tags } from '../../src/ui/tags.ts';
import { until, violations } from './support.ts';
import { press as keys } from '../support/keys.ts';

const rows = (count: number): TimelineRow[] =>
  Array.from({ length: count }, (_, i) => ({
    key: `step-${i}`,
    label: `step ${i}`,
    glyph: i % 97 ? 'succeeded' : 'failed',
    state: i % 97 ? 'Succeeded' : 'Failed',
    started: 1_000 * i,
    ended: 1_000 * i + 4_000,
    critical: i % 5 === 0,
  }));

async function show(all: readonly TimelineRow[], now?: number): Promise<Timeline> {
  const box = await fixture<HTMLElement>(
    html`<div style="display:grid;block-size:400px;inline-size:800px">
      ${staticHtml`<${tags.timeline} .rows=${all} .now=${now} label="Steps"></${tags.timeline}>`}
    </div>`,
  );
  const timeline = box.firstElementChild as Timeline;
  await until(() => timeline.renderRoot.querySelector('.row') !== null);
  return timeline;
}
const drawn = (timeline: Timeline): HTMLElement[] => [...timeline.renderRoot.querySelectorAll<HTMLElement>('.row')];
const listbox = (timeline: Timeline): HTMLElement => timeline.renderRoot.querySelector<HTMLElement>('[role=listbox]')!;

describe('timeline', () => {
  it('draws what is seen of 5,000 steps, and an overview that does not grow with them', async () => {
    const timeline = await show(rows(5_000));
    expect(drawn(timeline).length).to.be.below(40);
    expect(timeline.renderRoot.querySelectorAll('.overview rect').length).to.be.at.most(24);
    expect(timeline.renderRoot.querySelectorAll('*').length).to.be.below(600);
    expect(drawn(timeline)[0]?.getAttribute('aria-setsize')).to.equal('5000');
  });

  it('is walked and chosen from by key', async () => {
    const timeline = await show(rows(5_000));
    const chosen: (string | undefined)[] = [];
    timeline.addEventListener('inlay-timeline-select', (event) => chosen.push((event as TimelineSelectEvent).key));
    listbox(timeline).focus();
    await keys('End');
    await until(() => timeline.renderRoot.querySelector('#row-4999') !== null);
    expect(listbox(timeline).getAttribute('aria-activedescendant')).to.equal('row-4999');
    await keys('Enter');
    expect(chosen).to.deep.equal(['step-4999']);
    await keys('Escape');
    expect(chosen).to.deep.equal(['step-4999', undefined]);
    await keys('Home');
    await keys('ArrowDown');
    await timeline.updateComplete;
    expect(listbox(timeline).getAttribute('aria-activedescendant')).to.equal('row-1');
  });

  it('zooms by key and by its handles, and back to the whole', async () => {
    const timeline = await show(rows(40));
    const width = (): number => timeline.renderRoot.querySelector('.window')!.getBoundingClientRect().width;
    const whole = width();
    listbox(timeline).focus();
    await keys('+');
    await timeline.updateComplete;
    expect(width()).to.be.closeTo(whole / 2, 2);
    await keys('0');
    await timeline.updateComplete;
    expect(width()).to.be.closeTo(whole, 1);
    const to = timeline.renderRoot.querySelectorAll<HTMLInputElement>('.overview input')[1]!;
    to.value = '250';
    to.dispatchEvent(new Event('input', { bubbles: true }));
    await timeline.updateComplete;
    expect(width()).to.be.closeTo(whole / 4, 2);
  });

  it('puts the longest first when flat', async () => {
    const all: TimelineRow[] = [
      { key: 'a', label: 'a', glyph: 'succeeded', state: 'Succeeded', started: 0, ended: 10 },
      { key: 'b', label: 'b', glyph: 'succeeded', state: 'Succeeded', started: 10, ended: 9_000 },
    ];
    const timeline = await show(all);
    timeline.mode = 'flat';
    await timeline.updateComplete;
    expect(drawn(timeline).map((row) => row.querySelector('bdi')?.textContent)).to.deep.equal(['b', 'a']);
  });

  it('has no violation', async () => {
    expect(await violations(await show(rows(30), 40_000))).to.deep.equal([]);
  });

  it('counts in what people count in', () => {
    expect(ticks({ from: 0, to: 900_000 }, 0, 7)).to.deep.equal([0, 300_000, 600_000, 900_000]);
    expect(placeIn({ from: 10, to: 20 }, 15)).to.equal(0.5);
    expect(within({ from: 0, to: 100 }, { from: 90, to: 140 })).to.deep.equal({ from: 50, to: 100 });
    expect(zoomed({ from: 0, to: 100 }, { from: 0, to: 100 }, 0.5)).to.deep.equal({ from: 25, to: 75 });
  });
});
