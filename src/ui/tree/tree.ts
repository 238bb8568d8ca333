import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cellStyles } from '../cells/cells.styles.ts';
import { arrowDownIcon, arrowUpIcon, chevronDownIcon, chevronRightIcon } from '../icons/index.ts';
import { menuStyles } from '../menu/menu.styles.ts';
import { badges, buttons, fields, glyphs, host } from '../styles/index.ts';
import { fitColumns, gridTemplate, type Column, type TableSort } from '../table/column.ts';
import { bone } from '../table/skeleton.ts';
import { TableSortEvent } from '../table/table.events.ts';
import { tableStyles } from '../table/table.styles.ts';
import { Viewport } from '../table/viewport.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { moveInTree, typedAhead } from './keys.ts';
import { TreeSelectEvent, TreeToggleEvent } from './tree.events.ts';
import { treeStyles } from './tree.styles.ts';
import type { TreeLine, TreeLines } from './types.ts';

/** Rows drawn beyond each edge of what is seen. */
const OVERSCAN = 4;
/** Pause between two letters, in ms, after which a new word begins. */
const TYPING_MS = 600;

/**
 * A tree whose children come when a node is unfolded, drawn by window. With columns it is a treegrid: the first column has the
 * nodes. Rows take the focus: arrows walk, fold and unfold, Home, End, Page Up and Down, letters look ahead; Enter follows the row's
 * link or chooses it, Space too; Tab goes through what stands in the row.
 *
 * @fires inlay-tree-toggle - A node was folded or unfolded; `event.key`, `event.open`.
 * @fires inlay-tree-select - A line was chosen; `event.key`.
 * @fires inlay-table-sort - The user sorted by a head cell; `event.sort`.
 */
export class TreeView<Row = unknown> extends LitElement {
  static override styles = [host, buttons, fields, badges, glyphs, menuStyles, tooltipStyles, cellStyles, tableStyles, treeStyles];

  static {
    // Sizes are known only after a render, and what is drawn follows them: the second render is the design.
    this.disableWarning?.('change-in-update');
  }

  #viewport = new Viewport(
    this,
    () => this.#parts(),
    () => this.lines?.length ?? 0,
  );

  /** Another object for each change. */
  @property({ attribute: false }) lines: TreeLines<Row> | undefined;
  /** The first has the nodes: its `cell` is not asked. None: a plain tree. */
  @property({ attribute: false }) columns: readonly Column<Row>[] = [];
  /** Keys of columns that the user has switched off. */
  @property({ attribute: false }) hiddenColumns: ReadonlySet<string> = new Set();
  @property({ attribute: false }) sort: TableSort | undefined;
  /** Key of the line that is shown beside the tree. */
  @property() selected: string | undefined;
  /** Nothing has come yet: skeleton rows. */
  @property({ type: Boolean }) loading = false;
  /** Rows are being read again: they stay, and a bar runs under the head. */
  @property({ type: Boolean }) refreshing = false;
  /** Name for screen readers. */
  @property() label = '';

  /** The tab stop. Its place counts only where its key is gone. */
  @state() private active = 0;

  #activeKey: string | undefined;
  #shown: readonly Column<Row>[] = [];
  #first = 0;
  #count = 0;
  #wanted = '';
  #focusing = false;
  #typed = '';
  #typedAt = 0;

  constructor() {
    super();
    new TooltipController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { width, unit, rowHeight, top, height } = this.#viewport;
    const length = this.lines?.length ?? 0;
    const units = width ? width / unit - 12 : Infinity;
    this.#shown = fitColumns(
      this.columns.filter(({ key }) => !this.hiddenColumns.has(key)),
      units,
      this.sort,
    );
    this.#count = rowHeight ? Math.min(length, Math.ceil(height / rowHeight) + 1 + 2 * OVERSCAN) : 0;
    this.#first = rowHeight ? Math.max(0, Math.min(length - this.#count, Math.floor(top / rowHeight) - OVERSCAN)) : 0;
    if (changed.has('lines')) this.#keepActive(length);
  }

  /** Lines may have come or gone above it: the same node stays the tab stop. */
  #keepActive(length: number): void {
    const { lines } = this;
    if (lines && this.#activeKey !== undefined && lines.at(this.active)?.key !== this.#activeKey) {
      const from = Math.max(0, this.active - 200);
      for (let i = from; i < Math.min(length, this.active + 2_000); i += 1) {
        if (lines.at(i)?.key !== this.#activeKey) continue;
        this.active = i;
        return;
      }
    }
    this.active = Math.min(this.active, Math.max(0, length - 1));
  }

  override updated(): void {
    const held = this.renderRoot.contains(this.shadowRoot?.activeElement ?? null);
    // A line that was replaced ("more", "loading") must not take the focus with it.
    const lost = this.#inside && !held && document.hasFocus() && !this.matches(':focus-within');
    if (this.#focusing || lost) {
      const row = this.#rowAt(this.active);
      if (row) {
        this.#focusing = false;
        row.focus({ preventScroll: true });
      }
    }
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.body .row')) {
      const own = row.tabIndex === 0;
      for (const control of row.querySelectorAll<HTMLElement>('a[href], button:not(.fold)')) control.tabIndex = own ? 0 : -1;
    }
    const range = `${this.#first} ${this.#count}`;
    if (!this.lines || (range === this.#wanted && this.lines === this.#wantedOf)) return;
    this.#wanted = range;
    this.#wantedOf = this.lines;
    if (this.#count) this.lines.want(this.#first, this.#first + this.#count);
  }

  #wantedOf: TreeLines<Row> | undefined;
  #inside = false;

  #parts() {
    if (!this.hasUpdated) return undefined;
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    const [scroller, head, body, probe] = [find('.scroller'), find('.head'), find('.body'), find('.probe')];
    return scroller && body && probe ? { scroller, head, body, probe } : undefined;
  }

  #rowAt(index: number): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.body .row[data-index="${index}"]`);
  }

  /** Moves the focus to a line, and brings it into view. */
  #go(index: number): void {
    this.active = index;
    this.#activeKey = this.lines?.at(index)?.key;
    this.#focusing = true;
    this.#viewport.reveal(index);
    this.requestUpdate();
  }

  #toggle(line: TreeLine, open = !line.open): void {
    if (line.expandable) this.dispatchEvent(new TreeToggleEvent(line.key, open));
  }

  #choose(line: TreeLine): void {
    this.dispatchEvent(new TreeSelectEvent(line.key));
  }

  #onKeydown = (event: KeyboardEvent): void => {
    const { lines } = this;
    const row = (event.target as Element).closest<HTMLElement>('.row');
    if (!lines || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !row?.dataset['index']) return;
    // Within the row its own controls have their keys.
    if (event.target !== row) {
      if (event.key !== 'Escape' || (event.target as Element).closest('[popover], dialog')) return;
      event.preventDefault();
      this.#go(this.active);
      return;
    }
    const page = Math.max(1, Math.floor(this.#viewport.height / (this.#viewport.rowHeight || 1)) - 1);
    const moved = moveInTree(event, this.active, lines, { page, rtl: getComputedStyle(this).direction === 'rtl' });
    const line = lines.at(this.active);
    if (moved && 'go' in moved) this.#go(moved.go);
    else if (moved && line) this.#toggle(line, moved.open);
    else if (event.key === 'Enter' || event.key === ' ') this.#press(line, row);
    else if (event.key.length === 1) this.#type(event);
    else return;
    event.preventDefault();
  };

  #press(line: TreeLine | undefined, row: HTMLElement): void {
    if (!line) return;
    if (line.link) row.querySelector<HTMLElement>('a.tree-label')?.click();
    else this.#click(line);
  }

  #type(event: KeyboardEvent): void {
    this.#typed = event.timeStamp - this.#typedAt < TYPING_MS ? this.#typed + event.key : event.key;
    this.#typedAt = event.timeStamp;
    const found = this.lines ? typedAhead(this.lines, this.active, this.#typed) : -1;
    if (found >= 0) this.#go(found);
  }

  #click(line: TreeLine): void {
    if (line.kind === 'node' && line.expandable && !line.link) this.#toggle(line);
    if (line.kind !== 'loading' && line.kind !== 'empty') this.#choose(line);
  }

  #onClick = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.body .row');
    const index = Number(row?.dataset['index'] ?? NaN);
    const line = Number.isNaN(index) ? undefined : this.lines?.at(index);
    if (!row || !line) return;
    this.active = index;
    this.#activeKey = line.key;
    if ((event.target as Element).closest('.fold')) this.#toggle(line);
    else if (!(event.target as Element).closest('a, button, [popover], dialog')) this.#click(line);
  };

  #onFocusIn = (event: FocusEvent): void => {
    this.#inside = true;
    const index = (event.target as Element).closest<HTMLElement>('.body .row')?.dataset['index'];
    if (index === undefined || Number(index) === this.active) return;
    this.active = Number(index);
    this.#activeKey = this.lines?.at(this.active)?.key;
  };

  #onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget) this.#inside = false;
  };

  override render(): TemplateResult {
    const { lines } = this;
    const length = lines?.length ?? 0;
    const grid = this.columns.length > 0;
    const { width, filled, rowHeight } = this.#viewport;
    const shown = Array.from({ length: this.#count }, (_, i) => this.#first + i);
    // The tab stop exists wherever it is.
    if (rowHeight && length && (this.active < this.#first || this.active >= this.#first + this.#count)) shown.push(this.active);
    return html`<div
      class=${`scroller ${filled ? 'filled' : ''} ${width > 0 && width < 720 ? 'small' : ''} ${grid ? '' : 'plain'}`}
      part="scroller"
      @scroll=${this.#viewport.scrolled}
      @scrollend=${this.#viewport.settled}
    >
      <div
        class="grid"
        role=${grid ? 'treegrid' : 'tree'}
        aria-label=${this.label || nothing}
        aria-rowcount=${grid ? length + 1 : nothing}
        aria-busy=${this.loading || this.refreshing ? 'true' : 'false'}
        .style=${`--_row:${rowHeight}px;--_columns:${gridTemplate(this.#shown, false, false) || 'minmax(0, 1fr)'}`}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @focusin=${this.#onFocusIn}
        @focusout=${this.#onFocusOut}
      >
        <div class="probe" aria-hidden="true"></div>
        ${grid ? this.#head() : nothing}
        <div class="body" role=${grid ? 'rowgroup' : 'none'}>
          ${repeat(
            shown,
            (index) => lines?.at(index)?.key ?? index,
            (index) => this.#row(index, grid),
          )}
        </div>
        ${this.loading && !length ? this.#bones() : nothing}
      </div>
    </div>`;
  }

  #bones(): TemplateResult {
    return html`<div class="skeletons" aria-hidden="true">
      ${Array.from({ length: 8 }, (_, i) => html`<div class="row">${(this.#shown.length ? this.#shown : [undefined]).map((__, at) => html`<div class="cell">${bone(i + at)}</div>`)}</div>`)}
    </div>`;
  }

  #head(): TemplateResult {
    return html`<div class="head" role="rowgroup">
      <div class="row" role="row" aria-rowindex="1">
        ${this.#shown.map(({ header, headerHidden, align, sort: field }) => {
          const sorted = field !== undefined && this.sort?.field === field;
          const descending = sorted && this.sort?.desc === true;
          return html`<div
            class=${`head-cell ${align === 'end' ? 'end' : ''} ${sorted ? 'sorted' : ''}`}
            role="columnheader"
            aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : nothing}
          >
            ${
              field === undefined
                ? html`<span class=${headerHidden ? 'visually-hidden' : 'truncate'} dir="auto">${header}</span>`
                : html`<button class="sort" type="button" @click=${() => this.#sortBy(field)}>
                    <span class="truncate" dir="auto">${header}</span>${descending ? arrowDownIcon(14) : arrowUpIcon(14)}
                  </button>`
            }
          </div>`;
        })}
      </div>
      ${this.refreshing ? html`<div class="refreshing"></div>` : nothing}
    </div>`;
  }

  #sortBy(field: string): void {
    this.sort = this.sort?.field === field && !this.sort.desc ? { field, desc: true } : { field };
    this.dispatchEvent(new TableSortEvent(this.sort));
  }

  #row(index: number, grid: boolean): TemplateResult {
    const line = this.lines?.at(index);
    const place = `transform:translateY(${index * this.#viewport.rowHeight + this.#viewport.shift}px)`;
    const row = line?.row;
    const node = line ? this.#node(line) : bone(index);
    const selected = line !== undefined && line.key === this.selected;
    return html`<div
      class=${`row ${selected ? 'current' : ''} ${line && line.kind !== 'node' ? line.kind : ''}`}
      role=${grid ? 'row' : 'treeitem'}
      data-index=${index}
      tabindex=${index === this.active ? 0 : -1}
      aria-rowindex=${grid ? index + 2 : nothing}
      aria-level=${line?.level ?? 1}
      aria-posinset=${line?.position ?? nothing}
      aria-setsize=${line ? (line.siblings ?? -1) : nothing}
      aria-expanded=${line?.expandable ? (line.open ? 'true' : 'false') : nothing}
      aria-selected=${grid ? nothing : selected ? 'true' : 'false'}
      aria-current=${grid && selected ? 'true' : nothing}
      .style=${place}
    >
      ${
        grid
          ? this.#shown.map(
              (column, at) =>
                html`<div
                  class=${`cell ${column.align === 'end' ? 'end' : ''}`}
                  role="gridcell"
                  aria-colspan=${at === 0 && line && line.kind !== 'node' ? this.#shown.length : nothing}
                >
                  ${at === 0 ? node : row === undefined ? nothing : column.cell(row)}
                </div>`,
            )
          : html`<div class="cell" role="none">
              ${node}${line?.second ? html`<span class="second numeric"><bdi>${line.second}</bdi></span>` : nothing}
            </div>`
      }
    </div>`;
  }

  #node(line: TreeLine<Row>): TemplateResult {
    const { kind, level, label, icon, note, warning, expandable, open, link } = line;
    const text = html`<bdi>${label}</bdi>`;
    return html`<span class=${`node ${warning ? 'warning' : ''}`} .style=${`padding-inline-start:calc(${level - 1} * var(--_indent))`}
      >${
        kind === 'node'
          ? html`<span class=${`fold ${expandable ? '' : 'none'}`} aria-hidden="true"
              >${expandable ? (open ? chevronDownIcon(14) : chevronRightIcon(14, 'mirror')) : nothing}</span
            >`
          : html`<span class="fold none" aria-hidden="true"></span>`
      }${icon ? icon(16) : nothing}${
        link
          ? html`<a class="tree-label c-title truncate" href=${link.href} @click=${link.open}>${text}</a>`
          : html`<span class=${`tree-label truncate ${kind === 'more' || kind === 'error' ? 'link' : ''}`}>${text}</span>`
      }${note ? html`<span class="note truncate">${note}</span>` : nothing}</span
    >`;
  }
}
