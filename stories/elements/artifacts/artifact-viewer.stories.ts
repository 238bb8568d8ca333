import { html, type TemplateResult } from 'lit';
import '../../../src/elements/artifacts/artifact-viewer/define.ts';
import { ready, sending } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf } from '../../support/seen.ts';
import { states, type Play, type Story } from '../../support/states.ts';

export default { title: 'Elements/Artifacts/Artifact viewer', component: 'inlay-artifact-viewer', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-artifact-viewer';
const TABLE = 'av-0-0';
const viewer = (version: string): TemplateResult =>
  html`<inlay-artifact-viewer artifact-id="-" version-id=${version}></inlay-artifact-viewer>`;
const all = states({ tag, draw: () => viewer(TABLE), types: ['artifact', 'artifactVersion'] });

const shows = (version: string, seen: (element: HTMLElement) => Promise<unknown>): Story => ({
  render: () => withProvider(ready(), viewer(version)),
  play: async ({ canvasElement }: Play) => void (await seen(await seeState(canvasElement, tag, 'ready'))),
});
const encoder = new TextEncoder();

/** A file that the sample company does not have. */
const sent = (
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
  seen: (element: HTMLElement) => Promise<unknown>,
): Story => ({
  render: () =>
    withProvider(sending({ name, mediaType, bytes: typeof content === 'string' ? encoder.encode(content) : content }), viewer('av-0-2087')),
  play: async ({ canvasElement }: Play) => void (await seen(await seeState(canvasElement, tag, 'ready'))),
});

export const Ready = shows(TABLE, async (element) => {
  await see(element, 'h2', 'eta_lastmile_training_table');
  await see(element, '[role=columnheader]', 'planned_minutes');
  await see(element, '[role=gridcell]', 'P-100000');
  await see(element, '.strip', 'First 100 rows.');
  await press(element, 'Load 1,000 rows');
  await see(element, '.strip', 'Whole file read: 240 rows, 7 columns.');
});
export const Json = shows('av-0-1040', async (element) => {
  await see(element, '[role=tree]', 'generated_by');
  await press(element, 'Raw', '[role=radio]');
  await seeText(element, '"generated_by": "halden.steps.feature_statistics"');
});
export const Image = shows('av-0-1302', async (element) => {
  const image = await see<HTMLImageElement>(element, 'img[alt="residuals.png"]');
  await image.decode();
  ensure(image.naturalWidth === 320, `The picture is 320 wide, not ${image.naturalWidth}`);
});
export const Markdown = shows('av-0-777', async (element) => {
  await see(element, '.markdown h4', 'Results');
  ensure(!find(element, '.markdown script'), 'No script of a document gets into the page');
});
export const Html = shows('av-0-518', async (element) => {
  const frame = await see<HTMLIFrameElement>(element, 'iframe');
  ensure(frame.sandbox.length === 0 && frame.hasAttribute('sandbox'), 'The frame may do nothing');
  ensure(frame.src.startsWith('blob:'), 'It shows the bytes, not an address');
  await see(element, '.strip.warning', 'Scripts are off');
});
export const Text = shows('av-0-2087', async (element) => {
  await seeText(element, 'epoch 1/60');
});
export const Nothing = shows('av-0-262', async (element) => {
  await seeText(element, 'This version has nothing to preview');
});
export const Metadata = shows(TABLE, async (element) => {
  await press(element, 'Metadata', '[role=tab]');
  await see(element, '[role=tabpanel] dt', 'rows');
});
export const Versions = shows(TABLE, async (element) => {
  await press(element, 'Versions', '[role=tab]');
  const link = await see<HTMLAnchorElement>(element, 'a.c-title', 'v5');
  ensure(link.getAttribute('href')?.endsWith('/artifacts/artifact-0-0/av-0-4'), `A version's name leads to it, not to ${link.href}`);
});
/** Without a version, the latest. */
export const Latest: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-viewer artifact-id="artifact-0-0"></inlay-artifact-viewer>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.breadcrumb [aria-current=page]', 'v5');
  },
};
export const NaNInJson = sent('scores.json', '{"mape": NaN}', 'application/json', async (element) => {
  await see(element, '.strip.warning', 'values that JSON does not know');
  await seeText(element, '{"mape": NaN}');
});
export const Bytes = sent(
  'frames.tfrecord',
  Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7) % 256),
  'application/octet-stream',
  async (element) => {
    await see(element, '.strip', 'Its first 512 bytes:');
    await seeText(element, '00 07 0e 15');
  },
);
export const Svg = sent(
  'plot.svg',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="400" height="200"><script>top.hurt = true</script><rect width="40" height="20" fill="teal"/></svg>',
  'image/svg+xml',
  async (element) => {
    const image = await see<HTMLImageElement>(element, 'img[alt="plot.svg"]');
    await image.decode();
    ensure(!('hurt' in window), 'A picture runs no script');
  },
);
/** Two megabytes and a half: the first is read, the rest when asked for. */
export const Long = sent(
  'trace.txt',
  `${'one line of four thousand bytes, on and on '.repeat(100)}\n`.repeat(600),
  'text/plain',
  async (element) => {
    await see(element, '.strip.info', 'First 1 MB of 2.6 MB read.');
    await press(element, 'Read all (2.6 MB)');
    await see(element, '.strip.neutral', 'Whole file read.');
  },
);
export const Download: Story = {
  ...shows(TABLE, async (element) => {
    const saved = new Promise<string>((resolve) => {
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        HTMLAnchorElement.prototype.click = click;
        resolve(this.download);
      };
    });
    await see(element, '.preview-head button[aria-label=Download]');
    await press(element, 'Download', '.preview-head button');
    const name = await saved;
    ensure(name === 'training_table.csv', `The file is saved under its name, not ${name}`);
    ensure(!textOf(element).includes('Downloading'), 'The button is itself again');
  }),
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
