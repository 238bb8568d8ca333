import type { Bytes, ByteRange, Ref, Session } from '../../contract/index.ts';
import { type Bench, typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Probe } from '../probe.ts';

interface Content {
  session: Session;
  ref: Ref;
  ranges: boolean;
  bytes(range?: ByteRange, signal?: AbortSignal): Promise<Bytes>;
}

async function contents(t: Probe, bench: Bench): Promise<Content[]> {
  const session = await bench.session();
  const found = typesOf(session.capabilities).flatMap(([type, { verbs, bytes }]): Content[] => {
    const refs = verbs.includes('bytes') ? (bench.fixture.samples[type] ?? []) : [];
    return refs.map((ref) => ({
      session,
      ref: ref as Ref,
      ranges: bytes?.ranges === true,
      bytes: (range, signal) => {
        if (!session.bytes) throw new Error('bytes is declared, but not there');
        return session.bytes(ref as Ref, range ? { range } : {}, signal ? { signal } : {});
      },
    }));
  });
  if (found.length === 0) t.skip('bytes');
  return found;
}

async function drain({ stream }: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const hex = (data: Uint8Array) => Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytes: Laws = {
  'bytes.whole': async (t: Probe, bench) => {
    for (const content of await contents(t, bench)) {
      const answer = await content.bytes();
      const data = await drain(answer);
      t.ok(data.length > 0, `${content.ref.id}: no bytes`);
      if (answer.size !== undefined) t.equal(data.length, answer.size, `${content.ref.id}: the size that was said`);
      t.equal(hex(await drain(await content.bytes())), hex(data), `${content.ref.id}: the same bytes again`);
    }
  },

  'bytes.ranges': async (t: Probe, bench) => {
    for (const content of await contents(t, bench)) {
      if (!content.ranges) {
        await t.rejects(() => content.bytes({ start: 0, end: 1 }), 'unsupported', `${content.ref.type}: a range that was not declared`);
        continue;
      }
      const whole = await drain(await content.bytes());
      const cut = Math.floor(whole.length / 3);
      const parts = [{ start: 0, end: cut - 1 }, { start: cut, end: cut * 2 }, { start: cut * 2 + 1 }];
      const joined: string[] = [];
      for (const range of parts) {
        const answer = await content.bytes(range);
        if (answer.size !== undefined) t.equal(answer.size, whole.length, `${content.ref.id}: the size of a part is the whole's`);
        joined.push(hex(await drain(answer)));
      }
      t.equal(joined.join(''), hex(whole), `${content.ref.id}: joined ranges`);
      await t.rejects(() => content.bytes({ start: whole.length + 10 }), 'validation', `${content.ref.id}: a range beyond the end`);
    }
  },

  'bytes.unknown': async (t: Probe, bench) => {
    for (const { session, ref } of (await contents(t, bench)).slice(0, 1)) {
      for (const id of ['no-such-id', '../../etc/passwd', `${ref.id}/../0`]) {
        await t.rejects(() => session.bytes?.({ type: ref.type, id }) ?? Promise.resolve(), ['notFound', 'validation'], `bytes of ${id}`);
      }
    }
  },

  'bytes.abort': async (t: Probe, bench) => {
    for (const content of (await contents(t, bench)).slice(0, 1)) {
      await t.rejects(() => content.bytes(undefined, AbortSignal.abort()), 'cancelled', 'bytes that were aborted before');
      const { stream } = await content.bytes();
      await stream.cancel();
      const again = await drain(await content.bytes());
      t.ok(again.length > 0, 'a reader that was given up blocks the next');
    }
  },
};
