import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { keyboard, pointer } from './hand.ts';
import { everyScreen, launch, members, palette, repositories, roles, runs, settings, stages, tenants, triggers, usage } from './round.ts';

const SCREENS = [
  'Overview',
  'Models',
  'Artifacts',
  'Templates',
  'Runs',
  'Triggers',
  'Repositories',
  'Tenants',
  'Members',
  'Roles',
  'Usage',
  'Settings',
];

describe('the round over memory', { timeout: 600_000 }, () => {
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

  for (const hand of [pointer, keyboard]) {
    it(`with the ${hand.name}`, { timeout: 240_000 }, async () => {
      assert.ok(browser && demo);
      const watched = await openPage(browser);
      const { page } = watched;
      await page.goto(`${demo.url}/#/o:halden/t:prod-eu/p:prod-eu.eta/overview`);
      const own = hand(page);
      await everyScreen(page, own, SCREENS);
      await tenants(page, own);
      await settings(page, own);
      await members(page, own);
      await roles(page, own);
      await launch(page, own);
      await stages(page, own);
      await triggers(page, own);
      await repositories(page, own);
      await usage(page, own);
      await runs(page, own);
      await palette(page, own, 'demand-daily-fr', /demand-daily-france/);
      if (hand === keyboard) assert.equal(watched.pointerEvents, 0, 'no pointer event was made');
      await watched.close();
    });
  }
});
