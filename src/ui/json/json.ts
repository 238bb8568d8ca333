import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { copyButton, searchField } from '../controls.ts';
import { chevronDownIcon, chevronRightIcon } from '../icons/index.ts';
import { buttons, fields, host } from '../styles/index.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { jsonStyles } from './json.styles.ts';
import { CHILDREN_SHOWN, findIn, firstOpen, isBranch, linesOf, peek, sizeOf, type Hit, type TreeLine } from './tree.ts';

/**
 * A JSON value as a tree: only what is unfolded is drawn, long arrays in portions. Arrows walk and fold, `*` unfolds all at this
 * level, Enter in the search goes to the next match (Shift+Enter back); the path of the line one is on can be copied.
 */
export class JsonTree extends LitElement {
  static override styles = [host, buttons, fields, tooltipStyles, jsonStyles];

  #l = new LocalizeController(this, [drawings, parts]);

  /** Any JSON value; unfolded anew when another is set. */
  @property({ attribute: false }) value: unknown;
  /** Name for screen readers. */
  @property() label = '';

  #open = new Set<string>();
  #shown = new Map<string, number>();
  #lines: readonly TreeLine[] = [];
  #active = '$';
  #search = '';
  #hits: readonly Hit[] = [];
  #hit = -1;
  #focusing = false;

  constructor() {
    super();
    new TooltipController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) {
      this.#open = firstOpen(this.value);
      this.#shown = new Map();
      this.#active = '$';
      this.#find(this.#search);
    }
    this.#lines = linesOf(this.value, this.#open, this.#shown);
    if (!this.#lines.some(({ path }) => path === this.#active)) this.#active = '$';
  }

  override updated(): void {
    if (!this.#focusing) return;
    this.#focusing = false;
    this.renderRoot.querySelector<HTMLElement>('.line[tabindex="0"]')?.focus();
  }

  #find(text: string): void {
    this.#search = text;
    this.#hits = text ? findIn(this.value, text) : [];
    this.#hit = -1;
    if (this.#hits.length) this.#toHit(0);
    this.requestUpdate();
  }

  #toHit(index: number): void {
    this.#hit = (index + this.#hits.length) % this.#hits.length;
    const hit = this.#hits[this.#hit];
    if (!hit) return;
    for (const { path, at } of hit.above) {
      this.#open.add(path);
      if (at >= (this.#shown.get(path) ?? CHILDREN_SHOWN)) this.#shown.set(path, at + 1);
    }
    this.#active = hit.path;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector('.line.now')?.scrollIntoView({ block: 'nearest' }));
  }

  #fold(line: TreeLine, open = !line.open): void {
    if (line.kind === 'more') this.#showMore(line);
    else if (line.kind === 'branch' && open) this.#open.add(line.path);
    else this.#open.delete(line.path);
    this.requestUpdate();
  }

  #showMore({ parent = '$' }: TreeLine): void {
    const shown = this.#shown.get(parent) ?? CHILDREN_SHOWN;
    this.#shown.set(parent, shown + CHILDREN_SHOWN);
    // The line itself goes: the first of the new ones takes its place.
    const at = this.#lines.findIndex(({ path }) => path === `${parent} +`);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#go(this.#lines[at]));
  }

  #go(line: TreeLine | undefined): void {
    if (!line) return;
    this.#active = line.path;
    this.#focusing = true;
    this.requestUpdate();
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const at = this.#lines.findIndex(({ path }) => path === this.#active);
    const line = this.#lines[at];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowDown') this.#go(this.#lines[at + 1]);
    else if (event.key === 'ArrowUp') this.#go(this.#lines[at - 1]);
    else if (event.key === 'Home') this.#go(this.#lines[0]);
    else if (event.key === 'End') this.#go(this.#lines.at(-1));
    else if (event.key === 'Enter' || event.key === ' ') this.#fold(line);
    else if (event.key === '*')
      this.#lines.filter(({ parent, kind }) => parent === line.parent && kind === 'branch').forEach((each) => this.#fold(each, true));
    else if (event.key === forward) this.#inward(line, at);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#outward(line);
    else return;
    event.preventDefault();
  };

  #inward(line: TreeLine, at: number): void {
    if (line.open) this.#go(this.#lines[at + 1]);
    else if (line.kind === 'branch') this.#fold(line, true);
  }

  #outward(line: TreeLine): void {
    if (line.open) this.#fold(line, false);
    else this.#go(this.#lines.find(({ path }) => path === line.parent));
  }

  override render(): TemplateResult {
    const hits = new Set(this.#hits.map(({ path }) => path));
    const now = this.#hits[this.#hit]?.path;
    return html`<div class="bar-top" @keydown=${this.#onSearchKey}>
        ${searchField({ label: this.#l.t('ui.json.search'), value: this.#search, input: (text) => this.#find(text), kind: 'small', l: this.#l })}
        <span class="grow" role="status">${this.#search ? this.#l.t('ui.json.hits', { count: this.#hits.length }) : nothing}</span>
        <code class="truncate">${this.#active}</code>${copyButton(this.#active, this.#l, { label: this.#l.t('ui.json.copyPath') })}
      </div>
      <div class="tree" role="tree" aria-label=${this.label || this.#l.t('ui.json.label')} @keydown=${this.#onKeydown}>
        ${this.#lines.map((line) => this.#line(line, hits.has(line.path), line.path === now))}
      </div>`;
  }

  #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !this.#hits.length) return;
    event.preventDefault();
    this.#toHit(this.#hit + (event.shiftKey ? -1 : 1));
  };

  #line(line: TreeLine, hit: boolean, now: boolean): TemplateResult {
    const { path, level, kind, open, key } = line;
    return html`<div
      class=${`line ${hit ? 'hit' : ''} ${now ? 'now' : ''}`}
      role="treeitem"
      aria-level=${level}
      aria-posinset=${line.position}
      aria-setsize=${line.siblings}
      aria-expanded=${kind === 'branch' ? (open ? 'true' : 'false') : nothing}
      aria-selected=${path === this.#active ? 'true' : 'false'}
      tabindex=${path === this.#active ? 0 : -1}
      .style=${`padding-inline-start:calc(${(level - 1) * 15} * var(--i-u))`}
      @click=${() => {
        this.#active = path;
        this.#fold(line);
      }}
    >
      <span class="fold">${kind === 'branch' ? (open ? chevronDownIcon(14) : chevronRightIcon(14, 'mirror')) : nothing}</span>${
        key === undefined
          ? nothing
          : html`<span class="key"><bdi>${key}</bdi></span
              ><span class="colon">:</span>`
      }${this.#shownValue(line)}
    </div>`;
  }

  #shownValue({ kind, value, open }: TreeLine): TemplateResult {
    const { t } = this.#l;
    if (kind === 'more') {
      const count = Number(value);
      return html`<span class="note">${t('ui.json.more', { count })}</span>
        <span class="link">${t('ui.json.showMore', { count: Math.min(count, CHILDREN_SHOWN) })}</span>`;
    }
    if (isBranch(value)) {
      const size = sizeOf(value);
      if (size && !open) return html`<span class="note truncate">${peek(value)}</span>`;
      return html`<span class="note">${t(Array.isArray(value) ? 'ui.json.array' : 'ui.json.object', { count: size })}</span>`;
    }
    const type = value === null || value === undefined ? 'null' : typeof value;
    return html`<span class=${`value ${type}`}>${type === 'string' ? JSON.stringify(value) : String(value)}</span>`;
  }
}
