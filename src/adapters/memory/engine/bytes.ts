import type { ByteRange, Bytes } from '../../../contract/index.ts';
import { cancelled, invalid } from '../problems.ts';

const PART = 64 * 1024;

/** A stream over content that is made only now; it gives what is asked for, part by part, and ends with the signal. */
export function streamed(
  content: Uint8Array,
  about: { mediaType: string; name: string },
  range: ByteRange | undefined,
  signal: AbortSignal,
): Bytes {
  const size = content.length;
  const start = range?.start ?? 0;
  const end = Math.min(range?.end ?? size - 1, size - 1);
  if (!Number.isInteger(start) || start < 0 || (range && (start >= size || end < start)))
    throw invalid('/range', `The content has ${size} bytes: the range lies beyond it.`);
  let at = start;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (signal.aborted) return controller.error(cancelled());
        if (at > end) return controller.close();
        const part = content.slice(at, Math.min(at + PART, end + 1));
        at += part.length;
        controller.enqueue(part);
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, size, ...about, ...(range ? { range: { start, end } } : {}) };
}
