/** A round through every screen that a backend offers, and what can be done there, with either hand. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { until } from '../support/demo.ts';
import type { Hand } from './hand.ts';

/** Every screen in the navigation: opened, and seen to show something or to say that there is nothing. */
export async function everyScreen(page: Page, hand: Hand, expected: readonly string[]): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Inlay' });
  const names = await rail.getByRole('link').allInnerTexts();
  assert.deepEqual(
    names.map((name) => name.trim()),
    expected,
    'what the backend offers',
  );
  for (const name of expected) {
    await hand.press(rail.getByRole('link', { name, exact: true }));
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    const state = await until(
      `the screen ${name} has settled`,
      () => page.locator('inlay-dashboard .screen > *').first().evaluate(stateOf),
      (one) => one !== 'loading' && one !== '',
    );
    assert.ok(['ready', 'none'].includes(state), `${name} is ${state}`);
  }
}

/** Run in the page: which of its states an element says that it is in. */
function stateOf(element: Element): string {
  const all = ['loading', 'none', 'noneMatch', 'error', 'forbidden', 'unsupported', 'stale', 'offline', 'ready'];
  return all.find((one) => element.matches(`:state(${one})`)) ?? '';
}

/** A tenant is made, seen to come up, paused and deleted; its name typed. */
export async function tenants(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Tenants');
  await hand.press(page.getByRole('button', { name: 'Create tenant' }));
  const dialog = page.getByRole('dialog', { name: 'Create tenant' });
  await hand.write(dialog.getByRole('textbox', { name: /^Name\b(?! in)/ }), 'walk-through');
  await dialog.getByText('This name is free.').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Create tenant' }));
  const grid = page.getByRole('grid', { name: 'Tenants' });
  await grid.getByRole('row', { name: /walk-through.*Deploying/ }).waitFor();
  await hand.press(grid.getByRole('link', { name: 'walk-through', exact: true }));
  await page.getByRole('heading', { name: 'walk-through', level: 2 }).waitFor();
  const details = page.locator('inlay-tenant-details');
  await hand.press(details.getByRole('button', { name: 'Pause', exact: true }));
  await details.getByText(/ending what runs|freeing machines/).waitFor();
  await menuOf(page, hand, details, 'walk-through', 'Delete');
  const danger = page.getByRole('dialog', { name: 'Delete tenant walk-through' });
  await hand.write(danger.getByRole('textbox'), 'walk-through');
  await hand.press(danger.getByRole('button', { name: 'Delete' }));
  await grid.waitFor();
  await until(
    'the tenant is gone',
    () => grid.getByRole('link', { name: 'walk-through' }).count(),
    (count) => count === 0,
  );
}

/** A setting is changed, saved, and put back by the toast's Undo. */
export async function settings(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Settings');
  const name = page.getByRole('textbox', { name: /^Name/ });
  await hand.write(name, 'Halden Freight AB');
  await hand.press(page.getByRole('button', { name: 'Save 1 change' }));
  await page.getByText('For Halden Freight AB').waitFor();
  await hand.press(page.getByRole('button', { name: 'Undo' }));
  await page.getByText('For Halden Freight', { exact: true }).waitFor();
}

/** Anything is found by its name, from anywhere. */
export async function palette(page: Page, hand: Hand, search: string, found: RegExp): Promise<void> {
  await hand.press(page.getByRole('button', { name: /Find anything/ }));
  const field = page.getByRole('dialog', { name: 'Find anything' }).getByRole('combobox');
  await field.waitFor();
  await page.keyboard.type(search);
  await hand.take(page.getByRole('option', { name: found }).first());
  await page.getByRole('heading', { name: found, level: 2 }).waitFor();
}

/** What runs is stopped; what failed is tried again, as a run of its own. */
export async function runs(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Runs');
  const grid = page.getByRole('grid', { name: 'Runs' });
  await hand.press(
    grid
      .getByRole('row', { name: /Running/ })
      .first()
      .getByRole('link')
      .first(),
  );
  const details = page.locator('inlay-run-details');
  await hand.press(details.getByRole('button', { name: 'Stop', exact: true }));
  await details.getByText('Cancelled').first().waitFor();
  const stopped = page.url();
  await hand.press(details.getByRole('button', { name: 'Retry', exact: true }));
  await page.waitForURL((url) => url.href !== stopped);
  await details.getByRole('listbox', { name: 'When each step ran' }).waitFor();
}

export async function go(page: Page, hand: Hand, screen: string): Promise<void> {
  await hand.press(page.getByRole('navigation', { name: 'Inlay' }).getByRole('link', { name: screen, exact: true }));
  await page.getByRole('heading', { name: screen, level: 2 }).waitFor();
}

export async function menuOf(page: Page, hand: Hand, within: Locator, name: string, item: string | RegExp): Promise<void> {
  await hand.press(within.getByRole('button', { name: `Actions for ${name}` }));
  await hand.press(page.getByRole('menuitem', { name: item }));
}

/** Two people are invited, each judged before and answered afterwards; someone's roles change. */
export async function members(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Members');
  await hand.press(page.getByRole('button', { name: 'Invite', exact: true }));
  const dialog = page.getByRole('dialog');
  await hand.write(dialog.getByRole('textbox').first(), 'hanna.berg@halden.example');
  const send = dialog.getByRole('button', { name: 'Invite 1 person' });
  await until(
    'the address is looked up',
    () => send.getAttribute('aria-disabled'),
    (disabled) => disabled === null,
  );
  await hand.press(send);
  await dialog.getByText('1 of 1 done').waitFor();
  await hand.press(dialog.getByRole('button', { name: /^Close$/ }).last());
  await dialog.waitFor({ state: 'hidden' });
  await hand.press(page.getByRole('tab', { name: /^Invitations/ }));
  await page.getByRole('grid').getByText('hanna.berg@halden.example').first().waitFor();
}

/** A right is granted with what it needs, undone as one; another is taken away, and saved. */
export async function roles(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Roles');
  await hand.press(page.getByRole('grid', { name: 'Roles' }).getByRole('link', { name: 'Operator', exact: true }));
  await page.getByRole('heading', { name: 'Operator', level: 2 }).waitFor();
  const cell = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });
  await hand.tick(cell('Delete, Models'));
  await hand.press(page.getByRole('button', { name: 'Undo all 3' }));
  await hand.tick(cell('Read logs, Pipelines and runs'));
  await hand.press(page.getByRole('button', { name: 'Save 1 change' }));
  await page.getByText('Operator is saved').waitFor();
}

/** A template is launched with other inputs, and the run is opened. */
export async function launch(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Templates');
  await hand.press(page.getByRole('grid', { name: 'Templates' }).getByRole('link', { name: /^backtest-quarter/ }));
  const launcher = page.locator('inlay-run-launcher');
  await hand.write(launcher.getByRole('textbox', { name: /Days of history/ }), '30');
  await launcher.getByText('"window_days": 30').first().waitFor();
  await hand.press(launcher.getByRole('button', { name: 'Launch', exact: true }));
  await page.locator('inlay-run-details').getByRole('listbox', { name: 'When each step ran' }).waitFor();
}

/** A trigger's next times and how it went; then it is paused. */
export async function triggers(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Triggers');
  const name = 'Every night: ferry-wait-retrain';
  await hand.press(page.getByRole('grid', { name: 'Triggers' }).getByRole('link', { name, exact: true }));
  const list = page.locator('inlay-trigger-list');
  await list.getByText('Next ten times').waitFor();
  await hand.press(list.getByRole('button', { name: 'Pause', exact: true }));
  await list.getByText(`${name} is paused`).waitFor();
}

/** A repository whose token ended is checked, and says what to do. */
export async function repositories(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Repositories');
  const list = page.locator('inlay-code-repositories');
  await menuOf(page, hand, list, 'vision/gate-cameras', /^Check/);
  await list
    .getByText(/Set a new token/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
}

/** Usage by something else, and the drawing as a table. */
export async function usage(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Usage');
  const report = page.locator('inlay-usage-report');
  await hand.press(report.getByRole('button', { name: /^by Person/ }));
  await hand.press(page.getByRole('menuitemradio', { name: 'Stack' }));
  await report.getByRole('columnheader', { name: 'Stack' }).first().waitFor();
  await hand.press(report.getByRole('radio', { name: 'Table' }));
  await report.getByRole('table').first().waitFor();
}

/** A version goes to another stage, which takes it from the one that held it; and back again. */
export async function stages(page: Page, hand: Hand): Promise<void> {
  await go(page, hand, 'Models');
  await hand.write(page.getByRole('combobox', { name: 'Search models' }), 'demand-daily-france');
  await hand.press(page.getByRole('grid', { name: 'Models' }).getByRole('link', { name: 'demand-daily-france', exact: true }));
  await hand.press(page.getByRole('grid', { name: 'Versions' }).getByRole('link', { name: 'v33', exact: true }));
  const details = page.locator('inlay-model-details');
  await hand.press(details.getByRole('button', { name: 'Move to stage' }));
  await hand.press(page.getByRole('menuitemradio', { name: 'Production' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('goes to Archived').waitFor();
  await hand.press(dialog.getByRole('button', { name: 'Replace' }));
  await hand.press(details.getByRole('button', { name: 'Undo' }));
  await details.locator('.page-header').getByText('Staging').waitFor();
}
