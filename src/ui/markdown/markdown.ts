import { css, html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Localize } from '../../messages/index.ts';

class MarkdownDirective extends AsyncDirective {
  #source: string | undefined;
  #locale = '';

  render(source: string, l: Localize): unknown {
    if (source === this.#source && l.locale === this.#locale) return this.#drawn ?? nothing;
    this.#source = source;
    this.#locale = l.locale;
    void import('./to-nodes.ts').then(({ markdownNodes }) => {
      if (source !== this.#source) return;
      const words = {
        foreignImage: (address: string) => l.t('ui.image.foreign', { address }),
        done: l.t('ui.task.done'),
        open: l.t('ui.task.open'),
        footnotes: l.t('ui.footnotes'),
      };
      // The nodes and not the fragment are kept: a fragment is empty once it is in the page.
      this.#drawn = [...markdownNodes(source, words).childNodes];
      this.setValue(this.#drawn);
    });
    return this.#drawn ?? nothing;
  }

  #drawn: ChildNode[] | undefined;
}
const nodes = directive(MarkdownDirective);

/** Markdown, rendered without HTML ever being parsed; the parser loads when the first is shown. */
export const markdown = (source: string, l: Localize): TemplateResult => html`<div class="markdown">${nodes(source, l)}</div>`;

export const markdownStyles = css`
  .markdown {
    max-inline-size: 68ch;
    font: var(--i-text-md);
    overflow-wrap: anywhere;
  }
  .markdown > * + * {
    margin-block-start: var(--i-4);
  }
  .markdown :is(h3, h4, h5, h6) {
    font: var(--i-text-md);
    font-weight: 600;
  }
  .markdown h3 {
    font: var(--i-text-lg);
    font-weight: 600;
  }
  .markdown > * + :is(h3, h4, h5, h6) {
    margin-block-start: var(--i-7);
  }
  .markdown :is(ul, ol) {
    padding-inline-start: var(--i-7);
    list-style: disc;
  }
  .markdown ol {
    list-style: decimal;
  }
  .markdown li + li,
  .markdown li > :is(ul, ol, p + p) {
    margin-block-start: var(--i-2);
  }
  .markdown li:has(> .task) {
    list-style: none;
    margin-inline-start: calc(-20 * var(--i-u));
  }
  .markdown .task {
    display: inline-block;
    inline-size: calc(13 * var(--i-u));
    block-size: calc(13 * var(--i-u));
    margin-inline-end: calc(7 * var(--i-u));
    border: 1px solid var(--i-control);
    border-radius: var(--i-radius-xs);
    vertical-align: -0.1em;
  }
  .markdown .task.done {
    border-color: var(--i-accent-line);
    background: var(--i-accent-solid);
    box-shadow: inset 0 0 0 calc(2 * var(--i-u)) var(--i-surface);
    forced-color-adjust: none;
  }
  .markdown :is(strong, th) {
    font-weight: 600;
  }
  .markdown em {
    font-style: italic;
  }
  .markdown a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .markdown code {
    padding: calc(1 * var(--i-u)) calc(4 * var(--i-u));
    border-radius: var(--i-radius-xs);
    background: var(--i-sunken);
  }
  .markdown pre {
    padding: var(--i-4);
    border-radius: var(--i-radius-md);
    overflow: auto;
    background: var(--i-sunken);
    white-space: pre;
  }
  .markdown pre > code {
    padding: 0;
    background: none;
    overflow-wrap: normal;
  }
  .markdown blockquote {
    padding-inline-start: var(--i-5);
    border-inline-start: calc(3 * var(--i-u)) solid var(--i-border);
    color: var(--i-muted);
  }
  .markdown hr {
    border: 0;
    border-block-start: 1px solid var(--i-border);
  }
  .markdown table {
    display: block;
    inline-size: max-content;
    max-inline-size: 100%;
    overflow: auto;
    border-collapse: collapse;
    font: var(--i-text-sm);
  }
  .markdown :is(th, td) {
    padding: calc(6 * var(--i-u)) var(--i-4);
    border: 1px solid var(--i-line);
    text-align: start;
    overflow-wrap: normal;
  }
  .markdown th {
    background: var(--i-subtle);
  }
  .markdown .align-end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .markdown .align-center {
    text-align: center;
  }
  .markdown img {
    max-inline-size: 100%;
  }
`;
