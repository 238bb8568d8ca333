import { AdapterError } from '../../contract/index.ts';
import { cancelled, fail, unavailable } from './problems.ts';

/** A stream of bytes that are all there already. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** The same bytes as they come, none held; what breaks is an `AdapterError`, and giving up frees the connection. */
export function guarded(stream: ReadableStream<Uint8Array>, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          const aborted = signal?.aborted || (error instanceof Error && error.name === 'AbortError');
          const problem = aborted ? cancelled() : unavailable('network', 'The connection broke before all bytes had come.');
          controller.error(AdapterError.is(error) ? error : fail(problem, error));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Bytes that came as base64 in JSON. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The kind of an image by its first bytes: backends that send images as text do not say it. */
export function sniffImage(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.slice(0, 12));
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF8')) return 'image/gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  if (head.trimStart().startsWith('<')) return 'image/svg+xml';
  return 'application/octet-stream';
}
