import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { complete } from '../../../src/ui/query/complete.ts';
import { parse } from '../../../src/ui/query/parse.ts';
import { print } from '../../../src/ui/query/print.ts';
import { QUERY_OPS, type Grammar, type QueryFilter } from '../../../src/ui/query/types.ts';

const ORDER = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'exists'] as const;
const grammar: Grammar = {
  logic: 'tree',
  fields: [
    { name: 'name', word: 'name', label: 'Name', kind: 'text', ops: ['eq', 'ne', 'contains', 'startsWith', 'in'] },
    {
      name: 'latest.stage',
      word: 'stage',
      label: 'Stage',
      kind: 'enum',
      ops: ['eq', 'ne', 'in', 'exists'],
      values: [{ value: 'staging' }, { value: 'production' }, { value: 'archived' }],
    },
    { name: 'latest.metrics.mape', word: 'mape', label: 'mape', kind: 'number', ops: ORDER },
    { name: 'latest.metrics.', word: 'latest.metrics.', label: 'metrics', kind: 'number', ops: ORDER, map: true },
    { name: 'metadata.', word: 'metadata.', label: 'metadata', kind: 'map', ops: QUERY_OPS, map: true },
    { name: 'tags', word: 'tags', label: 'Tags', kind: 'list', ops: ['has', 'exists'] },
    { name: 'updated', word: 'updated', label: 'Updated', kind: 'time', ops: ORDER },
    { name: 'enabled', word: 'enabled', label: 'Enabled', kind: 'boolean', ops: ['eq', 'ne'] },
    // A field whose name is a keyword.
    { name: 'in', word: 'in', label: 'In', kind: 'text', ops: ['eq'] },
  ],
};
const read = (text: string): QueryFilter | undefined => {
  const { filter, error } = parse(text, grammar);
  assert.equal(error, undefined, `${text}: ${JSON.stringify(error)}`);
  return filter;
};
const wrong = (text: string, logic: Grammar['logic'] = 'tree') => {
  const { error } = parse(text, { ...grammar, logic });
  return error && [error.why, error.start, error.end];
};

describe('the filter language', () => {
  it('reads what people write', () => {
    assert.deepEqual(read('stage = production and mape < 12 and tags has nightly'), {
      op: 'and',
      args: [
        { op: 'eq', field: 'latest.stage', value: 'production' },
        { op: 'lt', field: 'latest.metrics.mape', value: 12 },
        { op: 'has', field: 'tags', value: 'nightly' },
      ],
    });
    assert.deepEqual(read('name ~ "a \\"b\\"" OR not tags missing'), {
      op: 'or',
      args: [
        { op: 'contains', field: 'name', value: 'a "b"' },
        { op: 'not', arg: { op: 'exists', field: 'tags', value: false } },
      ],
    });
    assert.deepEqual(read('name = 12'), { op: 'eq', field: 'name', value: '12' });
    assert.deepEqual(read('latest.metrics.rmse <= -1.5e-3'), { op: 'le', field: 'latest.metrics.rmse', value: -0.0015 });
    assert.deepEqual(read('updated >= 2026-11-01T10:00:00Z'), { op: 'ge', field: 'updated', value: '2026-11-01T10:00:00Z' });
    assert.deepEqual(read('stage in (production, staging)'), { op: 'in', field: 'latest.stage', value: ['production', 'staging'] });
    assert.equal(read('  '), undefined);
  });

  it('binds `and` before `or`, and keeps parentheses that say otherwise', () => {
    const text = 'enabled = true and (tags has a or tags has b) or not (enabled = false and tags has c)';
    assert.equal(print(read(text), grammar), text);
  });

  it('says what is wrong, and where', () => {
    assert.deepEqual(wrong('stge = production'), ['field', 0, 4]);
    assert.deepEqual(wrong('stage production'), ['op', 6, 16]);
    assert.deepEqual(wrong('stage < production'), ['opNot', 6, 7]);
    assert.deepEqual(wrong('stage = prod'), ['choice', 8, 12]);
    assert.deepEqual(wrong('mape < low'), ['number', 7, 10]);
    assert.deepEqual(wrong('mape < "12"'), ['number', 7, 11]);
    assert.deepEqual(wrong('mape <'), ['value', 6, 6]);
    assert.deepEqual(wrong('updated > someday'), ['time', 10, 17]);
    assert.deepEqual(wrong('enabled = yes'), ['boolean', 10, 13]);
    assert.deepEqual(wrong('stage in production'), ['list', 9, 19]);
    assert.deepEqual(wrong('(mape < 1'), ['close', 9, 9]);
    assert.deepEqual(wrong('name = "open'), ['quote', 7, 12]);
    assert.deepEqual(wrong('mape < 1 tags has a'), ['join', 9, 13]);
    assert.deepEqual(wrong('mape < 1 and'), ['field', 12, 12]);
    assert.deepEqual(wrong(`${'('.repeat(1000)}mape < 1${')'.repeat(1000)}`), ['deep', 64, 65]);
  });

  it('refuses what the backend cannot join, at the word that joins', () => {
    assert.deepEqual(wrong('mape < 1 and mape > 0', 'one'), ['one', 9, 12]);
    assert.deepEqual(wrong('mape < 1 or mape > 9', 'and'), ['and', 9, 11]);
    assert.deepEqual(wrong('not mape < 1', 'and'), ['and', 0, 3]);
    assert.deepEqual(wrong('mape < 1 and (mape > 0 or tags has a)', 'flat'), ['flat', 9, 12]);
    assert.deepEqual(wrong('mape < 1 and mape > 0 or tags has a', 'flat'), ['flat', 22, 24]);
    assert.equal(wrong('mape < 1 or mape > 9 or tags has a', 'flat'), undefined);
    assert.equal(wrong('mape < 1 and mape > 0', 'and'), undefined);
  });

  it('writes each filter so that it reads back as the same: 10,000 random ones', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const text = print(filter, grammar);
        assert.deepEqual(read(text), filter);
        assert.equal(print(read(text), grammar), text);
        // A field is one line.
        assert.ok(!/[\n\r]/.test(text));
      }),
      { numRuns: 10_000 },
    );
  });

  it('never throws, whatever is typed, and marks a place within the text', () => {
    const bits = fc.constantFrom(
      'stage',
      'mape',
      'tags',
      '=',
      '<',
      '!',
      '(',
      ')',
      ',',
      'and',
      'or',
      'not',
      'in',
      'has',
      '12',
      '"',
      '\\',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bits).map((all) => all.join(' ')),
        ),
        fc.nat(),
        (text, caret) => {
          const { error, filter } = parse(text, grammar);
          if (error) assert.ok(error.start <= error.end && error.end <= text.length);
          if (filter) assert.deepEqual(read(print(filter, grammar)), filter);
          complete(text, caret % (text.length + 1), grammar);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('completes fields, operators, values and joins at the caret', () => {
    const options = (text: string, caret = text.length): string[] => complete(text, caret, grammar).options.map((one) => one.text);
    assert.deepEqual(options('sta'), ['stage']);
    assert.deepEqual(options('stage '), ['=', '!=', 'in', 'exists', 'missing']);
    assert.deepEqual(options('stage = pro'), ['production']);
    assert.deepEqual(options('stage in (production, '), ['staging', 'production', 'archived']);
    assert.deepEqual(options('stage = production '), ['and', 'or']);
    assert.deepEqual(options('stage = production and ma'), ['mape']);
    assert.deepEqual(options('enabled = '), ['true', 'false']);
    assert.deepEqual(complete('stage = x and mape < 1', 9, grammar).start, 8);
    assert.deepEqual(options('"in'), ['"in"']);
  });
});

const words = fc.oneof(
  fc.constantFrom('and', 'OR', 'missing', '12', 'true', '', '-', 'a b', 'tür', '\n"\\', "it's", 'x=1', '(a)'),
  fc.string(),
);
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const times = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString());
const flags = fc.boolean();
const keys = fc.string({ minLength: 1 });
const stages = fc.constantFrom('staging', 'production', 'archived');
const PLAIN = { noNullPrototype: true };
const valued = (ops: readonly string[], field: fc.Arbitrary<string>, value: fc.Arbitrary<string | number | boolean>) =>
  fc.record({ op: fc.constantFrom(...ops), field, value }, PLAIN);
const one = (name: string) => fc.constant(name);
const COMPARE = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const term = fc.oneof(
  valued(['eq', 'ne', 'contains', 'startsWith'], one('name'), words),
  valued(['eq', 'ne'], one('latest.stage'), stages),
  valued(COMPARE, one('latest.metrics.mape'), numbers),
  valued(
    COMPARE,
    keys.map((key) => `latest.metrics.${key}`),
    numbers,
  ),
  valued(
    [...COMPARE, 'has'],
    keys.map((key) => `metadata.${key}`),
    fc.oneof(words, numbers, flags),
  ),
  valued(['has'], one('tags'), words),
  valued(COMPARE, one('updated'), times),
  valued(['eq', 'ne'], one('enabled'), flags),
  valued(['eq'], one('in'), words),
  fc.record({ op: one('in'), field: one('name'), value: fc.array(words) }, PLAIN),
  fc.record({ op: one('in'), field: one('updated'), value: fc.array(times) }, PLAIN),
  fc.record({ op: one('exists'), field: fc.constantFrom('tags', 'latest.stage', 'updated'), value: flags }, PLAIN),
);
/** As a filter is kept: `and` and `or` hold two or more. */
const filters = fc.letrec<{ filter: QueryFilter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term as fc.Arbitrary<QueryFilter>,
    fc.record({ op: fc.constantFrom('and' as const, 'or' as const), args: fc.array(tie('filter'), { minLength: 2, maxLength: 4 }) }, PLAIN),
    fc.record({ op: fc.constant('not' as const), arg: tie('filter') }, PLAIN),
  ),
})).filter;
