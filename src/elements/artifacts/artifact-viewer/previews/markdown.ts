import { html } from 'lit';
import type { Previewer } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** Markdown, drawn; its parser loads with the first. */
export const markdownPreviewer: Previewer = {
  key: 'markdown',
  label: 'preview.rendered',
  rank: (sample) =>
    claims(sample, { kind: 'markdown', types: ['text/markdown', 'text/x-markdown'], endings: ['.md', '.markdown'] }) && isText(sample)
      ? 30
      : 0,
  async open(sample) {
    const { markdown } = await import('../../../../ui/markdown/index.ts');
    const text = textOf(sample.bytes);
    return {
      draw: ({ l }) => html`<div class="section scroll" tabindex="0" role="region" aria-label=${sample.name}>${markdown(text, l)}</div>`,
    };
  },
};
