import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { memory } from '../../src/adapters/memory/index.ts';
import type { Adapter, Entity, Page, Schema, Session } from '../../src/contract/index.ts';
import '../../src/define.ts';
import { markdown } from '../../src/ui/markdown/index.ts';
import '../../src/ui/json/define.ts';
import '../../src/ui/code/define.ts';
import '../../src/ui/log/define.ts';
import { html as staticHtml, tags } from '../../src/ui/tags.ts';
import { changed, NOW, sending } from '../../stories/support/adapters.ts';
import { withProvider } from '../../stories/support/frame.ts';
import { deep, find, until } from '../../stories/support/seen.ts';
import { OWN } from './payloads.ts';

/** What a backend says by a word of a list; anything else may be text of anybody's. */
const WORDS = new Set([
  'type',
  'id',
  'phase',
  'kind',
  'stage',
  'wanted',
  'level',
  'source',
  'scope',
  'language',
  'mediaType',
  'unit',
  'provider',
  'auth',
  'result',
  'number',
]);
const TIME = /^\d{4}-\d\d-\d\dT/;
/** Rows of one drawing. */
const ROWS = 120;

/** The same thing with every text in it replaced. */
function hostile<T>(value: T, payload: string, key = ''): T {
  if (typeof value === 'string') return (WORDS.has(key) || TIME.test(value) ? value : payload) as T;
  if (Array.isArray(value)) return value.map((one) => hostile(one as unknown, payload, key)) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one as unknown, payload, name)])) as T;
  return value;
}

/** Memory, with these payloads in every text of every row. */
function poisoned(payloads: readonly string[]): Adapter {
  const text = (at: number): string => payloads[at % payloads.length] ?? '';
  return changed(memory({ now: () => NOW }), (session) => ({
    list: (async (type, query, call) => {
      const page = (await session.list(type, { ...query, limit: 1 } as never, call)) as Page<Entity>;
      const [first] = page.items;
      if (!first) return page;
      // Enough rows for each payload to stand in one.
      const items = Array.from({ length: Math.min(ROWS, payloads.length) }, (_, i) => ({
        ...hostile(first, text(i)),
        id: i ? `${first.id}-${i}` : first.id,
      }));
      return { items, total: { count: items.length, exact: true } };
    }) as Session['list'],
    get: (async (ref, call) => {
      const item = hostile(await session.get(ref, call), text(0));
      return {
        ...item,
        snippets: [{ language: 'python', text: text(1) }],
        href: text(2),
        url: text(2),
        card: { license: text(0), audience: text(1), [text(2)]: text(3) },
      };
    }) as Session['get'],
  }));
}

let hits: string[] = [];
const unwatch: (() => void)[] = [];

/** Elements and attributes through which what is shown could run. */
function dangers(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of deep(root)) {
    const name = element.localName;
    if (['script', 'object', 'embed', 'base', 'meta', 'link', 'form', 'frameset'].includes(name)) found.push(`<${name}>`);
    if (name === 'iframe' && (!element.hasAttribute('sandbox') || /allow-scripts/.test(element.getAttribute('sandbox') ?? '')))
      found.push('<iframe> without a sandbox');
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
      if (attribute === 'srcdoc') found.push(`${name} srcdoc`);
      if (
        ['href', 'src', 'action', 'xlink:href', 'formaction'].includes(attribute) &&
        /^\s*(javascript|vbscript|data:text\/html)/i.test(value)
      )
        found.push(`${name} ${attribute}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

async function shown(content: unknown, seen: (root: HTMLElement) => unknown): Promise<void> {
  const root = document.body.appendChild(document.createElement('div'));
  try {
    render(content, root);
    await until(() => seen(root), 'what is to be looked at');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(dangers(root), 'what could run').to.deep.equal([]);
    expect(hits, 'what ran').to.deep.equal([]);
  } finally {
    root.remove();
  }
}

/** As tall as its rows, so that each is drawn. */
const tall = (content: unknown, adapter: Adapter): unknown => html`<div ${ref(grow)}>${withProvider(adapter, content)}</div>`;
const grow = (box: Element | undefined): void =>
  queueMicrotask(() => box?.querySelector('inlay-story-frame')?.setAttribute('style', `block-size:${ROWS * 48 + 400}px`));
const chunks = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
/** The last row of them is drawn, with a text of its own. */
const allDrawn = (root: HTMLElement, part: readonly string[]): boolean => {
  const row = find(root, `.row[data-index="${part.length - 1}"]`);
  return Boolean(row && find(row, 'bdi'));
};

describe('what a backend sends is data', function () {
  this.timeout(180_000);
  let payloads: readonly string[] = OWN;

  before(async () => {
    // Only what is in sight is drawn.
    await setViewport({ width: 1280, height: ROWS * 48 + 500 });
    const corpus = await fetch('/.cache/xss.json');
    if (corpus.ok) payloads = [...OWN, ...((await corpus.json()) as { payload: string }[]).map(({ payload }) => payload)];
    else console.log(`The public corpus is not on this machine: ${OWN.length} payloads of the project's own instead.`);
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) {
      const own = window[name];
      Object.assign(window, { [name]: (...args: unknown[]) => void hits.push(`${name}(${args.join()})`) });
      unwatch.push(() => Object.assign(window, { [name]: own }));
    }
  });
  after(async () => {
    unwatch.forEach((undo) => undo());
    await setViewport({ width: 800, height: 600 });
  });
  beforeEach(() => (hits = []));

  it('notices what runs', async () => {
    const root = document.body.appendChild(document.createElement('div'));
    root.innerHTML = '<img src="data:," onerror="alert(1)"><a href="javascript:alert(2)">x</a>';
    await until(() => hits.length, 'the alert');
    expect(dangers(root)).to.deep.equal(['img onerror', 'a href=javascript:alert(2)']);
    root.remove();
  });

  it('in the names, descriptions, tags and messages of a list', async () => {
    for (const part of chunks(payloads, ROWS))
      await shown(tall(html`<inlay-model-browser></inlay-model-browser>`, poisoned(part)), (root) => allDrawn(root, part));
  });

  for (const [tag, content] of [
    ['inlay-run-list', html`<inlay-run-list></inlay-run-list>`],
    ['inlay-tenant-list', html`<inlay-tenant-list></inlay-tenant-list>`],
    ['inlay-role-list', html`<inlay-role-list></inlay-role-list>`],
    ['inlay-member-list', html`<inlay-member-list></inlay-member-list>`],
    ['inlay-template-list', html`<inlay-template-list></inlay-template-list>`],
    ['inlay-artifact-browser', html`<inlay-artifact-browser></inlay-artifact-browser>`],
    ['inlay-overview', html`<inlay-overview></inlay-overview>`],
  ] as const) {
    it(`in ${tag}`, async () => {
      for (const part of chunks(payloads, ROWS).filter((_, i) => i % 8 === 0))
        await shown(tall(content, poisoned(part)), (root) => find(root, tag)?.matches(':state(ready)'));
    });
  }

  for (const [tag, content] of [
    ['inlay-model-details', html`<inlay-model-details model-id="model-0-327" version-id="version-0-16069"></inlay-model-details>`],
    ['inlay-run-details', html`<inlay-run-details run-id="run-0-89773890"></inlay-run-details>`],
    ['inlay-tenant-details', html`<inlay-tenant-details tenant-id="staging"></inlay-tenant-details>`],
    ['inlay-organization-settings', html`<inlay-organization-settings organization-id="halden"></inlay-organization-settings>`],
    ['inlay-artifact-viewer', html`<inlay-artifact-viewer artifact-id="artifact-0-47"></inlay-artifact-viewer>`],
  ] as const) {
    it(`in ${tag}`, async () => {
      for (const part of chunks(payloads, 4).filter((_, i) => i % 60 === 0))
        await shown(withProvider(poisoned(part), content), (root) => find(root, tag)?.matches(':state(ready)'));
    });
  }

  it('in Markdown', async () => {
    for (const part of chunks(payloads, 200)) {
      const drawn = part.map((text) => markdown(text, { t: (key: string) => key } as never));
      await shown(html`<section>${drawn}</section>`, (root) => root.querySelector('section'));
    }
  });

  it('in JSON, code and logs', async () => {
    for (const part of chunks(payloads, 400)) {
      const value = Object.fromEntries(part.map((text, i) => [`${i} ${text}`, text]));
      const lines = part.map((text, i) => ({ text, id: String(i), level: 'info' as const }));
      await shown(
        staticHtml`<section><${tags.json} .value=${value}></${tags.json}><${tags.code} .text=${part.join('\n')} language="html"></${tags.code}><${tags.log} .lines=${lines} .version=${lines.length}></${tags.log}></section>`,
        (root) => find(root, '.line'),
      );
    }
  });

  for (const [name, mediaType] of [
    ['report.html', 'text/html'],
    ['picture.svg', 'image/svg+xml'],
    ['card.md', 'text/markdown'],
    ['data.json', 'application/json'],
    ['data.csv', 'text/csv'],
  ] as const) {
    it(`in ${name}`, async () => {
      for (const part of chunks(payloads, 500)) {
        const text =
          mediaType === 'image/svg+xml'
            ? `<svg xmlns="http://www.w3.org/2000/svg">${part.join('')}</svg>`
            : mediaType === 'application/json'
              ? JSON.stringify(part)
              : part.join('\n');
        const adapter = sending({ bytes: new TextEncoder().encode(text), mediaType, name });
        await shown(withProvider(adapter, html`<inlay-artifact-viewer artifact-id="artifact-0-47"></inlay-artifact-viewer>`), (root) =>
          find(root, '.preview-body, .state-panel, iframe'),
        );
      }
    });
  }

  it('in the titles, descriptions and defaults of a launch form', async () => {
    for (const part of chunks(payloads, 40).filter((_, i) => i % 8 === 0)) {
      const inputSchema: Schema = {
        type: 'object',
        title: part[0] ?? '',
        properties: Object.fromEntries(
          part.map((text, i) => [
            `field${i}`,
            {
              type: 'string',
              title: text,
              description: text,
              default: text,
              enum: i % 5 ? [text, 'b'] : [text],
              format: i % 7 ? 'uri' : text,
            },
          ]),
        ),
      };
      const adapter = changed(memory({ now: () => NOW }), (session) => ({
        get: (async (ref, call) => {
          const item = await session.get(ref, call);
          return ref.type === 'runTemplate' ? { ...item, name: part[0], inputSchema, defaults: { field0: part[0] } } : item;
        }) as Session['get'],
      }));
      await shown(withProvider(adapter, html`<inlay-run-launcher template-id="template-0-47"></inlay-run-launcher>`), (root) =>
        find(root, 'inlay-run-launcher')?.matches(':state(ready)'),
      );
    }
  });
});
