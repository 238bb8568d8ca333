import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeCursor, encodeCursor, queryKey } from '../../../src/adapters/toolkit/cursor.ts';
import { checkQuery, clampLimit } from '../../../src/adapters/toolkit/query.ts';
import { AdapterError, type Capabilities, type Filter, type Query } from '../../../src/contract/index.ts';

function capabilities(logic: 'one' | 'and' | 'flat' | 'tree'): Capabilities {
  return {
    contract: 1,
    backend: { name: 'x' },
    scope: [],
    types: {
      model: {
        verbs: ['list'],
        logic,
        paging: 'cursor',
        of: ['project'],
        fields: { name: { kind: 'text', ops: ['eq', 'contains'], sort: 'asc' }, 'labels.*': { kind: 'text', ops: ['eq'], facet: true } },
      },
      step: { verbs: ['list'], of: ['run'], ofRequired: true },
    },
    unsupported: { run: { code: 'x.runs', text: 'No runs here.' } },
  };
}

/** What is refused, by the capability's name; `ok` where nothing is. */
function refused(query: Query<string>, logic: 'one' | 'and' | 'flat' | 'tree' = 'tree', type: 'model' | 'step' | 'run' = 'model'): string {
  try {
    checkQuery(type, query, capabilities(logic));
    return 'ok';
  } catch (error) {
    assert.ok(AdapterError.is(error) && error.problem.kind === 'unsupported');
    return error.problem.capability;
  }
}

const name: Filter = { op: 'eq', field: 'name', value: 'a' };

describe('a query is checked against what was declared', () => {
  it('names what is missing', () => {
    assert.equal(refused({ filter: { op: 'startsWith', field: 'name', value: 'a' } }), 'model.filter.name.startsWith');
    assert.equal(refused({ filter: { op: 'eq', field: 'labels.a.b', value: 'x' } }), 'ok');
    assert.equal(refused({ sort: [{ field: 'name' }] }), 'ok');
    assert.equal(refused({ sort: [{ field: 'name', desc: true }] }), 'model.sort.name');
    assert.equal(refused({ sort: [{ field: 'name' }, { field: 'name' }] }), 'model.sort');
    assert.equal(refused({ search: 'x' }), 'model.search');
    assert.equal(refused({ search: '' }), 'ok');
    assert.equal(refused({ facets: ['name'] }), 'model.facet.name');
    assert.equal(refused({ at: 3 }), 'model.at');
    assert.equal(refused({ of: { type: 'tag', id: '1' } }), 'model.of.tag');
    assert.equal(refused({}, 'tree', 'step'), 'step.of');
    assert.equal(refused({}, 'tree', 'run'), 'run');
  });

  it('takes filters as deep as the logic goes, and no deeper', () => {
    const and: Filter = { op: 'and', args: [name, name] };
    const or: Filter = { op: 'or', args: [name, name] };
    const not: Filter = { op: 'not', arg: name };
    const deep: Filter = { op: 'and', args: [or, not] };
    const table = {
      one: [true, false, false, false, false],
      and: [true, true, false, false, false],
      flat: [true, true, true, false, false],
      tree: [true, true, true, true, true],
    };
    for (const [logic, expected] of Object.entries(table)) {
      assert.deepEqual(
        [name, and, or, not, deep].map((filter) => refused({ filter }, logic as 'one') === 'ok'),
        expected,
        logic,
      );
    }
  });

  it('clamps a page to what was declared', () => {
    assert.deepEqual(
      [clampLimit(undefined, {}), clampLimit(0, { limit: 9 }), clampLimit(10, { limit: 9 }), clampLimit(undefined, { limit: 9 })],
      [50, 0, 9, 9],
    );
  });
});

describe('a cursor', () => {
  const key = queryKey('model', { filter: name, search: 'ü🚚' });

  it('carries a position of any script', () => {
    assert.deepEqual(decodeCursor(key, encodeCursor(key, { id: 'ü🚚', n: [1, null] })), { id: 'ü🚚', n: [1, null] });
  });

  it('is the same for the same query, however it is written', () => {
    assert.equal(queryKey('model', { filter: { value: 'a', field: 'name', op: 'eq' }, search: 'ü🚚' }), key);
  });

  it('is refused damaged, cut, empty, or with another query', () => {
    const cursor = encodeCursor(key, 7);
    const other = queryKey('model', { filter: name, search: 'u' });
    const tries: [string, string][] = [
      [key, ''],
      [key, cursor.slice(1)],
      [key, cursor.slice(0, -1)],
      [key, `${cursor}x`],
      [key, 'ÿ!'],
      [other, cursor],
    ];
    for (const [of, text] of tries) {
      assert.throws(
        () => decodeCursor(of, text),
        (error) => AdapterError.is(error) && error.problem.kind === 'validation',
        text,
      );
    }
  });
});
