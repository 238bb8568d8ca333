import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { drawings } from '../../messages/en/drawings.ts';
import { parts } from '../../messages/en/parts.ts';
import { LocalizeController } from '../../messages/index.ts';
import { buttons, glyphs, host } from '../styles/index.ts';
import { moveInGrid } from '../table/grid-keys.ts';
import { Viewport } from '../table/viewport.ts';
import { TooltipController, tooltipStyles } from '../tooltip/tooltip.ts';
import { accordion } from './accordion.ts';
import { groupHeads, heads } from './heads.ts';
import { linesOf, Sums, tallyOf, type Line, type Sum } from './lines.ts';
import { markStyles } from './mark.styles.ts';
import { MatrixDetailsEvent, MatrixSelectEvent, MatrixToggleEvent, type MATRIX_EXTENTS } from './matrix.events.ts';
import { matrixStyles } from './matrix.styles.ts';
import { MatrixPainter, type Painting } from './painter.ts';
import { placeUnder, pressed } from './press.ts';
import { span, widthsOf } from './sizes.ts';
import type { MatrixCell, MatrixColumn, MatrixPlace, MatrixRow } from './types.ts';

/** Below this width of the box, in px, it is an accordion. */
const NARROW_BELOW = 480;
const ABSENT: MatrixCell = { mark: 'absent' };

/**
 * Rows by columns of what is allowed, drawn by window in both directions: however many cells, only those on screen exist. What a
 * cell shows comes from `cell`; a press is told, and shown once `cell` says so and `refresh` is called.
 *
 * Arrow keys, Home, End, Page Up and Down move (Ctrl to the first and last line); Space presses a cell, Shift+Space its row,
 * Ctrl+Space its column; on a group's line Space presses the group, Enter opens and closes it. F2 asks for a cell's details.
 *
 * @fires inlay-matrix-toggle - Cells were pressed; `event.cells`, `event.on`, `event.extent`.
 * @fires inlay-matrix-select - The user moved to another cell; `event.place`.
 * @fires inlay-matrix-details - More of a cell is asked for, where there are `details`; `event.place`.
 */
export class PermissionMatrix extends LitElement {
  static override styles = [host, buttons, glyphs, tooltipStyles, markStyles, matrixStyles];

  static {
    // Sizes are known only after a render, and what is drawn follows them: the second render is the design.
    this.disableWarning?.('change-in-update');
  }

  @property({ attribute: false }) rows: readonly MatrixRow[] = [];
  @property({ attribute: false }) columns: readonly MatrixColumn[] = [];
  /** Asked for each cell that is drawn, often: look it up, don't work it out. */
  @property({ attribute: false }) cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell = () => ABSENT;
  /** Nothing can be pressed. */
  @property({ type: Boolean }) readonly = false;
  /** There is more to a cell than its mark, and the user may ask for it. */
  @property({ type: Boolean }) details = false;
  /** Name for screen readers, and words above the names of rows. */
  @property() label = '';
  @property() corner = '';

  @state() private closed: ReadonlySet<string> = new Set();
  @state() private open: ReadonlySet<string> = new Set();

  #l = new LocalizeController(this, [drawings, parts]);
  #lines: readonly Line[] = [];
  #viewport = new Viewport(
    this,
    () => this.#parts(),
    () => this.#lines.length,
  );
  #painter = new MatrixPainter();
  #painting: Painting | undefined;
  #sums = new Sums();
  /** Counted up for all rows, and for single ones. */
  #version = 0;
  #versions = new Map<string, number>();
  #at = { line: 0, column: 0 };
  #inside = false;
  #height = 0;
  /** How far it is scrolled from its start, in px: kept, since to ask for it makes the browser lay out. */
  #left = 0;
  #focusing = false;

  constructor() {
    super();
    new TooltipController(this);
  }

  /** Draws anew what has changed. `rows`: keys of the only rows that did, whose sums alone are then counted again. */
  refresh(rows?: readonly string[] | ReadonlySet<string>): void {
    this.#sums.forget(rows);
    if (rows) for (const row of rows) this.#versions.set(row, (this.#versions.get(row) ?? 0) + 1);
    else this.#version += 1;
    this.requestUpdate();
  }

  /** Moves focus to a cell, which may be anywhere, and brings it into view. */
  focusCell({ row, column }: MatrixPlace): void {
    const entry = this.rows.find(({ key }) => key === row);
    if (entry?.group !== undefined && this.closed.has(entry.group)) this.#turnGroup(entry.group);
    const line = linesOf(this.rows, this.closed).findIndex((each) => 'row' in each && each.row.key === row);
    const at = this.columns.findIndex(({ key }) => key === column);
    if (line >= 0) this.#go({ line, column: at });
  }

  /** Moves focus to the cell that Tab would come to. */
  focusActive(): void {
    if (!this.#narrow) this.#go(this.#at);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('rows') || changed.has('columns') || changed.has('cell')) {
      this.#sums.forget();
      this.#version += 1;
      this.#versions.clear();
    }
    if (changed.has('rows') || changed.has('closed')) this.#lines = linesOf(this.rows, this.closed);
    this.#at = {
      line: Math.max(0, Math.min(this.#at.line, this.#lines.length - 1)),
      column: Math.min(this.#at.column, this.columns.length - 1),
    };
  }

  protected override updated(): void {
    const body = this.renderRoot.querySelector<HTMLElement>('.body');
    if (!body) {
      this.#painting = undefined;
      return;
    }
    const before = this.#painting;
    this.#painting = this.#measured();
    this.#painter.paint(body, this.#painting);
    // What a press brings up beside the matrix must not push the pressed row out of sight.
    if (this.#inside && before && this.#viewport.height < this.#height) this.#viewport.reveal(this.#at.line);
    this.#height = this.#viewport.height;
    this.#keepFocus();
  }

  get #narrow(): boolean {
    return this.#viewport.width > 0 && this.#viewport.width < NARROW_BELOW;
  }

  #parts() {
    // Also in the first update, so that the first frame shows the cells already.
    const root = this.shadowRoot;
    if (!root) return undefined;
    const find = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
    const [scroller, head, body, probe] = [find('.scroller'), find('.head'), find('.body'), find('.probe')];
    return scroller && body && probe ? { scroller, head, body, probe } : undefined;
  }

  #sizes(): { headWidth: number; columnWidth: number } {
    return widthsOf(this.columns.length, this.#viewport);
  }

  #measured(): Painting {
    const { rowHeight, top, height, width, shift } = this.#viewport;
    const { headWidth, columnWidth } = this.#sizes();
    const drawn = this.#painting?.window.lines ?? 0;
    // A bar that comes and goes below the matrix takes a few lines of it: they stay drawn, since to draw all anew would be felt.
    const [line, lines] = span(top, height, rowHeight, this.#lines.length, (drawn * rowHeight) / 2 < height ? drawn : 0);
    const [column, columns] = span(this.#left, Math.max(0, width - headWidth), columnWidth, this.columns.length);
    return {
      window: { line, lines, column, columns },
      lines: this.#lines,
      columns: this.columns,
      cell: this.cell,
      sum: this.#sum,
      version: ({ key }) => `${this.#version}.${this.#versions.get(key) ?? 0}`,
      active: this.#at,
      rowHeight,
      headWidth,
      columnWidth,
      shift,
      readOnly: this.readonly,
      l: this.#l,
    };
  }

  #sum = (line: Line): Sum =>
    'group' in line ? this.#sums.group(line.rows, this.columns, this.cell) : this.#sums.row(line.row, this.columns, this.cell);

  // Focus

  get #grid() {
    return this.renderRoot.querySelector<HTMLElement>('.grid');
  }

  #go(to: { line: number; column: number }, focus = true): void {
    const before = this.#placeOf(this.#at);
    this.#at = to;
    this.#focusing = focus;
    // What took the focus by itself is seen already; to move it while a button of the pointer is down would lose the press.
    if (focus) {
      this.#viewport.reveal(to.line);
      this.#revealColumn(to.column);
    }
    const place = this.#placeOf(to);
    // Told before it is drawn: what the listener changes is then drawn along with it, once.
    if (place?.row !== before?.row || place?.column !== before?.column) this.dispatchEvent(new MatrixSelectEvent(place));
    this.requestUpdate();
  }

  #revealColumn(column: number): void {
    const scroller = this.renderRoot.querySelector('.scroller');
    if (!scroller || column < 0) return;
    const { headWidth, columnWidth } = this.#sizes();
    const [start, end] = [column * columnWidth, (column + 1) * columnWidth];
    const left = this.#left;
    const room = this.#viewport.width - headWidth;
    // Well inside, even where a scroll bar takes of the room: nothing to ask of the browser, which would lay out to answer.
    if (start >= left && end + columnWidth <= left + room) return;
    const seen = scroller.clientWidth - headWidth;
    const target = start < left ? start : end > left + seen ? end - seen : left;
    if (target === left) return;
    scroller.scrollLeft = getComputedStyle(this).direction === 'rtl' ? -target : target;
    this.#left = Math.abs(scroller.scrollLeft);
  }

  /** While the cell that has the focus is out of sight, the grid itself keeps it. */
  #keepFocus(): void {
    if (!this.#painting) return;
    const focused = this.shadowRoot?.activeElement ?? null;
    const wanted = this.#inside || this.#focusing;
    const target = this.#painter.reach(this.#at, this.#painting, wanted && this.#painter.focusable(this.#at, this.#painting) !== focused);
    if (wanted && !target && focused !== this.#grid) this.#grid?.focus({ preventScroll: true });
    if (target) this.#focusing = false;
  }

  #onFocusIn = (event: FocusEvent): void => {
    this.#inside = true;
    // A screen reader may put the focus on any cell by itself.
    const place = placeUnder(event.target as Element);
    if (!place || this.#focusing || (place.line === this.#at.line && place.column === this.#at.column)) return;
    if ('row' in (this.#lines[place.line] ?? {})) this.#go(place, false);
  };

  #onFocusOut = (event: FocusEvent): void => {
    const grid = this.#grid;
    if (event.relatedTarget) this.#inside = grid?.contains(event.relatedTarget as Node) === true;
    else this.#inside = document.hasFocus() && !this.matches(':focus-within');
  };

  #placeOf({ line, column }: { line: number; column: number }): MatrixPlace | undefined {
    const entry = this.#lines[line];
    const at = this.columns[column];
    return entry && 'row' in entry && at ? { row: entry.row.key, column: at.key } : undefined;
  }

  // Keys and pointer

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const entry = this.#lines[this.#at.line];
    const rtl = getComputedStyle(this).direction === 'rtl';
    if (event.key === ' ') this.#space(event);
    else if (event.key === 'F2') this.#more(this.#placeOf(this.#at));
    else if (entry && 'group' in entry && (event.key === 'Enter' || this.#turns(event.key, entry.open, rtl))) this.#turnGroup(entry.group);
    else if (event.key === 'Enter') this.#press(this.#at);
    else {
      const { height, rowHeight } = this.#viewport;
      const moved = moveInGrid(
        event,
        { row: this.#at.line, column: this.#at.column + 1 },
        {
          rows: this.#lines.length,
          columns: this.columns.length + 1,
          page: Math.max(1, Math.floor(height / (rowHeight || 1)) - 1),
          first: 0,
          rtl,
        },
      );
      if (!moved) return;
      this.#go({ line: moved.row, column: moved.column - 1 });
    }
    event.preventDefault();
  };

  #more(place: MatrixPlace | undefined): void {
    if (place && this.details) this.dispatchEvent(new MatrixDetailsEvent(place));
  }

  #turns(key: string, open: boolean, rtl: boolean): boolean {
    return key === (open !== rtl ? 'ArrowLeft' : 'ArrowRight');
  }

  #space({ shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
    const { line, column } = this.#at;
    const at = this.columns[column];
    if ((ctrlKey || metaKey) && at)
      this.#pressAll(
        this.#lines.flatMap((each) => ('row' in each ? [each.row] : [])),
        [at],
        'column',
      );
    else this.#press(shiftKey ? { line, column: -1 } : { line, column });
  }

  /** In the rows that show: what is closed or filtered away is not changed unseen. */
  #pressColumn(column: MatrixColumn): void {
    this.#pressAll(
      this.#lines.flatMap((each) => ('row' in each ? [each.row] : [])),
      [column],
      'column',
    );
  }

  #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const head = target.closest<HTMLElement>('.head-cell');
    const column = head && this.columns[Number(head.dataset['column'])];
    if (column) this.#pressColumn(column);
    const place = placeUnder(target);
    if (!place) return;
    const entry = this.#lines[place.line];
    this.#go(place);
    if (entry && 'group' in entry && !target.closest('.box')) this.#turnGroup(entry.group);
    else this.#press(place);
  };

  #press({ line, column }: { line: number; column: number }): void {
    const entry = this.#lines[line];
    if (!entry) return;
    const at = this.columns[column];
    if ('group' in entry) this.#pressAll(entry.rows, this.columns, 'group');
    else this.#pressAll([entry.row], at ? [at] : this.columns, at ? 'cell' : 'row');
  }

  #pressAll(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], extent: (typeof MATRIX_EXTENTS)[number]): void {
    const press = this.readonly ? undefined : pressed(rows, columns, this.cell);
    if (press) this.dispatchEvent(new MatrixToggleEvent(press.cells, press.on, extent));
  }

  #turnGroup(group: string): void {
    const closed = new Set(this.closed);
    if (!closed.delete(group)) closed.add(group);
    this.closed = closed;
  }

  #onScroll = ({ currentTarget }: Event): void => {
    this.#left = Math.abs((currentTarget as Element).scrollLeft);
    this.#viewport.scrolled();
    const painting = this.#painting;
    if (painting && this.#measured().window.column !== painting.window.column) this.requestUpdate();
  };

  override render(): TemplateResult {
    const l = this.#l;
    if (this.#narrow) {
      return html`<div class="probe" aria-hidden="true"></div>
        ${accordion({
          rows: this.rows,
          columns: this.columns,
          cell: this.cell,
          tally: (row) => tallyOf(row, this.columns, this.cell),
          open: this.open,
          readOnly: this.readonly,
          label: this.label,
          turn: ({ key }) => {
            const open = new Set(this.open);
            if (!open.delete(key)) open.add(key);
            this.open = open;
          },
          press: (row, column) => {
            this.dispatchEvent(new MatrixSelectEvent({ row: row.key, column: column.key }));
            this.#pressAll([row], [column], 'cell');
          },
          ...(this.details ? { more: (row, column) => this.#more({ row: row.key, column: column.key }) } : {}),
          l,
        })}`;
    }
    const { headWidth, columnWidth } = this.#sizes();
    const drawn = this.#viewport.rowHeight ? this.#measured() : undefined;
    const grouped = this.columns.some(({ group }) => group !== undefined);
    return html`<div class="scroller" part="scroller" @scroll=${this.#onScroll}>
      <div
        class=${`grid ${this.#lines.some((line) => 'group' in line) ? 'grouped' : ''}`}
        role="grid"
        tabindex=${drawn && this.#painter.focusable(this.#at, drawn) === undefined && this.#painting ? 0 : -1}
        aria-label=${this.label || nothing}
        aria-rowcount=${this.#lines.length + 1}
        aria-colcount=${this.columns.length + 1}
        aria-readonly=${this.readonly ? 'true' : 'false'}
        .style=${`--_row:${this.#viewport.rowHeight}px;--_head:${headWidth}px;inline-size:${headWidth + columnWidth * this.columns.length}px`}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @focusin=${this.#onFocusIn}
        @focusout=${this.#onFocusOut}
      >
        <div class="probe" aria-hidden="true"></div>
        <div class="head" role="rowgroup">
          ${grouped && drawn ? groupHeads(drawn) : nothing}
          <div class="row" role="row" aria-rowindex="1">
            <div class="corner" role="columnheader">${this.corner}</div>
            ${drawn ? heads(drawn) : nothing}
          </div>
        </div>
        <div class="body" role="rowgroup"></div>
      </div>
    </div>`;
  }
}
