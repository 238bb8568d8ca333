import { css, html, LitElement, type TemplateResult } from 'lit';
import { en } from '../../../src/messages/en.ts';
import { formatsFor, type Localize } from '../../../src/messages/index.ts';
import { tokens } from '../../../src/themes/index.ts';
import { aliasCell, deltaCell, nameCell, numberCell, personCell, statusCell, tagsCell, timeCell } from '../../../src/ui/cells/index.ts';
import { circleCheckIcon, flaskConicalIcon } from '../../../src/ui/icons/index.ts';
import { defineTable } from '../../../src/ui/table/define.ts';
import type { Column, DataTable } from '../../../src/ui/table/index.ts';
import { html as staticHtml, tagNames, tags } from '../../../src/ui/tags.ts';
import type { TablePeer } from './page.ts';
import { HEADERS, makeRows, NOW, type BenchRow } from './rows.ts';

const intl = formatsFor('en');
const l: Localize = {
  locale: 'en',
  intl,
  t: (key, args = {}) => {
    const message = en[key];
    return typeof message === 'function' ? message(args, intl) : message;
  },
};

type Drawn = Pick<Column<BenchRow>, 'width' | 'cell'> & Partial<Column<BenchRow>>;
const CELLS: readonly Drawn[] = [
  { width: { min: 160, flex: 2 }, sort: 'name', cell: (row) => nameCell(row.name, { href: `#${row.id}`, second: row.about }) },
  { width: 162, cell: (row) => aliasCell(row.aliases, l, html`<span class="strong">v${row.version}</span>`) },
  {
    width: 116,
    sort: 'stage',
    cell: ({ stage }) =>
      stage === 'production'
        ? statusCell({ icon: circleCheckIcon, tone: 'success' }, 'Production')
        : statusCell({ icon: flaskConicalIcon, tone: 'info' }, 'Staging'),
  },
  { width: 80, align: 'end', cell: (row) => deltaCell(row.change, l, { digits: 2, better: 'lower' }) },
  { width: 72, align: 'end', cell: (row) => numberCell(row.p95, l, { unit: 'ms' }) },
  { width: { min: 140, flex: 1 }, cell: (row) => tagsCell(row.tags, l) },
  { width: 72, cell: (row) => personCell({ name: row.owner }) },
  { width: 104, sort: 'updated', cell: (row) => timeCell(row.updated, l, NOW) },
];
const columns = CELLS.map((cell, at): Column<BenchRow> => ({ key: HEADERS[at]!, header: HEADERS[at]!, needs: [], priority: 0, ...cell }));

/** As a screen uses the table: selection, sticky head, and its rows said to be others by a version. */
class BenchScreen extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
    `,
  ];
  rows: BenchRow[] = [];
  version = 0;
  #source = {
    at: (index: number): BenchRow | undefined => this.rows[index],
    want: (): void => undefined,
    key: (row: BenchRow): string => row.id,
    length: 0,
  };
  #selection: ReadonlySet<string> = new Set(['model-3', 'model-10']);

  get table(): DataTable<BenchRow> | null {
    return this.renderRoot.querySelector<DataTable<BenchRow>>(tagNames.table);
  }

  override render(): TemplateResult {
    this.#source.length = this.rows.length;
    return staticHtml`<${tags.table}
      label="Models"
      selectable
      .columns=${columns}
      .rows=${this.#source}
      .version=${this.version}
      .selection=${this.#selection}
      .rowLabel=${(row: BenchRow) => row.name}
    ></${tags.table}>`;
  }
}

class Ours implements TablePeer {
  #screen: BenchScreen | undefined;

  show(box: HTMLElement, rows: BenchRow[]): void {
    this.#screen = document.createElement('bench-screen') as BenchScreen;
    this.#screen.rows = rows;
    box.append(this.#screen);
  }
  ready = (): boolean => Boolean(this.#screen?.table?.shadowRoot?.querySelector('.body .cell'));
  scroller = (): HTMLElement => this.#screen!.table!.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
  changed(): void {
    this.#screen!.version += 1;
    this.#screen!.requestUpdate();
  }
}

// A page has long registered its elements, and written a number and a date, when a table is shown; plain DOM has its formats too.
defineTable();
customElements.define('bench-screen', BenchScreen);
for (const { cell } of columns) cell(makeRows(1)[0]!);

export const peer: TablePeer = new Ours();
