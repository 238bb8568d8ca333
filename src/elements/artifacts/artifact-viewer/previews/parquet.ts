import type * as Hyparquet from 'hyparquet';
import type { AsyncBuffer, FileMetaData, SchemaElement } from 'hyparquet';
import { Grid, type Cell } from './grid.ts';
import { PreviewError, type Note, type Preview, type PreviewFrame, type Previewer, type Sample } from './previewer.ts';
import { Ranges } from './ranges.ts';

type Library = typeof Hyparquet;

const STEPS = [100, 1_000, 10_000] as const;
/** Of the file's end, which has the schema. */
const FOOTER = 65_536;
/** A schema larger than this is not read. */
const FOOTER_MOST = 16_000_000;
/** Rows come in groups that are read whole; larger ones only when asked for. */
const GROUP_MOST = 8_000_000;

/** Parquet by ranges: its schema from its end, then the first rows. The reader loads with the first. */
export const parquetPreviewer: Previewer = {
  key: 'parquet',
  label: 'preview.table',
  rank: ({ bytes }) => (bytes[0] === 0x50 && bytes[1] === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x31 ? 50 : 0),
  async open(sample) {
    const ranges = new Ranges(sample);
    const library = await import('hyparquet');
    const tail = await ranges.slice(Math.max(0, ranges.size - 8), ranges.size);
    if (tail.length < 8 || new TextDecoder().decode(tail.subarray(4)) !== 'PAR1') throw new PreviewError('preview.parquet.bad');
    const length = new DataView(tail.buffer).getUint32(0, true);
    if (length > Math.min(FOOTER_MOST, ranges.size - 12)) throw new PreviewError('preview.parquet.bad');
    const file: AsyncBuffer = {
      byteLength: ranges.size,
      slice: async (start, end = ranges.size) => (await ranges.slice(start, end)).buffer,
    };
    let metadata: FileMetaData;
    try {
      metadata = await library.parquetMetadataAsync(file, { initialFetchSize: Math.min(FOOTER, ranges.size) });
      library.parquetSchema(metadata);
    } catch (error) {
      throw error instanceof PreviewError ? error : new PreviewError('preview.parquet.bad');
    }
    const preview = new Parquet(sample, ranges, file, metadata, library);
    await preview.first();
    return preview;
  },
};

class Parquet implements Preview {
  readonly enough = true;
  #name: string;
  #ranges: Ranges;
  #file: AsyncBuffer;
  #metadata: FileMetaData;
  #library: Library;
  #heads: readonly { name: string; type: string }[];
  #rows: number | undefined;
  #grid: Grid;
  /** Why there are no rows. */
  #why: 'large' | 'codec' | undefined;
  #busy = false;

  constructor({ name }: Sample, ranges: Ranges, file: AsyncBuffer, metadata: FileMetaData, library: Library) {
    this.#name = name;
    this.#ranges = ranges;
    this.#file = file;
    this.#metadata = metadata;
    this.#library = library;
    this.#heads = library
      .parquetSchema(metadata)
      .children.map(({ element, children }) => ({ name: element.name, type: typeOf(element, children.length > 0) }));
    this.#grid = new Grid(name, this.#heads.map(headOf), []);
  }

  async first(): Promise<void> {
    if (this.#cost(STEPS[0]) > GROUP_MOST) this.#why = 'large';
    else await this.#read(STEPS[0]);
  }

  note({ l, update }: PreviewFrame): Note {
    const count = Number(this.#metadata.num_rows);
    const about = { count, columns: this.#heads.length };
    const read = l.t('preview.of', {
      read: l.intl.bytes(Math.min(this.#ranges.read, this.#ranges.size)),
      size: l.intl.bytes(this.#ranges.size),
    });
    if (this.#why === 'codec') return { severity: 'warning', text: l.t('preview.parquet.codec', about) };
    const shown = this.#rows ?? 0;
    const next = STEPS.find((step) => step > shown);
    const action =
      next !== undefined && shown < count
        ? {
            label: this.#busy
              ? l.t('preview.opening')
              : this.#why === 'large'
                ? l.t('preview.readMore', { size: l.intl.bytes(this.#cost(next)) })
                : l.t('preview.table.load', { count: Math.min(next, count) }),
            run: () => void this.#more(next, update),
          }
        : undefined;
    const text =
      this.#why === 'large'
        ? l.t('preview.parquet.large', about)
        : shown < count
          ? l.t('preview.parquet.part', { ...about, rows: shown, read })
          : l.t('preview.table.whole', { rows: count, columns: about.columns });
    return { severity: shown < count ? 'info' : 'neutral', text, ...(action ? { action } : {}) };
  }

  draw(): unknown {
    return this.#grid.draw();
  }

  /** Bytes of the row groups that hold the first so many rows. */
  #cost(rows: number): number {
    let bytes = 0;
    let first = 0;
    for (const group of this.#metadata.row_groups) {
      if (first >= rows) break;
      first += Number(group.num_rows);
      for (const { meta_data } of group.columns) bytes += Number(meta_data?.total_compressed_size ?? 0);
    }
    return bytes;
  }

  async #more(rows: number, update: () => void): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    update();
    try {
      await this.#read(rows);
    } catch {
      // What was shown before stays; the strip goes on offering it.
    } finally {
      this.#busy = false;
      update();
    }
  }

  async #read(rows: number): Promise<void> {
    const rowEnd = Math.min(rows, Number(this.#metadata.num_rows));
    let read: Record<string, unknown>[];
    try {
      read = await this.#library.parquetReadObjects({
        file: this.#file,
        metadata: this.#metadata,
        rowStart: 0,
        rowEnd,
        useOffsetIndex: true,
      });
    } catch (error) {
      if (error instanceof PreviewError) throw error;
      if (!/compression/.test(error instanceof Error ? error.message : '')) throw new PreviewError('preview.parquet.bad');
      this.#why = 'codec';
      this.#grid = new Grid(
        this.#name,
        ['', ''],
        this.#heads.map(({ name, type }) => [name, type]),
      );
      return;
    }
    this.#why = undefined;
    this.#rows = read.length;
    this.#grid = new Grid(
      this.#name,
      this.#heads.map(headOf),
      read.map((row) => this.#heads.map(({ name }) => cellOf(row[name]))),
    );
  }
}

const headOf = ({ name, type }: { name: string; type: string }): string => `${name} (${type})`;

function typeOf(
  { type, logical_type: logical, converted_type: converted, repetition_type: repetition }: SchemaElement,
  nested: boolean,
): string {
  const word = logical?.type ?? converted ?? type ?? (nested ? 'struct' : '');
  return `${word.toLowerCase().replaceAll('_', ' ').replace('byte array', 'binary')}${repetition === 'REPEATED' ? '[]' : ''}`;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? ''
      : value
          .toISOString()
          .replace('T', ' ')
          .replace(/(?:\.000)?Z$/, '');
  if (typeof value === 'object') return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)) ?? '';
  return String(value as string | number | bigint | boolean);
}
