import type { Change, Create, Draft, Operation, Ref, Session, Type, TypeCaps } from '../../contract/index.ts';
import { type AnyItem, type Bench, readAll, typesOf } from '../bench.ts';
import type { Writable } from '../fixture.ts';
import type { Law, Laws } from '../law.ts';
import { type Probe, stable } from '../probe.ts';

/** Phases that stand for "no more" where a backend keeps what was deleted. */
const OVER = ['archived', 'deleted', 'revoked'];
/** What changes with every write by itself. */
const BY_ITSELF = ['updated', 'revision', 'raw'];
/** An operation that has not ended after so many questions never will. */
const MOST_ASKED = 100;

/** One type of which the fixture has drafts, in a session of its own. */
interface Desk {
  type: Type;
  caps: TypeCaps<string>;
  own: Writable;
  session: Session;
  write(change: Change): Promise<Operation>;
  create(n: number, more?: Partial<Create>): Create;
  /** Makes one and reads it again. */
  make(n: number): Promise<AnyItem>;
  read(ref: Ref): Promise<AnyItem>;
  listed(ref: Ref): Promise<boolean>;
  /** Takes away what a case made, where that can be done. */
  clear(...refs: (Ref | undefined)[]): Promise<void>;
}

/** Runs a case for each type with drafts that declares what the case needs; what is missing is named. */
function each(needs: (caps: TypeCaps<string>) => string | undefined, law: (t: Probe, desk: Desk) => Promise<void>): Law {
  return async (t: Probe, bench: Bench) => {
    const { drafts } = bench.fixture;
    if (!drafts) return t.skip('drafts');
    const session = await bench.fresh();
    try {
      for (const [type, caps] of typesOf(session.capabilities)) {
        const own = drafts[type] as Writable | undefined;
        if (!own || !caps.verbs.includes('create')) continue;
        const missing = session.write ? needs(caps) : 'write';
        if (missing) t.skip(`${type}.${missing}`);
        else await law(t, deskOf(session, type, caps, own));
      }
    } finally {
      await session.close();
    }
  };
}

function deskOf(session: Session, type: Type, caps: TypeCaps<string>, own: Writable): Desk {
  const write = (change: Change): Promise<Operation> => session.write?.(change) ?? Promise.reject(new Error('write is not there'));
  const create = (n: number, more: Partial<Create> = {}) =>
    ({ do: 'create', type, draft: own.draft(n), ...(own.of ? { of: own.of } : {}), ...more }) as Create;
  const read = (ref: Ref) => session.get(ref as Ref<Type>) as Promise<AnyItem>;
  return {
    type,
    caps,
    own,
    session,
    write,
    create,
    read,
    make: async (n) => read((await write(create(n) as Change)).ref as Ref),
    listed: async (ref) => {
      const rows = await readAll(session, { type, caps, ...(caps.ofRequired && own.of ? { of: own.of } : {}) });
      return rows?.some(({ id }) => id === ref.id) ?? false;
    },
    clear: async (...refs) => {
      if (!caps.verbs.includes('delete')) return;
      for (const ref of refs) if (ref) await write({ do: 'delete', on: ref } as Change);
    },
  };
}

const always = () => undefined;
const verb = (name: 'update' | 'delete') => (caps: TypeCaps<string>) => (caps.verbs.includes(name) ? undefined : name);
const members = (item: object) => Object.fromEntries(Object.entries(item).filter(([name]) => !BY_ITSELF.includes(name)));

export const writing: Laws = {
  'write.create': each(always, async (t: Probe, { type, own, write, create, read, listed, clear }) => {
    const { ref } = await write(create(1) as Change);
    t.ok(ref, `${type}: no ref of what was made`);
    const item = await read(ref);
    for (const [name, value] of Object.entries(own.draft(1)))
      if (typeof value !== 'object') t.equal((item as unknown as Record<string, unknown>)[name], value, `${type}.${name} of what was made`);
    t.ok(await listed(ref), `${type}: what was made is not listed`);
    if (own.unique) await t.rejects(() => write(create(1) as Change), 'conflict/exists', `${type}: the same again`);
    if (own.bad) {
      const problem = await t.rejects(
        () => write(create(1, { draft: own.bad } as Partial<Create>) as Change),
        'validation',
        `${type}: a bad draft`,
      );
      const pointers = problem.kind === 'validation' ? problem.errors.map(({ pointer }) => pointer) : [];
      t.ok(
        pointers.length > 0 && pointers.every((pointer) => pointer === '' || pointer.startsWith('/')),
        `${type}: pointers into the draft`,
      );
    }
    await clear(ref);
  }),

  'write.update': each(verb('update'), async (t: Probe, { type, own, write, make, read, clear }) => {
    const before = await make(2);
    await write({ do: 'update', on: before, patch: own.patch } as Change);
    const after = await read(before);
    t.equal(members(after), { ...members(before), ...(own.patch as object) }, `${type}: only what is named changes`);
    for (const name of Object.keys(own.patch).filter((one) => !own.keeps?.includes(one))) {
      await write({ do: 'update', on: before, patch: { [name]: null } as Draft<Type> } as Change);
      t.ok(!(name in (await read(before))), `${type}.${name}: null clears`);
    }
    await clear(before);
  }),

  'write.revision': each(verb('update'), async (t: Probe, { type, caps, own, write, make, read, clear }) => {
    const first = await make(3);
    const stale = { do: 'update', on: first, patch: own.patch, ifRevision: first.revision ?? 'none' } as Change;
    if (caps.concurrency === undefined || caps.concurrency === 'none') {
      await t.rejects(() => write(stale), 'unsupported', `${type}: ifRevision where nothing is compared`);
    } else {
      await write(stale);
      t.ok((await read(first)).revision !== first.revision, `${type}: the revision changes with a write`);
      await t.rejects(() => write(stale), 'conflict/revision', `${type}: a stale revision`);
    }
    await clear(first);
  }),

  'write.delete': each(verb('delete'), async (t: Probe, { type, write, make, read }) => {
    const item = await make(4);
    await write({ do: 'delete', on: item } as Change);
    const rest = await read(item).catch(() => undefined);
    const phase = rest && 'phase' in rest ? rest.phase : undefined;
    if (rest) return t.ok(OVER.includes(String(phase)), `${type}: deleted, but still ${String(phase)}`);
    await t.rejects(() => read(item), 'notFound', `${type}: get of what was deleted`);
    await t.rejects(() => write({ do: 'delete', on: item } as Change), 'notFound', `${type}: deleting it again`);
  }),

  'write.act': each(always, async (t: Probe, { type, caps, own, write, make, clear }) => {
    const item = await make(5);
    const act = (action: string, input?: unknown) =>
      ({ do: 'act', action, on: item, ...(input === undefined ? {} : { input }) }) as unknown as Change;
    await t.rejects(() => write(act('noSuchAction')), 'unsupported', `${type}: an action that is not declared`);
    const undeclared = (['backfill', 'launch', 'recover'] as const).find((action) => !caps.actions?.[action]);
    if (undeclared) await t.rejects(() => write(act(undeclared)), 'unsupported', `${type}.${undeclared}, which is not declared`);
    if (own.act && caps.actions?.[own.act.action]) {
      const done = await write(act(own.act.action, own.act.input));
      t.ok(done.state !== 'failed', `${type}.${own.act.action} fails`);
      t.ok(done.ref ?? done.gone, `${type}.${own.act.action}: no ref of what came of it`);
    } else t.skip(`${type}.act`);
    await clear(item);
  }),

  'write.key': each(
    ({ idempotent }) => (idempotent ? undefined : 'idempotent'),
    async (t: Probe, { type, write, create, clear }) => {
      const change = create(6, { key: crypto.randomUUID() }) as Change;
      const [first, second] = [await write(change), await write(change).catch((error: unknown) => error as Operation)];
      t.equal(second.ref, first.ref, `${type}: the same change and key twice`);
      await clear(first.ref);
    },
  ),

  'write.secrets': each(
    ({ secrets }) => (secrets?.length ? undefined : 'secrets'),
    async (t: Probe, { type, caps, write, create, read, clear }) => {
      const value = 'suite-sekrit-7f3a';
      const secrets = Object.fromEntries((caps.secrets ?? []).map((name) => [name, value]));
      const done = await write(create(7, { secrets }) as Change);
      const kept = stable([done, await read(done.ref as Ref)]);
      t.ok(!kept.includes(value), `${type}: a secret that went in comes out`);
      const { secrets: once = {}, ...rest } = done;
      for (const given of Object.values(once))
        t.ok(!stable([rest, await read(done.ref as Ref)]).includes(given), `${type}: a secret is shown twice`);
      await clear(done.ref);
    },
  ),

  'write.all': each(always, async (t: Probe, { type, own, session, create, read, clear }) => {
    if (!session.writeAll || !own.bad) return t.skip(own.bad ? 'writeAll' : `drafts.${type}.bad`);
    const answers = await session.writeAll([create(8), create(8, { draft: own.bad } as Partial<Create>), create(9)] as Change[]);
    t.equal(
      answers.map(({ state }) => state),
      ['succeeded', 'failed', 'succeeded'],
      `${type}: one answer a change, in order`,
    );
    t.ok(answers[1]?.problem, `${type}: a failed one without its problem`);
    for (const [i, n] of [
      [0, 8],
      [2, 9],
    ] as const) {
      const wanted = (own.draft(n) as { name?: string }).name;
      if (wanted !== undefined) t.equal((await read(answers[i]?.ref as Ref)).name, wanted, `${type}: answer ${i}`);
    }
    await clear(answers[0]?.ref, answers[2]?.ref);
  }),

  'write.validate': each(
    ({ validate }) => (validate ? undefined : 'validate'),
    async (t: Probe, { type, own, session, write, create }) => {
      if (!session.validate) throw new Error('validate is declared, but not there');
      const good = create(10) as Change;
      t.equal(
        (await session.validate(good)).errors.filter(({ warning }) => !warning),
        [],
        `${type}: a good draft`,
      );
      if (own.unique) t.equal((await session.validate(good)).errors, [], `${type}: asking makes nothing`);
      if (!own.bad) return t.skip(`drafts.${type}.bad`);
      const bad = create(10, { draft: own.bad } as Partial<Create>) as Change;
      const said = (await session.validate(bad)).errors.filter(({ warning }) => !warning).map(({ pointer }) => pointer);
      const problem = await t.rejects(() => write(bad), 'validation', `${type}: a bad draft`);
      t.equal(
        said,
        problem.kind === 'validation' ? problem.errors.map(({ pointer }) => pointer) : [],
        `${type}: refused at the same pointers`,
      );
    },
  ),

  'operation.end': each(always, async (t: Probe, { type, session, write, create, clear }) => {
    let done = await write(create(11) as Change);
    for (let asked = 0; done.state === 'running'; asked++) {
      t.ok(asked < MOST_ASKED, `${type}: an operation that does not end`);
      const { id, pollAfterMs } = done;
      t.ok(id !== undefined && session.operation, `${type}: an operation that runs, and nothing to ask`);
      await new Promise((resolve) => setTimeout(resolve, pollAfterMs ?? 0));
      done = await session.operation(id);
    }
    t.equal(done.state, 'succeeded', `${type}: how it ended`);
    await clear(done.ref);
  }),
};
