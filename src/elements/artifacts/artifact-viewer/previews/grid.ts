import { html, nothing } from 'lit';
import { arrayRows, type Column, type RowSource } from '../../../../ui/table/column.ts';
import { html as staticHtml, tags } from '../../../../ui/tags.ts';

/** Rows that decide a column's width and alignment. */
const LOOKED_AT = 100;

export type Cell = string | null | undefined;
interface Line {
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** Cells in rows, as the kit's table draws them: made once, drawn often. */
export class Grid {
  #label: string;
  #columns: readonly Column<Line>[];
  #source: RowSource<Line>;

  constructor(label: string, heads: readonly string[], rows: readonly (readonly Cell[])[]) {
    this.#label = label;
    this.#columns = heads.map((name, i) => column(name, i, rows));
    this.#source = arrayRows(
      rows.map((cells, at) => ({ at, cells })),
      ({ at }) => String(at),
    );
  }

  draw(): unknown {
    return staticHtml`<${tags.table} class="fill" wide .columns=${this.#columns} .rows=${this.#source} .label=${this.#label}></${tags.table}>`;
  }
}

function column(name: string, i: number, rows: readonly (readonly Cell[])[]): Column<Line> {
  const values = rows.slice(0, LOOKED_AT).map((row) => row[i] ?? '');
  const longest = values.reduce((most, { length }) => Math.max(most, length), name.length);
  const isNumber = values.some(Boolean) && values.every((value) => value === '' || (value.trim() !== '' && Number.isFinite(Number(value))));
  return {
    key: String(i),
    header: name || String(i + 1),
    needs: [],
    align: isNumber ? 'end' : 'start',
    // Letters are about 7.5 units wide; a cell has 12 on each side, the first one a gutter.
    width: Math.min(320, Math.max(72, longest * 7.5 + (i ? 28 : 40))),
    priority: 0,
    cell({ cells }) {
      const text = cells[i];
      if (text === null) return html`<i class="c-none">null</i>`;
      return text ? html`<bdi class="truncate" data-tip=${longest > 40 ? text : nothing}>${text}</bdi>` : nothing;
    },
  };
}
