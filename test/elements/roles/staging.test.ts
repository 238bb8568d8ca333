import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grant, PermissionModel, Role } from '../../../src/contract/index.ts';
import { en } from '../../../src/messages/en.ts';
import { formatsFor, type Localize } from '../../../src/messages/index.ts';
import { cellOf, gridOf } from '../../../src/elements/roles/role-editor/grid.ts';
import { RoleConflict } from '../../../src/elements/roles/role-editor/conflict.ts';
import { Staging } from '../../../src/elements/roles/role-editor/staging.ts';
import { conditionText, sentence } from '../../../src/elements/roles/words.ts';
import { grantRight, groupChanges, revokeRight, RightsModel, toggleRight } from '../../../src/elements/roles/rights/index.ts';

const MODEL: PermissionModel = {
  resources: [
    {
      type: 'model',
      label: 'Models',
      group: 'Work',
      actions: [{ id: 'read' }, { id: 'write', implies: ['read'] }, { id: 'delete', implies: ['write'], dangerous: true }],
    },
    { type: 'secret', label: 'Secrets', actions: [{ id: 'read', locked: { code: 'x', text: 'Above your own grants' } }] },
    { type: 'seat', label: 'Seats', level: 'organization', actions: [{ id: 'read' }] },
  ],
};
const l: Localize = {
  locale: 'en',
  intl: formatsFor('en'),
  t: (key, args = {}) => {
    const message = en[key];
    return typeof message === 'function' ? message(args as never, formatsFor('en')) : message;
  },
};
const role: Role = { type: 'role', id: 'r', name: 'Tester', level: 'project', revision: '1', grants: [{ type: 'model', action: 'read' }] };
const begun = (grants: Grant[] = role.grants!): Staging => {
  const staging = new Staging(new RightsModel(MODEL));
  staging.begin({ ...role, grants });
  return staging;
};
const press = (staging: Staging, right: string) => staging.edit(toggleRight(staging.model, staging.mine, right), [right]);

describe('staging', () => {
  it('undoes a press with all that came of it, and is clean again', () => {
    const staging = begun();
    assert.deepEqual(
      press(staging, 'model:delete').changes.map(({ right }) => right),
      ['model:write', 'model:delete'],
    );
    assert.equal(staging.dirty, true);
    staging.undo();
    assert.equal(staging.dirty, false);
    assert.equal(staging.kept(), undefined);
  });
  it('is clean when what was done is undone by hand', () => {
    const staging = begun();
    press(staging, 'model:write');
    press(staging, 'model:write');
    assert.equal(staging.dirty, false);
  });
  it('goes on where it was left, against what it was made from', () => {
    const staging = begun();
    press(staging, 'model:write');
    const again = new Staging(staging.model);
    again.resume(JSON.parse(JSON.stringify(staging.kept())) as never);
    assert.deepEqual([...again.changes.keys()], ['model:write']);
    assert.equal(again.revision, '1');
  });
  it('takes both sides over what another saved', () => {
    const staging = begun();
    press(staging, 'model:write');
    const theirs: Role = { ...role, revision: '2', grants: [...role.grants!, { type: 'secret', action: 'read' }] };
    const conflict = new RoleConflict(staging, theirs);
    assert.deepEqual(conflict.clashes, []);
    staging.rebase(theirs, conflict.grants);
    assert.deepEqual([...staging.changes.keys()], ['model:write']);
    assert.equal(staging.revision, '2');
    conflict.answer = 'theirs';
    assert.equal(conflict.grants, theirs.grants);
  });
});

describe('the grid', () => {
  it('tells what is added, removed, locked, and why', () => {
    const staging = begun();
    press(staging, 'model:delete');
    assert.deepEqual(cellOf('model:write', staging, role, l), {
      mark: 'allowed',
      changed: 'added',
      fixed: false,
      why: '“Delete” needs it',
    });
    assert.equal(cellOf('model:delete', staging, role, l).changed, 'added');
    assert.deepEqual(cellOf('secret:read', staging, role, l), {
      mark: 'locked',
      changed: undefined,
      fixed: true,
      why: 'Above your own grants',
    });
    assert.deepEqual(cellOf('secret:write', staging, role, l), { mark: 'absent' });
    staging.edit(revokeRight(staging.model, staging.mine, 'model:read'), ['model:read']);
    assert.equal(cellOf('model:read', staging, role, l).changed, 'removed');
  });
  it('counts what each filter would show, and leaves other levels out', () => {
    const staging = begun();
    press(staging, 'model:delete');
    const { counts, rows, columns } = gridOf(staging, '', 'all', role, l);
    assert.deepEqual(counts, { all: 4, granted: 3, inherited: 0, conditional: 0, denied: 0, changed: 2, dangerous: 1 });
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['model', 'secret'],
    );
    assert.deepEqual(
      columns.map(({ key }) => key),
      ['read', 'write', 'delete'],
    );
    assert.deepEqual(
      gridOf(staging, '', 'changed', role, l).rows.map(({ key }) => key),
      ['model'],
    );
    assert.deepEqual(
      gridOf(staging, 'secr', 'all', role, l).rows.map(({ key }) => key),
      ['secret'],
    );
    assert.deepEqual(
      gridOf(staging, 'WRITE', 'all', role, l).columns.map(({ key }) => key),
      ['write'],
    );
    assert.deepEqual(gridOf(staging, 'nothing so', 'all', role, l).rows, []);
  });
});

describe('words', () => {
  it('make one sentence of what happens to a resource', () => {
    const staging = begun([]);
    staging.edit(grantRight(staging.model, [], 'model:delete'), ['model:delete']);
    assert.deepEqual(
      groupChanges([...staging.changes.values()]).map((group) => sentence(group, l).plain),
      ['Can read and write: models', 'Can delete: models'],
    );
  });
  it('read a filter as one reads it, and show anything else as it is', () => {
    assert.equal(
      conditionText(
        {
          op: 'and',
          args: [
            { field: 'stage', op: 'in', value: ['None', 'Archived'] },
            { field: 'size', op: 'lt', value: 4 },
          ],
        },
        l,
      ),
      'stage = None and Archived, size < 4',
    );
    assert.equal(conditionText({ createdBy: 'me', stage: ['a'] }, l), 'Created by = me, Stage = a');
    assert.equal(conditionText({ sql: { text: 'x' } }, l), '{"sql":{"text":"x"}}');
    assert.equal(conditionText('a < b', l), '"a < b"');
  });
});
