import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { memory } from '../../../src/adapters/memory/index.ts';
import type { Check, Grant, PermissionModel, Ref, Session } from '../../../src/contract/index.ts';
import {
  difference,
  effectiveRights,
  effectOf,
  gives,
  grantRight,
  revokeRight,
  RightsModel,
  toggleRight,
  type Right,
} from '../../../src/elements/roles/rights/index.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 30);
const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };
const connect = (as: 'owner' | 'viewer' = 'owner'): Promise<Session> => memory({ now: () => NOW, as }).connect(SCOPE);

const ACTS: { readonly [action: string]: Check } = {
  promote: { do: 'setStage', on: { type: 'modelVersion' } },
  launch: { do: 'launch', on: { type: 'runTemplate' } },
  stop: { do: 'cancel', on: { type: 'run' } },
  operate: { do: 'pause', on: { type: 'tenant' } },
  invite: { do: 'create', on: { type: 'invitation' } },
};

/** The question in the kit's words that each right of memory's model answers. */
function questions(model: PermissionModel, restricted: Ref): ReadonlyMap<Right, Check> {
  const asked = { read: 'get', write: 'update', delete: 'delete', logs: 'logs' } as const;
  const found = new Map<Right, Check>();
  for (const { type, is, actions } of model.resources)
    for (const { id } of actions) {
      if (id in ACTS) found.set(`${type}:${id}`, ACTS[id]!);
      else if (id === 'restrictedLogs') found.set(`${type}:${id}`, { do: 'logs', on: restricted });
      else if (id in asked && is) found.set(`${type}:${id}`, { do: asked[id as keyof typeof asked], on: { type: is } });
    }
  return found;
}

/** Makes a role of these grants, holds it and nothing else, and asks the backend itself. */
async function answers(grants: readonly Grant[], checks: readonly Check[]): Promise<boolean[]> {
  const session = await connect();
  const made = await session.write!({ do: 'create', type: 'role', draft: { name: 'Random', level: 'organization', grants: [...grants] } });
  const organization = { type: 'organization', id: 'halden' } as const;
  const { items } = await session.list('member', { of: organization, limit: 1000 });
  const me = await session.me!();
  const mine = items.find(({ who }) => who.id === me?.id)!;
  const other = items.find(
    ({ who, roles }) => who.id !== me?.id && !roles?.some(({ source }) => source !== undefined && source !== 'direct'),
  )!;
  const owner = { role: { type: 'role', id: 'role-org-owner' } } as const;
  await session.write!({ do: 'update', on: other, patch: { roles: [owner] } });
  await session.write!({ do: 'update', on: mine, patch: { roles: [{ role: made.ref as Ref<'role'> }] } });
  const decisions = await session.can!(checks);
  await session.close();
  return decisions.map(({ allowed }) => allowed === true);
}

describe('rights, against the backend', async () => {
  const session = await connect();
  const model = session.capabilities.permissions!.model!;
  const rights = new RightsModel(model);
  const viewer = await connect('viewer');
  const { items: runs } = await viewer.list('run', { limit: 200 });
  const may = await viewer.can!(runs.map((run) => ({ do: 'logs', on: run })));
  const restricted = runs.find((_, at) => may[at]?.allowed === false)!;
  const asked = questions(model, { type: 'run', id: restricted.id });
  const all = [...rights.entries.keys()];
  const checks = all.map((right) => asked.get(right)!);
  const edits = fc.array(fc.tuple(fc.constantFrom(grantRight, revokeRight, toggleRight), fc.constantFrom(...all)), { maxLength: 14 });
  const start = fc.subarray(all);
  const grantsOf = (chosen: readonly Right[]): Grant[] =>
    chosen.map((right) => {
      const { resource, action } = rights.entries.get(right)!;
      return { type: resource.type, action: action.id };
    });

  it('has a question for each right', () => {
    assert.deepEqual(
      all.filter((right) => !asked.has(right)),
      [],
    );
  });

  it('agree in closure, difference and effective rights for 1,000 random roles', async () => {
    let roles = 0;
    await fc.assert(
      fc.asyncProperty(start, edits, async (chosen, steps) => {
        const before = grantsOf(chosen);
        const after = steps.reduce<readonly Grant[]>((grants, [edit, right]) => edit(rights, grants, right), before);
        const [was, is] = [await answers(before, checks), await answers(after, checks)];
        roles += 2;
        for (const [grants, said] of [
          [before, was],
          [after, is],
        ] as const) {
          const held = effectiveRights(rights, grants);
          assert.deepEqual(
            all.filter((right) => gives(effectOf(held, right))),
            all.filter((_, at) => said[at]),
          );
        }
        const changes = difference(rights, before, after);
        assert.deepEqual(
          changes.map(({ right }) => right),
          all.filter((_, at) => was[at] !== is[at]),
        );
        for (const { right, kind } of changes) assert.equal(kind === 'granted', is[all.indexOf(right)]);
        const last = steps.at(-1);
        if (last)
          assert.equal(
            is[all.indexOf(last[1])],
            last[0] === grantRight ? true : last[0] === revokeRight ? false : !expectBefore(before, steps),
          );
      }),
      { numRuns: 500 },
    );
    assert.equal(roles, 1000);
  });

  /** Whether the right of the last step was held just before it. */
  function expectBefore(before: readonly Grant[], steps: readonly (readonly [typeof grantRight, Right])[]): boolean {
    const grants = steps.slice(0, -1).reduce<readonly Grant[]>((held, [edit, right]) => edit(rights, held, right), before);
    return gives(effectOf(effectiveRights(rights, grants), steps.at(-1)![1]));
  }
});
