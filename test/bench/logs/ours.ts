import { tokens } from '../../../src/themes/index.ts';
import { defineLog } from '../../../src/ui/log/define.ts';
import type { LogRow, LogView } from '../../../src/ui/log/index.ts';
import { tagNames } from '../../../src/ui/tags.ts';
import { until } from '../support/page.ts';
import type { LogPeer } from './page.ts';

let log: LogView | undefined;
let rows: LogRow[] = [];
const inside = <Kind extends HTMLElement>(selector: string): Kind | null => log!.shadowRoot!.querySelector<Kind>(selector);

/** The log as the screen of a run uses it: rows grow in place, and a version says so. */
export const peer: LogPeer = {
  show(box) {
    defineLog();
    document.adoptedStyleSheets = [tokens.styleSheet!];
    rows = [];
    log = document.createElement(tagNames.log) as LogView;
    log.style.cssText = 'display: block; block-size: 100%';
    log.lines = rows;
    log.running = true;
    box.append(log);
  },
  async take(lines) {
    for (const line of lines) rows.push(line);
    log!.version += 1;
    await log!.updateComplete;
  },
  shows: (text) => Boolean(inside('.body')?.textContent?.includes(text)),
  toMiddle() {
    const scroller = inside('.scroller')!;
    scroller.scrollTop = scroller.scrollHeight / 2;
    // The browser says so at the next frame's beginning; the frame that is measured is this one.
    scroller.dispatchEvent(new Event('scroll'));
  },
  async search(text) {
    const field = inside<HTMLInputElement>('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const wanted = rows.filter((row) => row.text.includes(text)).length.toLocaleString('en');
    await until(() => Boolean(inside('.hits')?.textContent?.includes(wanted)));
    return Number(wanted.replaceAll(',', ''));
  },
  follow() {
    log!.running = true;
    const scroller = inside('.scroller');
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  },
};
