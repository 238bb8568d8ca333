import { AdapterError, type Check, type Ref, type Session, type Verb } from '../../contract/index.ts';
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
