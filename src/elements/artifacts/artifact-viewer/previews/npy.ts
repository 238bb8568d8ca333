import { html } from 'lit';
import { facts } from '../../../base/details.ts';
import { Grid } from './grid.ts';
import { PreviewError, type Note, type Preview, type Previewer, type PreviewFrame, type Sample } from './previewer.ts';
import { Ranges, viewOf } from './ranges.ts';
import { startOfEntry, zipEntries } from './zip.ts';

/** Headers are short; a longer one is no header. */
const HEADER_MOST = 65_536;
const ROWS = 100;
const COLUMNS = 24;
/** Arrays of an archive whose headers are looked up. */
const LOOKED_UP = 200;

interface Header {
  type: string;
  shape: readonly number[];
  fortran: boolean;
  /** Where the values begin. */
  at: number;
}

/** One array: what its header says, and its first values. */
export const npyPreviewer: Previewer = {
  key: 'npy',
  label: 'preview.header',
  rank: ({ bytes }) => (isNpy(bytes) ? 50 : 0),
  open(sample) {
    const header = headerOf(sample.bytes);
    if (!header) throw new PreviewError(sample.cut || sample.bytes.length > 12 ? 'preview.header.length' : 'preview.truncated');
    return new Npy(sample, header);
  },
};

/** Several arrays in a zip: the name, type and shape of each. */
export const npzPreviewer: Previewer = {
  key: 'npz',
  label: 'preview.header',
  rank: ({ bytes, name }) => (bytes[0] === 0x50 && bytes[1] === 0x4b && name.toLowerCase().endsWith('.npz') ? 50 : 0),
  async open(sample) {
    const ranges = new Ranges(sample);
    const entries = await zipEntries(ranges);
    const looked = await Promise.all(
      entries.slice(0, LOOKED_UP).map(async (entry) => {
        const header = headerOf(await startOfEntry(ranges, entry, 512));
        return { entry, header };
      }),
    );
    const unsafe = looked.some(({ header }) => header && isObject(header.type));
    let grid: Grid | undefined;
    return {
      enough: true,
      note: ({ l }) => safety(unsafe, { l }),
      draw({ l }) {
        grid ??= new Grid(
          sample.name,
          [l.t('preview.array'), l.t('preview.shape'), l.t('preview.type'), l.t('column.size')],
          looked.map(({ entry, header }) => [
            entry.name.replace(/\.npy$/, ''),
            header ? shapeOf(header) : '',
            header?.type ?? '',
            l.intl.bytes(entry.size),
          ]),
        );
        return grid.draw();
      },
    };
  },
};

class Npy implements Preview {
  readonly enough = true;
  #header: Header;
  #sample: Sample;
  #grid: Grid | undefined;

  constructor(sample: Sample, header: Header) {
    this.#sample = sample;
    this.#header = header;
    const rows = valuesOf(sample.bytes, header);
    if (rows.length) {
      const width = rows[0]?.length ?? 0;
      this.#grid = new Grid(
        sample.name,
        ['', ...Array.from({ length: width }, (_, i) => `[${i}]`)],
        rows.map((row, i) => [String(i), ...row]),
      );
    }
  }

  note(frame: PreviewFrame): Note {
    return safety(isObject(this.#header.type), frame);
  }

  draw({ l }: PreviewFrame): unknown {
    const { type, fortran, shape } = this.#header;
    return html`<div class="section">
        ${facts(this.#sample.name, [
          [l.t('preview.type'), html`<code>${type}</code>`],
          [l.t('preview.shape'), html`<code>${shapeOf(this.#header)}</code>`],
          [l.t('preview.values'), l.intl.number(shape.reduce((a, b) => a * b, 1))],
          [l.t('preview.order'), html`<code>${fortran ? 'F' : 'C'}</code>`],
        ])}
      </div>
      ${this.#grid?.draw() ?? ''}`;
  }
}

/** An array of Python objects is a pickle inside. */
const isObject = (type: string): boolean => /O/.test(type);

const safety = (unsafe: boolean, { l }: Pick<PreviewFrame, 'l'>): Note =>
  unsafe ? { severity: 'danger', text: l.t('preview.npy.objects') } : { severity: 'success', text: l.t('preview.npy.safe') };

const shapeOf = ({ shape }: Header): string => shape.join(' × ') || '1';

const isNpy = (bytes: Uint8Array): boolean => bytes[0] === 0x93 && new TextDecoder().decode(bytes.subarray(1, 6)) === 'NUMPY';

function headerOf(bytes: Uint8Array): Header | undefined {
  if (!isNpy(bytes) || bytes.length < 12) return undefined;
  const long = (bytes[6] ?? 1) > 1;
  const length = long ? viewOf(bytes).getUint32(8, true) : viewOf(bytes).getUint16(8, true);
  const start = long ? 12 : 10;
  if (length > HEADER_MOST || start + length > bytes.length) return undefined;
  const text = new TextDecoder('latin1').decode(bytes.subarray(start, start + length));
  const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  // The type of a structured array is a list of fields.
  const type = /'descr':\s*(?:'([^']*)'|(\[.*?\]))\s*,\s*'/.exec(text);
  if (shape === undefined || !type) return undefined;
  return {
    type: type[1] ?? type[2] ?? '',
    shape: (shape.match(/\d+/g) ?? []).map(Number),
    fortran: /'fortran_order':\s*True/.test(text),
    at: start + length,
  };
}

/** How a number of this type is read. */
const READERS: Readonly<Record<string, readonly [size: number, read: (view: DataView, at: number, little: boolean) => number | bigint]>> = {
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  i8: [8, (view, at, little) => view.getBigInt64(at, little)],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  i1: [1, (view, at) => view.getInt8(at)],
  u8: [8, (view, at, little) => view.getBigUint64(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  u1: [1, (view, at) => view.getUint8(at)],
  b1: [1, (view, at) => view.getUint8(at)],
};

/** The first values, in rows of the last dimension; none where they are no numbers or lie column by column. */
function valuesOf(bytes: Uint8Array, { type, shape, fortran, at }: Header): string[][] {
  const reader = READERS[type.slice(1)];
  if (!reader || (fortran && shape.length > 1)) return [];
  const [size, read] = reader;
  const little = type[0] !== '>';
  const width = shape.length > 1 ? (shape.at(-1) ?? 1) : 1;
  const count = shape.reduce((a, b) => a * b, 1);
  const view = viewOf(bytes);
  const rows: string[][] = [];
  for (let row = 0; row < ROWS && row * width < count; row += 1) {
    const from = at + row * width * size;
    const cells = Math.min(width, COLUMNS);
    if (from + cells * size > bytes.length) break;
    rows.push(Array.from({ length: cells }, (_, i) => String(read(view, from + i * size, little))));
  }
  return rows;
}
