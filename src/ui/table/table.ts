import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { cellStyles } from '../cells/cells.styles.ts';
import { arrowDownIcon, arrowUpIcon } from '../icons/index.ts';
import { badges, buttons, fields, glyphs, host } from '../styles/index.ts';
import { menuStyles } from '../menu/menu.styles.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { fitColumns, gridTemplate, listColumns, type Column, type RowSource, type TableSort } from './column.ts';
import { moveInGrid, type GridPlace } from './grid-keys.ts';
import { allLoaded, toggled } from './selection.ts';
import { bone, skeletonRows } from './skeleton.ts';
import { TableSelectEvent, TableSortEvent } from './table.events.ts';
import { tableStyles } from './table.styles.ts';
import { Viewport } from './viewport.ts';

/** Rows drawn beyond each edge of what is seen. */
const OVERSCAN = 4;
/** Below this width of the box, rows are two lines. */
const LIST_BELOW = 480;
const SMALL_BELOW = 720;
/** Below this height of a row, in units, what would stand below a name stands after it. */
const COMPACT_BELOW = 40;

/**
 * A list drawn by window: however long, only the rows on screen exist, and scrolling binds them anew instead of making them.
 *
 * Arrow keys, Home, End, Page Up and Down move (Ctrl to the first and last row); Enter follows the row's link or presses the
 * cell's control, F2 goes into a cell and Escape out of it, Space selects, Shift+Space up to here, Ctrl+A all that is loaded.
 *
 * @fires inlay-table-sort - The user sorted by a head cell; `event.sort`.
 * @fires inlay-table-select - The user changed the selection; `event.selection`.
 */
export class DataTable<Row = unknown> extends LitElement {
  static override styles = [host, buttons, fields, badges, glyphs, menuStyles, tooltipStyles, cellStyles, tableStyles];

  static {
    // Sizes are known only after a render, and what is drawn follows them: the second render is the design.
    this.disableWarning?.('change-in-update');
  }

  #l = new LocalizeController(this, [parts]);
  #viewport = new Viewport(
    this,
    () => this.#parts(),
    () => this.rows?.length ?? 0,
  );

  /** Columns in their order; which of them show follows the width. Keep the array: another one draws every row anew. */
  @property({ attribute: false }) columns: readonly Column<Row>[] = [];
  /** Keys of columns that the user has switched off. */
  @property({ attribute: false }) hiddenColumns: ReadonlySet<string> = new Set();
  @property({ attribute: false }) rows: RowSource<Row> | undefined;
  /** Counts up when the source has other rows than before, though it is the same object. */
  @property({ type: Number }) version = 0;
  @property({ attribute: false }) sort: TableSort | undefined;
  @property({ type: Boolean }) selectable = false;
  @property({ attribute: false }) selection: ReadonlySet<string> = new Set();
  /** Key of the row that is open beside the table. */
  @property() current: string | undefined;
  /** Nothing has come yet: skeleton rows. */
  @property({ type: Boolean }) loading = false;
  /** Rows are being read again: they stay, and a bar runs under the head. */
  @property({ type: Boolean }) refreshing = false;
  /** Keeps every column and scrolls sideways: for data whose columns are not ours. */
  @property({ type: Boolean }) wide = false;
  /** Name of the table for screen readers. */
  @property() label = '';
  /** Name of a row, for its checkbox. */
  @property({ attribute: false }) rowLabel: ((row: Row) => string) | undefined;

  #shown: readonly Column<Row>[] = [];
  #first = 0;
  #pool = 0;
  #active: GridPlace = { row: 0, column: 0 };
  /** Where a range of rows begins. */
  #anchor = 0;
  /** Focus is in the grid, and stays there when rows are bound anew. */
  #inside = false;
  #focusing = false;
  /** Tab was pressed: where focus goes now is the user's wish, also when it leaves the page. */
  #leaving = false;
  #wanted = '';
  #wantedOf: RowSource<Row> | undefined;

  constructor() {
    super();
    new TooltipController(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { width, unit, rowHeight, top, height } = this.#viewport;
    const offered = this.columns.filter((column) => !this.hiddenColumns.has(column.key));
    const units = width && !this.wide ? width / unit - (this.selectable ? 52 : 12) : Infinity;
    const shown = this.#list ? listColumns(offered) : fitColumns(offered, units, this.sort);
    // The same columns stay the same array: rows are drawn anew only when it is another.
    if (shown.length !== this.#shown.length || shown.some((column, at) => column !== this.#shown[at])) this.#shown = shown;
    const length = this.rows?.length ?? 0;
    this.#pool = rowHeight ? Math.min(length, Math.ceil(height / rowHeight) + 1 + 2 * OVERSCAN) : 0;
    this.#first = rowHeight ? Math.max(0, Math.min(length - this.#pool, Math.floor(top / rowHeight) - OVERSCAN)) : 0;
    if (this.#active.row >= length) this.#active = { row: Math.max(0, length - 1), column: this.#active.column };
    if (changed.has('rows')) this.#anchor = 0;
  }

  override updated(): void {
    this.#keepFocus();
    this.#want();
  }

  /** Moves focus to a row, which may be anywhere, and brings it into view. */
  focusRow(index: number): void {
    this.#go({ row: index, column: this.#active.column });
  }

  get #list(): boolean {
    return !this.wide && this.#viewport.width > 0 && this.#viewport.width < LIST_BELOW;
  }

  get #grid() {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

  #parts() {
    if (!this.hasUpdated) return undefined;
    const find = (selector: string): HTMLElement | null => this.renderRoot.querySelector<HTMLElement>(selector);
    const [scroller, head, body, probe] = [find('.scroller'), find('.head'), find('.body'), find('.probe')];
    return scroller && body && probe ? { scroller, head, body, probe } : undefined;
  }

  /** Tells the source which rows show, once for each change. */
  #want(): void {
    const { rows } = this;
    if (!rows || !this.#pool) return;
    const range = `${this.#first} ${this.#pool} ${this.version}`;
    if (range === this.#wanted && rows === this.#wantedOf) return;
    this.#wanted = range;
    this.#wantedOf = rows;
    rows.want(this.#first, this.#first + this.#pool);
  }

  // Focus

  /** Whether a row is among those drawn; the head is. */
  #inWindow(row: number): boolean {
    return row < 0 ? !this.#list : row >= this.#first && row < this.#first + this.#pool;
  }

  #cellAt({ row, column }: GridPlace): HTMLElement | undefined {
    if (!this.#inWindow(row)) return undefined;
    const holder =
      row < 0 ? this.renderRoot.querySelector('.head .row') : this.renderRoot.querySelector('.body')?.children[row % this.#pool];
    return holder?.querySelectorAll<HTMLElement>('.cell, .head-cell')[column];
  }

  #go(place: GridPlace): void {
    this.#active = place;
    this.#focusing = true;
    if (place.row >= 0) this.#viewport.reveal(place.row);
    this.requestUpdate();
  }

  /** Focus follows its cell through the pool; while its row is out of sight, the grid itself keeps it. */
  #keepFocus(): void {
    if (!this.#inside && !this.#focusing) return;
    const focused = this.shadowRoot?.activeElement ?? null;
    const cell = this.#cellAt(this.#active);
    if (cell && (this.#focusing || !cell.contains(focused))) cell.focus({ preventScroll: true });
    else if (!cell && focused !== this.#grid) this.#grid?.focus({ preventScroll: true });
    if (cell) this.#focusing = false;
  }

  #onFocusIn = (event: FocusEvent): void => {
    this.#inside = true;
    this.#leaving = false;
    const place = this.#placeOf(event.target as Element);
    if (!place || (place.row === this.#active.row && place.column === this.#active.column)) return;
    this.#active = place;
    this.requestUpdate();
  };

  #onFocusOut = (event: FocusEvent): void => {
    // Without a next target the window lost focus, or the row went out of the pool: then it is ours still.
    if (event.relatedTarget && !this.#grid?.contains(event.relatedTarget as Node)) this.#inside = false;
    else if (!event.relatedTarget && this.#grid?.contains(event.target as Node))
      this.#inside = !this.#leaving && document.hasFocus() && !this.matches(':focus-within');
  };

  #placeOf(element: Element): GridPlace | undefined {
    const cell = element.closest('.cell, .head-cell');
    const row = cell?.closest('.row');
    if (!cell || !row) return undefined;
    const column = [...row.querySelectorAll('.cell, .head-cell')].indexOf(cell);
    return { row: cell.matches('.head-cell') ? -1 : Number(row.getAttribute('data-index')), column };
  }

  // Keys

  #onKeydown = (event: KeyboardEvent): void => {
    this.#leaving = event.key === 'Tab';
    const target = event.target as Element;
    if (event.defaultPrevented || target.closest('[popover], dialog') || target.matches('input:not(.checkbox), textarea, select')) return;
    const onCell = target === this.#grid || target.matches('.cell, .head-cell, .check > .checkbox');
    const length = this.rows?.length ?? 0;
    const moved = moveInGrid(event, this.#active, {
      rows: length,
      columns: this.#shown.length + (this.selectable ? 1 : 0),
      page: Math.max(1, Math.floor(this.#viewport.height / (this.#viewport.rowHeight || 1)) - 1),
      first: this.#list ? 0 : -1,
      rtl: getComputedStyle(this).direction === 'rtl',
    });
    if (moved) this.#go(moved);
    else if (onCell && event.key === 'Enter') this.#press();
    else if (onCell && event.key === ' ') this.#space(event.shiftKey);
    else if (onCell && event.key === 'F2') this.#cellAt(this.#active)?.querySelector<HTMLElement>('a, button, input')?.focus();
    else if (!onCell && (event.key === 'Escape' || event.key === 'F2')) this.#go(this.#active);
    else if (this.selectable && event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) this.#selectAll();
    else return;
    event.preventDefault();
  };

  #press(): void {
    const cell = this.#cellAt(this.#active);
    const own = cell?.querySelector<HTMLElement>('a[href], button, input');
    (own ?? cell?.closest('.row')?.querySelector<HTMLElement>('a[href]'))?.click();
  }

  #space(toHere: boolean): void {
    if (this.#active.row < 0 || !this.selectable) this.#press();
    else this.#toggle(this.#active.row, toHere);
  }

  // Selection

  #toggle(index: number, toHere: boolean): void {
    if (!this.rows) return;
    const next = toggled(this.rows, this.selection, index, toHere ? this.#anchor : undefined);
    if (!toHere) this.#anchor = index;
    this.#select(next);
  }

  #selectAll(): void {
    if (this.rows) this.#select(allLoaded(this.rows));
  }

  #select(next: ReadonlySet<string>): void {
    this.selection = next;
    this.dispatchEvent(new TableSelectEvent(next));
  }

  #sortBy(field: string): void {
    const sort: TableSort = this.sort?.field === field && !this.sort.desc ? { field, desc: true } : { field };
    this.sort = sort;
    this.dispatchEvent(new TableSortEvent(sort));
  }

  override render(): TemplateResult {
    const length = this.rows?.length ?? 0;
    const skeletons = this.loading && length === 0;
    const list = this.#list;
    const { width, filled, rowHeight, unit } = this.#viewport;
    const classes = {
      scroller: true,
      filled,
      list,
      wide: this.wide,
      small: width > 0 && width < SMALL_BELOW,
      compact: !list && rowHeight > 0 && rowHeight / unit < COMPACT_BELOW,
    };
    return html`<div class=${classMap(classes)} part="scroller" @scroll=${this.#viewport.scrolled} @scrollend=${this.#viewport.settled}>
      <div
        class="grid"
        role="grid"
        tabindex=${this.#inWindow(this.#active.row) ? -1 : 0}
        aria-label=${this.label || nothing}
        aria-rowcount=${length + (list ? 0 : 1)}
        aria-colcount=${this.#shown.length + (this.selectable ? 1 : 0)}
        aria-multiselectable=${this.selectable ? 'true' : nothing}
        aria-busy=${skeletons || this.refreshing ? 'true' : 'false'}
        .style=${`--_row:${rowHeight}px;--_columns:${gridTemplate(this.#shown, this.selectable, this.wide)}`}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusIn}
        @focusout=${this.#onFocusOut}
      >
        <div class="probe" aria-hidden="true"></div>
        ${list || !this.#shown.length ? nothing : this.#head()}
        <div class="body" role="rowgroup">${Array.from({ length: this.#pool }, (_, slot) => this.#row(slot))}</div>
        ${skeletons ? skeletonRows(this.#shown, this.selectable, list) : nothing}
      </div>
    </div>`;
  }

  #head(): TemplateResult {
    const length = this.rows?.length ?? 0;
    const { size } = this.selection;
    const tab = (column: number) => (this.#active.row < 0 && this.#active.column === column ? 0 : -1);
    const offset = this.selectable ? 1 : 0;
    return html`<div class="head" role="rowgroup">
      <div class="row" role="row" aria-rowindex="1">
        ${
          this.selectable
            ? html`<div class="head-cell" role="columnheader" tabindex=${tab(0)}>
                <label class="check"
                  ><input
                    class="checkbox"
                    type="checkbox"
                    tabindex="-1"
                    aria-label=${this.#l.t('ui.table.selectAll')}
                    .checked=${live(size > 0 && size >= length)}
                    .indeterminate=${live(size > 0 && size < length)}
                    @change=${() => (size > 0 ? this.#select(new Set()) : this.#selectAll())}
                /></label>
              </div>`
            : nothing
        }
        ${this.#shown.map((column, index) => this.#headCell(column, tab(index + offset)))}
      </div>
      ${this.refreshing ? html`<div class="refreshing"></div>` : nothing}
    </div>`;
  }

  #headCell(column: Column<Row>, tabindex: number): TemplateResult {
    const { sort: field } = column;
    const sorted = field !== undefined && this.sort?.field === field;
    const descending = sorted && this.sort?.desc === true;
    return html`<div
      class=${`head-cell ${column.align === 'end' ? 'end' : ''} ${sorted ? 'sorted' : ''}`}
      role="columnheader"
      aria-sort=${sorted ? (descending ? 'descending' : 'ascending') : nothing}
      tabindex=${tabindex}
    >
      ${
        field === undefined
          ? html`<span class=${column.headerHidden ? 'visually-hidden' : 'truncate'} dir="auto">${column.header}</span>`
          : html`<button class="sort" type="button" tabindex="-1" @click=${() => this.#sortBy(field)}>
              <span class="truncate" dir="auto">${column.header}</span>${descending ? arrowDownIcon(14) : arrowUpIcon(14)}
            </button>`
      }
    </div>`;
  }

  #row(slot: number): TemplateResult {
    const index = this.#first + ((((slot - this.#first) % this.#pool) + this.#pool) % this.#pool);
    const row = this.rows?.at(index);
    const key = row === undefined || !this.rows ? undefined : this.rows.key(row);
    const selected = key !== undefined && this.selection.has(key);
    const active = this.#active.row === index ? this.#active.column : -1;
    const list = this.#list;
    const place = `transform:translateY(${index * this.#viewport.rowHeight + this.#viewport.shift}px)`;
    return html`<div
      class=${`row ${selected ? 'selected' : ''} ${key !== undefined && key === this.current ? 'current' : ''}`}
      role="row"
      data-index=${index}
      aria-rowindex=${index + (list ? 1 : 2)}
      aria-selected=${this.selectable ? (selected ? 'true' : 'false') : nothing}
      aria-current=${key !== undefined && key === this.current ? 'true' : nothing}
      .style=${place}
    >
      ${guard([row, index, this.version, this.#shown, this.selectable, selected, active, list, this.#l.locale], () =>
        this.#cells(row, index, selected, active, list),
      )}
    </div>`;
  }

  #cells(row: Row | undefined, index: number, selected: boolean, active: number, list: boolean): unknown {
    const offset = this.selectable ? 1 : 0;
    const check = this.selectable
      ? html`<div class="cell in-check" role="gridcell" tabindex=${active === 0 ? 0 : -1}>
          <label class="check"
            ><input
              class="checkbox"
              type="checkbox"
              tabindex="-1"
              aria-label=${this.#l.t('ui.table.selectRow', { name: row === undefined ? index + 1 : (this.rowLabel?.(row) ?? index + 1) })}
              ?disabled=${row === undefined}
              .checked=${live(selected)}
              @click=${(event: MouseEvent) => this.#toggle(index, event.shiftKey)}
          /></label>
        </div>`
      : nothing;
    const cells = this.#shown.map((column, at) => ({
      column,
      drawn: html`<div
        class=${`cell ${column.align === 'end' ? 'end' : ''} ${list && column.narrow === 'title' ? 'in-title' : ''}`}
        role="gridcell"
        tabindex=${active === at + offset ? 0 : -1}
      >
        ${row === undefined ? bone(index + at) : column.cell(row)}
      </div>`,
    }));
    if (!list) return [check, cells.map(({ drawn }) => drawn)];
    const part = (place: Column<Row>['narrow']) => cells.filter(({ column }) => column.narrow === place).map(({ drawn }) => drawn);
    return html`${check}${part('title')}
      <div class="in-values" role="none">${part('value')}</div>
      <div class="in-details" role="none">${part('detail')}</div>`;
  }
}
