import { html, nothing } from 'lit';
import { arrayRows, type Column } from '../../../../ui/table/column.ts';
import { html as staticHtml, tags } from '../../../../ui/tags.ts';
import { PreviewError, type Note, type Preview, type PreviewFrame, type Previewer, type Sample } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** Rows shown at first, and after each "load more". */
const STEPS = [100, 1_000, 10_000, 100_000] as const;
/** Rows that decide a column's width and alignment. */
const LOOKED_AT = 100;

type Row = readonly string[];

/** Comma- or tab-separated values as a table; the parser loads with the first. */
export const tablePreviewer: Previewer = {
  key: 'table',
  label: 'preview.table',
  rank: (sample) =>
    claims(sample, { kind: 'table', types: ['text/csv', 'text/tab-separated-values'], endings: ['.csv', '.tsv'] }) && isText(sample)
      ? 30
      : 0,
  async open(sample) {
    const { default: papaparse } = await import('papaparse');
    return new Table(sample, (text, rows) => {
      const { data, meta } = papaparse.parse(text, { preview: rows, skipEmptyLines: true });
      return { rows: data, more: meta.truncated };
    });
  },
};

class Table implements Preview {
  #sample: Sample;
  #text: string;
  #parse: (text: string, rows: number) => { rows: Row[]; more: boolean };
  #step = 0;
  #rows: readonly Row[] = [];
  #more = false;
  #columns: readonly Column<{ at: number; cells: Row }>[] = [];
  #source = arrayRows<{ at: number; cells: Row }>([], ({ at }) => String(at));

  constructor(sample: Sample, parse: (text: string, rows: number) => { rows: Row[]; more: boolean }) {
    this.#sample = sample;
    this.#text = textOf(sample.bytes);
    this.#parse = parse;
    this.#read();
    if (!this.#columns.length) throw new PreviewError('preview.table.empty');
  }

  note({ l, update }: PreviewFrame): Note {
    const { bytes, cut, size } = this.#sample;
    const columns = this.#columns.length;
    if (!this.#more && !cut) return { severity: 'neutral', text: l.t('preview.table.whole', { rows: this.#rows.length, columns }) };
    const read =
      size === undefined ? l.intl.bytes(bytes.length) : l.t('preview.of', { read: l.intl.bytes(bytes.length), size: l.intl.bytes(size) });
    const next = STEPS[this.#step + 1];
    return {
      severity: 'info',
      text: l.t('preview.table.part', { rows: this.#rows.length, read }),
      ...(this.#more && next
        ? {
            action: {
              label: l.t('preview.table.load', { count: next }),
              run: () => {
                this.#step += 1;
                this.#read();
                update();
              },
            },
          }
        : {}),
    };
  }

  draw(): unknown {
    return staticHtml`<${tags.table} class="fill" wide .columns=${this.#columns} .rows=${this.#source} .label=${this.#sample.name}></${tags.table}>`;
  }

  #read(): void {
    const { rows, more } = this.#parse(this.#text, (STEPS[this.#step] ?? 0) + 1);
    const [head = [], ...body] = rows;
    // The last line that was read may be half a line.
    if (this.#sample.cut && !more) body.pop();
    this.#rows = body;
    this.#more = more;
    this.#columns = head.map((name, i) => column(name, i, body));
    this.#source = arrayRows(
      body.map((cells, at) => ({ at, cells })),
      ({ at }) => String(at),
    );
  }
}

function column(name: string, i: number, rows: readonly Row[]): Column<{ at: number; cells: Row }> {
  const values = rows.slice(0, LOOKED_AT).map((row) => row[i] ?? '');
  const longest = Math.max(name.length, ...values.map(({ length }) => length));
  const isNumber = values.some(Boolean) && values.every((value) => value === '' || (value.trim() !== '' && Number.isFinite(Number(value))));
  return {
    key: String(i),
    header: name || String(i + 1),
    needs: [],
    align: isNumber ? 'end' : 'start',
    // Letters are about 7.5 units wide; a cell has 12 on each side, the first one a gutter.
    width: Math.min(320, Math.max(72, longest * 7.5 + (i ? 28 : 40))),
    priority: 0,
    cell: ({ cells }) =>
      cells[i] ? html`<bdi class="truncate" data-tip=${longest > 40 ? (cells[i] ?? '') : nothing}>${cells[i]}</bdi>` : nothing,
  };
}
