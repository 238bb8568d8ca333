import { Grid } from './grid.ts';
import { PreviewError, type Note, type Preview, type PreviewFrame, type Previewer, type Sample } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** Rows shown at first, and after each "load more". */
const STEPS = [100, 1_000, 10_000, 100_000] as const;

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
  #columns = 0;
  #grid: Grid | undefined;

  constructor(sample: Sample, parse: (text: string, rows: number) => { rows: Row[]; more: boolean }) {
    this.#sample = sample;
    this.#text = textOf(sample.bytes);
    this.#parse = parse;
    this.#read();
    if (!this.#columns) throw new PreviewError('preview.table.empty');
  }

  note({ l, update }: PreviewFrame): Note {
    const { bytes, cut, size } = this.#sample;
    const columns = this.#columns;
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
    return this.#grid?.draw();
  }

  #read(): void {
    const { rows, more } = this.#parse(this.#text, (STEPS[this.#step] ?? 0) + 1);
    const [head = [], ...body] = rows;
    // The last line that was read may be half a line.
    if (this.#sample.cut && !more) body.pop();
    this.#rows = body;
    this.#more = more;
    this.#columns = head.length;
    this.#grid = new Grid(this.#sample.name, head, body);
  }
}
