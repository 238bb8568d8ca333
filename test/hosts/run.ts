/**
 * Small real apps, one a framework, that install the packed tarball, are type-checked and built by their framework's own tools, and
 * are driven in a browser. A host that cannot be installed is named with the reason, and counts as failed. The last line is
 * `N passed, N failed`. `node test/hosts/run.ts react vue` runs those alone.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, until } from '../support/demo.ts';
import { Checks } from './checks.ts';
import { pack, type Packed } from './pack.ts';
import { serve } from './serve.ts';

/** What a framework itself needs beyond the smallest policy; Inlay is the same in each. */
const POLICIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plain: {},
  react: {},
  vue: { 'trusted-types': 'lit-html vue' },
  svelte: { 'trusted-types': 'lit-html svelte-trusted-html' },
  angular: { 'trusted-types': 'lit-html angular' },
  // Its templates are made by innerHTML, without a policy of its own.
  solid: { 'require-trusted-types-for': '', 'trusted-types': '*' },
};

/** What the hosts' styles.css says, as a browser computes it. */
const LOOK = {
  heading: { color: 'rgb(10, 20, 30)', fontSize: '31px', fontWeight: '700' },
  surface: 'rgb(255, 250, 240)',
  text: 'rgb(32, 32, 48)',
};

const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(POLICIES);
const checks = new Checks();
const packed = pack();
const browser = await openBrowser();
for (const name of names) {
  const folder = await prepare(name, packed);
  if (!folder) continue;
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  if (scripts['types']) await checks.check(`${name}: its types hold, and wrong uses are refused`, () => run(folder, 'npm', 'run', 'types'));
  if (!(await checks.check(`${name}: it builds`, () => run(folder, 'npm', 'run', 'build')))) continue;
  await checks.check(`${name}: it works in a browser`, () => drive(browser, name, join(folder, 'dist')));
}
await browser.close();
checks.end();

/** A copy below .cache/hosts, whose node_modules stay as long as the lock file does. Undefined where it could not be installed. */
async function prepare(name: string, { tarball }: Packed): Promise<string | undefined> {
  const source = resolve('demo/hosts', name);
  const folder = resolve('.cache/hosts', name);
  mkdirSync(folder, { recursive: true });
  for (const old of globSync('*', { cwd: folder, exclude: ['node_modules'] })) rmSync(join(folder, old), { recursive: true });
  for (const file of globSync('*', { cwd: source, exclude: ['node_modules', 'dist'] }))
    cpSync(join(source, file), join(folder, basename(file)), { recursive: true });
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules/.locked');
  const mark = createHash('sha256').update(lock).digest('hex');
  const installed = await checks.check(`${name}: it is installed from its lock file, and Inlay from its tarball`, () => {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== mark) run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
    run(folder, 'npm', 'install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', tarball);
    writeFileSync(stamp, mark);
  });
  return installed ? folder : undefined;
}

function run(folder: string, command: string, ...args: string[]): void {
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env, timeout: 300_000 });
  if (error) throw error;
  assert.equal(status, 0, `${[command, ...args].join(' ')}\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
}

async function drive(browser: Browser, name: string, dist: string): Promise<void> {
  const served = await serve({ folders: [dist], policy: POLICIES[name] ?? {} });
  const watched = await openPage(browser);
  const { page } = watched;
  try {
    await page.goto(served.url);
    await look(page);
  } catch (error) {
    console.log(`  ${watched.trouble.slice(0, 5).join('\n  ')}`);
    throw error;
  } finally {
    await served.stop();
  }
  await watched.close();
}

async function look(page: Page): Promise<void> {
  // The host's own browser; the dashboard has one in its shadow root.
  const models = page.locator('inlay-provider > inlay-model-browser');
  const rows = models.getByRole('grid').getByRole('link');
  await rows.first().waitFor();
  const names = await until(
    'the rows are what was searched for',
    () => rows.allInnerTexts(),
    (all) => all.length > 0 && all.every((one) => one.includes('demand')),
  );
  assert.equal(await models.evaluate((element: Element & { search?: string }) => element.search), 'demand', 'the primitive property');
  await page.locator('inlay-dashboard').getByRole('navigation').getByRole('link').first().waitFor();

  await rows.first().click();
  const opened = await until(
    'the event has come',
    () => page.locator('output').innerText(),
    (text) => text !== '',
  );
  assert.match(opened, /^model \S+/, `${names[0]} was opened`);

  const heading = await page.locator('h1').evaluate((element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    return { color, fontSize, fontWeight };
  });
  assert.deepEqual(heading, LOOK.heading, 'the host’s own styles');
  const inside = await models.evaluate((element) => {
    const title = element.shadowRoot!.querySelector('h2')!;
    return { surface: getComputedStyle(element).backgroundColor, text: getComputedStyle(title).color };
  });
  assert.deepEqual(inside, { surface: LOOK.surface, text: LOOK.text }, 'the theme inside');
}
