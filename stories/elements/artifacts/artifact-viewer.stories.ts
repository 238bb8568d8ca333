import { html, type TemplateResult } from 'lit';
import '../../../src/elements/artifacts/artifact-viewer/define.ts';
import { AdapterError, type Adapter, type Artifact } from '../../../src/contract/index.ts';
import { registerPreviewer, type FileSelectEvent } from '../../../src/elements/artifacts/artifact-viewer/index.ts';
import { changed, PROBLEMS, ready, sending } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
import { states, type Play, type Story } from '../../support/states.ts';

export default { title: 'Elements/Artifacts/Artifact viewer', component: 'inlay-artifact-viewer', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-artifact-viewer';
const TABLE = 'av-0-0';
const viewer = (version: string): TemplateResult =>
  html`<inlay-artifact-viewer artifact-id="-" version-id=${version}></inlay-artifact-viewer>`;
const all = states({ tag, draw: () => viewer(TABLE), types: ['artifact', 'artifactVersion'] });
const MODEL = 'av-0-262';
/** A file of a version, in its tab. */
const file = (version: string, path: string, seen: (element: HTMLElement) => Promise<unknown>): Story => ({
  render: () =>
    withProvider(
      ready(),
      html`<inlay-artifact-viewer
        artifact-id="-"
        version-id=${version}
        tab="files"
        file-id=${`${version}:${path}`}
      ></inlay-artifact-viewer>`,
    ),
  play: async ({ canvasElement }: Play) => void (await seen(await seeState(canvasElement, tag, 'ready'))),
});

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
/** Neither files nor visualizations. */
export const Nothing: Story = {
  render: () => withProvider(ready({ profile: { without: ['file'] } }), viewer(MODEL)),
  play: async ({ canvasElement }) =>
    void (await seeText(await seeState(canvasElement, tag, 'ready'), 'This version has nothing to preview')),
};
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
/** The tree unfolds by keys; what is chosen is told. */
export const Files: Story = {
  render: () =>
    withProvider(ready(), html`<inlay-artifact-viewer artifact-id="-" version-id=${TABLE} tab="files"></inlay-artifact-viewer>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.preview-head h3', 'README.md');
    ensure(find(element, '[role=treeitem]', 'encoder.pkl')?.textContent?.includes('can run code'), 'A pickle is told by its name');
    let chosen = '';
    element.addEventListener('inlay-file-select', (event) => (chosen = (event as FileSelectEvent).fileId));
    (await see(element, '[role=treeitem]', 'data')).click();
    (await see(element, '[role=treeitem]', 'region=NO')).click();
    await see(element, '[role=treeitem][aria-setsize="102"]', 'part-0000.parquet');
    find(element, '[role=treeitem]', 'part-0000.parquet')?.click();
    await see(element, '.strip.info', 'First 100 rows of 160, 7 columns.');
    ensure(chosen === `${TABLE}:data/region=NO/part-0000.parquet`, `The file that was chosen is told, not ${chosen}`);
    await see(element, '[role=columnheader]', 'depot_at (timestamp millis)');
    await press(element, 'Load 160 rows');
    await see(element, '.strip.neutral', 'Whole file read: 160 rows, 7 columns.');
  },
};
export const Safetensors = file(MODEL, 'model.safetensors', async (element) => {
  await see(element, '.strip.success', 'Only the header was read.');
  await see(element, '[role=gridcell]', 'encoder.embed.weight');
  await see(element, '[role=gridcell]', '512 × 24');
});
export const Npy = file(MODEL, 'embedding.npy', async (element) => {
  await see(element, '.strip.success', 'cannot run code');
  await see(element, 'dd', '64 × 16');
});
export const Pickle = file(MODEL, 'legacy/hook.pkl', async (element) => {
  await see(element, '.strip.danger', 'on the danger list');
  await see(element, '.imports', 'posix.system');
  await see(element, '.listing', 'REDUCE');
});
export const Notebook = file('av-0-518', 'backtest.ipynb', async (element) => {
  await see(element, '.strip.warning', 'Scripts and frames in outputs are off.');
  await see(element, '.markdown h3', 'Backtest, 28 days');
  await see(element, '.source .t-keyword, .source .t-comment, .source .t-string', '# by distance');
  const image = await see<HTMLImageElement>(element, '.cell img');
  await image.decode();
  ensure(!find(element, '.cell script, .cell table'), 'No output of a cell gets into the page as HTML');
  await see(element, 'summary', 'HTML output not run');
});
export const Sound = file('av-0-518', 'media/reversing.wav', async (element) => {
  const audio = await see<HTMLAudioElement>(element, 'audio[controls]');
  ensure(audio.src.startsWith('blob:'), 'It plays the bytes, not an address');
});
export const Film = file('av-0-518', 'media/gate-12.webm', async (element) => {
  ensure((await see<HTMLVideoElement>(element, 'video[controls]')).src.startsWith('blob:'), 'It plays the bytes, not an address');
});
export const Pdf = file('av-0-518', 'report.pdf', async (element) => {
  await see(element, 'dd', '1.7');
});
/** Tags of a version are changed, and shown at once. */
export const Tags = shows(TABLE, async (element) => {
  (await see(element, '.page-header button[aria-label^="Actions for"]')).click();
  await press(element, 'Edit tags', '[role=menuitem]');
  await type(element, '#artifact-tags', 'team:eta, audited');
  await press(element, 'Save', '.dialog button');
  await see(element, '.side', 'audited');
});
export const Lineage: Story = {
  render: () =>
    withProvider(ready(), html`<inlay-artifact-viewer artifact-id="-" version-id=${TABLE} tab="lineage"></inlay-artifact-viewer>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await seeState(element.shadowRoot as unknown as HTMLElement, 'inlay-lineage-graph', 'ready');
    await seeText(element, 'eta_lastmile_training_table v1');
  },
};
/** A backend that keeps artifacts without versions, as MLflow its logged models: files lie below the artifact itself. */
export const Unversioned: Story = {
  render: () =>
    withProvider(
      changed(ready(), (session) => {
        const { artifactVersion: _, ...types } = session.capabilities.types;
        return {
          capabilities: { ...session.capabilities, types: { ...types, file: { ...types.file!, of: ['artifact', 'file'] } } },
          list: (type, query, call) =>
            session.list(type, query?.of?.type === 'artifact' ? { ...query, of: { type: 'artifactVersion', id: MODEL } } : query, call),
        };
      }),
      html`<inlay-artifact-viewer artifact-id="artifact-0-52"></inlay-artifact-viewer>`,
    ),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h2', 'eta_lastmile_model');
    await see(element, '[role=tab][aria-selected=true]', 'Files');
    await see(element, '.preview-head h3', 'model.safetensors');
    ensure(!find(element, '[role=tab]', 'Versions'), 'What is not there has no tab');
  },
};
/** A way of the host's own, ranked above the kit's. */
export const OwnPreviewer: Story = {
  render: () => {
    registerPreviewer({
      key: 'shout',
      label: () => 'Shouted',
      rank: ({ name }) => (name === 'shout.md' ? 60 : 0),
      open: ({ bytes }) => ({ draw: () => html`<p class="section">${new TextDecoder().decode(bytes).toUpperCase()}</p>` }),
    });
    return withProvider(sending({ name: 'shout.md', mediaType: 'text/markdown', bytes: encoder.encode('quiet') }), viewer('av-0-2087'));
  },
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'p.section', 'QUIET');
    await press(element, 'Rendered', '[role=radio]');
    await see(element, '.markdown', 'quiet');
  },
};
/** The artifact is there, a version of it is not. */
export const None: Story = {
  render: () =>
    withProvider(
      changed(ready(), (session) => ({
        get: async (ref, call) => {
          const found = await session.get(ref, call);
          const { latest: _, ...rest } = found as Artifact;
          return (ref.type === 'artifact' ? rest : found) as typeof found;
        },
        list: () => Promise.resolve({ items: [], total: { count: 0, exact: true } }),
      })),
      html`<inlay-artifact-viewer artifact-id="artifact-0-0"></inlay-artifact-viewer>`,
    ),
  play: async ({ canvasElement }) => void (await seeText(await seeState(canvasElement, tag, 'none'), 'No versions yet')),
};
/** As if files were chosen from the disk. */
async function give(element: HTMLElement, ...files: File[]): Promise<void> {
  const input = await see<HTMLInputElement>(element, '.uploads > input');
  const given = new DataTransfer();
  for (const one of files) given.items.add(one);
  input.files = given.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The first time that a file is sent, the connection breaks; and nothing tells of changes by itself. */
const shaky = (): Adapter => {
  let broken = false;
  return changed(ready({ profile: { live: false } }), (session) => ({
    upload: async (to, file, call) => {
      if (file.path === 'rows.csv' && !broken) {
        broken = true;
        throw new AdapterError(PROBLEMS.unavailable);
      }
      return session.upload!(to, file, call);
    },
  }));
};

/** A version made by hand takes files: each tells its own result, what failed is sent again, what is too large is not sent. */
export const Uploaded: Story = {
  render: () => withProvider(shaky(), html`<inlay-artifact-viewer artifact-id="artifact-0-2711"></inlay-artifact-viewer>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'New version');
    await type(element, '#form-description', 'Corrected by hand');
    await press(await see(element, 'dialog footer'), 'Create');
    await see(element, '.uploads .drop', 'At most 16');
    const done: string[] = [];
    element.addEventListener('inlay-file-upload-done', (event) => done.push((event as unknown as { path: string }).path));
    await give(
      element,
      new File(['a,b\n1,2\n'], 'rows.csv', { type: 'text/csv' }),
      new File(['# What it is'], 'notes.md', { type: 'text/markdown' }),
      new File([new Uint8Array(16 * 1024 * 1024 + 1)], 'huge.bin'),
    );
    await see(element, '.upload-list .tooLarge', 'huge.bin');
    await see(element, '.upload-list .done', 'notes.md');
    await see(element, '.upload-list .failed', 'does not answer');
    await see(await see(element, '.file-tree'), '.row', 'notes.md');
    await press(element, 'Send 1 file again');
    await see(element, '.upload-list .done', 'rows.csv');
    await see(await see(element, '.file-tree'), '.row', 'rows.csv');
    await see(element, '.upload-head [role=status]', '2 of 3 sent');
    ensure(done.join() === 'notes.md,rows.csv', `Hosts are told of each: ${done.join()}`);
    await press(element, 'Clear');
    await until(() => !find(element, '.upload-list'), 'the results are gone');
  },
};
/** Files are dropped as well as chosen. */
export const Dropped: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-viewer artifact-id="artifact-0-2711"></inlay-artifact-viewer>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'New version');
    await press(await see(element, 'dialog footer'), 'Create');
    const place = await see(element, '.uploads');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['window: 28\n'], 'config.txt', { type: 'text/plain' }));
    place.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    await see(element, '.uploads.over');
    place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await see(element, '.upload-list .done', 'config.txt');
    await see(await see(element, '.file-tree'), '.row', 'config.txt');
    ensure(!find(element, '.uploads.over'), 'Nothing hovers any more');
  },
};
/** What a run has stored takes no files, and nobody who may only read makes a version. */
export const NoUpload: Story = {
  render: () =>
    withProvider(
      ready({ as: 'viewer' }),
      html`<inlay-artifact-viewer artifact-id="-" version-id=${TABLE} tab="files"></inlay-artifact-viewer>`,
    ),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.file-tree');
    ensure(!find(element, '.uploads'), 'No place to drop files');
    await see(element, 'button[aria-disabled=true]', 'New version');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
