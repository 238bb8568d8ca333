import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { MissingError } from '../../demo/backends/processes.ts';
import { startZenml, type ZenmlServer } from '../../demo/backends/zenml/start.ts';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { keyboard, pointer } from '../walks/hand.ts';
import { walk, type WalkBackend } from '../walks/walk.ts';

/** What the real pipelines left on the server; see demo/backends/zenml/fill.py. */
const zenml = ({ url, admin }: ZenmlServer): WalkBackend => ({
  signIn: async (page, hand) => {
    await hand.press(page.getByRole('radio', { name: 'ZenML server' }));
    await hand.write(page.getByRole('textbox', { name: 'Address' }), url);
    await hand.write(page.getByRole('textbox', { name: 'User' }), admin.username);
    await hand.write(page.getByRole('textbox', { name: 'Password' }), admin.password);
  },
  elsewhere: { place: 'Computer vision', model: /^shape-sorting$/ },
  home: { place: 'default', model: /^tumour-screening$/ },
  search: 'tumour',
  model: 'tumour-screening',
  version: 'v3',
  metrics: ['accuracy', 'f1', 'log_loss'],
  previews: [
    { artifact: /^report/, file: /output\.html/, kind: 'html', holds: /Classification report[\s\S]*precision/ },
    { artifact: /^confusion_matrix/, file: /image_file\.PNG/, kind: 'image', holds: /[1-9]\d+ wide/ },
    { artifact: /^first_rows/, file: /output\.csv/, kind: 'table', holds: /mean radius/ },
    { artifact: /^samples/, file: /describe\.csv/, kind: 'table', holds: /mean radius/ },
    { artifact: /^scores/, file: /output\.json/, kind: 'json', holds: /accuracy/ },
    { artifact: /^model_card/, file: /output\.md/, kind: 'markdown', holds: /Model card[\s\S]*macro F1/ },
  ],
  step: 'fit',
  log: /fold 3 of 5: 40 % done/,
});

describe('the walk over a real ZenML server', { timeout: 600_000 }, () => {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  let server: ZenmlServer | undefined;
  let missing: string | undefined;

  before(async () => {
    demo = await startDemo();
    try {
      server = await startZenml({ port: 0, origins: [demo.url], say: console.log });
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
    it(`with the ${hand.name}`, { timeout: 240_000 }, async (test) => {
      if (!server || !browser || !demo) return test.skip(missing);
      const watched = await openPage(browser);
      await watched.page.goto(demo.url);
      await walk(watched.page, hand(watched.page), zenml(server));
      if (hand === keyboard) assert.equal(watched.pointerEvents, 0, 'no pointer event was made');
      await watched.close();
    });
  }
});
