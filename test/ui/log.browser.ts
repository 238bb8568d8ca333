import { expect, fixture } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import '../../src/ui/log/define.ts';
import type { LogRow, LogView } from '../../src/ui/log/index.ts';
import { html, tags } from '../../src/ui/tags.ts';
import { tokens } from '../../src/themes/index.ts';
import { focused, violations } from './support.ts';
import { waitUntil } from '../support/wait.ts';

const START = Date.UTC(2026, 10, 24, 14);

function rows(count: number): LogRow[] {
  const levels = ['info', 'info', 'debug', 'warn', 'error'] as const;
  return Array.from({ length: count }, (_, i) => ({ text: `line ${i} of many`, at: START + i, level: levels[i % 5] }));
}

async function show(lines: readonly LogRow[], more: Partial<LogView> = {}): Promise<LogView> {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()];
  document.adoptedStyleSheets.at(-1)!.replaceSync(tokens.cssText.replaceAll(':host,', ':root,'));
  const root = await fixture<HTMLElement>(html`<div><${tags.log} .lines=${lines} .label=${'Log of train'}></${tags.log}></div>` as never);
  root.style.blockSize = '480px';
  root.style.inlineSize = '900px';
  const log = root.firstElementChild as LogView;
  Object.assign(log, more);
  await waitUntil(() => drawn(log).length > 0 || !lines.length, 'lines to be drawn');
  return log;
}

const drawn = (log: LogView): HTMLElement[] => [...log.renderRoot.querySelectorAll<HTMLElement>('.line')];
const scroller = (log: LogView): HTMLElement => log.renderRoot.querySelector('.scroller')!;
const shown = (log: LogView): number[] => drawn(log).map((line) => Number(line.dataset['line']));
const search = async (log: LogView, text: string): Promise<void> => {
  const field = log.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await log.updateComplete;
};

describe('the log', () => {
  it('draws a screenful of a million lines, and reaches the last one', async () => {
    const log = await show(rows(1_000_000));
    expect(drawn(log).length).to.be.lessThan(60);
    scroller(log).scrollTop = scroller(log).scrollHeight;
    await waitUntil(() => shown(log).includes(999_999), 'the last line');
    expect(drawn(log).length).to.be.lessThan(60);
  });

  it('keeps the newest line in sight while it runs, until one scrolls away', async () => {
    const lines = rows(200);
    const log = await show(lines, { running: true });
    await waitUntil(() => shown(log).includes(199), 'the tail');
    lines.push(...rows(100));
    log.version += 1;
    await waitUntil(() => shown(log).includes(299), 'the new tail');
    scroller(log).scrollTop = 0;
    await waitUntil(() => shown(log).includes(0), 'the start');
    lines.push(...rows(100));
    log.version += 1;
    await log.updateComplete;
    expect(shown(log)).to.include(0);
  });

  it('finds, marks and walks matches by key', async () => {
    const log = await show(rows(5_000));
    await search(log, 'line 4321 ');
    await waitUntil(() => shown(log).includes(4321), 'the match to be in sight');
    await waitUntil(() => log.renderRoot.querySelector('.now mark')?.textContent === 'line 4321 ', 'the match to be marked');
    await search(log, 'line 12');
    await waitUntil(() => log.renderRoot.querySelector('.hits')?.textContent.includes('1 of 111'), 'the count');
    scroller(log).focus();
    scroller(log).dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
    await waitUntil(() => log.renderRoot.querySelector('.hits')?.textContent.includes('2 of 111'), 'the next one');
    scroller(log).dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
    expect(focused()?.getAttribute('type')).to.equal('search');
  });

  it('shows a level and above', async () => {
    const log = await show(rows(100));
    [...log.renderRoot.querySelectorAll<HTMLElement>('button[popovertarget]')][0]!.click();
    await waitUntil(() => log.renderRoot.querySelectorAll('[role=menuitemradio]').length > 3, 'the levels');
    [...log.renderRoot.querySelectorAll<HTMLElement>('[role=menuitemradio]')].at(-1)!.click();
    await waitUntil(() => shown(log).every((line) => line % 5 === 4) && shown(log).length === 20, 'errors alone');
  });

  it('shows text as text, without a terminal’s codes', async () => {
    const log = await show([{ text: `${String.fromCharCode(27)}[31m<img src=x onerror=alert(1)>${String.fromCharCode(27)}[0m` }]);
    expect(drawn(log)[0]!.querySelector('.text')!.textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(log.renderRoot.querySelector('img')).to.equal(null);
  });

  it('has no accessibility violation', async () => {
    const log = await show(rows(30));
    expect(await violations(log)).to.deep.equal([]);
  });
});
