import { AdapterError, type Check, type Holder, type Principal, type Ref, type Session, type Verb } from '../../contract/index.ts';
import { type Bench, list, typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Actor } from '../fixture.ts';
import type { Probe } from '../probe.ts';

const ACTORS: readonly Actor[] = ['owner', 'limited'];

/** Every read that is declared, as a question and as the call itself. */
function reads(session: Session, bench: Bench): { check: Check; call: () => Promise<unknown> }[] {
  return typesOf(session.capabilities).flatMap(([type, caps]) => {
    const refs = bench.fixture.samples[type] ?? [];
    const parent = (caps.of ?? []).map((of) => bench.fixture.samples[of]?.[0]).find(Boolean);
    const questions: { check: Check; call: () => Promise<unknown> }[] = [];
    const ask = (verb: Verb, on: Check['on'], call: () => Promise<unknown>) => {
      if (caps.verbs.includes(verb)) questions.push({ check: { do: verb, on }, call });
    };
    if (!caps.ofRequired || parent) {
      const listing = { type, caps, ...(caps.ofRequired && parent ? { of: parent as Ref } : {}) };
      ask('list', { type }, () => list(session, listing, { limit: 1 }));
    }
    for (const ref of refs as readonly Ref[]) {
      ask('get', ref, () => session.get(ref));
      ask('graph', ref, async () => session.graph?.(ref));
      ask('logs', ref, async () => session.logs?.(ref, { limit: 1 })[Symbol.asyncIterator]().next());
      ask('bytes', ref, async () => (await session.bytes?.(ref))?.stream.cancel());
    }
    return questions;
  });
}

async function sessions(t: Probe, bench: Bench): Promise<Session[]> {
  const all = await Promise.all(ACTORS.map((actor) => bench.session(actor)));
  if (!all[0]?.can) t.skip('permissions.can');
  return all.filter(({ can }) => can);
}

/** Some of many, from all over. */
const spread = <A>(all: readonly A[], count: number): A[] => all.filter((_, i) => i % Math.max(1, Math.floor(all.length / count)) === 0);

export const permissions: Laws = {
  'can.true': async (t: Probe, bench) => {
    for (const session of await sessions(t, bench)) {
      const asked = reads(session, bench);
      const answers = (await session.can?.(asked.map(({ check }) => check))) ?? [];
      t.equal(answers.length, asked.length, 'an answer for each question');
      for (const [i, { check, call }] of asked.entries()) {
        const allowed = answers[i]?.allowed;
        const kind = await call().then(
          () => 'answered',
          (error: unknown) => (AdapterError.is(error) ? error.problem.kind : String(error)),
        );
        const what = `${check.do} ${check.on.type}`;
        if (allowed === true) t.ok(kind !== 'forbidden', `${what}: allowed, but forbidden`);
        if (allowed === false) t.equal(kind, 'forbidden', `${what}: not allowed, but`);
        if (allowed === 'unknown') t.ok(session.capabilities.permissions?.can !== 'server', `${what}: unknown, though the server is asked`);
      }
    }
  },

  'can.order': async (t: Probe, bench) => {
    for (const session of await sessions(t, bench)) {
      const asked = reads(session, bench).map(({ check }) => check);
      const together = (await session.can?.(asked)) ?? [];
      const back = (await session.can?.([...asked].reverse())) ?? [];
      t.equal(
        back.reverse().map(({ allowed }) => allowed),
        together.map(({ allowed }) => allowed),
        'answers come in the order of the questions',
      );
      t.equal(await session.can?.([]), [], 'no questions, no answers');
    }
  },

  'can.missing': async (t: Probe, bench) => {
    for (const session of await sessions(t, bench)) {
      const model = session.capabilities.permissions?.model;
      if (!model) {
        t.skip('permissions.model');
        continue;
      }
      const known = new Set(model.resources.flatMap(({ type, actions }) => actions.map(({ id }) => `${type}:${id}`)));
      const answers = (await session.can?.(reads(session, bench).map(({ check }) => check))) ?? [];
      for (const { allowed, missing, reason } of answers) {
        if (allowed !== false) continue;
        t.ok(missing?.length || reason, 'a no without what is missing and without a reason');
        for (const { type, action } of missing ?? [])
          t.ok(known.has(`${type}:${action}`), `missing names ${type}:${action}, which the model does not have`);
      }
      t.ok(known.size > 0, 'a model without actions');
    }
  },

  'explain.agrees': async (t: Probe, bench) => {
    for (const session of await sessions(t, bench)) {
      if (!session.explain) {
        t.skip('permissions.explain');
        continue;
      }
      for (const { check } of reads(session, bench)) {
        const explained = await session.explain(check);
        const [decision] = (await session.can?.([check])) ?? [];
        t.equal(explained.allowed, decision?.allowed, `explain and can of ${check.do} ${check.on.type}`);
        t.ok(explained.because.length > 0, 'an empty explanation');
        const deciding = (nodes: typeof explained.because): number =>
          nodes.reduce((sum, { decides, children }) => sum + (decides ? 1 : 0) + deciding(children ?? []), 0);
        t.ok(deciding(explained.because) <= 1, 'more than one reason decides');
      }
    }
  },

  'can.others': async (t: Probe, bench) => {
    for (const session of await sessions(t, bench)) {
      const me = await session.me();
      const [check] = reads(session, bench).map((one) => one.check);
      if (!me || !check) return t.skip('me');
      const mine = { ...check, who: { type: me.type, id: me.id } };
      if (!session.capabilities.permissions?.others) {
        await t.rejects(async () => session.can?.([mine]), 'unsupported', 'a question about others, which is not declared');
        continue;
      }
      const [plain, named] = (await session.can?.([check, mine])) ?? [];
      t.equal(named, plain, 'asked by name');
      const nobody = { ...check, who: { type: me.type, id: 'no-such-id' } };
      await t.rejects(async () => session.can?.([nobody]), ['notFound', 'forbidden'], 'a question about nobody');
    }
  },

  'can.given': async (t: Probe, bench) => {
    const session = await bench.session();
    if (!session.can || !session.capabilities.permissions) return t.skip('permissions.can');
    const { given } = bench.fixture;
    if (!session.capabilities.permissions.given) {
      const asked = { do: 'list', on: { type: 'role' }, given: [{ do: 'delete', on: { type: 'role', id: 'x' } }] } as const;
      return void (await t.rejects(async () => session.can?.([asked]), 'unsupported', 'a question with changes, which is not declared'));
    }
    if (!given) return t.skip('given');
    const { check, changes } = given;
    const [assumed, plain] = await session.can([{ ...check, given: changes }, check]);
    t.ok(assumed?.allowed !== plain?.allowed, 'as if the changes were done, the answer is another');
    t.equal((await session.can([check]))[0], plain, 'what was assumed is not done');
    if (!session.explain) return t.skip('permissions.explain');
    t.equal((await session.explain({ ...check, given: changes })).allowed, assumed?.allowed, 'explain and can, with changes');
  },

  'whoCan.agrees': async (t: Probe, bench) => {
    const session = await bench.session();
    const { whoCan } = session;
    if (!whoCan || !session.can) return t.skip('permissions.whoCan');
    for (const { check } of spread(reads(session, bench), 4)) {
      const holders: Holder[] = [];
      for (let page = await whoCan(check, { limit: 7 }); ; page = await whoCan(check, { limit: 7, at: page.next })) {
        t.ok(page.items.length <= 7, 'a page larger than was asked for');
        holders.push(...page.items);
        if (page.next === undefined) break;
      }
      const everyone = holders.some(({ who }) => who === undefined);
      const named = new Set<string>();
      for (const { who } of holders) {
        if (who) named.add(`${who.type} ${who.id}`);
        if (who?.type === 'team' && session.capabilities.types.member?.of?.includes('team'))
          for (const member of (await session.list('member', { of: who, limit: 200 })).items) named.add(`user ${member.who.id}`);
      }
      const what = `${check.do} ${check.on.type}`;
      t.equal(new Set(holders.map(({ who }) => `${who?.type} ${who?.id}`)).size, holders.length, `${what}: nobody is named twice`);
      if (!session.capabilities.permissions?.others) {
        t.skip('permissions.others');
        continue;
      }
      const people = session.capabilities.types.user ? (await session.list('user', { limit: 200 })).items : [];
      const me = await session.me();
      const asked = [...people, ...(me ? [me] : []), ...holders.flatMap(({ who }) => who ?? [])];
      const answers = (await session.can(asked.map(({ type, id }) => ({ ...check, who: { type, id } as Ref<Principal> })))) ?? [];
      for (const [i, { type, id }] of asked.entries())
        t.equal(everyone || named.has(`${type} ${id}`), answers[i]?.allowed, `${what}: whoCan and can of ${type} ${id}`);
    }
  },

  'role.model': async (t: Probe, bench) => {
    const session = await bench.session();
    const { permissions: caps, types } = session.capabilities;
    if (!types.role || !caps?.model) return t.skip(types.role ? 'permissions.model' : 'role');
    const [may] = (await session.can?.([{ do: 'list', on: { type: 'role' } }])) ?? [];
    if (may?.allowed === false) return t.skip('role.list');
    const known = new Set(caps.model.resources.flatMap(({ type, actions }) => actions.map(({ id }) => `${type}:${id}`)));
    for (const role of (await session.list('role', { limit: 50 })).items) {
      for (const { type, action } of role.grants ?? [])
        t.ok(known.has(`${type}:${action}`), `${role.name} grants ${type}:${action}, which the model does not have`);
    }
    const own = bench.fixture.drafts?.role;
    if (!own || !types.role.verbs.includes('update')) return t.skip(own ? 'role.update' : 'drafts.role');
    const writer = await bench.fresh();
    try {
      const made = await writer.write?.({ do: 'create', type: 'role', draft: own.draft(12) });
      const role = await writer.get(made?.ref as Ref<'role'>);
      await writer.write?.({ do: 'update', on: role, patch: { grants: role.grants ?? [] } });
      t.equal((await writer.get(role)).grants, role.grants, 'saving the grants that were read');
      await writer.write?.({ do: 'delete', on: role });
    } finally {
      await writer.close();
    }
  },
};
