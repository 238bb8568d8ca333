import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { copyButton } from '../controls.ts';
import { buttons, host } from '../styles/index.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { tokenLines, type Language, type Token } from './highlight.ts';

/** Lines in one block: what is out of sight is neither laid out nor painted, block by block. */
const BLOCK = 100;

/** Text to read and to copy, with line numbers; as long as one likes, since blocks out of sight cost nothing. */
export class CodeView extends LitElement {
  static override styles = [
    host,
    buttons,
    tooltipStyles,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-block-size: 0;
        background: none;
      }
      .scroller {
        grid-area: 1 / 1;
        min-block-size: 0;
        overflow: auto;
        padding-block: var(--i-4);
        background: var(--i-sunken);
        font: var(--i-text-mono);
      }
      .scroller:focus-visible {
        outline-offset: calc(-2 * var(--i-u));
      }
      .copy {
        grid-area: 1 / 1;
        place-self: start end;
        margin: var(--i-3);
        z-index: var(--i-z-sticky-row);
        background-color: var(--i-surface);
      }
      .block {
        display: grid;
        grid-template-columns: var(--_digits) max-content;
        content-visibility: auto;
        contain-intrinsic-block-size: auto var(--_size);
      }
      pre {
        margin: 0;
        white-space: pre;
        line-height: calc(18 * var(--i-u));
      }
      .numbers {
        padding-inline-end: calc(12 * var(--i-u));
        color: var(--i-faint);
        text-align: end;
        user-select: none;
      }
      .lines {
        padding-inline-end: var(--i-8);
      }
      .comment {
        color: var(--i-faint);
      }
      .string {
        color: var(--i-success-text);
      }
      .number {
        color: var(--i-warning-text);
      }
      .keyword {
        color: var(--i-danger-text);
      }
      .key {
        color: var(--i-accent-text);
      }
    `,
  ];

  #l = new LocalizeController(this, [drawings, parts]);

  @property() text = '';
  @property() language: Language = 'text';
  /** Name for screen readers. */
  @property() label = '';

  #lines: readonly Token[][] = [];

  constructor() {
    super();
    new TooltipController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('text') && !changed.has('language')) return;
    this.#lines = tokenLines(this.text.replace(/\r\n?/g, '\n').replace(/\n$/, ''), this.language);
  }

  override render(): TemplateResult {
    const blocks = Math.ceil(this.#lines.length / BLOCK);
    const digits = `--_digits:${Math.max(3, String(this.#lines.length).length) + 3}ch`;
    return html`<div
        class="scroller"
        dir="ltr"
        tabindex="0"
        role="region"
        aria-label=${this.label || this.#l.t('ui.code.label')}
        .style=${digits}
      >
        ${Array.from({ length: blocks }, (_, index) => this.#block(index * BLOCK))}
      </div>
      ${copyButton(this.text, this.#l, { kind: 'small' })}`;
  }

  #block(from: number): TemplateResult {
    const lines = this.#lines.slice(from, from + BLOCK);
    const numbers = lines.map((_, index) => from + index + 1).join('\n');
    return html`<div class="block" .style=${`--_size:calc(${lines.length * 18} * var(--i-u))`}>
      <pre class="numbers" aria-hidden="true">${numbers}</pre>
      <pre class="lines">${lines.map((tokens, index) => [index ? '\n' : '', tokens.map(drawn)])}</pre>
    </div>`;
  }
}

const drawn = ([kind, text]: Token): unknown => (kind ? html`<span class=${kind}>${text}</span>` : text);
