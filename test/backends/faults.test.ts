import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { freePort, MissingError } from '../../demo/backends/processes.ts';
import { startZenml, type ZenmlServer } from '../../demo/backends/zenml/start.ts';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';

/** What the browser itself says of a call that failed on purpose. */
const EXPECTED = [/Failed to load resource/, /blocked by CORS policy/];
const MODEL = 'tumour-screening';

/** For each fault: one sentence that says what to do, one control, and pressed after the fault it recovers; nothing is lost. */
describe('faults over a real ZenML server', { timeout: 900_000 }, () => {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  let server: ZenmlServer | undefined;
  let proxy: FaultProxy | undefined;
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
    proxy = await startFaultProxy(server.url);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await proxy?.stop();
    await server?.stop();
    await demo?.stop();
  });
  beforeEach(() => {
    if (proxy) proxy.faults = {};
  });

  interface Stage {
    page: Page;
    server: ZenmlServer;
    proxy: FaultProxy;
    dialog: Locator;
    models: Locator;
    /** Fills the dialog that is open and presses its button. */
    connect(typed?: { url?: string; password?: string }): Promise<void>;
    /** What stands in the screen's place, or above its rows: what it says, and its one control. */
    told(within: Locator, sentence: RegExp, control: string): Promise<Locator>;
  }

  const fault = (name: string, play: (stage: Stage) => Promise<void>): void =>
    void it(name, { timeout: 150_000 }, async (test: TestContext) => {
      if (!browser || !server || !proxy || !demo) return test.skip(missing);
      const [on, through] = [server, proxy];
      const watched = await openPage(browser);
      const { page } = watched;
      const dialog = page.getByRole('dialog', { name: /Choose a backend|Sign in again/ });
      await page.goto(`${demo.url}/?backend=zenml&url=${encodeURIComponent(through.url)}`);
      await play({
        page,
        server: on,
        proxy: through,
        dialog,
        models: page.getByRole('grid', { name: 'Models' }),
        connect: async ({ url, password = on.admin.password } = {}) => {
          if (url !== undefined) await dialog.getByRole('textbox', { name: 'Address' }).fill(url);
          await dialog.getByRole('textbox', { name: 'User' }).fill(on.admin.username);
          await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
          await dialog.getByRole('button', { name: 'Connect' }).click();
        },
        told: async (within, sentence, control) => {
          await within.filter({ hasText: sentence }).waitFor();
          const buttons = within.getByRole('button');
          assert.deepEqual(await buttons.allInnerTexts(), [control], 'one control');
          return buttons.first();
        },
      });
      await watched.close(EXPECTED);
    });

  fault('wrong address', async ({ page, server, dialog, models, connect }) => {
    await connect({ url: `http://127.0.0.1:${await freePort()}` });
    await dialog
      .getByRole('alert')
      .filter({ hasText: /could not be reached\. Check the address/ })
      .waitFor();
    await assertTyped(dialog, server);
    await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url);
    await dialog.getByRole('button', { name: 'Connect' }).click();
    await models.getByRole('link', { name: MODEL }).waitFor();
    assert.equal(page.url().includes(server.admin.password), false);
  });

  fault('wrong password', async ({ server, dialog, models, connect }) => {
    await connect({ password: 'not-this-one' });
    await dialog
      .getByRole('alert')
      .filter({ hasText: /name or the password is wrong/ })
      .waitFor();
    await assertTyped(dialog, server, 'not-this-one');
    await dialog.getByRole('textbox', { name: 'Password' }).fill(server.admin.password);
    await dialog.getByRole('button', { name: 'Connect' }).click();
    await models.getByRole('link', { name: MODEL }).waitFor();
  });

  fault('server too old', async ({ page, proxy, models, connect, told }) => {
    proxy.faults = { version: '0.60.0' };
    await connect();
    const again = await told(
      page.locator('.state-panel'),
      /version 0\.60\.0; version 0\.98 or newer is needed.*Ask the administrator/s,
      'Try again',
    );
    proxy.faults = {};
    await again.click();
    await models.getByRole('link', { name: MODEL }).waitFor();
  });

  fault('malformed answer: the rows, the search and the selection stay', async ({ page, proxy, models, connect, told }) => {
    await connect();
    await search(page, 'tumour');
    // Selecting is a host's choice; the dashboard has nothing to do with selected rows yet.
    await page.locator('inlay-model-browser').evaluate((element) => ((element as HTMLElement & { selectable: boolean }).selectable = true));
    const chosen = models.getByRole('checkbox', { name: `Select ${MODEL}` });
    await chosen.check();
    proxy.faults = { cut: /\/models\?/ };
    await backToTheTab(page);
    const again = await told(page.locator('inlay-model-browser .strip'), /out of date.*not JSON/s, 'Try again');
    assert.equal(await models.getByRole('link', { name: MODEL }).count(), 1, 'the row stays');
    assert.equal(await chosen.isChecked(), true, 'the selection stays');
    assert.equal(await page.getByRole('combobox', { name: 'Search models' }).inputValue(), 'tumour', 'what was typed stays');
    proxy.faults = {};
    await again.click();
    await page.locator('inlay-model-browser .strip').waitFor({ state: 'detached' });
    assert.equal(await chosen.isChecked(), true, 'the selection is still there');
  });

  fault('expired token: left alone, the screen offers it again', async ({ page, server, dialog, models, connect, told }) => {
    await connect();
    await search(page, 'tumour');
    await server.restart({ signOut: true });
    await models.getByRole('link', { name: MODEL }).click();
    await dialog.filter({ hasText: 'Sign in again' }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const again = await told(page.locator('inlay-model-details .state-panel'), /Sign in again to go on/, 'Sign in again');
    await again.click();
    await connect();
    await page.getByRole('heading', { name: MODEL }).waitFor();
    await page.goBack();
    await models.getByRole('link', { name: MODEL }).waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Search models' }).inputValue(), 'tumour', 'what was typed stays');
  });

  fault('expired token: signed in again, what waited goes on by itself', async ({ page, server, dialog, models, connect }) => {
    await connect();
    await models.getByRole('link', { name: MODEL }).waitFor();
    await server.restart({ signOut: true });
    await models.getByRole('link', { name: MODEL }).click();
    await dialog.filter({ hasText: 'Sign in again' }).waitFor();
    await connect();
    await page.getByRole('heading', { name: MODEL }).waitFor();
    await page.getByRole('grid', { name: 'Versions' }).getByRole('link').first().waitFor();
  });

  fault('the server is killed between list and detail', async ({ page, server, models, connect, told }) => {
    await connect();
    await search(page, 'tumour');
    await server.kill();
    await models.getByRole('link', { name: MODEL }).click();
    const again = await told(
      page.locator('inlay-model-details .state-panel'),
      /could not be reached.*Check that the server runs/s,
      'Try again',
    );
    await page.goBack();
    await models.waitFor();
    await backToTheTab(page);
    await told(page.locator('inlay-model-browser .strip'), /cannot be reached/, 'Try again');
    assert.equal(await models.getByRole('link', { name: MODEL }).count(), 1, 'the row stays');
    await page.goForward();
    await again.waitFor();
    await server.restart();
    await again.click();
    await page.getByRole('heading', { name: MODEL }).waitFor();
    await page.goBack();
    await page.locator('inlay-model-browser .strip').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('combobox', { name: 'Search models' }).inputValue(), 'tumour', 'what was typed stays');
  });
});

async function assertTyped(dialog: Locator, { admin }: ZenmlServer, password = admin.password): Promise<void> {
  assert.equal(await dialog.getByRole('textbox', { name: 'User' }).inputValue(), admin.username, 'the name stays');
  assert.equal(await dialog.getByRole('textbox', { name: 'Password' }).inputValue(), password, 'the password stays');
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search models' }).fill(text);
  await page
    .getByRole('status')
    .filter({ hasText: /^1 model match$/ })
    .waitFor();
}

/** As someone who comes back to the tab after a while: what is shown is asked for again, unless it is fresh. */
async function backToTheTab(page: Page): Promise<void> {
  const fresh = 2_500;
  await page.evaluate(
    (wait) => new Promise<void>((resolve) => setTimeout(() => resolve(void window.dispatchEvent(new Event('visibilitychange'))), wait)),
    fresh,
  );
}
