import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { describe, it } from 'node:test';
import { memory } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Notice, type Ref, type Session, type VISUALIZATION_KINDS } from '../../../src/contract/index.ts';
import { clock } from './fixture.ts';

const MAIN = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };

async function kindOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (error) {
    assert.ok(AdapterError.is(error), String(error));
    return error.problem.kind;
  }
  return 'none';
}

async function newestRun(session: Session, of?: Ref) {
  const { items } = await session.list('run', { sort: [{ field: 'started', desc: true }], limit: 1, ...(of ? { of } : {}) });
  assert.ok(items[0]);
  return items[0];
}

async function text(session: Session, ref: Ref): Promise<string> {
  const { stream } = await session.bytes!(ref);
  return new Response(stream).text();
}

describe('the sample company', () => {
  it('is as large as it says', async () => {
    const time = clock();
    const adapter = memory({ now: time.now });
    const [all, main] = [await adapter.connect({}), await adapter.connect(MAIN)];
    const total = async (
      session: Session,
      type: 'organization' | 'tenant' | 'user' | 'role' | 'model' | 'modelVersion' | 'artifact' | 'run',
    ) => (await session.list(type, { limit: 0 })).total?.count;
    assert.equal(await total(all, 'organization'), 3);
    assert.equal(await total(all, 'tenant'), 12);
    assert.equal(await total(main, 'user'), 60);
    assert.equal(await total(main, 'role'), 14);
    assert.equal(await total(main, 'model'), 400);
    assert.equal(await total(main, 'modelVersion'), 20_000);
    assert.equal(await total(main, 'artifact'), 3000);
    assert.ok(((await total(main, 'run')) ?? 0) >= 5000);
    const names = (await main.list('user', { limit: 60 })).items.map(({ name }) => name);
    assert.equal(new Set(names).size, 60);
  });

  it('reaches any of a million versions at once, and refuses to scan them', async () => {
    const session = await memory().connect({ project: 'prod-eu.telemetry' });
    const page = await session.list('modelVersion', { at: 999_998, limit: 50 });
    assert.deepEqual(
      page.items.map(({ name }) => name),
      ['v999999', 'v1000000'],
    );
    assert.deepEqual(page.total, { count: 1_000_000, exact: true });
    assert.equal(await kindOf(() => session.list('modelVersion', { sort: [{ field: 'created' }] })), 'unsupported');
    assert.equal(
      await kindOf(() => session.list('modelVersion', { filter: { op: 'eq', field: 'stage', value: 'production' } })),
      'unsupported',
    );
  });

  it('is the same in two places with the same clock, and another with another seed', async () => {
    const time = clock();
    const read = async (seed: number) => {
      const session = await memory({ now: time.now, seed }).connect(MAIN);
      return [(await session.list('run', { limit: 20, at: 5000 })).items, (await session.list('model', { limit: 20 })).items];
    };
    assert.deepEqual(await read(1), await read(1));
    assert.notDeepEqual(await read(1), await read(2));
  });

  it('agrees with itself: what a version says of its run, the run says of the version', async () => {
    const session = await memory({ now: clock().now }).connect(MAIN);
    for (const { id } of (await session.list('model', { limit: 40 })).items) {
      const { items } = await session.list('modelVersion', {
        of: { type: 'model', id },
        sort: [{ field: 'number', desc: true }],
        limit: 1,
      });
      const version = items[0]!;
      assert.ok(version.run && version.run.lost === undefined, `${version.id} has no run`);
      const run = await session.get(version.run);
      assert.deepEqual(
        run.modelVersions?.map((link) => link.id),
        [version.id],
      );
      assert.equal(run.phase, 'succeeded');
      const made = await session.list('artifactVersion', { of: version });
      assert.ok(made.items.length >= 5, `${version.id} has ${made.items.length} artifacts`);
      for (const { producer } of made.items.filter((item) => item.producer?.run?.id === run.id)) {
        const step = await session.get(producer!.step!);
        assert.equal(step.run.id, run.id);
      }
    }
  });

  it('has a run of 240 steps: 480 nodes and 673 edges', async () => {
    const session = await memory({ now: clock().now }).connect(MAIN);
    const { items } = await session.list('run', { filter: { op: 'has', field: 'tags', value: 'backfill' } });
    const graph = await session.graph!(items[0]!);
    assert.equal((await session.list('step', { of: items[0]!, limit: 0 })).total?.count, 240);
    assert.deepEqual([graph.nodes.length, graph.edges.length], [480, 673]);
  });

  it('holds names that would do harm if they were not shown as text', async () => {
    const session = await memory().connect(MAIN);
    const { items } = await session.list('model', { search: 'onerror' });
    assert.deepEqual(
      items.map(({ name }) => name),
      ['<img src=x onerror=alert(1)>'],
    );
    assert.equal((await session.list('model', { filter: { op: 'contains', field: 'name', value: '🚚 "express"' } })).total?.count, 1);
  });

  it('has bytes of every kind that can be shown', async () => {
    const session = await memory().connect(MAIN);
    const version = (
      await session.list('modelVersion', { of: { type: 'model', id: 'model-0-0' }, sort: [{ field: 'number', desc: true }], limit: 1 })
    ).items[0]!;
    const made = (await session.list('artifactVersion', { of: version })).items;
    const pictures = made.flatMap(({ visualizations = [] }) => visualizations);
    const of = (kind: (typeof VISUALIZATION_KINDS)[number]) => pictures.find((one) => one.kind === kind)!;
    assert.match(await text(session, of('table')), /^parcel,hub,/);
    assert.ok(JSON.parse(await text(session, of('json'))));
    assert.match(await text(session, of('markdown')), /^# /);
    assert.match(await text(session, of('html')), /<script>/);
    assert.match(await text(session, of('text')), /epoch +1\/60/);
    const png = new Uint8Array(await new Response((await session.bytes!(of('image'))).stream).arrayBuffer());
    assert.deepEqual([...png.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    const view = new DataView(png.buffer);
    const data = 8 + 25 + 12 + view.getUint32(33);
    // The pixels unpack to what the header says: zlib checks the sum.
    assert.equal(inflateSync(png.subarray(data + 8, data + 8 + view.getUint32(data))).length, 180 * 321);
  });

  it('fails a run with a trace, in the run and at the end of its log', async () => {
    const session = await memory({ now: clock().now }).connect(MAIN);
    const { items } = await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'failed' }, limit: 1 });
    assert.match(items[0]?.failure?.trace ?? '', /^Traceback/);
    const levels = [];
    for await (const { lines } of session.logs!(items[0]!, { level: 'error' })) levels.push(...lines.map(({ level }) => level));
    assert.deepEqual(levels, ['error', 'fatal']);
  });
});

describe('the clock', () => {
  it('starts runs as the days before, and ends them', async () => {
    const time = clock();
    const session = await memory({ now: time.now }).connect(MAIN);
    const before = (await session.list('run', { limit: 0 })).total!.count;
    const run = await newestRun(session);
    assert.ok(['pending', 'running'].includes(run.phase));
    time.forward(7 * 86_400_000);
    const { series } = await session.measure!({ of: 'run', metrics: ['count'], every: 'week', to: '2026-11-23T00:00:00Z' });
    assert.equal((await session.list('run', { limit: 0 })).total!.count, before + (series[0]?.points.at(-1)?.value ?? 0));
    assert.ok(['succeeded', 'failed', 'cancelled'].includes((await session.get(run)).phase));
  });

  it('is busy by day, quiet at the weekend, and no day stands out', async () => {
    for (const project of ['prod-eu.eta', 'prod-us.routing', 'prod-us.eta-us']) {
      const session = await memory({ now: clock().now }).connect({ project });
      const count = async (from: string, to: string): Promise<number[]> => {
        const { series } = await session.measure!({ of: 'run', metrics: ['count'], every: 'day', from, to });
        return series[0]!.points.map(({ value }) => value);
      };
      const [monday, tuesday, , , , saturday, sunday] = await count('2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z');
      assert.ok(monday! > 0 && monday === tuesday && saturday === sunday && saturday! < monday!, project);
      assert.deepEqual(await count('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'), [monday]);
      assert.ok((await count('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'))[0]! <= monday!, `${project}: today is not over`);
    }
  });

  it('always has runs under way in the busy project', async () => {
    const time = clock(Date.UTC(2026, 10, 23));
    const session = await memory({ now: time.now }).connect(MAIN);
    const under = { op: 'in', field: 'phase', value: ['pending', 'running'] } as const;
    for (let hour = 0; hour < 7 * 24; hour += 5) {
      const { total } = await session.list('run', { filter: under, limit: 0 });
      assert.ok(total!.count >= 1 && total!.count < 12, `${total!.count} run at ${new Date(time.now()).toISOString()}`);
      time.forward(5 * 3_600_000);
    }
  });

  it('deploys a tenant: pending with where it goes, then available', async () => {
    const time = clock(Date.UTC(2026, 10, 24, 12, 0, 10));
    const session = await memory({ now: time.now }).connect({ organization: 'halden' });
    const tenant = async () => session.get({ type: 'tenant', id: 'customs-lab' });
    const { phase, wanted, message } = await tenant();
    assert.deepEqual([phase, wanted, message], ['pending', 'available', '1 of 5, reserving machines']);
    time.forward(100_000);
    assert.equal((await tenant()).phase, 'available');
  });

  it('makes a log grow for those who follow, until the run ends', async () => {
    const time = clock();
    const session = await memory({ now: time.now }).connect(MAIN);
    const run = await newestRun(session);
    const seen: string[] = [];
    let chunks = 0;
    for await (const { lines, end } of session.logs!(run, { follow: true })) {
      seen.push(...lines.map(({ id }) => id!));
      if (chunks++ < 3) time.forward(20_000);
      else time.forward(3_600_000);
      if (end) break;
    }
    assert.ok(chunks > 2, 'it came in parts');
    const whole: string[] = [];
    for await (const { lines } of session.logs!(run)) whole.push(...lines.map(({ id }) => id!));
    assert.deepEqual(seen, whole);
  });

  it('is told of to all who watch, and no timer is left when they stop', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const time = clock();
    const adapter = memory({ now: time.now });
    const [one, two] = await Promise.all([adapter.connect(MAIN), memory({ now: time.now }).connect(MAIN)]);
    const first = async (session: Session, stop: AbortSignal): Promise<Notice[]> => {
      const told: Notice[] = [];
      for await (const notice of session.watch!({ types: ['run'] }, { signal: stop })) {
        told.push(notice);
        if (told.length === 3) return told;
      }
      return told;
    };
    const stop = new AbortController();
    const both = Promise.all([first(one, stop.signal), first(two, stop.signal)]);
    await new Promise((resolve) => setImmediate(resolve));
    time.forward(1_800_000);
    t.mock.timers.tick(1000);
    const [a, b] = await both;
    assert.equal(a[0]?.kind, 'live');
    assert.equal(a[1]?.kind, 'upsert');
    assert.deepEqual(a, b);
    const quiet = one.watch!({ types: ['run'] }, { signal: stop.signal })[Symbol.asyncIterator]();
    await quiet.next();
    const waits = quiet.next();
    stop.abort();
    assert.equal((await waits).done, true);
  });

  it('ends every listener when the session closes', async () => {
    const session = await memory({ now: clock().now }).connect(MAIN);
    const notices = session.watch!({ types: ['run'] })[Symbol.asyncIterator]();
    await notices.next();
    const waits = notices.next();
    await session.close();
    assert.equal(await kindOf(() => waits), 'cancelled');
    assert.equal(await kindOf(() => session.me()), 'cancelled');
  });
});

describe('permissions, without the kit', () => {
  it('a viewer is refused what `can` denies, by the adapter itself', async () => {
    const session = await memory({ as: 'viewer', now: clock().now }).connect(MAIN);
    const [members, models] = await session.can!([
      { do: 'list', on: { type: 'member' } },
      { do: 'list', on: { type: 'model' } },
    ]);
    assert.deepEqual([members?.allowed, members?.missing], [false, [{ type: 'person', action: 'read' }]]);
    assert.equal(models?.allowed, true);
    for (const type of ['member', 'role', 'serviceAccount', 'team'] as const)
      assert.equal(await kindOf(() => session.list(type)), 'forbidden', type);
    assert.equal(await kindOf(() => session.list('model')), 'none');
    assert.equal(await kindOf(() => session.get({ type: 'role', id: 'role-org-owner' })), 'forbidden');
  });

  it('the logs of customs screening are for those who hold the right', async () => {
    const read = async (as: 'owner' | 'editor' | 'viewer') => {
      const session = await memory({ as, now: clock().now }).connect(MAIN);
      const { items } = await session.list('run', { filter: { op: 'eq', field: 'pipeline.name', value: 'customs-screening' }, limit: 1 });
      const run = items[0]!;
      const [decision] = await session.can!([{ do: 'logs', on: run }]);
      const kind = await kindOf(() => session.logs!(run)[Symbol.asyncIterator]().next() as Promise<unknown>);
      return [decision?.allowed, kind];
    };
    assert.deepEqual(await read('owner'), [true, 'none']);
    assert.deepEqual(await read('editor'), [true, 'none']);
    assert.deepEqual(await read('viewer'), [false, 'forbidden']);
  });

  it('nobody signed in is told so, and so is the host', async () => {
    const told: string[] = [];
    const adapter = memory({ as: false, host: { signedOut: ({ kind }) => void told.push(kind) } });
    assert.equal(await kindOf(() => adapter.connect(MAIN)), 'unauthenticated');
    assert.deepEqual(told, ['unauthenticated']);
  });
});
