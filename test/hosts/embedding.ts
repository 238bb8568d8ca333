/** The kit on somebody else's page, in a browser: under the smallest policy, beside another version of itself, among hostile rules. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage } from '../support/demo.ts';
import { pointer } from '../walks/hand.ts';
import { everyScreen } from '../walks/round.ts';
import type { Checks } from './checks.ts';
import { HOSTILE, portal, PORTAL_STYLES, standing, stylesInside, stylesOutside } from './hostile.ts';
import { standAlone } from './pack.ts';
import { serve, type Served, type Serving } from './serve.ts';

export interface Embedding {
  /** Of the unpacked package. */
  folder: string;
  tags: readonly string[];
  check: Checks['check'];
}

/** The sample company, as `inlay-dashboard` shows it. */
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
/** Another version than the package's own. */
const OTHER = '9.9.9';
const NOW = Date.parse('2026-11-20T10:00:00Z');

const page = (body: string, ...scripts: string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="stylesheet" href="/portal.css">${scripts
    .map((src) => `<script type="module" src="${src}"></script>`)
    .join('')}</head><body>${body}</body></html>`;
const BODY = '<inlay-provider><inlay-dashboard></inlay-dashboard></inlay-provider>';
const connect = (inlay: string): string => `import { memory, hashRouter } from '${inlay}';
const provider = document.querySelector('inlay-provider');
provider.router = hashRouter();
provider.adapter = memory();
`;

export async function embedding({ folder, tags, check }: Embedding): Promise<void> {
  const browser = await openBrowser();
  const dist = join(folder, 'dist');
  const visit = async (what: Serving, see: (page: Page, told: string[]) => Promise<void>): Promise<void> => {
    const served = await serve({ ...what, files: { '/portal.css': PORTAL_STYLES, ...what.files } });
    try {
      await onPage(browser, served, see);
    } finally {
      await served.stop();
    }
  };

  await check('the one file defines every tag and asks for nothing more', async () => {
    const files = {
      '/index.html': page('', '/host.js'),
      '/inlay.js': readFileSync(join(dist, 'inlay.js'), 'utf8'),
      '/host.js': "import * as inlay from '/inlay.js'; window.exported = Object.keys(inlay).sort();",
    };
    await visit({ files }, async (at) => {
      await at.waitForFunction(() => 'exported' in window);
      const undefinedTags = await at.evaluate((all) => all.filter((tag) => !customElements.get(tag)), [...tags]);
      assert.deepEqual(undefinedTags, []);
      const exported = await at.evaluate(() => (window as unknown as { exported: string[] }).exported);
      assert.deepEqual(exported, ['hashRouter', 'historyRouter', 'localStore', 'memory', 'mlflow', 'zenml']);
    });
  });

  await check('every screen works from the one file under the smallest policy', () =>
    visit({ folders: [dist], files: { '/index.html': page(BODY, '/host.js'), '/host.js': connect('/inlay.js') } }, (at) =>
      everyScreen(at, pointer(at), SCREENS),
    ),
  );

  await check('every screen works from the modules under the smallest policy', async () => {
    const out = join(folder, '../../modules');
    const contents = `import 'inlay/define'; export { memory } from 'inlay/adapters/memory'; export { hashRouter } from 'inlay';`;
    await build({ ...bundling(folder, contents), splitting: true, outdir: out, entryNames: 'kit' });
    await visit({ folders: [out], files: { '/index.html': page(BODY, '/host.js'), '/host.js': connect('/kit.js') } }, (at) =>
      everyScreen(at, pointer(at), SCREENS),
    );
  });

  await check('two versions on one page both work, and each tag is warned of once', () => twoVersions(folder, tags, visit));

  await check('hostile rules of the page change nothing inside', () =>
    visit({ folders: [dist], files: { ...still(), '/hostile.css': HOSTILE } }, async (at) => {
      await settled(at);
      const before = await at.evaluate(stylesInside);
      assert.ok(Object.keys(before).length > 300, 'there is something to compare');
      const outside = await at.evaluate(stylesOutside);
      await at.evaluate(
        () =>
          new Promise((resolve) => {
            const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/hostile.css', onload: resolve });
            document.head.append(link);
          }),
      );
      assert.notDeepEqual(await at.evaluate(stylesOutside), outside, 'the rules are in force outside');
      const after = await at.evaluate(stylesInside);
      assert.deepEqual(changes(before, after), []);
    }),
  );

  await check('the kit changes nothing outside', () =>
    visit({ folders: [dist], files: still('/late.js') }, async (at) => {
      const before = [await at.evaluate(stylesOutside), await at.evaluate(standing)];
      await at.evaluate(() => (window as unknown as { begin(): Promise<unknown> }).begin());
      await settled(at);
      assert.deepEqual([await at.evaluate(stylesOutside), await at.evaluate(standing)], before);
    }),
  );

  await browser.close();
}

async function onPage(browser: Browser, { url }: Served, see: (page: Page, told: string[]) => Promise<void>): Promise<void> {
  const watched = await openPage(browser);
  const warnings: string[] = [];
  watched.page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  try {
    await watched.page.goto(url);
    await see(watched.page, warnings);
  } catch (error) {
    if (watched.trouble.length) console.log(`  ${watched.trouble.slice(0, 5).join('\n  ')}`);
    throw error;
  }
  await watched.close();
}

/** As a host bundles the package: its own Lit, found where Node finds it. */
const bundling = (folder: string, contents: string) =>
  ({
    stdin: { contents, resolveDir: join(folder, '../..') },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
  }) as const;

/** The dashboard on a page that stands still: two looks at it can be compared. */
function still(script = '/host.js'): Record<string, string> {
  return {
    '/index.html': page(portal(BODY), script),
    '/late.js': "Object.defineProperty(window, 'begin', { value: () => import('/host.js') });",
    '/host.js': `import { memory } from '/inlay.js';\ndocument.querySelector('inlay-provider').adapter = memory({ now: () => ${NOW} });`,
  };
}

async function settled(at: Page): Promise<void> {
  await at.locator('inlay-model-browser:state(ready)').waitFor();
  await at.getByRole('grid', { name: 'Models' }).getByRole('link').first().waitFor();
  await at.evaluate(() => document.fonts.ready);
}

/** What differs, told so that one sees where: `div.row color: red → blue`. */
function changes(before: Record<string, Record<string, string>>, after: Record<string, Record<string, string>>): string[] {
  const found = Object.entries(before).flatMap(([place, style]) =>
    Object.entries(style).flatMap(([name, value]) =>
      after[place]?.[name] === value ? [] : [`${place} ${name}: ${value} → ${after[place]?.[name]}`],
    ),
  );
  return found.slice(0, 40);
}

type Visit = (what: Serving, see: (page: Page, told: string[]) => Promise<void>) => Promise<void>;

/** The package's one file first, then a copy of another version; a third element is the second copy's own, inside the first's provider. */
async function twoVersions(folder: string, tags: readonly string[], visit: Visit): Promise<void> {
  const other = join(folder, '../../other');
  rmSync(other, { recursive: true, force: true });
  mkdirSync(join(other, 'node_modules/inlay'), { recursive: true });
  standAlone(other);
  cpSync(join(folder, 'package.json'), join(other, 'node_modules/inlay/package.json'));
  cpSync(join(folder, 'dist'), join(other, 'node_modules/inlay/dist'), { recursive: true });
  const version = join(other, 'node_modules/inlay/dist/ui/version.js');
  const text = readFileSync(version, 'utf8').replace(/'\d+\.\d+\.\d+'/, `'${OTHER}'`);
  assert.match(text, new RegExp(OTHER.replaceAll('.', '\\.')));
  writeFileSync(version, text);
  const contents = `import 'inlay/define'; export { memory } from 'inlay/adapters/memory'; export { ModelBrowser } from 'inlay';`;
  await build({ ...bundling(join(other, 'node_modules/inlay'), contents), outfile: join(other, 'other.js') });
  const body = `<inlay-provider id="first"><inlay-model-browser></inlay-model-browser></inlay-provider>
    <inlay-provider id="second"><inlay-model-browser></inlay-model-browser><other-browser></other-browser></inlay-provider>`;
  const host = `import { memory } from '/inlay.js';
    import { memory as otherMemory, ModelBrowser } from '/other.js';
    customElements.define('other-browser', class extends ModelBrowser {});
    document.querySelector('#first').adapter = memory();
    document.querySelector('#second').adapter = otherMemory();`;
  const files = { '/index.html': page(body, '/host.js'), '/host.js': host };
  // Two bundles are two copies of Lit, each with its policy.
  const policy = { 'trusted-types': "lit-html 'allow-duplicates'" };
  await visit({ folders: [join(folder, 'dist'), other], files, policy }, async (at, warnings) => {
    for (const place of ['#first inlay-model-browser', '#second inlay-model-browser', '#second other-browser'])
      await at.locator(place).getByRole('link').first().waitFor();
    const table = (place: string): Promise<string | undefined> =>
      at
        .locator(place)
        .evaluate((element) => [...element.shadowRoot!.querySelectorAll('*')].find((one) => one.localName.includes('table-v'))?.localName);
    const own = await table('#first inlay-model-browser');
    assert.equal(await table('#second inlay-model-browser'), own, 'the first registration of a tag wins');
    assert.equal(await table('#second other-browser'), `inlay-table-v${OTHER.replaceAll('.', '-')}`);
    assert.notEqual(own, `inlay-table-v${OTHER.replaceAll('.', '-')}`);
    const warned = warnings.map((text) => /^<([\w-]+)> is defined already/.exec(text)?.[1] ?? text);
    assert.deepEqual(warned.sort(), [...tags].sort());
  });
}
