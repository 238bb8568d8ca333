import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grant, PermissionModel, Role } from '../../../src/contract/index.ts';
import {
  denyRight,
  difference,
  effectiveRights,
  effectOf,
  gives,
  grantRight,
  groupChanges,
  grantsIn,
  includedRoles,
  limitRight,
  mergeGrants,
  revokeRight,
  RightsModel,
  sameGrants,
  takeGrants,
  toggleRight,
} from '../../../src/elements/roles/rights/index.ts';

const MATRIX: PermissionModel = {
  deny: true,
  includes: true,
  resources: [
    {
      type: 'model',
      actions: [
        { id: 'read' },
        { id: 'write', implies: ['read'] },
        { id: 'promote', implies: ['write', 'run:read'] },
        { id: 'delete', implies: ['write'], dangerous: true },
      ],
    },
    { type: 'run', actions: [{ id: 'read' }, { id: 'stop', implies: ['read'] }] },
    // A ring, as composite roles of Keycloak may form.
    {
      type: 'ring',
      actions: [
        { id: 'a', implies: ['b'] },
        { id: 'b', implies: ['c'] },
        { id: 'c', implies: ['a'] },
      ],
    },
  ],
};
const LEVELS: PermissionModel = {
  deny: true,
  resources: [
    {
      type: 'experiment',
      exclusive: true,
      instances: true,
      actions: [{ id: 'READ' }, { id: 'EDIT', implies: ['READ'] }, { id: 'MANAGE', implies: ['EDIT'] }],
    },
  ],
};
const matrix = new RightsModel(MATRIX);
const levels = new RightsModel(LEVELS);
const grants = (...rights: string[]): Grant[] =>
  rights.map((right) => {
    const [type = '', action = ''] = right.split(':');
    return { type, action };
  });
const names = (all: readonly Grant[]): string[] => all.map(({ type, action, deny }) => `${deny ? '!' : ''}${type}:${action}`).sort();
const given = (model: RightsModel, all: readonly Grant[]): string[] =>
  [...effectiveRights(model, all)]
    .filter(([, effect]) => gives(effect))
    .map(([right]) => right)
    .sort();

describe('what rights imply', () => {
  it('goes to the end, across resources, and ends on rings', () => {
    assert.deepEqual([...matrix.implied('model:promote')].sort(), ['model:read', 'model:write', 'run:read']);
    assert.deepEqual([...matrix.implying('model:read')].sort(), ['model:delete', 'model:promote', 'model:write']);
    assert.deepEqual([...matrix.implied('ring:a')].sort(), ['ring:b', 'ring:c']);
  });
});

describe('editing a matrix', () => {
  it('grants what a right needs', () => {
    assert.deepEqual(names(grantRight(matrix, [], 'model:promote')), ['model:promote', 'model:read', 'model:write', 'run:read']);
    assert.deepEqual(names(grantRight(matrix, grants('run:stop'), 'model:promote')), [
      'model:promote',
      'model:read',
      'model:write',
      'run:stop',
    ]);
  });
  it('revokes what cannot be without it, and keeps what only that brought along', () => {
    assert.deepEqual(names(revokeRight(matrix, grants('model:delete', 'model:promote'), 'model:write')), ['model:read', 'run:read']);
    assert.deepEqual(names(revokeRight(matrix, grants('model:delete'), 'model:delete')), ['model:read', 'model:write']);
    assert.deepEqual(revokeRight(matrix, grants('model:delete'), 'model:read'), []);
  });
  it('leaves grants for one thing, and words it does not know, as they are', () => {
    const others: Grant[] = [
      { type: 'model', action: 'delete', id: 'm1' },
      { type: 'future', action: 'x' },
    ];
    assert.deepEqual(revokeRight(matrix, others, 'model:read'), others);
    assert.deepEqual(toggleRight(matrix, toggleRight(matrix, others, 'model:read'), 'model:read'), others);
  });
  it('denies with all that implies it, and a denial beats a grant', () => {
    const denied = denyRight(matrix, grants('model:delete', 'run:read'), 'model:write');
    assert.deepEqual(names(denied), ['!model:write', 'run:read']);
    assert.equal(effectOf(effectiveRights(matrix, denied), 'model:promote').by, 'model:write');
    const both = [...grants('model:delete'), { type: 'model', action: 'write', deny: true }];
    assert.deepEqual(given(matrix, both), ['model:read']);
    assert.deepEqual(names(toggleRight(matrix, denied, 'model:write')), ['run:read']);
    assert.deepEqual(given(matrix, grantRight(matrix, denied, 'model:promote')), [
      'model:promote',
      'model:read',
      'model:write',
      'run:read',
    ]);
  });
  it('keeps a condition with what it brings, and an unconditional grant says more', () => {
    const condition = { field: 'stage', op: 'eq', value: 'none' };
    const held = effectiveRights(matrix, [{ type: 'model', action: 'delete', condition }, ...grants('model:read')]);
    assert.deepEqual(effectOf(held, 'model:write'), { state: 'conditional', by: 'model:delete', condition });
    assert.equal(effectOf(held, 'model:read').state, 'allowed');
  });
});

describe('editing many rights at once', () => {
  it('comes to what editing them one after the other comes to, for whatever a role holds', () => {
    const rights = [...matrix.entries.keys()];
    for (let seed = 0; seed < 200; seed += 1) {
      const held = rights.filter((_, at) => (seed * 31 + at * at * 7) % 3 === 0).map((right) => grants(right)[0]!);
      const picked = rights.filter((_, at) => (seed + at * 5) % 4 < 2);
      for (const edit of [grantRight, revokeRight, toggleRight]) {
        const single = picked.reduce<readonly Grant[]>((all, right) => edit(matrix, all, right), held);
        assert.deepEqual(names(edit(matrix, held, picked)), names(single));
      }
    }
  });
});

describe('conditions', () => {
  const condition = { stage: 'none' };
  it('limit a right and what it brings, and leave what the role could do before', () => {
    const limited = limitRight(condition)(matrix, [], 'model:delete');
    assert.deepEqual(limited, [{ type: 'model', action: 'delete', condition }]);
    assert.equal(effectOf(effectiveRights(matrix, limited), 'model:read').state, 'conditional');
    const before = limitRight(condition)(matrix, grants('model:delete'), 'model:delete');
    assert.deepEqual(given(matrix, before), ['model:delete', 'model:read', 'model:write']);
    assert.equal(effectOf(effectiveRights(matrix, before), 'model:write').state, 'allowed');
  });
  it('are lifted with the right staying', () => {
    const lifted = limitRight(undefined)(matrix, [{ type: 'model', action: 'read', condition }], 'model:read');
    assert.deepEqual(lifted, grants('model:read'));
  });
  it('are told with the change, and to lift one from what is dangerous is dangerous', () => {
    const limited: Grant[] = [{ type: 'model', action: 'delete', condition }];
    const [, , granted] = difference(matrix, [], limited);
    assert.deepEqual([granted?.kind, granted?.condition], ['granted', condition]);
    const lifted = difference(matrix, limited, grants('model:delete')).filter(({ dangerous }) => dangerous);
    assert.deepEqual(
      lifted.map(({ right, kind }) => [right, kind]),
      [['model:delete', 'changed']],
    );
    const groups = groupChanges(difference(matrix, [], [...limited, ...grants('model:read')]));
    assert.deepEqual(
      groups.map((group) => [group.changes.map(({ entry }) => entry.action.id), group.condition]),
      [
        [['read'], undefined],
        [['write'], condition],
        [['delete'], condition],
      ],
    );
  });
});

describe('rights from elsewhere', () => {
  it('are read from a list and from a role, and nothing else', () => {
    const list = [{ type: 'model', action: 'read', condition: { a: 1 }, note: 'x' }];
    const read = [{ type: 'model', action: 'read', condition: { a: 1 } }];
    assert.deepEqual(grantsIn(JSON.stringify(list)), read);
    assert.deepEqual(grantsIn(JSON.stringify({ name: 'Tester', grants: list })), read);
    for (const wrong of ['', '{', '7', 'null', '{"grants":1}', '[{"type":"model"}]', '["model:read"]'])
      assert.equal(grantsIn(wrong), undefined);
  });
  it('take the place of one’s own, but for what is fixed, unknown, or about one thing', () => {
    const mine: Grant[] = [...grants('model:write', 'run:read'), { type: 'model', action: 'read', id: 'm1' }];
    const others: Grant[] = [...grants('model:read', 'run:stop', 'future:x'), { type: 'run', action: 'read', id: 'r1' }];
    const { grants: taken, left } = takeGrants(matrix, mine, others, (right) => right.startsWith('run:'));
    assert.deepEqual(names(taken), ['model:read', 'model:read', 'run:read']);
    assert.equal(left, 3);
  });
});

describe('editing levels', () => {
  it('has one level at a time; another takes its place, the same one goes', () => {
    const edit = toggleRight(levels, [], 'experiment:EDIT');
    assert.deepEqual(names(edit), ['experiment:EDIT']);
    assert.equal(effectOf(effectiveRights(levels, edit), 'experiment:READ').by, 'experiment:EDIT');
    assert.deepEqual(names(toggleRight(levels, edit, 'experiment:MANAGE')), ['experiment:MANAGE']);
    assert.deepEqual(names(toggleRight(levels, edit, 'experiment:READ')), ['experiment:READ']);
    assert.deepEqual(toggleRight(levels, edit, 'experiment:EDIT'), []);
  });
  it('steps down to the level below where one is taken away', () => {
    assert.deepEqual(names(revokeRight(levels, grants('experiment:MANAGE'), 'experiment:EDIT')), ['experiment:READ']);
    assert.deepEqual(revokeRight(levels, grants('experiment:EDIT'), 'experiment:MANAGE'), grants('experiment:EDIT'));
  });
  it('denies the whole by the least of it', () => {
    const denied = denyRight(levels, grants('experiment:EDIT'), 'experiment:READ');
    assert.deepEqual(names(denied), ['!experiment:READ']);
    assert.deepEqual(given(levels, denied), []);
  });
});

describe('included roles', () => {
  const role = (id: string, own: Grant[], ...includes: string[]): Role => ({
    type: 'role',
    id,
    name: id,
    grants: own,
    includes: includes.map((one) => ({ type: 'role', id: one, name: one })),
  });
  const roles = new Map(
    [role('a', grants('run:read'), 'b'), role('b', grants('model:write'), 'c'), role('c', [], 'a')].map((one) => [one.id, one]),
  );

  it('are walked once, though they form a ring', () => {
    const found = includedRoles(roles.get('a')!, (id) => roles.get(id));
    assert.deepEqual(
      found.map(({ id }) => id),
      ['b', 'c'],
    );
    const held = effectiveRights(matrix, roles.get('a')!.grants!, found);
    assert.equal(effectOf(held, 'model:write').from?.id, 'b');
    assert.equal(effectOf(held, 'model:write').state, 'inherited');
    assert.equal(effectOf(held, 'run:read').state, 'allowed');
  });
  it('give what stays when a right is taken away here', () => {
    const base = [role('base', grants('model:read'))];
    const own = grants('model:write', 'model:read');
    assert.deepEqual(names(revokeRight(matrix, own, 'model:read', base)), ['model:write']);
    assert.equal(effectOf(effectiveRights(matrix, grants('model:write'), base), 'model:read').from?.id, 'base');
  });
});

describe('the difference', () => {
  it('is about what is allowed in the end, not about how it is written', () => {
    assert.deepEqual(difference(matrix, grants('model:write'), grants('model:write', 'model:read')), []);
    const found = difference(matrix, grants('model:write', 'run:stop'), grantRight(matrix, grants('model:write'), 'model:delete'));
    assert.deepEqual(
      found.map(({ right, kind, dangerous }) => [right, kind, dangerous]),
      [
        ['model:delete', 'granted', true],
        ['run:read', 'revoked', false],
        ['run:stop', 'revoked', false],
      ],
    );
    assert.deepEqual(
      groupChanges(found).map(({ kind, resource, changes }) => [kind, resource.type, changes.length]),
      [
        ['revoked', 'run', 2],
        ['granted', 'model', 1],
      ],
    );
  });
  it('tells a changed condition', () => {
    const when = (value: string): Grant[] => [{ type: 'run', action: 'stop', condition: { value, op: 'eq' } }];
    assert.deepEqual(difference(matrix, when('a'), [{ type: 'run', action: 'stop', condition: { op: 'eq', value: 'a' } }]), []);
    assert.deepEqual(
      difference(matrix, when('a'), when('b')).map(({ kind }) => kind),
      ['changed', 'changed'],
    );
  });
});

describe('merging', () => {
  it('takes what only one side changed', () => {
    const { grants: merged, clashes } = mergeGrants(
      matrix,
      grants('run:read', 'model:read'),
      grants('run:read'),
      grants('run:read', 'model:read', 'run:stop'),
    );
    assert.deepEqual(names(merged), ['run:read', 'run:stop']);
    assert.deepEqual(clashes, []);
  });
  it('tells where both changed the same level otherwise, and lets choose', () => {
    const sides = [grants('experiment:READ'), grants('experiment:EDIT'), grants('experiment:MANAGE')] as const;
    const mine = mergeGrants(levels, ...sides);
    assert.equal(mine.clashes.length, 1);
    assert.deepEqual(names(mine.grants), ['experiment:EDIT']);
    assert.deepEqual(names(mergeGrants(levels, ...sides, () => 'theirs').grants), ['experiment:MANAGE']);
  });
  it('knows the same grants in another order', () => {
    assert.ok(sameGrants(matrix, grants('run:read', 'run:stop'), grants('run:stop', 'run:read')));
    assert.ok(!sameGrants(matrix, grants('run:read'), [{ type: 'run', action: 'read', deny: true }]));
  });
});
