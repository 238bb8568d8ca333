import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeldRole, Member } from '../../../src/contract/index.ts';
import { csvOf } from '../../../src/elements/members/member-list/export.ts';
import { freeSeats, guards, rolesAfter, rolesWith, sameRoles, type Facts } from '../../../src/elements/members/guards.ts';

const held = (id: string, source?: HeldRole['source']): HeldRole => ({ role: { type: 'role', id }, ...(source ? { source } : {}) });
const member = (id: string, ...roles: HeldRole[]): Member => ({
  type: 'member',
  id,
  name: id,
  who: { type: 'user', id: `user-${id}` },
  roles,
});
const ids = (roles: readonly HeldRole[]): string[] => roles.map(({ role }) => role.id);

describe('guards of members', () => {
  const ingrid = member('ingrid', held('owner'));
  const mateo = member('mateo', held('owner'), held('editor'));
  const priya = member('priya', held('editor'));
  const facts = (...holders: string[]): Facts => ({ vital: new Set(['owner']), holders: new Set(holders), me: undefined });

  it('keep the last owner, by whatever way the role would go', () => {
    for (const after of ['gone', 'off', [], [held('editor')]] as const)
      assert.deepEqual(guards([{ member: ingrid, after }], facts('ingrid')), ['lastOwner'], JSON.stringify(after));
    assert.deepEqual(guards([{ member: ingrid, after: [held('owner'), held('editor')] }], facts('ingrid')), [undefined]);
    assert.deepEqual(guards([{ member: ingrid, after: 'gone' }], facts('ingrid', 'mateo')), [undefined]);
  });

  it('keep one of a selection that holds all owners', () => {
    const all = [ingrid, priya, mateo].map((one) => ({ member: one, after: 'gone' as const }));
    assert.deepEqual(guards(all, facts('ingrid', 'mateo')), [undefined, undefined, 'lastOwner']);
  });

  it('do not count an owner who is switched off already, and leave it to a backend that can not tell', () => {
    assert.deepEqual(guards([{ member: mateo, after: 'gone' }], facts('mateo')), ['lastOwner']);
    assert.deepEqual(guards([{ member: mateo, after: 'gone' }], { ...facts(), holders: undefined }), [undefined]);
  });

  it('let nobody lock themselves out', () => {
    const me: Facts = { ...facts('ingrid', 'mateo'), me: 'user-mateo' };
    assert.deepEqual(guards([{ member: mateo, after: 'off' }], me), ['yourself']);
    assert.deepEqual(guards([{ member: mateo, after: [held('editor')] }], me), ['yourself']);
    assert.deepEqual(guards([{ member: mateo, after: [held('owner')] }], me), [undefined]);
    assert.deepEqual(guards([{ member: priya, after: [] }], { ...me, me: 'user-priya' }), ['yourself']);
    assert.deepEqual(guards([{ member: priya, after: [held('viewer')] }], { ...me, me: 'user-priya' }), [undefined]);
  });
});

describe('roles of a member', () => {
  const before = [held('auditor', 'provider'), held('editor', 'direct'), held('viewer', 'team'), held('billing')];

  it('that a team or the sign-in gives stay', () => {
    assert.deepEqual(ids(rolesAfter(before, [{ type: 'role', id: 'owner' }])), ['auditor', 'viewer', 'owner']);
  });

  it('are given to many and taken from many, the others stay as each has them', () => {
    const after = rolesWith(
      before,
      [
        { type: 'role', id: 'owner' },
        { type: 'role', id: 'billing' },
      ],
      new Set(['editor']),
    );
    assert.deepEqual(ids(after).sort(), ['auditor', 'billing', 'owner', 'viewer']);
    assert.equal(ids(after).filter((id) => id === 'billing').length, 1);
  });

  it('are the same in whatever order', () => {
    assert.ok(sameRoles([held('a'), held('b')], [held('b', 'direct'), held('a')]));
    assert.ok(!sameRoles([held('a')], [held('a', 'team')]));
  });
});

describe('seats', () => {
  it('that are free; without a limit nothing is said', () => {
    assert.equal(freeSeats({ seats: { value: 42, unit: '1', limit: 50 } }), 8);
    assert.equal(freeSeats({ seats: { value: 52, unit: '1', limit: 50 } }), 0);
    assert.equal(freeSeats({ seats: { value: 52, unit: '1' } }), undefined);
    assert.equal(freeSeats(undefined), undefined);
  });
});

describe('exported members', () => {
  it('are a table that no spreadsheet takes for formulas', () => {
    const csv = csvOf([
      {
        ...member('=1+1', held('owner'), held('viewer', 'team')),
        email: 'a@b.example',
        teams: [{ type: 'team', id: 't', name: 'a, "b"' }],
      },
    ]);
    const [head, row, end] = csv.split('\r\n');
    assert.equal(head, 'name,email,roles,sources,teams,enabled,mfa,joined,lastActive');
    assert.equal(row, `'=1+1,a@b.example,owner; viewer,direct; team,"a, ""b""",,,,`);
    assert.equal(end, '');
  });
});
