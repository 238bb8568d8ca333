import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startMlflow, type MlflowServer } from '../../demo/backends/mlflow/start.ts';
import type { Hand } from '../walks/hand.ts';
import { everyScreen, go } from '../walks/round.ts';
import { switchTo } from '../walks/walk.ts';
import { walkOver } from './over-server.ts';

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
  await hand.write(page.getByRole('combobox', { name: 'Search models' }), 'digit');
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

walkOver('MLflow', (origin) => startMlflow({ port: 0, origins: [origin], say: console.log }), walk);
