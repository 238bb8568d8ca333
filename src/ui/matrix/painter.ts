import type { Localize } from '../../messages/index.ts';
import type { Line, Sum } from './lines.ts';
import { drawMark } from './marks.ts';
import type { MatrixCell, MatrixColumn, MatrixRow } from './types.ts';

/** A part of lines and columns; both begin at the first that is drawn. */
export interface MatrixWindow {
  readonly line: number;
  readonly lines: number;
  readonly column: number;
  readonly columns: number;
}
export interface Painting {
  readonly window: MatrixWindow;
  readonly lines: readonly Line[];
  readonly columns: readonly MatrixColumn[];
  readonly cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell;
  readonly sum: (line: Line) => Sum;
  /** Another one as soon as the row's cells may show something else. */
  readonly version: (row: MatrixRow) => string;
  /** The cell that Tab comes to; column -1 is the row's head. */
  readonly active: { readonly line: number; readonly column: number };
  /** In px. */
  readonly rowHeight: number;
  readonly headWidth: number;
  readonly columnWidth: number;
  readonly shift: number;
  readonly readOnly: boolean;
  readonly l: Localize;
}

/** A name of more letters may be cut: it has a tooltip. */
const LONG = 15;

interface CellSlot {
  readonly root: HTMLElement;
  readonly mark: HTMLElement;
  sign: string;
}
interface RowSlot {
  readonly root: HTMLElement;
  readonly head: HTMLElement;
  readonly twist: HTMLElement;
  readonly box: HTMLElement;
  readonly name: HTMLElement;
  readonly note: HTMLElement;
  readonly cells: CellSlot[];
  sign: string;
  /** What its cells were drawn by. */
  stamp: string;
}

const make = (className: string, role?: string, tag = 'div'): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  if (role) element.setAttribute('role', role);
  return element;
};

/**
 * Draws the part of a matrix that is seen into a pool of elements, and writes to one only where what it shows has changed. Plain
 * DOM, since a template a cell would make a toggle in twenty-eight thousand cells felt.
 */
export class MatrixPainter {
  #rows: RowSlot[] = [];
  #columns = 0;
  #reached: HTMLElement | undefined;

  paint(body: HTMLElement, painting: Painting): void {
    const { window } = painting;
    if (this.#rows.length !== window.lines || this.#columns !== window.columns) this.#build(body, window);
    for (let at = window.line; at < window.line + window.lines; at += 1) {
      const slot = this.#rows[at % window.lines];
      const line = painting.lines[at];
      if (slot && line) this.#row(slot, line, at, painting);
    }
  }

  /** What takes the focus at a place, if that is drawn. */
  focusable({ line, column }: { line: number; column: number }, { window, lines }: Painting): HTMLElement | undefined {
    if (line < window.line || line >= window.line + window.lines) return undefined;
    const slot = this.#rows[line % window.lines];
    const entry = lines[line];
    if (!slot || !entry) return undefined;
    if (column < 0 || 'group' in entry) return slot.box;
    if (column < window.column || column >= window.column + window.columns) return undefined;
    return slot.cells[column % window.columns]?.mark;
  }

  /**
   * Makes a place the one that Tab comes to, and gives it the focus if `focus`. In this order: while it has the focus, to take an
   * element out of the order makes the browser lay out.
   */
  reach(place: { line: number; column: number }, painting: Painting, focus: boolean): HTMLElement | undefined {
    const target = this.focusable(place, painting);
    if (target) target.tabIndex = 0;
    if (focus) target?.focus({ preventScroll: true });
    if (this.#reached && this.#reached !== target) this.#reached.tabIndex = -1;
    this.#reached = target;
    return target;
  }

  #build(body: HTMLElement, { lines, columns }: MatrixWindow): void {
    this.#columns = columns;
    this.#rows = Array.from({ length: lines }, () => {
      const [root, head] = [make('row', 'row'), make('row-head', 'rowheader')];
      const [twist, box, name, note] = [
        make('twist', undefined, 'span'),
        make('box', 'checkbox', 'span'),
        make('name', undefined, 'bdi'),
        make('note', undefined, 'span'),
      ];
      twist.setAttribute('aria-hidden', 'true');
      box.tabIndex = -1;
      head.append(box, name);
      const cells = Array.from({ length: columns }, (): CellSlot => {
        const cell = make('cell', 'gridcell');
        const mark = make('mark', undefined, 'span');
        mark.tabIndex = -1;
        cell.append(mark);
        return { root: cell, mark, sign: '' };
      });
      root.append(head, ...cells.map((cell) => cell.root));
      return { root, head, twist, box, name, note, cells, sign: '', stamp: '' };
    });
    body.replaceChildren(...this.#rows.map(({ root }) => root));
  }

  #row(slot: RowSlot, line: Line, at: number, painting: Painting): void {
    const { active, rowHeight, shift, l, readOnly } = painting;
    const group = 'group' in line;
    const { checked, free } = painting.sum(line);
    const current = active.line === at;
    const label = group ? line.group : line.row.label;
    const fixed = readOnly || !free;
    const sign = [
      at,
      rowHeight,
      shift,
      group ? `g${line.open}${line.rows.length}` : line.row.dangerous,
      label,
      current,
      checked,
      fixed,
      l.locale,
    ].join('\n');
    if (slot.sign !== sign) {
      slot.sign = sign;
      const { root, head, box, name, note, twist } = slot;
      root.className = `row ${group ? 'group' : ''} ${current ? 'current' : ''}`;
      root.style.insetBlockStart = `${at * rowHeight + shift}px`;
      root.setAttribute('aria-rowindex', String(at + 2));
      root.dataset['line'] = String(at);
      if (group) {
        head.setAttribute('aria-expanded', String(line.open));
        head.setAttribute('aria-colspan', String(painting.columns.length + 1));
        note.textContent = l.t('ui.matrix.rows', { count: line.rows.length });
      } else {
        head.removeAttribute('aria-expanded');
        head.removeAttribute('aria-colspan');
        note.textContent = '';
        if (line.row.dangerous) note.append(drawMark('dangerous', l.t('ui.matrix.dangerous')));
      }
      if (group) {
        twist.replaceChildren(drawMark(line.open ? 'open' : 'closed'));
        head.prepend(twist);
      } else twist.remove();
      if (note.firstChild) head.append(note);
      else note.remove();
      name.textContent = label;
      if (label.length > LONG) name.dataset['tip'] = label;
      else delete name.dataset['tip'];
      box.className = `box ${checked}`;
      box.setAttribute('aria-checked', checked);
      box.setAttribute('aria-label', l.t(group ? 'ui.matrix.wholeGroup' : 'ui.matrix.wholeRow', { name: label }));
      box.setAttribute('aria-readonly', String(fixed));
    }
    if (group) {
      for (const cell of slot.cells) {
        if (!cell.sign) continue;
        cell.sign = slot.stamp = '';
        for (const { name: attribute } of [...cell.mark.attributes])
          if (attribute !== 'class' && attribute !== 'tabindex') cell.mark.removeAttribute(attribute);
      }
      return;
    }
    const { window, columns, headWidth, columnWidth } = painting;
    // Most presses change one row: the others are known to be as they were, without a look at their cells.
    const stamp = [
      at,
      line.row.key,
      window.column,
      headWidth,
      columnWidth,
      readOnly,
      current && active.column,
      l.locale,
      painting.version(line.row),
    ].join();
    if (slot.stamp === stamp) return;
    slot.stamp = stamp;
    for (let column = window.column; column < window.column + window.columns; column += 1) {
      const cell = slot.cells[column % window.columns];
      const entry = columns[column];
      if (cell && entry) this.#cell(cell, line.row, entry, column, current && active.column === column, painting);
    }
  }

  #cell(slot: CellSlot, row: MatrixRow, column: MatrixColumn, at: number, active: boolean, painting: Painting): void {
    const { headWidth, columnWidth, readOnly, l } = painting;
    const cell = painting.cell(row, column);
    const { mark, changed = '', why = '' } = cell;
    const fixed = cell.fixed === true || readOnly;
    const sign = `${at}\n${headWidth}\n${columnWidth}\n${row.key}\n${column.key}\n${mark}\n${changed}\n${why}\n${fixed}\n${active}\n${l.locale}`;
    if (slot.sign === sign) return;
    const before = slot.sign.split('\n', 3).join('\n');
    slot.sign = sign;
    const { root, mark: box } = slot;
    if (before !== `${at}\n${headWidth}\n${columnWidth}`) {
      root.style.insetInlineStart = `${headWidth + at * columnWidth}px`;
      root.style.inlineSize = `${columnWidth}px`;
      root.setAttribute('aria-colindex', String(at + 2));
      root.dataset['column'] = String(at);
    }
    root.className = `cell ${changed} ${active ? 'active' : ''} ${fixed || mark === 'absent' ? 'fixed' : ''}`;
    box.className = `mark ${mark} ${changed}`;
    box.replaceChildren(...(mark === 'locked' || mark === 'conditional' || mark === 'denied' ? [drawMark(mark)] : []));
    if (why) box.dataset['tip'] = why;
    else delete box.dataset['tip'];
    describe(box, cell, fixed, row, column, l);
  }
}

/** What a screen reader says of a cell: its name, whether it is on, and why. */
export function describe(
  box: Element,
  { mark, changed, why }: MatrixCell,
  fixed: boolean,
  row: MatrixRow,
  column: MatrixColumn,
  l: Localize,
): void {
  const name = [column.group, column.label, row.label].filter(Boolean).join(', ');
  if (mark === 'absent') {
    box.setAttribute('role', 'img');
    for (const attribute of ['aria-checked', 'aria-readonly', 'aria-description']) box.removeAttribute(attribute);
    box.setAttribute('aria-label', l.t('ui.matrix.absentOf', { name }));
    return;
  }
  box.setAttribute('role', 'checkbox');
  box.setAttribute('aria-label', name);
  box.setAttribute('aria-checked', mark === 'conditional' ? 'mixed' : String(mark === 'allowed' || mark === 'inherited'));
  box.setAttribute('aria-readonly', String(fixed));
  const words = [l.t(`ui.matrix.mark.${mark}`), changed && l.t(`ui.matrix.changed.${changed}`), why].filter(Boolean);
  box.setAttribute('aria-description', words.join('. '));
}
