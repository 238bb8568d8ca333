import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { micromark } from 'micromark';
import { safeHref } from '../safe-href.ts';

// Loaded when the first Markdown is shown. micromark writes HTML text; that text is never given to the browser as HTML: it is
// read here, tag by tag, into nodes of the few kinds below, so that it works under Trusted Types and nothing else can come through.

const TAGS = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section strong sup table tbody td th thead tr ul'.split(' '),
);
const EMPTY = new Set(['br', 'hr', 'img', 'input']);
/** Stands for the `&` of a named reference: in a browser micromark would decode it by `innerHTML`, which Trusted Types refuse. */
const MARK = '\uFFFF';
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  euro: '€',
  pound: '£',
  sect: '§',
  para: '¶',
  micro: 'µ',
  alpha: 'α',
  beta: 'β',
  lambda: 'λ',
};

export interface MarkdownWords {
  /** Name of an image that lies elsewhere, of a ticked and an open task. */
  foreignImage(address: string): string;
  readonly done: string;
  readonly open: string;
  readonly footnotes: string;
}

/** Markdown (GitHub's) as nodes. Raw HTML is dropped, links are checked, images of other hosts are links. */
export function markdownNodes(source: string, words: MarkdownWords, headingsBelow = 2): DocumentFragment {
  const marked = source.replaceAll(MARK, '').replace(/&(?=[a-z][a-z0-9]{0,31};)/gi, MARK);
  const text = micromark(marked, {
    extensions: [gfm()],
    htmlExtensions: [
      gfmHtml({ label: words.footnotes }),
      {
        enter: { htmlFlow: buffer, htmlText: buffer },
        exit: { htmlFlow: drop, htmlText: drop },
      },
    ],
  });
  return read(text, words, headingsBelow);
}

interface Compiler {
  buffer(): undefined;
  resume(): string;
}
function buffer(this: Compiler): undefined {
  this.buffer();
}
function drop(this: Compiler): undefined {
  this.resume();
}

function read(text: string, words: MarkdownWords, below: number): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const stack: { tag: string; node: ParentNode & Node }[] = [{ tag: '', node: fragment }];
  const tokens = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g;
  for (const [token, closing, tag, attributes = ''] of text.matchAll(tokens)) {
    const top = stack.at(-1);
    if (!top) break;
    if (tag === undefined) {
      const inCode = stack.some((each) => each.tag === 'code');
      top.node.append(named(decode(token), inCode));
    } else if (!TAGS.has(tag)) continue;
    else if (closing) {
      if (top.tag === tag) stack.pop();
    } else {
      const node = create(tag, attributesOf(attributes), words, below);
      top.node.append(node);
      if (!EMPTY.has(tag)) stack.push({ tag, node });
    }
  }
  return fragment;
}

function create(tag: string, attributes: ReadonlyMap<string, string>, words: MarkdownWords, below: number): HTMLElement {
  const heading = /^h(\d)$/.exec(tag);
  if (heading) return document.createElement(`h${Math.min(6, Number(heading[1]) + below)}`);
  switch (tag) {
    case 'a':
      return link(attributes.get('href'));
    case 'img':
      return image(attributes.get('src') ?? '', attributes.get('alt') ?? '', words);
    case 'input': {
      const done = attributes.has('checked');
      const box = document.createElement('span');
      box.className = done ? 'task done' : 'task';
      box.role = 'img';
      box.ariaLabel = done ? words.done : words.open;
      return box;
    }
    case 'table': {
      const table = document.createElement('table');
      table.tabIndex = 0;
      return table;
    }
    default: {
      const node = document.createElement(tag);
      const start = attributes.get('start');
      if (node instanceof HTMLOListElement && start) node.start = Number(start);
      if ((tag === 'td' || tag === 'th') && attributes.get('align'))
        node.className = `align-${attributes.get('align') === 'right' ? 'end' : (attributes.get('align') ?? '')}`;
      return node;
    }
  }
}

/** Addresses within the page would go to the host's router, and a file's own do not exist here: both stay words. */
function link(address: string | undefined): HTMLElement {
  const href = safeHref(address);
  if (!href) return document.createElement('span');
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}

function image(address: string, alt: string, words: MarkdownWords): HTMLElement {
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/i.test(address)) {
    const img = document.createElement('img');
    img.src = address;
    img.alt = alt;
    return img;
  }
  const found = link(address);
  found.textContent = alt || (found instanceof HTMLAnchorElement ? words.foreignImage(new URL(found.href).host) : address);
  return found;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) found.set(name, named(decode(value), false));
  return found;
}

/** The only references micromark writes. */
const decode = (text: string): string => text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => NAMED[name] ?? '');

/** Named references of the source; in code they stand as written. */
const named = (text: string, inCode: boolean): string =>
  text.replace(/\uFFFF([a-z0-9]+);|\uFFFF/gi, (_, name: string | undefined) =>
    name === undefined ? '&' : ((inCode ? undefined : NAMED[name]) ?? `&${name};`),
  );
