import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guarded, sniffImage } from '../../../src/adapters/toolkit/bytes.ts';
import { compact } from '../../../src/adapters/toolkit/compact.ts';
import { tailWhole } from '../../../src/adapters/toolkit/logs.ts';
import { windowOf } from '../../../src/adapters/toolkit/pages.ts';
import { cleanTitle } from '../../../src/adapters/toolkit/problems.ts';
import { AdapterError, type LogLine, type LogQuery } from '../../../src/contract/index.ts';

describe('windowOf', () => {
  const rows = Array.from({ length: 23 }, (_, i) => i);
  it('gives any window of rows from numbered pages, in at most two calls', async () => {
    for (let offset = 0; offset <= 25; offset++) {
      for (const limit of [1, 2, 5, 7, 23, 40]) {
        let calls = 0;
        const { items, total } = await windowOf(offset, limit, (page, size) => {
          calls++;
          return Promise.resolve({ items: rows.slice((page - 1) * size, page * size), total: rows.length });
        });
        assert.deepEqual(items, rows.slice(offset, offset + limit), `${offset}+${limit}`);
        assert.equal(total, 23);
        assert.ok(calls <= 2);
      }
    }
  });
  it('counts without rows', async () => {
    assert.deepEqual(await windowOf(0, 0, () => Promise.resolve({ items: [1], total: 9 })), { items: [], total: 9 });
  });
});

describe('tailWhole', () => {
  const lines = (n: number): LogLine[] => Array.from({ length: n }, (_, i) => ({ text: String(i), id: String(i) }));
  async function read(
    query: LogQuery,
    sizes: number[],
    pollMs = 0,
  ): Promise<{ texts: string[]; ends: number; largest: number; after: string }> {
    const stop = new AbortController();
    let round = 0;
    const size = (): number => sizes[Math.min(round, sizes.length - 1)] ?? 0;
    const seen = { texts: [] as string[], ends: 0, largest: 0, after: '' };
    const log = tailWhole({
      query,
      signal: stop.signal,
      pollMs,
      ended: () => Promise.resolve(round >= sizes.length - 1),
      read: () => {
        const all = lines(size());
        round++;
        return Promise.resolve({ lines: all });
      },
    });
    for await (const chunk of log) {
      seen.texts.push(...chunk.lines.map(({ text }) => text));
      seen.largest = Math.max(seen.largest, chunk.lines.length);
      seen.after = chunk.after ?? '';
      if (chunk.end) seen.ends++;
    }
    return seen;
  }

  it('follows a growing log without loss or repeat, and ends with the run', async () => {
    const seen = await read({ follow: true }, [3, 3, 4500, 4501]);
    assert.deepEqual(
      seen.texts,
      lines(4501).map(({ text }) => text),
    );
    assert.equal(seen.ends, 1);
    assert.ok(seen.largest <= 2000);
  });
  it('goes on from a cursor', async () => {
    const first = await read({ limit: 10 }, [25]);
    assert.equal(first.texts.length, 10);
    const rest = await read({ limit: 2000, at: first.after }, [25]);
    assert.deepEqual(
      [...first.texts, ...rest.texts],
      lines(25).map(({ text }) => text),
    );
    assert.equal(rest.ends, 1);
  });
  it('starts at the end when asked to', async () => {
    assert.deepEqual((await read({ at: 'end', follow: true }, [3, 5])).texts, ['3', '4']);
  });
  it('refuses a damaged cursor', async () => {
    await assert.rejects(read({ at: 'x9' }, [1]), (error) => AdapterError.is(error) && error.problem.kind === 'validation');
  });
  it('stops waiting when the caller gives up', async () => {
    const stop = new AbortController();
    const log = tailWhole({
      query: { follow: true },
      signal: stop.signal,
      pollMs: 60_000,
      ended: () => Promise.resolve(false),
      read: () => Promise.resolve({ lines: [] }),
    });
    await log.next();
    const waiting = log.next();
    stop.abort();
    await assert.rejects(waiting, (error) => AdapterError.is(error) && error.problem.kind === 'cancelled');
  });
});

describe('bytes', () => {
  it('tells images by their first bytes', () => {
    const of = (text: string): string => sniffImage(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    assert.equal(of('\x89PNG\r\n'), 'image/png');
    assert.equal(of('\xff\xd8\xff\xe0'), 'image/jpeg');
    assert.equal(of('RIFF1234WEBP'), 'image/webp');
    assert.equal(of(' <svg xmlns'), 'image/svg+xml');
    assert.equal(of('nothing'), 'application/octet-stream');
  });
  it('breaks as an AdapterError, and frees the source when it is cancelled', async () => {
    const broken = guarded(new ReadableStream({ pull: () => Promise.reject(new TypeError('terminated')) }), undefined);
    await assert.rejects(broken.getReader().read(), (error) => AdapterError.is(error) && error.problem.kind === 'unavailable');
    let freed = false;
    const endless = guarded(
      new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(10)), cancel: () => void (freed = true) }),
      undefined,
    );
    const reader = endless.getReader();
    await reader.read();
    await reader.cancel();
    assert.ok(freed);
  });
});

describe('words', () => {
  it('drops what is not said, and keeps what is known to be empty', () => {
    assert.deepEqual(compact({ a: null, b: undefined, c: '', d: 0, e: false, f: [], g: {} }), { d: 0, e: false, f: [], g: {} });
  });
  it('keeps queries, stacks, paths and credentials out of titles', () => {
    assert.equal(cleanTitle('Name taken [SQL: INSERT INTO x]', '-'), 'Name taken');
    assert.equal(cleanTitle('Bad value\n  File "/srv/app.py", line 3', '-'), 'Bad value');
    assert.equal(cleanTitle("{'type': 'missing'}", 'No'), 'No');
    assert.equal(cleanTitle('no such file /var/lib/zenml/x.db here', '-'), 'no such file … here');
    assert.equal(cleanTitle('got Bearer abc.def', '-'), 'got …');
  });
});
