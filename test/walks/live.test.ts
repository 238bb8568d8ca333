import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, startDemo, until, type Demo } from '../support/demo.ts';

/** How long a change may be on its way from one browser to another. */
const WITHIN_MS = 5_000;
/** The sample company begins a run every few minutes, and one ends as often: the pages' clocks are moved on until one does. */
const STEP_MS = 60_000;
const PATIENCE_MS = 60_000;

type Phases = Record<string, string>;

/** Phase by name of the runs that the list shows, the newest first. */
const runsOf = (page: Page): Promise<Phases> =>
  page
    .getByRole('grid', { name: 'Runs' })
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows
          .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
          .map((row) => [
            row.querySelector('a')?.textContent.trim() ?? '',
            [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent.trim()).find(Boolean) ?? '',
          ]),
      ),
    );

describe('two browsers over memory', { timeout: 300_000 }, () => {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('both see a run begin and another end, without a reload', { timeout: 240_000 }, async () => {
    assert.ok(browser && demo);
    const here = await openPage(browser);
    const there = await openPage(browser);
    const loads: string[] = [];
    const pages = [here.page, there.page];
    const later = async (): Promise<Phases> => {
      await Promise.all(pages.map((page) => page.clock.fastForward(STEP_MS)));
      return runsOf(here.page);
    };
    for (const page of pages) {
      await page.clock.install();
      await page.goto(`${demo.url}/#/runs`);
      await page.getByRole('grid', { name: 'Runs' }).getByRole('link').first().waitFor();
      page.on('load', () => loads.push(page.url()));
    }
    const before = await runsOf(here.page);
    const isNew = (runs: Phases): string | undefined => Object.keys(runs).find((name) => !(name in before));
    const began = isNew(await until('a run begins', later, (runs) => isNew(runs) !== undefined, PATIENCE_MS)) ?? '';
    await until(
      `${began} is in the other list`,
      () => runsOf(there.page),
      (runs) => began in runs,
      WITHIN_MS,
    );

    const then = await runsOf(here.page);
    const hasChanged = (runs: Phases): string | undefined =>
      Object.keys(runs).find((name) => then[name] === 'Running' && runs[name] !== 'Running');
    const now = await until('a running one ends', later, (runs) => hasChanged(runs) !== undefined, PATIENCE_MS);
    const ended = hasChanged(now) ?? '';
    await until(
      `${ended} has ended in the other list`,
      () => runsOf(there.page),
      (runs) => runs[ended] === now[ended],
      WITHIN_MS,
    );
    assert.deepEqual(loads, [], 'no page was loaded again');
    await here.close();
    await there.close();
  });
});
