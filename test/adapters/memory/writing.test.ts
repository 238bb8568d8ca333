import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, type MemoryOptions } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Change, type Model, type Notice, type Ref, type Session } from '../../../src/contract/index.ts';
import { clock } from './fixture.ts';

const MAIN = { project: 'prod-eu.eta' };

async function office(options: MemoryOptions = {}, scope: Parameters<ReturnType<typeof memory>['connect']>[0] = MAIN) {
  const time = clock();
  const adapter = memory({ now: time.now, ...options });
  return { time, adapter, session: await adapter.connect(scope) };
}

async function refused(session: Session, change: Change): Promise<AdapterError['problem']> {
  try {
    await session.write?.(change);
  } catch (error) {
    if (AdapterError.is(error)) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}

const newest = async (session: Session, of: Ref) =>
  (await session.list('modelVersion', { of, sort: [{ field: 'number', desc: true }], limit: 2 })).items;

describe('memory writes', () => {
  it('shows what was made in lists, searches, facets and counts', async () => {
    const { session } = await office();
    const before = await session.list('model', { limit: 0, facets: ['tags'] });
    const { ref } = await session.write!({ do: 'create', type: 'model', draft: { name: 'fresh-model', tags: ['only-here'] } });
    const after = await session.list('model', { limit: 0, facets: ['tags'] });
    assert.equal(after.total?.count, (before.total?.count ?? 0) + 1);
    assert.equal(after.facets?.['tags']?.find(({ value }) => value === 'only-here')?.count, 1);
    assert.equal((await session.list('model', { search: 'FRESH-mod' })).items[0]?.id, ref?.id);
    await session.write!({ do: 'create', type: 'modelVersion', of: ref as Ref, draft: { metrics: { mape: 3 } } });
    const model = await session.get(ref as Ref<'model'>);
    assert.equal(model.counts?.modelVersion, 1);
    assert.equal(model.latest?.name, 'v1');
    assert.equal((await session.list('modelVersion', { of: model })).total?.count, 1);
  });

  it('forgets what a scan had learned of a row that was changed', async () => {
    const { session } = await office();
    const filter = { op: 'eq', field: 'stage', value: 'production' } as const;
    const [model] = (await session.list('model', { limit: 1 })).items as [Model];
    const count = async () => (await session.list('modelVersion', { filter, limit: 0 })).total?.count;
    const before = await count();
    const [latest] = await newest(session, model);
    await session.write!({ do: 'act', action: 'setStage', on: latest!, input: { stage: null } });
    assert.equal(await count(), (before ?? 0) - 1);
    assert.equal((await session.get(model)).stages?.['production'], undefined);
  });

  it('moves a stage only when its holder may be displaced, and says whom', async () => {
    const { session } = await office();
    const [model] = (await session.list('model', { limit: 1 })).items as [Model];
    const [holder, other] = await newest(session, model);
    const move = (displace: boolean): Change => ({ do: 'act', action: 'setStage', on: other!, input: { stage: 'production', displace } });
    assert.equal((await session.validate!(move(false))).effects?.[0]?.blocks, true);
    assert.deepEqual([(await refused(session, move(false))).kind], ['conflict']);
    assert.equal((await session.validate!(move(true))).effects?.[0]?.on?.id, holder?.id);
    await session.write!(move(true));
    assert.deepEqual(
      (await newest(session, model)).map(({ stage }) => stage),
      ['archived', 'production'],
    );
    assert.equal((await session.get(model)).stages?.['production']?.id, other?.id);
  });

  it('refuses what is stale, taken, wrong, or above the role of who asks', async () => {
    const { session, adapter, time } = await office();
    const [model] = (await session.list('model', { limit: 1 })).items as [Model];
    await session.write!({ do: 'update', on: model, patch: { description: 'Mine' }, ifRevision: model.revision! });
    const stale = await refused(session, { do: 'update', on: model, patch: { description: 'Theirs' }, ifRevision: model.revision! });
    assert.equal(stale.kind === 'conflict' && stale.why, 'revision');
    const taken = await refused(session, { do: 'create', type: 'model', draft: { name: model.name } });
    assert.equal(taken.kind === 'conflict' && taken.why, 'exists');
    const wrong = await refused(session, { do: 'create', type: 'model', draft: { name: '', id: 'x' } as never });
    assert.deepEqual(wrong.kind === 'validation' && wrong.errors.map(({ pointer }) => pointer), ['/name', '/id']);
    const viewer = await memory({ as: 'viewer', now: time.now }).connect(MAIN);
    const denied = await refused(viewer, { do: 'update', on: model, patch: { description: 'No' } });
    assert.deepEqual(denied.kind === 'forbidden' && denied.missing, [{ type: 'model', action: 'write' }]);
    const other = await adapter.connect({ project: 'prod-eu.pricing' });
    assert.equal((await refused(other, { do: 'delete', on: model })).kind, 'notFound');
  });

  it('does a change once for one key', async () => {
    const { session } = await office();
    const change: Change = { do: 'create', type: 'tag', draft: { name: 'once' }, key: 'a-key' };
    const [first, second] = [await session.write!(change), await session.write!(change)];
    assert.deepEqual(second.ref, first.ref);
    assert.equal((await session.list('tag', { filter: { op: 'eq', field: 'name', value: 'once' } })).total?.count, 1);
    assert.equal((await refused(session, { ...change, draft: { name: 'twice' } } as Change)).kind, 'validation');
  });

  it('deletes a model with its versions, but not one that is in production', async () => {
    const { session } = await office();
    const [model] = (await session.list('model', { limit: 1 })).items as [Model];
    const kept = await refused(session, { do: 'delete', on: model });
    assert.equal(kept.kind === 'conflict' && kept.why, 'dependents');
    const [holder] = await newest(session, model);
    await session.write!({ do: 'act', action: 'archive', on: holder! });
    const before = (await session.list('modelVersion', { limit: 0 })).total?.count ?? 0;
    await session.write!({ do: 'delete', on: model });
    assert.equal((await session.list('modelVersion', { limit: 0 })).total?.count, before - (model.counts?.modelVersion ?? 0));
    await assert.rejects(session.get(holder!), /no such/);
    await assert.rejects(session.list('modelVersion', { of: model }), /no such/);
  });

  it('does many changes, one answer each, though some fail', async () => {
    const { session } = await office();
    const names = ['a', '', 'b', 'a'];
    const answers = await session.writeAll!(names.map((name): Change => ({ do: 'create', type: 'tag', draft: { name } })));
    assert.deepEqual(
      answers.map(({ state, problem }) => problem?.kind ?? state),
      ['succeeded', 'validation', 'succeeded', 'conflict'],
    );
  });

  it('keeps an owner, and takes the rights of who loses a role', async () => {
    const { session, adapter } = await office({}, { organization: 'halden' });
    const [owner, editor] = (await session.list('member', { limit: 2 })).items;
    assert.equal((await refused(session, { do: 'update', on: owner!, patch: { roles: [] } })).kind, 'validation');
    const { ref } = await session.write!({
      do: 'create',
      type: 'role',
      draft: { name: 'Reader of people', grants: [{ type: 'person', action: 'read' }] },
    });
    const roles = [{ role: ref as Ref<'role'> }];
    await session.write!({ do: 'update', on: editor!, patch: { roles } });
    const held = await refused(session, { do: 'delete', on: ref as Ref<'role'> });
    assert.equal(held.kind === 'conflict' && held.why, 'dependents');
    assert.equal((await refused(session, { do: 'delete', on: owner!.roles![0]!.role })).kind, 'conflict');
    const again = await adapter.connect({ organization: 'halden' });
    assert.equal((await again.get(editor!)).roles?.[0]?.role.name, 'Reader of people');
  });

  it('deploys, pauses and upgrades a tenant by the clock, in which work can be done', async () => {
    const { session, time, adapter } = await office({}, { organization: 'halden' });
    const { ref } = await session.write!({ do: 'create', type: 'tenant', draft: { name: 'new', slug: 'new' } });
    const tenant = ref as Ref<'tenant'>;
    assert.deepEqual([(await session.get(tenant)).phase, (await session.get(tenant)).wanted], ['pending', 'available']);
    time.forward(20_000);
    assert.equal((await session.get(tenant)).phase, 'available');
    await session.write!({ do: 'act', action: 'pause', on: tenant });
    const twice = await refused(session, { do: 'act', action: 'pause', on: tenant });
    assert.equal(twice.kind === 'conflict' && twice.why, 'state');
    time.forward(20_000);
    assert.equal((await session.get(tenant)).phase, 'paused');
    const project = await session.write!({ do: 'create', type: 'project', of: tenant, draft: { name: 'first' } });
    const inside = await adapter.connect({ project: project.ref!.id });
    await inside.write!({ do: 'create', type: 'model', draft: { name: 'first model' } });
    assert.equal((await inside.list('model')).total?.count, 1);
    assert.equal((await inside.list('run')).total?.count, 0);
    await session.write!({ do: 'delete', on: tenant });
    await assert.rejects(adapter.connect({ project: project.ref!.id }), /no such/);
  });

  it('tells another session what was written', async () => {
    const { session, adapter } = await office();
    const other = await adapter.connect(MAIN);
    const stop = new AbortController();
    const notices = other.watch!({ types: ['model'] }, { signal: stop.signal })[Symbol.asyncIterator]();
    const next = async (): Promise<Notice> => (await notices.next()).value as Notice;
    assert.equal((await next()).kind, 'live');
    const { ref } = await session.write!({ do: 'create', type: 'model', draft: { name: 'told' } });
    const told = await next();
    assert.equal(told.kind === 'upsert' && told.item.name, 'told');
    await session.write!({ do: 'delete', on: ref as Ref<'model'> });
    const gone = await next();
    assert.equal(gone.kind === 'remove' && gone.ref.id, ref?.id);
    stop.abort();
  });
});

describe('memory starts and lets in', () => {
  it('launches a template into a run that then runs by the clock, with steps, graph and log', async () => {
    const { session, time } = await office();
    const [template] = (await session.list('runTemplate', { filter: { op: 'startsWith', field: 'name', value: 'eta-lastmile' } })).items;
    const bad: Change = { do: 'act', action: 'launch', on: template!, input: { inputs: { window_days: 1 } } };
    const problem = await refused(session, bad);
    assert.deepEqual(problem.kind === 'validation' && problem.errors.map(({ pointer }) => pointer), ['/inputs/window_days']);
    const inputs = { window_days: 28, region: 'dach', warehouse_password: 'sesame' };
    const { ref } = await session.write!({ do: 'act', action: 'launch', on: template!, input: { inputs, tags: ['by-hand'] } });
    const run = ref as Ref<'run'>;
    const first = await session.get(run);
    assert.deepEqual([first.phase, first.inputs?.['region'], first.inputs?.['warehouse_password']], ['pending', 'dach', '***']);
    assert.equal((await session.list('run', { filter: { op: 'has', field: 'tags', value: 'by-hand' } })).items[0]?.id, run.id);
    time.forward(60_000);
    assert.equal((await session.get(run)).phase, 'running');
    const steps = (await session.list('step', { of: run })).items;
    assert.ok(steps.length > 3);
    assert.equal((await session.get(steps[0]!)).run.id, run.id);
    assert.equal((await session.graph!(run)).nodes.filter(({ kind }) => kind === 'step').length, steps.length);
    for await (const chunk of session.logs!(run, { limit: 5 })) {
      assert.ok(Date.parse(chunk.lines[0]?.at ?? '') >= Date.parse(first.created ?? ''));
      break;
    }
    time.forward(3_600_000);
    assert.equal((await session.get(run)).phase, 'succeeded');
  });

  it('stops a run, and what it had not done stays undone; then tries it again', async () => {
    const { session, time } = await office();
    const [run] = (await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'running' }, limit: 1 })).items;
    assert.equal((await refused(session, { do: 'delete', on: run! })).kind, 'conflict');
    await session.write!({ do: 'act', action: 'cancel', on: run! });
    assert.equal((await session.get(run!)).phase, 'cancelling');
    time.forward(10_000);
    assert.equal((await session.get(run!)).phase, 'cancelled');
    time.forward(3_600_000);
    assert.equal((await session.get(run!)).phase, 'cancelled');
    const phases = (await session.list('step', { of: run! })).items.map(({ phase }) => phase);
    assert.ok(phases.includes('cancelled') && !phases.includes('running'));
    const { ref } = await session.write!({ do: 'act', action: 'retry', on: run! });
    assert.equal((await session.get(ref as Ref<'run'>)).original?.id, run!.id);
    await session.write!({ do: 'delete', on: run! });
    await assert.rejects(session.get(run!), /no such/);
  });

  it('shows a key once, rotates it, and keeps it nowhere', async () => {
    const { session } = await office({}, { organization: 'halden' });
    const account = await session.write!({ do: 'create', type: 'serviceAccount', draft: { name: 'robot' } });
    const create: Change = { do: 'create', type: 'apiKey', of: account.ref as Ref, draft: { name: 'main' }, key: 'k' };
    const made = await session.write!(create);
    const value = made.secrets?.['key'] ?? '';
    assert.ok(value.length > 30);
    assert.equal((await session.write!(create)).secrets, undefined);
    const rotated = await session.write!({ do: 'act', action: 'rotate', on: made.ref as Ref, input: { graceMs: 60_000 } });
    assert.notEqual(rotated.secrets?.['key'], value);
    const key = await session.get(made.ref as Ref<'apiKey'>);
    assert.ok(key.oldUntil && !JSON.stringify(key).includes(value));
    assert.equal((await session.list('apiKey', { of: account.ref as Ref })).total?.count, 1);
  });

  it('invites, and lets in who asked', async () => {
    const { session, time } = await office({}, { organization: 'halden' });
    const invite = (email: string): Change => ({ do: 'create', type: 'invitation', draft: { email } });
    const answers = await session.writeAll!([invite('a@b.example'), invite('nobody'), invite('a@b.example')]);
    assert.deepEqual(
      answers.map(({ state, problem }) => problem?.kind ?? state),
      ['succeeded', 'validation', 'conflict'],
    );
    const sent = answers[0]!.ref as Ref<'invitation'>;
    time.forward(8 * 86_400_000);
    assert.equal((await session.get(sent)).phase, 'expired');
    await session.write!({ do: 'act', action: 'resend', on: sent });
    assert.equal((await session.get(sent)).phase, 'pending');
    await session.write!({ do: 'delete', on: sent });
    assert.equal((await session.get(sent)).phase, 'revoked');
    const [request] = (await session.list('accessRequest', { filter: { op: 'eq', field: 'phase', value: 'pending' } })).items;
    await session.write!({ do: 'act', action: 'approve', on: request! });
    const member = (await session.list('member', { filter: { op: 'eq', field: 'who.id', value: request!.who.id } })).items[0];
    assert.ok(member?.roles?.some(({ role }) => role.id === request!.roles?.[0]?.id));
  });

  it('stores triggers and repositories, and never the token', async () => {
    const { session } = await office();
    const [template] = (await session.list('runTemplate', { limit: 1 })).items;
    const { ref } = await session.write!({
      do: 'create',
      type: 'trigger',
      draft: { name: 'often', kind: 'schedule', schedule: { everyMs: 3_600_000 }, targets: [template!] },
    });
    const trigger = await session.get(ref as Ref<'trigger'>);
    assert.equal(trigger.next?.length, 3);
    assert.ok((await session.list('trigger', { of: template! })).items.some(({ id }) => id === trigger.id));
    await session.write!({ do: 'update', on: trigger, patch: { enabled: false } });
    assert.equal((await session.get(trigger)).next, undefined);
    const secrets = { token: 'sekrit' };
    const repo = await session.write!({ do: 'create', type: 'codeRepository', draft: { name: 'r', url: 'https://x.example/r' }, secrets });
    const kept = await session.get(repo.ref as Ref<'codeRepository'>);
    assert.ok(kept.auth === 'token' && !JSON.stringify([kept, repo]).includes('sekrit'));
  });
});

describe('memory reports the use of runs', () => {
  it('counts each run once in the day of the zone in which it was made', async () => {
    const { session } = await office({}, { project: 'prod-us.routing' });
    const window = { from: '2026-11-22T23:00:00Z', to: '2026-11-24T23:00:00Z', every: 'day', timeZone: 'Europe/Oslo' } as const;
    const { series } = await session.measure!({ of: 'run', metrics: ['count'], ...window });
    assert.deepEqual(
      series[0]?.points.map(({ at, partial }) => [at, partial]),
      [
        ['2026-11-22T23:00:00.000Z', undefined],
        ['2026-11-23T23:00:00.000Z', true],
      ],
    );
    const between = (from: string, to: string) => ({
      filter: {
        op: 'and',
        args: [
          { op: 'ge', field: 'created', value: from },
          { op: 'lt', field: 'created', value: to },
        ],
      } as const,
      limit: 0,
    });
    const listed = await session.list('run', between('2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z'));
    assert.equal(series[0]?.points[0]?.value, listed.total?.count);
    const top = await session.measure!({ of: 'run', metrics: ['count'], ...window, groupBy: ['pipeline'], top: 2 });
    assert.deepEqual([top.series.length, top.cut], [2, 2]);
    await assert.rejects(session.measure!({ of: 'model', metrics: ['count'] }), /no measure/);
  });
});
