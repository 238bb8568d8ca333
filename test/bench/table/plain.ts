/** The floor: the same table by hand, windowed, without a library. Rows are bound again, never made again. */
import type { TablePeer } from './page.ts';
import { PLAIN_CELLS } from './plain-cells.ts';
import { HEADERS, ROW_PX, type BenchRow } from './rows.ts';

const OVERSCAN = 4;

interface Line {
  readonly row: HTMLElement;
  readonly check: HTMLInputElement;
  readonly cells: readonly HTMLElement[];
  bound: BenchRow | undefined;
}

class Plain implements TablePeer {
  #scroller = document.createElement('div');
  #rows: BenchRow[] = [];
  #lines: Line[] = [];
  #selected = new Set<string>();
  #active = { row: 0, column: 0 };

  show(box: HTMLElement, rows: BenchRow[]): void {
    this.#rows = rows;
    const scroller = this.#scroller;
    scroller.className = 'plain';
    const head = document.createElement('div');
    head.className = 'row head';
    head.append(
      ...['', ...HEADERS].map((word) => {
        const cell = document.createElement('div');
        cell.setAttribute('role', 'columnheader');
        cell.textContent = word;
        return cell;
      }),
    );
    const body = document.createElement('div');
    body.style.cssText = `position: relative; height: ${rows.length * ROW_PX}px`;
    scroller.setAttribute('role', 'grid');
    scroller.append(head, body);
    box.append(scroller);
    const count = Math.ceil(scroller.clientHeight / ROW_PX) + 1 + 2 * OVERSCAN;
    this.#lines = Array.from({ length: count }, () => this.#line());
    body.append(...this.#lines.map(({ row }) => row));
    let first = 0;
    scroller.addEventListener('scroll', () => {
      const now = Math.floor(scroller.scrollTop / ROW_PX);
      if (now !== first) this.#bind();
      first = now;
    });
    scroller.addEventListener('keydown', (event) => this.#keys(event));
    this.#bind();
  }
  ready = (): boolean => this.#lines.length > 0;
  scroller = (): HTMLElement => this.#scroller;
  changed(): void {
    this.#bind();
  }

  #line(): Line {
    const row = document.createElement('div');
    row.className = 'row';
    row.setAttribute('role', 'row');
    const check = document.createElement('input');
    check.type = 'checkbox';
    check.tabIndex = -1;
    check.addEventListener('change', () => {
      const { id } = this.#rows[Number(row.dataset['index'])]!;
      if (!this.#selected.delete(id)) this.#selected.add(id);
      this.#bind();
    });
    const cells = PLAIN_CELLS.map((cell) => cell.make());
    const label = document.createElement('label');
    label.append(check);
    for (const inside of [label, ...cells]) {
      const cell = document.createElement('div');
      cell.className = 'cell';
      cell.setAttribute('role', 'gridcell');
      cell.tabIndex = -1;
      cell.append(inside);
      row.append(cell);
    }
    return { row, check, cells, bound: undefined };
  }

  #bind(): void {
    const first = Math.max(0, Math.floor(this.#scroller.scrollTop / ROW_PX) - OVERSCAN);
    const count = this.#lines.length;
    for (let at = first; at < Math.min(this.#rows.length, first + count); at += 1) {
      const line = this.#lines[at % count]!;
      const row = this.#rows[at]!;
      if (line.bound === row) continue;
      line.bound = row;
      line.row.style.transform = `translateY(${at * ROW_PX}px)`;
      line.row.dataset['index'] = String(at);
      line.row.setAttribute('aria-rowindex', String(at + 2));
      const selected = this.#selected.has(row.id);
      line.row.setAttribute('aria-selected', String(selected));
      line.check.checked = selected;
      line.check.setAttribute('aria-label', `Select ${row.name}`);
      for (const [i, cell] of PLAIN_CELLS.entries()) cell.bind(line.cells[i]!, row);
    }
  }

  #keys(event: KeyboardEvent): void {
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    if (!step) return;
    this.#active = { row: this.#active.row + step[0]!, column: this.#active.column + step[1]! };
    const line = this.#lines[this.#active.row % this.#lines.length];
    line?.row.querySelectorAll<HTMLElement>('.cell')[this.#active.column]?.focus();
    event.preventDefault();
  }
}

export const peer: TablePeer = new Plain();
