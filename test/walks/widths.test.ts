import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { memory } from '../../src/adapters/memory/index.ts';
import { openBrowser, openPage, startDemo, type Demo } from '../support/demo.ts';

const WIDTHS = [360, 390, 900, 1440];
/** Runs come and go with the clock: the one that made the version. */
const session = await memory().connect({ organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' }, {});
const RUN = (await session.list('run', { of: { type: 'modelVersion', id: 'version-0-16069' } }, {})).items[0]?.id ?? '';
await session.close();
const PLACE = '/o:halden/t:prod-eu/p:prod-eu.eta';
/** What is meant to be scrolled sideways: a row of tabs or choices, a file’s own columns, versions side by side, code, a log. */
const SIDEWAYS = '.tabs, .segmented, .scroller.wide, .compare-scroller, pre, [role=log]';
/** All that the kit needs of a host: room, and its size of text. Without any of the portal's other rules. */
const PLAIN = `
  body { margin: 0; display: grid; grid-template-rows: 52px minmax(0, 1fr); height: 100vh; }
  .bar { overflow: hidden; }
  main { min-height: 0; }
  inlay-dashboard { height: 100%; }
  inlay-provider { --inlay-font-size: 14px; --inlay-font: Inter, system-ui, sans-serif; --inlay-font-mono: 'JetBrains Mono', ui-monospace, monospace; }`;
/** Every screen, and what is on it once it is drawn. */
const SCREENS: readonly (readonly [path: string, drawn: string])[] = [
  ['/models', 'inlay-model-browser a'],
  ['/models?q=nothing-is-called-so', 'inlay-model-browser .state-panel'],
  ['/models/model-0-327', 'inlay-model-details a[href*="version-"]'],
  ['/models/model-0-327/version-0-16069', 'inlay-model-details [role=tabpanel] table, inlay-model-details [role=tabpanel] [role=row]'],
  ['/models/model-0-327/version-0-16069?tab=artifacts', 'inlay-model-details a[href*="/artifacts/"][href*="av-"]'],
  ['/models/model-0-327/version-0-16069?tab=runs', 'inlay-model-details [role=tabpanel] a[href*="/runs/"]'],
  ['/models/there-is-no-such-model', 'inlay-model-details .state-panel'],
  ['/artifacts', 'inlay-artifact-browser a'],
  ['/artifacts/artifact-0-47/av-0-242', 'inlay-artifact-viewer [role=grid]'],
  ['/artifacts/-/av-0-12261', 'inlay-artifact-viewer iframe'],
  ['/artifacts/-/av-0-12509', 'inlay-artifact-viewer .preview-body table'],
  ['/artifacts/-/av-0-12764', 'inlay-artifact-viewer [role=tree]'],
  ['/runs', 'inlay-run-list a'],
  [`/runs/${RUN}`, 'inlay-run-details .node, inlay-run-details [role=gridcell]'],
  [`/runs/${RUN}?step=${RUN.replace('run', 'step')}%2F8`, 'inlay-run-details [role=log] .line'],
  ['/overview', 'inlay-overview .card li a'],
  ['/models/model-0-327/compare?versions=version-0-16069,version-0-16068', 'inlay-model-compare :is(th, td)'],
  ['/artifacts/artifact-0-47/av-0-242?tab=lineage', 'inlay-lineage-graph'],
  ['/templates', 'inlay-template-list a'],
  ['/templates/template-0-47', 'inlay-run-launcher input'],
  ['/triggers', 'inlay-trigger-list a'],
  ['/repositories', 'inlay-code-repositories [role=gridcell]'],
  ['/usage', 'inlay-usage-report table'],
  ['/members', 'inlay-member-list [role=gridcell]'],
  ['/members?tab=invitations', 'inlay-invitation-list [role=gridcell]'],
  ['/members?tab=teams', 'inlay-team-list [role=gridcell]'],
  ['/members?tab=service-accounts', 'inlay-service-accounts [role=gridcell]'],
  ['/roles', 'inlay-role-list a'],
  ['/settings', 'inlay-organization-settings input'],
  ['/tenants', 'inlay-tenant-list [role=gridcell]'],
  ['/tenants/staging', 'inlay-tenant-details .way'],
  ['/there-is-no-such-screen', 'inlay-dashboard .state-panel'],
];

describe('over memory, at every width', { timeout: 1_200_000 }, () => {
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

  // The other direction, and the language whose words are longest.
  for (const [colorScheme, lang] of [
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
    ['light', 'fr'],
  ] as const) {
    it(`nothing overflows, ${colorScheme}, ${lang}`, { timeout: 400_000 }, async () => {
      assert.ok(browser && demo);
      const watched = await openPage(browser, { colorScheme });
      const { page } = watched;
      const found: string[] = [];
      await page.goto(`${demo.url}/?lang=${lang}#${PLACE}/models`);
      for (const [path, drawn] of SCREENS) {
        await page.evaluate((hash) => (location.hash = hash), PLACE + path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.locator(drawn).first().waitFor({ state: 'attached' });
          await settled(page);
          for (const what of await page.evaluate(overflowing, SIDEWAYS)) found.push(`${path} at ${width}: ${what}`);
        }
      }
      assert.deepEqual(found, []);
      await watched.close();
    });
  }

  it('the portal’s own rules move nothing inside', { timeout: 300_000 }, async () => {
    assert.ok(browser && demo);
    for (const [path, drawn] of SCREENS.filter(([path]) => !path.includes('?'))) {
      const looks: Record<string, string[]>[] = [];
      for (const hostile of [true, false]) {
        const { page, close } = await openPage(browser);
        if (!hostile) await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: PLAIN }));
        await page.goto(`${demo.url}/#${PLACE}${path}`);
        await page.locator(drawn).first().waitFor({ state: 'attached' });
        await settled(page);
        looks.push(await page.evaluate(looksInside));
        await close();
      }
      assert.ok(Object.keys(looks[0] ?? {}).length > 10, 'there is something to compare');
      assert.deepEqual(looks[0], looks[1], path);
    }
  });
});

/** Two frames after the last change of the size: observers have been told, and what they changed is drawn. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Run in the page: what is wider than the place it has. What scrolls sideways by intent is known by its class. */
function overflowing(sideways: string): string[] {
  const found: string[] = [];
  const name = (element: Element): string =>
    `${element.localName}${element.className ? `.${String(element.className).trim().replaceAll(/\s+/g, '.')}` : ''}`;
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the document, ${scrollWidth} px`);
  const visit = (root: Document | ShadowRoot | Element, clipped: boolean): void => {
    for (const element of root.children) {
      const style = getComputedStyle(element);
      if (style.display === 'none') continue;
      const contains = style.overflowX !== 'visible';
      const { left, right, width } = element.getBoundingClientRect();
      if (!clipped && width && (right > clientWidth + 1 || left < -1) && style.position !== 'absolute')
        found.push(`${name(element)} reaches ${Math.round(right)}`);
      const host = element.localName.startsWith('inlay-') && element.clientWidth > 0;
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      if ((host || (scrolls && !element.matches(sideways))) && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} holds ${element.scrollWidth} in ${element.clientWidth}`);
      if (element.shadowRoot) visit(element.shadowRoot, clipped || contains);
      visit(element, clipped || contains);
    }
  };
  visit(document.body, false);
  return found;
}

/** Run in the page: what a host's rules could have changed, by kind of part. */
function looksInside(): Record<string, string[]> {
  const looks: Record<string, Set<string>> = {};
  const visit = (root: ShadowRoot | Element): void => {
    for (const element of root.children) {
      // A small map of a graph is there only where the graph is larger than its box, which is the page's to give.
      if (element.matches('canvas.map')) continue;
      const style = getComputedStyle(element);
      const { fontSize, fontFamily, fontStyle, lineHeight, letterSpacing, textTransform, padding, borderWidth, color } = style;
      const look = [fontSize, fontFamily, fontStyle, lineHeight, letterSpacing, textTransform, padding, borderWidth, color].join(' ');
      (looks[`${element.localName}.${element.getAttribute('class') ?? ''}`] ??= new Set()).add(look);
      if (element.shadowRoot) visit(element.shadowRoot);
      visit(element);
    }
  };
  const dashboard = document.querySelector('inlay-dashboard')?.shadowRoot;
  if (dashboard) visit(dashboard);
  return Object.fromEntries(Object.entries(looks).map(([part, found]) => [part, [...found].sort()]));
}
