import { PreviewError } from './previewer.ts';
import { viewOf, type Ranges } from './ranges.ts';

/** The end of a zip, with the longest comment it may have. */
const TAIL = 65_557;
const DIRECTORY_MOST = 4_000_000;

export interface ZipEntry {
  name: string;
  /** Of the content; `packed` of what lies in the file. */
  size: number;
  packed: number;
  /** 0: as it is; 8: deflated. */
  method: number;
  at: number;
}

/** What a zip holds, by its directory at the end. */
export async function zipEntries(ranges: Ranges): Promise<ZipEntry[]> {
  const tail = await ranges.slice(Math.max(0, ranges.size - TAIL), ranges.size);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new PreviewError('preview.zip.bad');
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (length > DIRECTORY_MOST || start + length > ranges.size) throw new PreviewError('preview.zip.bad');
  const directory = await ranges.slice(start, start + length);
  const list = viewOf(directory);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= length && list.getUint32(at, true) === 0x02014b50;) {
    const name = list.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + name)),
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      at: list.getUint32(at + 42, true),
    });
    at += 46 + name + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

/** The first bytes of an entry's content; empty where they can't be read. */
export async function startOfEntry(ranges: Ranges, { at, method, packed }: ZipEntry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const nothing = new Uint8Array();
  if (at + 30 > ranges.size) return nothing;
  const view = viewOf(await ranges.slice(at, at + 30));
  if (view.getUint32(0, true) !== 0x04034b50) return nothing;
  const start = at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const end = Math.min(start + packed, start + most, ranges.size);
  if (start >= end) return nothing;
  const raw = await ranges.slice(start, end);
  return method === 0 ? raw : method === 8 ? inflated(raw, most) : nothing;
}

/** As far as a beginning of deflated bytes gives something. */
async function inflated(raw: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // Not awaited: it waits for a reader, and the end of a part is an error that says nothing.
  void writer
    .write(raw)
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } catch {
    // As above.
  }
  await reader.cancel().catch(() => undefined);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
