import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory, type MemoryOptions } from '../../../src/adapters/memory/index.ts';
import {
  AdapterError,
  type Change,
  type LogChunk,
  type Model,
  type Operation,
  type Problem,
  type Ref,
  type Run,
  type Session,
} from '../../../src/contract/index.ts';
import { clock } from './fixture.ts';

const MAIN = { project: 'prod-eu.eta' };
const SMALL = { project: 'prod-us.routing' };

async function office(scope: Parameters<ReturnType<typeof memory>['connect']>[0] = SMALL, options: MemoryOptions = {}) {
  const time = clock();
  const adapter = memory({ now: time.now, ...options });
  return { time, adapter, session: await adapter.connect(scope) };
}
const act = (session: Session, on: Ref, action: string, input?: unknown): Promise<Operation> =>
  session.write!({ do: 'act', action, on, ...(input === undefined ? {} : { input }) } as Change);

async function refused(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (AdapterError.is(error)) return error.problem;
  throw error;
}
const pointers = (problem: Problem): string[] => (problem.kind === 'validation' ? problem.errors.map(({ pointer }) => pointer) : []);
const first = async (session: Session): Promise<Model> => (await session.list('model', { limit: 1 })).items[0]!;
const newest = async (session: Session, of: Ref) =>
  (await session.list('modelVersion', { of, sort: [{ field: 'number', desc: true }], limit: 1 })).items[0]!;

describe('memory copies and links', () => {
  it('copies a model with its versions into another project, but not over one of the same name', async () => {
    const { session, adapter } = await office();
    const model = await first(session);
    const to = { project: 'prod-us.eta-us' };
    const taken = (await (await adapter.connect(to)).list('model', { limit: 1 })).items[0]!;
    const onto: Change = { do: 'act', action: 'copy', on: model, input: { to, name: taken.name } };
    assert.deepEqual(
      (await session.validate!(onto)).errors.map(({ pointer }) => pointer),
      ['/name'],
    );
    const problem = await refused(session.write!(onto));
    assert.equal(problem.kind === 'conflict' && problem.why, 'exists');
    assert.deepEqual(pointers(await refused(act(session, model, 'copy', { to: { project: 'kvik-prod.default' }, name: 'x' }))), ['/to']);
    const { ref } = await act(session, model, 'copy', { to, name: 'copied' });
    assert.deepEqual(ref?.scope, to);
    const there = await adapter.connect(to);
    const copy = await there.get(ref as Ref<'model'>);
    assert.deepEqual([copy.name, copy.counts?.modelVersion], ['copied', model.counts?.modelVersion]);
    const [old, made] = [await newest(session, model), await newest(there, copy)];
    assert.deepEqual([made.metrics, made.number, made.stage], [old.metrics, old.number, undefined]);
    await assert.rejects(session.get(ref as Ref<'model'>), /no such/);
    const one = await act(session, old, 'copy', { to, name: 'copied' });
    assert.equal((await there.get(one.ref as Ref<'modelVersion'>)).number, (made.number ?? 0) + 1);
  });

  it('links a run and an artifact version to a model version, in lists and in lineage, and takes them apart', async () => {
    const { session } = await office();
    const version = await newest(session, await first(session));
    const [run] = (await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'failed' }, limit: 1 })).items as [Run];
    const known = (await session.list('artifactVersion', { of: version })).items.map(({ id }) => id);
    const data = (await session.list('artifactVersion', { limit: 50 })).items.find(({ id }) => !known.includes(id));
    for (const on of [run, data!]) {
      const list = async (): Promise<boolean> =>
        (await session.list(on.type, { of: version, limit: 1000 })).items.some(({ id }: { id: string }) => id === on.id);
      const drawn = async (): Promise<boolean> =>
        (await session.graph!(version, { direction: 'up', depth: 1 })).nodes.some(({ link }) => link?.id === on.id);
      assert.deepEqual([await list(), await drawn()], [false, false], on.type);
      await act(session, on, 'link', { to: version });
      assert.deepEqual([await list(), await drawn()], [true, true], on.type);
      assert.deepEqual(pointers(await refused(act(session, on, 'link', { to: version }))), ['/to']);
      if (on.type === 'run') assert.equal((await session.get(on)).modelVersions?.at(-1)?.id, version.id);
      await act(session, on, 'unlink', { from: version });
      assert.deepEqual([await list(), await drawn()], [false, false], on.type);
    }
    const maker = await session.get(version.run!);
    await act(session, maker, 'unlink', { from: version });
    assert.equal((await session.list('modelVersion', { of: maker, limit: 0 })).total?.count, 0);
    assert.equal((await session.graph!(version)).nodes.length, 1, 'nothing is left of where it came from');
  });
});

describe('memory catches up', () => {
  it('starts the runs of a window of a schedule, and says before how many', async () => {
    const { session } = await office(MAIN);
    const schedules = (await session.list('trigger', { filter: { op: 'eq', field: 'kind', value: 'schedule' }, limit: 100 })).items;
    const trigger = schedules.find(({ schedule }) => schedule?.cron)!;
    const week = { from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' };
    const change: Change = { do: 'act', action: 'backfill', on: trigger, input: week };
    const before = await session.list('run', { of: trigger.targets![0] as Ref, limit: 0 });
    assert.equal((await session.validate!(change)).effects?.[0]?.count, 7);
    assert.equal((await session.list('run', { of: trigger.targets![0] as Ref, limit: 0 })).total?.count, before.total?.count);
    const { output } = await session.write!(change);
    const { runs } = output as { runs: string[] };
    const made = await Promise.all(runs.map((id) => session.get({ type: 'run', id })));
    assert.deepEqual(
      made.map(({ scheduled }) => scheduled?.slice(0, 10)),
      ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
    );
    assert.equal(new Set(made.map(({ number }) => number)).size, 7);
    const ticks = (await session.list('tick', { of: trigger, limit: 100 })).items.filter(({ runs: own }) =>
      runs.includes(own?.[0]?.id ?? ''),
    );
    assert.equal(ticks.length, 7);
    const often = schedules.find(({ schedule }) => schedule?.everyMs)!;
    const year = { from: '2025-11-16T00:00:00Z', to: week.to };
    assert.deepEqual(pointers(await refused(act(session, often, 'backfill', year))), ['/from']);
    assert.deepEqual(pointers(await refused(act(session, often, 'backfill', { from: week.to, to: week.from }))), ['/to']);
    assert.deepEqual(pointers(await refused(act(session, often, 'backfill', { from: week.from, to: '2027-01-01T00:00:00Z' }))), ['/to']);
  });

  it('sends again all that did not arrive since then', async () => {
    const { session, time } = await office(MAIN);
    const failed = { op: 'eq', field: 'phase', value: 'failed' } as const;
    const outgoing = (await session.list('trigger', { filter: { op: 'eq', field: 'kind', value: 'outgoing' } })).items;
    const counts = await Promise.all(outgoing.map((of) => session.list('delivery', { of, filter: failed })));
    const at = counts.findIndex(({ items }) => items.length > 1);
    const [trigger, [last]] = [outgoing[at]!, counts[at]!.items];
    const { output } = await act(session, trigger, 'recover', { since: last!.at });
    assert.deepEqual(output, { deliveries: [last!.id] });
    assert.equal((await session.get(last!)).phase, 'pending');
    time.forward(5000);
    assert.equal((await session.get(last!)).phase, 'succeeded');
    assert.deepEqual(pointers(await refused(act(session, trigger, 'recover', { since: last!.at }))), ['/since']);
    await act(session, trigger, 'recover', { since: '2020-01-01T00:00:00Z' });
    time.forward(5000);
    assert.equal((await session.list('delivery', { of: trigger, filter: failed, limit: 0 })).total?.count, 0);
  });
});

describe('memory holds runs up', () => {
  it('stands still while paused, with its steps and its log, and ends so much later', async () => {
    const { session, time } = await office(MAIN);
    const under = { filter: { op: 'eq', field: 'phase', value: 'running' } as const, sort: [{ field: 'started' as const, desc: true }] };
    const [run] = (await session.list('run', { ...under, limit: 1 })).items as [Run];
    const control = await memory({ now: time.now }).connect(MAIN);
    const log = async (): Promise<LogChunk['lines']> => {
      const lines: LogChunk['lines'] = [];
      for await (const chunk of session.logs!(run)) lines.push(...chunk.lines);
      return lines;
    };
    const ended = async (one: Session) => (await one.list('step', { of: run, limit: 300 })).items.filter((step) => step.ended).length;
    await act(session, run, 'pause');
    const [steps, lines] = [await ended(session), (await log()).length];
    assert.equal((await session.get(run)).phase, 'paused');
    time.forward(3 * 3_600_000);
    assert.deepEqual([await ended(session), (await log()).length], [steps, lines]);
    assert.equal((await session.get(run)).phase, 'paused');
    assert.equal((await refused(act(session, run, 'pause'))).kind, 'conflict');
    await act(session, run, 'resume');
    assert.equal((await session.get(run)).phase, 'running');
    time.forward(3 * 3_600_000);
    const [held, free] = [await session.get(run), await control.get(run)];
    assert.equal(held.phase, free.phase);
    assert.equal(Date.parse(held.ended!) - Date.parse(free.ended!), 3 * 3_600_000);
    assert.equal(await ended(session), await ended(control));
    assert.ok((await log()).every(({ at }, i, all) => i === 0 || at! >= all[i - 1]!.at!));
  });

  it('holds up what was launched, and stops it while it stands still', async () => {
    const { session, time } = await office(MAIN);
    const [template] = (await session.list('runTemplate', { limit: 1 })).items;
    const { ref } = await act(session, template!, 'launch', {});
    const run = ref as Ref<'run'>;
    time.forward(60_000);
    await act(session, run, 'pause');
    time.forward(86_400_000);
    assert.equal((await session.get(run)).phase, 'paused');
    await act(session, run, 'resume');
    assert.equal((await session.get(run)).phase, 'running');
    await act(session, run, 'pause');
    await act(session, run, 'cancel');
    time.forward(86_400_000);
    assert.equal((await session.get(run)).phase, 'cancelled');
    assert.equal((await session.list('step', { of: run })).items.filter(({ phase }) => phase === 'running').length, 0);
  });
});

describe('memory shares', () => {
  const write = { type: 'model', action: 'write' };

  it('gives a right on one thing to one person, which can, whoCan and explain agree on, until it is taken back', async () => {
    const { session } = await office();
    const model = await first(session);
    const viewer: Ref<'user'> = { type: 'user', id: 'user-2' };
    const asked = async () => {
      const [may] = await session.can!([{ do: 'update', on: model, who: viewer }]);
      const holder = (await session.whoCan!({ do: 'update', on: model }, { limit: 200 })).items.find(({ who }) => who?.id === viewer.id);
      const why = await session.explain!({ do: 'update', on: model, who: viewer });
      return [may?.allowed, holder?.direct, why.allowed];
    };
    assert.deepEqual(await asked(), [false, undefined, false]);
    await act(session, model, 'share', { with: viewer, grants: [write] });
    assert.deepEqual(await asked(), [true, true, true]);
    const other = (await session.list('model', { limit: 2 })).items[1]!;
    const version = await newest(session, model);
    const may = await session.can!([other, version].map((on) => ({ do: 'update', on, who: viewer })));
    assert.deepEqual(
      may.map(({ allowed }) => allowed),
      [false, true],
      'not another model, but its versions',
    );
    await act(session, model, 'unshare', { with: viewer });
    assert.deepEqual(await asked(), [false, undefined, false]);
    assert.deepEqual(pointers(await refused(act(session, model, 'unshare', { with: viewer }))), ['/with']);
  });

  it('gives to a team what its people then may, and nothing that the giver lacks', async () => {
    const { session, adapter } = await office({ organization: 'halden', ...SMALL });
    const model = await first(session);
    const member = (await session.list('member', { of: { type: 'organization', id: 'halden' }, limit: 100 })).items.find(
      ({ roles }) => roles?.length === 1 && roles[0]?.role.name === 'Viewer',
    )!;
    const may = async () => (await session.can!([{ do: 'update', on: model, who: member.who }]))[0]?.allowed;
    assert.equal(await may(), false);
    await act(session, model, 'share', { with: member.teams![0]!, grants: [write] });
    assert.equal(await may(), true);
    assert.ok(adapter);
    const wrong = { with: { type: 'user', id: 'nobody' }, grants: [{ type: 'run', action: 'read' }] };
    assert.deepEqual(pointers(await refused(act(session, model, 'share', wrong))), ['/with', '/grants/0']);
  });

  it('answers as if something were done, and does not do it', async () => {
    const { session } = await office();
    const model = await first(session);
    const who: Ref<'user'> = { type: 'user', id: 'user-2' };
    const given: Change[] = [{ do: 'act', action: 'share', on: model, input: { with: who, grants: [write] } }];
    const answers = await session.can!([
      { do: 'update', on: model, who, given },
      { do: 'update', on: model, who },
    ]);
    assert.deepEqual(
      answers.map(({ allowed }) => allowed),
      [true, false],
    );
    assert.equal((await session.explain!({ do: 'update', on: model, who, given })).allowed, true);
    assert.equal((await session.get(model)).revision, model.revision);
    assert.equal((await session.list('event', { search: 'model.share', limit: 0 })).total?.count, 0);
  });

  it('tells what others may do only to who sees the others', async () => {
    const { session } = await office(SMALL, { as: 'viewer' });
    const model = await first(session);
    const check = { do: 'update', on: model } as const;
    assert.equal((await refused(session.whoCan!(check))).kind, 'forbidden');
    assert.equal((await refused(session.can!([{ ...check, who: { type: 'user', id: 'user-1' } }]))).kind, 'forbidden');
    assert.equal((await session.can!([{ ...check, who: { type: 'user', id: 'user-2' } }]))[0]?.allowed, false);
  });
});
