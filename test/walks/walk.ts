/** One walk through the portal, the same over every backend and with either hand. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from '../support/demo.ts';
import type { Hand } from './hand.ts';

export type PreviewKind = 'html' | 'image' | 'table' | 'markdown' | 'json' | 'text';

export interface WalkBackend {
  /** What is done in the portal's dialog, up to the button. */
  signIn(page: Page, hand: Hand): Promise<void>;
  /** Another place and the one to come back to, as the switcher lists them, and a model of each. */
  elsewhere: { place: string; model: RegExp };
  home: { place: string; model: RegExp };
  /** A model to find: what is typed, its name, a version that has everything. */
  search: string;
  model: string;
  version: string;
  metrics: readonly string[];
  /** Which artifact of the version has which kinds of visualization: name of the artifact, name of the file, kind. */
  previews: readonly { artifact: RegExp; file: RegExp; kind: PreviewKind; holds: RegExp }[];
  /** A step of the version's run, and what its log says. */
  step: string;
  log: RegExp;
}

export async function walk(page: Page, hand: Hand, backend: WalkBackend): Promise<void> {
  const models = page.getByRole('grid', { name: 'Models' });
  await signIn(page, hand, backend);
  await models.waitFor();

  for (const { place, model } of [backend.elsewhere, backend.home]) {
    await switchTo(page, hand, place);
    await models.getByRole('link', { name: model }).first().waitFor();
  }

  await hand.write(page.getByRole('combobox', { name: 'Search models' }), backend.search);
  await page
    .getByRole('status')
    .filter({ hasText: / match$/ })
    .waitFor();
  await hand.press(models.getByRole('link', { name: backend.model, exact: true }));
  await hand.press(page.getByRole('grid', { name: 'Versions' }).getByRole('link', { name: backend.version, exact: true }));
  await hand.press(page.getByRole('tab', { name: 'Overview' }));
  for (const metric of backend.metrics) await page.getByRole('tabpanel').getByRole('row').filter({ hasText: metric }).waitFor();

  await hand.press(page.getByRole('tab', { name: /^Artifacts/ }));
  for (const preview of backend.previews) {
    await open(page, hand, preview);
    await page.goBack();
  }
  await run(page, hand, backend);
}

async function signIn(page: Page, hand: Hand, backend: WalkBackend): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Choose a backend' });
  await hand.press(page.locator('#backend'));
  await backend.signIn(page, hand);
  await hand.press(dialog.getByRole('button', { name: 'Connect' }));
  await dialog.waitFor({ state: 'hidden' });
}

export async function switchTo(page: Page, hand: Hand, place: string): Promise<void> {
  const trigger = page.getByRole('button', { name: /^Place: / });
  await hand.press(trigger);
  await page.getByRole('combobox', { name: 'Find a place' }).waitFor();
  await page.keyboard.type(place);
  await hand.take(page.getByRole('option', { name: new RegExp(`^${place}`) }).first());
  await page.getByRole('button', { name: new RegExp(`^Place: .*${place}`) }).waitFor();
}

/** One visualization is opened from the version's artifacts, and shows what it should. */
async function open(page: Page, hand: Hand, { artifact, file, kind, holds }: WalkBackend['previews'][number]): Promise<void> {
  await hand.press(page.getByRole('grid', { name: 'Artifacts' }).getByRole('link', { name: artifact }).first());
  await page.getByRole('heading', { name: artifact, level: 2 }).waitFor();
  const files = page.getByRole('radiogroup', { name: 'Visualizations' });
  const shownNow = page.getByRole('heading', { name: file, level: 3 });
  await files.or(shownNow).first().waitFor();
  if (await files.count()) await hand.press(files.getByRole('radio', { name: file }));
  await shownNow.waitFor();
  await until(
    `the ${kind} ${String(file)} is shown`,
    () => shown(page, kind, file),
    (text) => holds.test(text),
  );
}

/** What a person sees of it, as text. */
async function shown(page: Page, kind: PreviewKind, file: RegExp): Promise<string> {
  const viewer = page.locator('inlay-artifact-viewer');
  if (kind === 'html') {
    const frame = viewer.locator('iframe');
    if (!(await frame.count())) return '';
    const body = frame.contentFrame().locator('body');
    assert.notEqual(await body.evaluate(({ ownerDocument }) => ownerDocument.title), 'script ran', 'a script of the page did not run');
    return body.innerText();
  }
  if (kind === 'image') {
    const image = viewer.getByRole('img', { name: file });
    return (await image.count()) ? image.evaluate((element) => `${(element as HTMLImageElement).naturalWidth} wide`) : '';
  }
  return viewer.getByRole('tabpanel').locator('.preview-body').evaluate(deepText);
}

/** Run in the page: all text in an element, also within the shadow roots in it. */
export function deepText(root: Node): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data.trim());
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(root);
  return parts.filter(Boolean).join(' ');
}

/** The run that made the version: its graph, a step of it, the step's log; and the same again after a reload of that address. */
async function run(page: Page, hand: Hand, { step, log }: WalkBackend): Promise<void> {
  await hand.press(page.getByRole('tab', { name: /^Runs/ }));
  await hand.press(page.getByRole('grid', { name: 'Runs' }).getByRole('link').first());
  const graph = page.locator('inlay-run-details').getByRole('group', { name: 'Steps and artifacts' });
  const node = graph.getByRole('button', { name: new RegExp(`^${step}\\b`) });
  await node.waitFor();
  assert.ok((await graph.getByRole('button').count()) > 3, 'the graph has the other nodes too');
  // Names are drawn large enough to be read, so a wide graph begins with its first part.
  await hand.press(page.locator('inlay-run-details').getByRole('button', { name: 'Show all' }));
  await hand.press(node);
  const told = page.getByRole('log');
  const reads = (): Promise<unknown> =>
    until(
      `the log of ${step} is read`,
      async () => ((await told.count()) ? told.evaluate(deepText) : ''),
      (text) => log.test(text),
    );
  await reads();
  const at = page.url();
  assert.match(at, /[?&]step=/, 'the address names the step');
  await page.reload();
  await reads();
  assert.equal(page.url(), at, 'a reload stands at the same place');
  assert.equal(await node.getAttribute('aria-pressed'), 'true', 'the step is still chosen');
}
