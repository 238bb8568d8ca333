import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, type MemoryOptions } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Change, type Notice, type Problem, type Ref, type Session } from '../../../src/contract/index.ts';
import { clock } from './fixture.ts';

const SMALL = { organization: 'halden', tenant: 'prod-us', project: 'prod-us.routing' };

async function office(scope: Parameters<ReturnType<typeof memory>['connect']>[0] = SMALL, options: MemoryOptions = {}) {
  const time = clock();
  const adapter = memory({ now: time.now, ...options });
  return { time, adapter, session: await adapter.connect(scope) };
}

async function refused(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (AdapterError.is(error)) return error.problem;
  throw error;
}

async function versionByHand(session: Session): Promise<Ref<'artifactVersion'>> {
  const { ref } = await session.write!({ do: 'create', type: 'artifact', draft: { name: 'by_hand', kind: 'data' } });
  const made = await session.write!({ do: 'create', type: 'artifactVersion', of: ref as Ref, draft: {} });
  return made.ref as Ref<'artifactVersion'>;
}

describe('memory suggests', () => {
  it('what a launch takes: versions of data, stacks, branches of the repository', async () => {
    const { session } = await office({ project: 'prod-eu.eta' });
    const [template] = (await session.list('runTemplate', { filter: { op: 'startsWith', field: 'name', value: 'eta-lastmile' } })).items;
    const launch: Change = { do: 'act', action: 'launch', on: template! };
    const data = await session.suggest!(launch, '/inputs/dataset', 'gold');
    assert.ok(data.items.length > 0 && data.items.length <= (data.total?.count ?? 0));
    assert.ok(data.items.every(({ value }) => typeof value === 'string' && /^\w*gold\w*@v\d+$/.test(value)));
    const dataset = data.items[0]!.value;
    const filled: Change = { do: 'act', action: 'launch', on: template!, input: { inputs: { dataset } } };
    assert.deepEqual((await session.validate!(filled)).errors, []);
    const names = async (pointer: string, search?: string) =>
      (await session.suggest!(launch, pointer, search)).items.map(({ label, value }) => label ?? value);
    assert.deepEqual(await names('/stack', 'GPU'), ['kubernetes-gpu']);
    assert.ok((await names('/code/branch')).includes('main'));
    assert.deepEqual(await names('/inputs/region'), ['nordics', 'dach', 'all']);
    assert.equal((await refused(session.suggest!(launch, '/nothing'))).kind, 'validation');
    assert.deepEqual((await session.suggest!({ do: 'create', type: 'trigger', draft: {} }, '/targets/0', 'eta-lastmile')).items[0]?.value, {
      type: 'runTemplate',
      id: template!.id,
    });
  });

  it('people and roles, but not to who may not see them', async () => {
    const { session } = await office();
    const invite: Change = { do: 'create', type: 'invitation', draft: { email: '' } };
    assert.deepEqual(
      (await session.suggest!(invite, '/roles/0', 'owner')).items.map(({ label }) => label),
      ['Owner'],
    );
    const join: Change = { do: 'create', type: 'member', draft: {} as never };
    assert.equal((await session.suggest!(join, '/who', 'solheim')).items[0]?.label, 'Ingrid Solheim');
    const viewer = (await office(SMALL, { as: 'viewer' })).session;
    assert.equal((await refused(viewer.suggest!(invite, '/roles/0'))).kind, 'forbidden');
  });
});

describe('memory takes files', () => {
  it('into a version made by hand: told, listed by folder, read back, replaced, taken away', async () => {
    const { session, adapter } = await office();
    const to = await versionByHand(session);
    const other = await adapter.connect(SMALL);
    const stop = new AbortController();
    const notices = other.watch!({ types: ['file'] }, { signal: stop.signal })[Symbol.asyncIterator]();
    await notices.next();
    const sent: number[] = [];
    const text = 'a,b\n1,2\n'.repeat(50_000);
    const { ref, item } = await session.upload!(
      to,
      { path: 'data/part.csv', body: new Blob([text]) },
      { sent: (bytes) => void sent.push(bytes) },
    );
    assert.deepEqual([item?.mediaType, item?.size, sent.at(-1)], ['text/csv', text.length, text.length]);
    assert.match(item?.hash ?? '', /^sha256:[0-9a-f]{64}$/);
    const told = [(await notices.next()).value as Notice, (await notices.next()).value as Notice];
    assert.ok(told.some((notice) => notice.kind === 'upsert' && notice.item.id === ref?.id));
    stop.abort();
    const listed = async (of: Ref) => (await other.list('file', { of })).items.map(({ path }) => path);
    assert.deepEqual(await listed(to), ['data']);
    assert.deepEqual(await listed({ type: 'file', id: `${to.id}:data` }), ['data/part.csv']);
    const read = async (range?: { start: number; end?: number }) =>
      new Response((await other.bytes!(ref!, range ? { range } : {})).stream).text();
    assert.equal(await read(), text);
    assert.equal(await read({ start: 4, end: 6 }), text.slice(4, 7));
    await session.upload!(to, { path: 'data/part.csv', body: new Blob(['new']) });
    assert.equal(await read(), 'new');
    assert.equal((await session.get(to)).size, 3);
    await session.write!({ do: 'delete', on: { type: 'file', id: `${to.id}:data` } });
    assert.equal((await refused(read())).kind, 'notFound');
    assert.deepEqual(await listed(to), []);
    await session.upload!(to, { path: 'data/part.csv', body: new Blob(['again']) });
    assert.equal(await read(), 'again');
  });

  it('refuses what is too large, leads astray, was stored by a run, or was given up', async () => {
    const { session } = await office();
    const to = await versionByHand(session);
    const body = new Blob(['x']);
    for (const path of ['', '/etc/passwd', '../x', 'a//b', 'a\\b', 'a/../../b'])
      assert.equal((await refused(session.upload!(to, { path, body }))).kind, 'validation', path);
    const large = await refused(session.upload!(to, { path: 'large', body: new Blob([new Uint8Array(16 * 1024 * 1024 + 1)]) }));
    assert.equal(large.kind === 'limit' && large.quantity?.limit, 16 * 1024 * 1024);
    const [stored] = (await session.list('artifactVersion', { limit: 1 })).items;
    assert.equal((await refused(session.upload!(stored!, { path: 'x', body }))).kind, 'conflict');
    const stop = new AbortController();
    const given = session.upload!(
      to,
      { path: 'x', body: new Blob(['x'.repeat(1_000_000)]) },
      { signal: stop.signal, sent: () => stop.abort() },
    );
    assert.equal((await refused(given)).kind, 'cancelled');
    assert.equal((await session.list('file', { of: to })).items.length, 0);
    const viewer = (await office(SMALL, { as: 'viewer' })).session;
    assert.equal((await refused(viewer.upload!(stored!, { path: 'x', body }))).kind, 'forbidden');
  });
});

describe('memory works at tenants', () => {
  const at = { organization: 'halden' };
  const upgrade: Change = { do: 'act', action: 'upgrade', on: { type: 'tenant', id: 'staging' }, input: { version: '0.94.2' } };
  const state = async (session: Session, id: string) => (await session.operation!(id)).state;

  it('tells how far it is, and ends', async () => {
    const { session, time } = await office(at);
    const begun = await session.write!({ ...upgrade, key: 'k' });
    assert.deepEqual([begun.state, begun.progress], ['running', { done: 0, of: 3, text: '1 of 3, backing up' }]);
    assert.equal((await session.write!({ ...upgrade, key: 'k' })).id, begun.id);
    time.forward(5000);
    assert.equal((await session.operation!(begun.id!)).progress?.done, 1);
    time.forward(20_000);
    const done = await session.operation!(begun.id!);
    assert.equal(done.state, 'succeeded');
    assert.equal((await session.get({ type: 'tenant', id: 'staging' })).version, '0.94.2');
    assert.equal((await refused(session.operation!('tenant:1:staging'))).kind, 'notFound');
  });

  it('is given up once, unless it is too far; then all is as before', async () => {
    const { session, time } = await office(at);
    const before = await session.get({ type: 'tenant', id: 'staging' });
    const { id } = await session.write!(upgrade);
    assert.deepEqual(
      [(await session.operation!(id!, { cancel: true })).state, (await session.operation!(id!, { cancel: true })).state],
      ['cancelled', 'cancelled'],
    );
    time.forward(60_000);
    const after = await session.get({ type: 'tenant', id: 'staging' });
    assert.deepEqual(
      [after.phase, after.version, after.upgrades, after.wanted],
      [before.phase, before.version, before.upgrades, undefined],
    );
    const again = await session.write!(upgrade);
    time.forward(5000);
    assert.equal((await refused(session.operation!(again.id!, { cancel: true }))).kind, 'conflict');
    await session.write!({ do: 'delete', on: { type: 'tenant', id: 'staging' } });
    assert.equal(await state(session, again.id!), 'cancelled');
  });
});

describe('memory keeps a log', () => {
  it('of what was done before, evenly, by people of the organization, to things that are there', async () => {
    const { session } = await office({ project: 'prod-eu.eta' });
    const page = await session.list('event', { sort: [{ field: 'at', desc: true }], limit: 200, facets: ['name'] });
    assert.ok((page.total?.count ?? 0) >= 600 && (page.facets?.['name']?.length ?? 0) > 8);
    assert.ok(page.items.every(({ at, who }) => Date.parse(at) <= clock().now() && who?.name));
    const elsewhere = new Map<string, Session>();
    for (const { on } of page.items.slice(0, 60)) {
      assert.ok(on);
      const key = on.scope?.project ?? 'prod-eu.eta';
      if (!elsewhere.has(key)) elsewhere.set(key, await memory({ now: clock().now }).connect({ project: key }));
      assert.equal((await elsewhere.get(key)!.get(on as Ref<'model'>)).id, on.id);
    }
    assert.equal((await refused((await office(SMALL, { as: 'viewer' })).session.list('event'))).kind, 'forbidden');
  });

  it('of each write: what, by whom, when, and never a secret', async () => {
    const { session, time } = await office();
    const newest = async () => (await session.list('event', { sort: [{ field: 'at', desc: true }], limit: 1 })).items[0]!;
    time.forward(1);
    const repository = { name: 'r', url: 'https://x.example/r' };
    const made = await session.write!({ do: 'create', type: 'codeRepository', draft: repository, secrets: { token: 'sekrit' } });
    const event = await newest();
    assert.deepEqual(
      [event.name, event.who?.id, event.on?.id, Date.parse(event.at)],
      ['codeRepository.create', 'user-0', made.ref?.id, time.now()],
    );
    assert.ok(!JSON.stringify(event).includes('sekrit'));
    time.forward(1);
    await refused(session.write!({ do: 'create', type: 'codeRepository', draft: repository }));
    assert.equal((await newest()).id, event.id, 'what was refused was not done');
    await session.write!({ do: 'delete', on: made.ref as Ref<'codeRepository'> });
    assert.deepEqual([(await newest()).name, (await newest()).on?.name], ['codeRepository.delete', 'r']);
  });
});
