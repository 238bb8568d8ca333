import type { Host, Problem, Session } from '../../contract/index.ts';
import { type Bench, list, type Listing } from '../bench.ts';
import type { Laws } from '../law.ts';
import { type Probe, stable } from '../probe.ts';

type Answer = (request: Request) => Response | Promise<Response>;

/** A session whose requests can be answered by the suite instead of the server. */
interface Wired {
  session: Session;
  listing: Listing;
  seen: { requests: number; refreshed: number; signedOut: number; traced: unknown[] };
  /** From now on; undefined: by the server again. */
  answer(by: Answer | undefined): void;
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

async function wired(bench: Bench, more: Partial<Host> & { refreshes?: boolean } = {}): Promise<Wired> {
  const seen: Wired['seen'] = { requests: 0, refreshed: 0, signedOut: 0, traced: [] };
  let by: Answer | undefined;
  const { refreshes = false, ...host } = more;
  const session = await bench.fresh('owner', {
    fetch: async (input, init) => {
      seen.requests++;
      const request = new Request(input, init);
      return by ? by(request) : globalThis.fetch(request);
    },
    refresh: async () => {
      seen.refreshed++;
      if (refreshes) by = undefined;
      return refreshes;
    },
    signedOut: () => void seen.signedOut++,
    trace: (entry) => void seen.traced.push(entry),
    ...host,
  });
  const [listing] = (await bench.listings()).filter(({ of }) => !of);
  if (!listing) throw new Error('nothing can be listed');
  return { session, listing, seen, answer: (next) => void (by = next) };
}

const MAPPED: readonly (readonly [name: string, answer: Answer, kinds: readonly string[]])[] = [
  ['403', () => json(403, { detail: 'no' }), ['forbidden']],
  ['404', () => json(404, { detail: 'not there' }), ['notFound']],
  ['409', () => json(409, { detail: 'taken' }), ['conflict']],
  ['422', () => json(422, { detail: [{ loc: ['query', 'size'], msg: 'bad' }] }), ['validation']],
  ['429', () => json(429, { detail: 'slowly' }, { 'retry-after': '7' }), ['rateLimited']],
  ['500', () => json(500, { detail: 'broken' }), ['internal']],
  [
    '502 in HTML',
    () => new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }),
    ['unavailable'],
  ],
  [
    'cut JSON with 200',
    () => new Response('{"items": [{"id": "1"', { status: 200, headers: { 'content-type': 'application/json' } }),
    ['unavailable/malformed'],
  ],
  ['offline', () => Promise.reject(new TypeError('Failed to fetch')), ['unavailable/network']],
];

const LEAKY = `(sqlite3.OperationalError) no such column [SQL: SELECT password FROM user WHERE token='sekrit-token'] File "/srv/app/zen/store.py", line 7`;

export const faults: Laws = {
  'fault.401': async (t: Probe, bench) => {
    if (!bench.fixture.wire) return t.skip('wire');
    const renewed = await wired(bench, { refreshes: true });
    renewed.answer(() => json(401, { detail: 'expired' }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => list(renewed.session, renewed.listing, { limit: 1 })));
    t.equal([answers.length, renewed.seen.refreshed, renewed.seen.signedOut], [5, 1, 0], 'five calls, one refresh, nobody signed out');
    await renewed.session.close();

    const refused = await wired(bench);
    refused.answer(() => json(401, { detail: 'expired' }));
    const calls = Array.from({ length: 5 }, () =>
      t.rejects(() => list(refused.session, refused.listing, { limit: 1 }), 'unauthenticated', 'a refresh that is refused'),
    );
    await Promise.all(calls);
    t.equal([refused.seen.refreshed, refused.seen.signedOut], [1, 1], 'one refresh, signed out once');
    await refused.session.close();
  },

  'fault.expired': async (t: Probe, bench) => {
    if (!bench.fixture.wire) return t.skip('wire');
    // Keycloak's refusal reaches a page as a broken network: the time decides what it was.
    const ends = { at: Date.now() + 3_600_000 };
    const late = await wired(bench, { refreshes: true, expires: () => ends.at });
    ends.at = Date.now() - 1000;
    late.answer(() => Promise.reject(new TypeError('Failed to fetch')));
    const page = await list(late.session, late.listing, { limit: 1 });
    t.equal([Array.isArray(page.items), late.seen.refreshed], [true, 1], 'a network failure after the end of the credential');
    await late.session.close();
  },

  'fault.map': async (t: Probe, bench) => {
    if (!bench.fixture.wire) return t.skip('wire');
    const { session, listing, answer } = await wired(bench);
    for (const [name, by, kinds] of MAPPED) {
      answer(by);
      const problem = await t.rejects(() => list(session, listing, { limit: 1 }), kinds, name);
      if (problem.kind === 'rateLimited') t.equal(problem.retryAfterMs, 7000, 'retry-after in seconds');
      if (problem.kind === 'unavailable') t.equal(problem.retryable, true, `${name}: a read may be repeated`);
    }
    await session.close();
  },

  'fault.timeout': async (t: Probe, bench) => {
    if (!bench.fixture.wire) return t.skip('wire');
    const { session, listing, answer } = await wired(bench, { timeoutMs: 1500 });
    answer((request) => new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error))));
    await t.rejects(() => list(session, listing, { limit: 1 }), 'unavailable/timeout', 'a server that does not answer');
    await session.close();
  },

  'fault.clean': async (t: Probe, bench) => {
    if (!bench.fixture.wire) return t.skip('wire');
    const { session, listing, answer, seen } = await wired(bench);
    const problems: Problem[] = [];
    for (const status of [400, 403, 500]) {
      answer(() => json(status, { detail: LEAKY }));
      problems.push(
        await t.rejects(
          () => list(session, listing, { limit: 1, ...(listing.caps.search ? { search: 'sekrit-search' } : {}) }),
          ['validation', 'forbidden', 'internal', 'conflict', 'notFound', 'unavailable'],
          `a leaky ${status}`,
        ),
      );
    }
    const shown = stable(problems) + stable(seen.traced);
    for (const leak of ['sekrit', '[SQL', 'File "', 'SELECT ']) t.ok(!shown.includes(leak), `${leak} is in a problem or a trace`);
    await session.close();
  },
};
