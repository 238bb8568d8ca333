import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { AdapterError, type Host, type Problem } from '../../../src/contract/index.ts';
import { Transport } from '../../../src/adapters/toolkit/transport.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base = '';
let seen: { url: string; authorization: string | undefined; cookie: string | undefined }[] = [];
let answer: Answer;

const say = (status: number, body: string, headers: Record<string, string> = {}): Answer => {
  return (_request, response) => void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
};
const open = (host: Host = {}): Transport => new Transport({ base, host });
async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    assert.ok(AdapterError.is(error), `not an AdapterError: ${String(error)}`);
    return error.problem;
  }
  throw new Error('it did not fail');
}
const named = (problem: Problem): string => ('why' in problem ? `${problem.kind}/${problem.why}` : problem.kind);

before(async () => {
  server = createServer((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization, cookie: request.headers.cookie });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}/api`;
});
beforeEach(() => {
  seen = [];
  answer = say(200, '{"ok":true}');
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe('transport', () => {
  it('sends the host’s headers and encodes the query', async () => {
    const host: Host = { headers: () => Promise.resolve({ authorization: 'Bearer a' }) };
    const got = await open(host).json({ path: '/things', query: [['name', 'contains:a&b=ü']] });
    assert.deepEqual(got, { ok: true });
    assert.equal(seen[0]?.authorization, 'Bearer a');
    assert.equal(new URL(seen[0]?.url ?? '', base).searchParams.get('name'), 'contains:a&b=ü');
  });

  const refusals: [string, Answer, string][] = [
    ['403', say(403, '{}'), 'forbidden'],
    ['404', say(404, '{}'), 'notFound'],
    ['409', say(409, '{}'), 'conflict/exists'],
    ['422', say(422, '{}'), 'validation'],
    ['429', say(429, '{}'), 'rateLimited'],
    ['500', say(500, 'Internal Server Error'), 'internal'],
    ['501', say(501, '{}'), 'unsupported'],
    ['502 with HTML', say(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }), 'unavailable/server'],
    ['HTML for JSON', say(200, '<!doctype html>', { 'content-type': 'text/html' }), 'unavailable/malformed'],
    ['cut JSON', say(200, '{"items": [{"id'), 'unavailable/malformed'],
    ['a redirect', say(302, '', { location: 'http://127.0.0.1:1/login' }), 'unavailable/server'],
    ['a broken connection', (_request, response) => void response.destroy(), 'unavailable/network'],
  ];
  for (const [name, given, kind] of refusals) {
    it(`tells ${name} as ${kind}`, async () => {
      answer = given;
      assert.equal(named(await problemOf(open().json({ path: '/x' }))), kind);
      assert.equal(seen.length, 1);
    });
  }

  it('reads Retry-After as seconds, as a date, and under its other name', async () => {
    const waits = async (headers: Record<string, string>): Promise<number | undefined> => {
      answer = say(429, '{}', headers);
      const problem = await problemOf(open().json({ path: '/x' }));
      return problem.kind === 'rateLimited' ? problem.retryAfterMs : undefined;
    };
    assert.equal(await waits({ 'retry-after': '7' }), 7000);
    assert.equal(await waits({ 'x-retry-after': '3' }), 3000);
    const soon = await waits({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    assert.ok(soon !== undefined && soon > 50_000 && soon <= 60_000, String(soon));
  });

  it('lets the backend’s own code go before the status', async () => {
    answer = say(400, '{"code":"TAKEN"}');
    const transport = new Transport({
      base,
      host: {},
      problem: ({ body }) =>
        (body as { code?: string }).code === 'TAKEN' ? { kind: 'conflict', why: 'exists', title: 'Taken', remedy: 'edit' } : undefined,
    });
    assert.equal(named(await problemOf(transport.json({ path: '/x' }))), 'conflict/exists');
  });

  it('gives up when the time is over, and says so', async () => {
    answer = () => {};
    assert.equal(named(await problemOf(open({ timeoutMs: 30 }).json({ path: '/x' }))), 'unavailable/timeout');
  });

  it('says repeatable only of what can’t be done twice', async () => {
    answer = (_request, response) => void response.destroy();
    assert.equal((await problemOf(open().json({ path: '/x' }))).retryable, true);
    assert.equal((await problemOf(open().json({ method: 'POST', path: '/x', json: {} }))).retryable, undefined);
    assert.equal((await problemOf(open().json({ method: 'POST', path: '/x', json: {}, repeatable: true }))).retryable, true);
  });

  it('traces without query, header or body', async () => {
    answer = say(500, 'secret-in-body');
    const traced: unknown[] = [];
    const host: Host = { headers: () => ({ authorization: 'Bearer secret-header' }), trace: (entry) => void traced.push(entry) };
    await problemOf(open(host).json({ path: '/things', query: [['token', 'secret-value']] }));
    assert.equal(traced.length, 1);
    assert.deepEqual(
      { ...(traced[0] as object), at: 0, ms: 0 },
      { at: 0, ms: 0, method: 'GET', path: '/api/things', status: 500, problem: 'internal' },
    );
  });

  it('does not suffer from hooks that throw', async () => {
    const host: Host = {
      trace: () => {
        throw new Error('the host’s own');
      },
    };
    assert.deepEqual(await open(host).json({ path: '/x' }), { ok: true });
    const broken: Host = { headers: () => Promise.reject(new Error('no token')) };
    assert.equal((await problemOf(open(broken).json({ path: '/x' }))).kind, 'unauthenticated');
  });
});

describe('abort', () => {
  it('sends nothing when it was aborted before', async () => {
    assert.equal((await problemOf(open().json({ path: '/x', signal: AbortSignal.abort() }))).kind, 'cancelled');
    assert.equal(seen.length, 0);
  });

  it('is cancelled while it waits', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    assert.equal((await problemOf(open().json({ path: '/x', signal: stop.signal }))).kind, 'cancelled');
  });

  it('closes: all under way is cancelled, and nothing is sent afterwards', async () => {
    const transport = open();
    answer = () => transport.close();
    const all = await Promise.all([problemOf(transport.json({ path: '/a' })), problemOf(transport.json({ path: '/b' }))]);
    assert.deepEqual(all.map(named), ['cancelled', 'cancelled']);
    const before = seen.length;
    assert.equal((await problemOf(transport.json({ path: '/c' }))).kind, 'cancelled');
    assert.equal(seen.length, before);
  });
});

describe('one renewal for all who wait', () => {
  const guarded: Answer = (request, response) =>
    request.headers.authorization === 'Bearer new' ? say(200, '{"ok":true}')(request, response) : say(401, '{}')(request, response);

  it('sends each of the parallel calls again once', async () => {
    answer = guarded;
    let token = 'old';
    let renewals = 0;
    const host: Host = {
      headers: () => ({ authorization: `Bearer ${token}` }),
      refresh: async () => {
        renewals++;
        await Promise.resolve();
        token = 'new';
        return true;
      },
    };
    const transport = open(host);
    const paths = ['/a', '/b', '/c', '/d', '/e'];
    await Promise.all(paths.map((path) => transport.json({ path })));
    assert.equal(renewals, 1);
    assert.equal(seen.length, 2 * paths.length);
  });

  it('uses a renewal that was over before the refusal came', async () => {
    let token = 'old';
    let renewals = 0;
    let release: (() => void) | undefined;
    answer = (request, response) => {
      // The late call is refused only after the first one has renewed.
      if (request.url === '/api/late' && !release) release = () => guarded(request, response);
      else guarded(request, response);
    };
    const host: Host = {
      headers: () => ({ authorization: `Bearer ${token}` }),
      refresh: () => (renewals++, (token = 'new'), Promise.resolve(true)),
    };
    const transport = open(host);
    const late = transport.json({ path: '/late' });
    while (!release) await transport.json({ path: '/first' });
    release();
    assert.deepEqual(await late, { ok: true });
    assert.equal(renewals, 1);
  });

  it('tells the host once that it is signed out when the renewal is refused', async () => {
    answer = say(401, '{}');
    let renewals = 0;
    const out: Problem[] = [];
    const host: Host = { refresh: () => (renewals++, Promise.resolve(false)), signedOut: (why) => void out.push(why) };
    const transport = open(host);
    const all = await Promise.all(['/a', '/b', '/c'].map((path) => problemOf(transport.json({ path }))));
    assert.deepEqual(all.map(named), ['unauthenticated', 'unauthenticated', 'unauthenticated']);
    assert.equal(renewals, 1);
    assert.equal(out.length, 1);
    assert.equal(seen.length, 3);
  });

  it('gives up after one repeat, and says so once', async () => {
    answer = say(401, '{}');
    let out = 0;
    const host: Host = { refresh: () => Promise.resolve(true), signedOut: () => void out++ };
    assert.equal((await problemOf(open(host).json({ path: '/x' }))).kind, 'unauthenticated');
    assert.equal(seen.length, 2);
    assert.equal(out, 1);
  });

  it('takes a network failure at the credential’s end for its end', async () => {
    let calls = 0;
    answer = (request, response) => (calls++ === 0 ? void response.destroy() : say(200, '{"ok":true}')(request, response));
    let renewals = 0;
    const host: Host = { expires: () => Date.now() + 5000, refresh: () => (renewals++, Promise.resolve(true)) };
    assert.deepEqual(await open(host).json({ path: '/x' }), { ok: true });
    assert.equal(renewals, 1);
    answer = (_request, response) => void response.destroy();
    const fine: Host = { expires: () => Date.now() + 600_000, refresh: () => (renewals++, Promise.resolve(true)) };
    assert.equal(named(await problemOf(open(fine).json({ path: '/x' }))), 'unavailable/network');
    assert.equal(renewals, 1);
  });

  it('does not hold a call that has given up', async () => {
    answer = say(401, '{}');
    const stop = new AbortController();
    const host: Host = { refresh: () => (stop.abort(), new Promise<boolean>(() => {})) };
    assert.equal((await problemOf(open(host).json({ path: '/x', signal: stop.signal }))).kind, 'cancelled');
  });
});
