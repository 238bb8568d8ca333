import type { Ref, Type } from '../../contract/index.ts';
import { readKey } from '../core/keys.ts';
import { cancelled } from '../core/view.ts';
import { ReadController } from './read-controller.ts';
import type { Host } from './session.ts';

/** Content, as far as it was read. `size` is the whole's, where the backend says. */
export interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  size?: number;
  /** There is more than `bytes`. */
  cut: boolean;
  mediaType?: string;
  name?: string;
}

/** The bytes of a visualization or artifact version: never more than `most`, and what was not read is never downloaded. */
export class BytesController extends ReadController<Content> {
  constructor(host: Host, type: Type, of: () => Ref | undefined, most: () => number) {
    super(
      host,
      () => {
        const ref = of();
        if (!ref) return undefined;
        const limit = most();
        return {
          key: readKey('bytes', ref, { most: limit }),
          type: ref.type,
          fixed: true,
          ask: async (session, signal) => {
            const caps = session.capabilities.types[ref.type] as { bytes?: { ranges?: boolean } } | undefined;
            const range = caps?.bytes?.ranges ? { range: { start: 0, end: limit - 1 } } : {};
            const answer = await session.bytes?.(ref, range, signal ? { signal } : {});
            if (!answer) return { bytes: new Uint8Array(), cut: false };
            const { bytes, more } = await readAtMost(answer.stream, limit);
            const cut = more || (answer.size !== undefined && answer.size > bytes.length);
            return {
              bytes,
              cut,
              ...(answer.size === undefined ? {} : { size: answer.size }),
              ...(answer.mediaType ? { mediaType: answer.mediaType } : {}),
              ...(answer.name ? { name: answer.name } : {}),
            };
          },
        };
      },
      { type, verb: 'bytes' },
    );
  }

  /** All of it, for a download: not kept here, and streamed into a blob, which may lie on the disk. */
  async whole(ref: Ref, signal?: AbortSignal): Promise<{ blob: Blob; name?: string }> {
    const { connection } = this;
    if (!connection) throw cancelled();
    return connection.call(signal, async (session) => {
      const answer = await session.bytes?.(ref, {}, signal ? { signal } : {});
      if (!answer) throw cancelled();
      const { stream, mediaType, name } = answer;
      const blob = await new Response(
        stream as ReadableStream<Uint8Array<ArrayBuffer>>,
        mediaType ? { headers: { 'content-type': mediaType } } : {},
      ).blob();
      return { blob, ...(name ? { name } : {}) };
    });
  }
}

async function readAtMost(stream: ReadableStream<Uint8Array>, most: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; more: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    while (length < most) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } finally {
    // The rest is not wanted; whoever sends it may stop.
    await reader.cancel().catch(() => undefined);
  }
  const bytes = new Uint8Array(Math.min(length, most));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.subarray(0, bytes.length - at), at);
    at += Math.min(part.length, bytes.length - at);
  }
  return { bytes, more: length > most };
}
