import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Team } from '../../../src/contract/index.ts';
import { moved, treeOf, withBelow } from '../../../src/elements/members/team-list/tree.ts';

const team = (id: string, parent?: string, ...roles: string[]): Team => ({
  type: 'team',
  id,
  name: id,
  ...(parent ? { parent: { type: 'team', id: parent } } : {}),
  roles: roles.map((role) => ({ role: { type: 'role', id: role }, source: 'direct' })),
});
const TEAMS = [
  team('claims'),
  team('engineering', undefined, 'developer'),
  team('eta', 'engineering', 'engineer', 'developer'),
  team('on-call', 'eta', 'operator'),
  team('planning', 'engineering', 'planner'),
];
const ids = (held: readonly { role: { id: string } }[]): string[] => held.map(({ role }) => role.id);

describe('the tree of teams', () => {
  it('has each below the one above it, with what that gives, once', () => {
    const rows = treeOf(TEAMS, new Set());
    assert.deepEqual(
      rows.map(({ team: { id }, level, below }) => [id, level, below]),
      [
        ['claims', 0, 0],
        ['engineering', 0, 2],
        ['eta', 1, 1],
        ['on-call', 2, 0],
        ['planning', 1, 0],
      ],
    );
    assert.deepEqual(ids(rows[3]?.above ?? []), ['developer', 'engineer']);
    assert.equal(rows[3]?.above[1]?.via?.id, 'eta');
  });

  it('hides what is below a closed one', () => {
    assert.deepEqual(
      treeOf(TEAMS, new Set(['eta'])).map((row) => row.team.id),
      ['claims', 'engineering', 'eta', 'planning'],
    );
  });

  it('loses nobody: neither below what is not there, nor in a ring', () => {
    const rows = treeOf([team('lone', 'gone'), team('a', 'b'), team('b', 'a'), team('c', 'a')], new Set());
    assert.deepEqual(rows.map((row) => row.team.id).sort(), ['a', 'b', 'c', 'lone']);
  });

  it('says who can not be above, and what a move gives and takes', () => {
    assert.deepEqual([...withBelow(TEAMS[2] as Team, TEAMS)].sort(), ['eta', 'on-call']);
    const under = moved(TEAMS[2] as Team, 'planning', TEAMS);
    // It has the developer's role itself: that neither comes nor goes.
    assert.deepEqual([ids(under.gains), ids(under.loses)], [['planner'], []]);
    const top = moved(TEAMS[4] as Team, undefined, TEAMS);
    assert.deepEqual([ids(top.gains), ids(top.loses)], [[], ['developer']]);
  });
});
