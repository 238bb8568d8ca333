/** What every walk over a real server has around it: the demo, the server, a browser; a missing Python is a skip with its reason. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { MissingError } from '../../demo/backends/processes.ts';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { keyboard, pointer, type Hand } from '../walks/hand.ts';

/** Once with the pointer, once with keys alone, in a page that must stay quiet but for what is `expected` in its console. */
export function walkOver<S extends { stop(): Promise<void> }>(
  name: string,
  start: (origin: string) => Promise<S>,
  walk: (page: Page, hand: Hand, server: S) => Promise<void>,
  expected: readonly RegExp[] = [],
): void {
  describe(`the walk over a real ${name} server`, { timeout: 900_000 }, () => {
    let demo: Demo | undefined;
    let browser: Browser | undefined;
    let server: S | undefined;
    let missing: string | undefined;

    before(async () => {
      demo = await startDemo();
      try {
        server = await start(demo.url);
      } catch (error) {
        if (!(error instanceof MissingError)) throw error;
        missing = error.message;
        console.log(`Skipped: ${missing}`);
        return;
      }
      browser = await openBrowser();
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      await demo?.stop();
    });

    for (const hand of [pointer, keyboard]) {
      it(`with the ${hand.name}`, { timeout: 300_000 }, async (test) => {
        if (!server || !browser || !demo) return test.skip(missing);
        const watched = await openPage(browser);
        await watched.page.goto(demo.url);
        await walk(watched.page, hand(watched.page), server);
        if (hand === keyboard) assert.equal(watched.pointerEvents, 0, 'no pointer event was made');
        await watched.close(expected);
      });
    }
  });
}
