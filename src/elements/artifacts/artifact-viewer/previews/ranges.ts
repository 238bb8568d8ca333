import { PreviewError, type Sample } from './previewer.ts';

/** A file of which any part can be read, counting what was. What the sample has is not asked for again. */
export class Ranges {
  readonly size: number;
  /** Bytes read so far, the sample's own among them. */
  read: number;
  #sample: Sample;

  constructor(sample: Sample) {
    const size = sample.cut ? sample.size : sample.bytes.length;
    // Without its end, or a way there, nothing can be said of it.
    if (size === undefined || (sample.cut && !sample.read)) throw new PreviewError('preview.ranges');
    this.size = size;
    this.read = sample.bytes.length;
    this.#sample = sample;
  }

  /** Throws `PreviewError` where the file ends before `end`. */
  async slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const { bytes, read } = this.#sample;
    if (start < 0 || end < start || end > this.size) throw new PreviewError('preview.truncated');
    if (end <= bytes.length) return bytes.slice(start, end);
    const part = end > start ? await read?.(start, end) : new Uint8Array();
    if (part?.length !== end - start) throw new PreviewError('preview.truncated');
    this.read += part.length;
    return part;
  }
}

/** A number of eight bytes, the lowest first; beyond what a number can hold exactly it is infinite, and so too much for any check. */
export function uint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Infinity : Number(value);
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
