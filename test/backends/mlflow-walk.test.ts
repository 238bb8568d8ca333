import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startMlflow, type MlflowServer } from '../../demo/backends/mlflow/start.ts';
import { MissingError } from '../../demo/backends/processes.ts';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { keyboard, pointer, type Hand } from '../walks/hand.ts';
import { everyScreen, go } from '../walks/round.ts';
import { switchTo } from '../walks/walk.ts';

/** What MLflow has: models in workspaces, runs and their files, people and roles. What it has not, the navigation leaves out. */
const SCREENS = ['Overview', 'Models', 'Artifacts', 'Runs', 'Tenants', 'Members', 'Roles'];

async function walk(page: Page, hand: Hand, { url, admin, workspaces }: MlflowServer): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Choose a backend' });
  await hand.press(page.locator('#backend'));
  await hand.press(page.getByRole('radio', { name: 'MLflow server' }));
  await hand.write(page.getByRole('textbox', { name: 'Address' }), url);
  await hand.write(page.getByRole('textbox', { name: 'User' }), admin.username);
  await hand.write(page.getByRole('textbox', { name: 'Password' }), admin.password);
  await hand.press(dialog.getByRole('button', { name: 'Connect' }));
  await dialog.waitFor({ state: 'hidden' });
  const models = page.getByRole('grid', { name: 'Models' });
  await models.waitFor();
  await switchTo(page, hand, workspaces[1] ?? '');
  await switchTo(page, hand, workspaces[0] ?? '');
  await everyScreen(page, hand, SCREENS);

  await go(page, hand, 'Models');
  await hand.write(page.getByRole('searchbox', { name: 'Search models' }), 'digit');
  await hand.press(models.getByRole('link', { name: 'digit-reader', exact: true }));
  await hand.press(page.getByRole('grid', { name: 'Versions' }).getByRole('link').first());
  await hand.press(page.getByRole('tab', { name: 'Overview' }));
  await page
    .getByRole('tabpanel')
    .getByRole('row', { name: /accuracy/ })
    .waitFor();

  await go(page, hand, 'Runs');
  await hand.press(page.getByRole('grid', { name: 'Runs' }).getByRole('link').first());
  const details = page.locator('inlay-run-details');
  await hand.press(details.getByRole('tab', { name: 'Configuration' }));
  const at = page.url();
  await page.reload();
  await details.getByRole('tab', { name: 'Configuration', selected: true }).waitFor();
  assert.equal(page.url(), at, 'a reload stands at the same place');

  await go(page, hand, 'Roles');
  await hand.press(page.getByRole('grid', { name: 'Roles' }).getByRole('link').first());
  await page.locator('inlay-role-editor').getByRole('grid').waitFor();
}

describe('the walk over a real MLflow server', { timeout: 600_000 }, () => {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  let server: MlflowServer | undefined;
  let missing: string | undefined;

  before(async () => {
    demo = await startDemo();
    try {
      server = await startMlflow({ port: 0, origins: [demo.url], say: console.log });
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
      await walk(watched.page, hand(watched.page), server);
      if (hand === keyboard) assert.equal(watched.pointerEvents, 0, 'no pointer event was made');
      await watched.close();
    });
  }
});
