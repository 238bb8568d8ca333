import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { keyboard, pointer } from './hand.ts';
import { walk, type WalkBackend } from './walk.ts';

const memory: WalkBackend = {
  signIn: async (page, hand) => {
    await hand.press(page.getByRole('radio', { name: 'Embedded sample company' }));
    await hand.press(page.getByRole('radio', { name: 'Editor' }));
  },
  elsewhere: { place: 'pricing', model: /./ },
  home: { place: 'eta', model: /^demand-daily/ },
  search: 'demand-daily-f',
  model: 'demand-daily-france',
  version: 'v33',
  metrics: ['mape', 'rmse'],
  previews: [
    { artifact: /^demand_daily_evaluation_report/, file: /report\.html/, kind: 'html', holds: /Mean absolute error by hub[\s\S]*Tromsø/ },
    { artifact: /^demand_daily_evaluation_report/, file: /error-by-hub\.png/, kind: 'image', holds: /[1-9]\d+ wide/ },
    { artifact: /^demand_daily_training_table/, file: /training_table\.csv/, kind: 'table', holds: /planned_minutes[\s\S]*P-100001/ },
    { artifact: /^demand_daily_training_table/, file: /statistics\.json/, kind: 'json', holds: /generated_by[\s\S]*halden\.steps/ },
    { artifact: /^demand_daily_model_card/, file: /card\.md/, kind: 'markdown', holds: /nightly pipeline[\s\S]*Nordics/ },
    { artifact: /^demand_daily_training_log/, file: /training\.log/, kind: 'text', holds: /val_loss=\d/ },
  ],
  step: 'train_quantile_50',
  log: /val_loss=0\.\d+/,
};

describe('the walk over memory', { timeout: 300_000 }, () => {
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
    it(`with the ${hand.name}`, { timeout: 120_000 }, async () => {
      assert.ok(browser && demo);
      const watched = await openPage(browser);
      await watched.page.goto(demo.url);
      await walk(watched.page, hand(watched.page), memory);
      if (hand === keyboard) assert.equal(watched.pointerEvents, 0, 'no pointer event was made');
      else assert.ok(watched.pointerEvents > 0, 'pointer events are counted');
      await watched.close();
    });
  }
});
