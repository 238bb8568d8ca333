import { html, LitElement, type TemplateResult } from 'lit';
import { ACTIONS, ROLES, TYPES } from './model.ts';

/** One way to draw the grid, as the page measures it. */
export interface Peer {
  /** Draws; resolves when there are cells. */
  show(box: HTMLElement): Promise<void> | void;
  /** Cells that can be seen and pressed. */
  cells(): HTMLElement[];
  /** Presses a whole column. */
  column(): void;
  /** Everything drawn. */
  elements(): number;
}

const CELL = { width: 72, height: 32, head: 196 };

export const within = (root: ParentNode): number =>
  [...root.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? within(each.shadowRoot) : 0), 0);

/** What a hand-written grid keeps: a bit a cell. */
class Bits {
  readonly on: Uint8Array;
  readonly columns: number;
  constructor(columns: number) {
    this.columns = columns;
    this.on = new Uint8Array(TYPES * columns).map((_, at) => (at % 5 === 0 ? 1 : 0));
  }
  is = (row: number, column: number): boolean => this.on[row * this.columns + column] === 1;
  turn(row: number, column: number): void {
    this.on[row * this.columns + column]! ^= 1;
  }
  turnColumn(column: number): void {
    for (let row = 0; row < TYPES; row += 1) this.on[row * this.columns + column] = 1;
  }
}

/** By hand, in plain DOM, windowed in both directions: no meaning behind a cell but its bit. */
export class PlainWindowed implements Peer {
  #bits = new Bits(ROLES * ACTIONS);
  #box: HTMLElement | undefined;
  #pool: HTMLElement[] = [];
  #window = { row: 0, rows: 0, column: 0, columns: 0 };

  show(box: HTMLElement): void {
    this.#box = box;
    box.className = 'plain scroller';
    const body = document.createElement('div');
    body.className = 'body';
    body.style.width = `${CELL.head + ROLES * ACTIONS * CELL.width}px`;
    body.style.height = `${TYPES * CELL.height}px`;
    box.append(body);
    this.#window = {
      row: 0,
      rows: Math.min(TYPES, Math.ceil(box.clientHeight / CELL.height) + 2),
      column: 0,
      columns: Math.ceil((box.clientWidth - CELL.head) / CELL.width) + 2,
    };
    for (let row = 0; row < this.#window.rows; row += 1) {
      const head = document.createElement('div');
      head.className = 'name';
      head.textContent = `Resource type ${row}`;
      head.style.transform = `translate(0, ${row * CELL.height}px)`;
      body.append(head);
      for (let column = 0; column < this.#window.columns; column += 1) {
        const cell = document.createElement('div');
        cell.className = 'place';
        cell.style.transform = `translate(${CELL.head + column * CELL.width}px, ${row * CELL.height}px)`;
        const mark = document.createElement('span');
        mark.setAttribute('role', 'checkbox');
        cell.append(mark);
        this.#pool.push(mark);
        body.append(cell);
      }
    }
    body.addEventListener('click', ({ target }) => {
      const at = this.#pool.indexOf((target as Element).closest<HTMLElement>('.place')?.firstElementChild as HTMLElement);
      if (at < 0) return;
      this.#bits.turn(Math.floor(at / this.#window.columns), at % this.#window.columns);
      this.#paint();
    });
    this.#paint();
  }
  cells = (): HTMLElement[] => this.#pool;
  column(): void {
    this.#bits.turnColumn(1);
    this.#paint();
  }
  elements = (): number => within(this.#box!);
  #paint(): void {
    this.#pool.forEach((mark, at) => {
      const on = this.#bits.is(Math.floor(at / this.#window.columns), at % this.#window.columns);
      mark.className = on ? 'tick on' : 'tick';
      mark.setAttribute('aria-checked', String(on));
    });
  }
}

/** One role's 720 cells, all of them drawn, in plain DOM. */
export class PlainRole implements Peer {
  #bits = new Bits(ACTIONS);
  #box: HTMLElement | undefined;
  #marks: HTMLElement[] = [];

  show(box: HTMLElement): void {
    this.#box = box;
    box.className = 'plain scroller';
    const table = document.createElement('table');
    for (let row = 0; row < TYPES; row += 1) {
      const line = table.insertRow();
      line.insertCell().textContent = `Resource type ${row}`;
      for (let column = 0; column < ACTIONS; column += 1) {
        const mark = document.createElement('span');
        mark.setAttribute('role', 'checkbox');
        mark.addEventListener('click', () => {
          this.#bits.turn(row, column);
          this.#paint();
        });
        this.#marks.push(mark);
        line.insertCell().append(mark);
      }
    }
    box.append(table);
    this.#paint();
  }
  cells = (): HTMLElement[] => this.#marks;
  column(): void {
    this.#bits.turnColumn(1);
    this.#paint();
  }
  elements = (): number => within(this.#box!);
  #paint(): void {
    this.#marks.forEach((mark, at) => {
      const on = this.#bits.is(Math.floor(at / ACTIONS), at % ACTIONS);
      mark.className = on ? 'tick on' : 'tick';
      mark.setAttribute('aria-checked', String(on));
    });
  }
}

class LitRoleGrid extends LitElement {
  bits = new Bits(ACTIONS);
  override createRenderRoot(): HTMLElement {
    return this;
  }
  override render(): TemplateResult {
    const { bits } = this;
    return html`<table>
      ${Array.from(
        { length: TYPES },
        (_, row) =>
          html`<tr>
            <td>Resource type ${row}</td>
            ${Array.from(
              { length: ACTIONS },
              (__, column) =>
                html`<td>
                  <span
                    role="checkbox"
                    class=${bits.is(row, column) ? 'tick on' : 'tick'}
                    aria-checked=${bits.is(row, column) ? 'true' : 'false'}
                    @click=${() => {
                      bits.turn(row, column);
                      this.requestUpdate();
                    }}
                  ></span>
                </td>`,
            )}
          </tr>`,
      )}
    </table>`;
  }
}

/** The same 720 cells as one Lit template. */
export class LitRole implements Peer {
  #grid: LitRoleGrid | undefined;

  async show(box: HTMLElement): Promise<void> {
    if (!customElements.get('bench-lit-role')) customElements.define('bench-lit-role', LitRoleGrid);
    box.className = 'plain scroller';
    this.#grid = document.createElement('bench-lit-role') as LitRoleGrid;
    box.append(this.#grid);
    await this.#grid.updateComplete;
  }
  cells = (): HTMLElement[] => [...this.#grid!.querySelectorAll<HTMLElement>('[role=checkbox]')];
  column(): void {
    this.#grid!.bits.turnColumn(1);
    this.#grid!.requestUpdate();
  }
  elements = (): number => within(this.#grid!);
}
