import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Json, Schema } from '../../../src/ui/form/schema/json.ts';
import { allNodes, formOf, withDefaults, type FormNode } from '../../../src/ui/form/schema/nodes.ts';
import { Registry } from '../../../src/ui/form/schema/registry.ts';
import { validate } from '../../../src/ui/form/schema/validate.ts';

const tree = (schema: Schema, value?: Json, picks?: ReadonlyMap<string, number>): FormNode => formOf(new Registry(schema), value, picks);
const find = (root: FormNode, pointer: string): FormNode => {
  const found = [...allNodes(root)].find((node) => node.pointer === pointer);
  assert.ok(found, `no field at ${pointer}`);
  return found;
};
const kinds = (root: FormNode): Record<string, string> =>
  Object.fromEntries([...allNodes(root)].map(({ pointer, kind }) => [pointer, kind]));

describe('a form’s fields', () => {
  it('are of the kinds that types and formats ask for', () => {
    const properties = {
      text: { type: 'string' },
      long: { type: 'string', maxLength: 5000 },
      day: { type: 'string', format: 'date' },
      at: { type: 'string', format: 'date-time' },
      key: { type: 'string', writeOnly: true },
      count: { type: 'integer' },
      rate: { type: 'number' },
      on: { type: 'boolean' },
      one: { enum: ['a', 'b'] },
      some: { type: 'array', uniqueItems: true, items: { enum: ['a', 'b'] } },
      list: { type: 'array', items: { type: 'number' } },
      pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
      fixed: { const: 3 },
      any: {},
      titled: {
        oneOf: [
          { const: 1, title: 'One' },
          { const: 2, title: 'Two' },
        ],
      },
    };
    assert.deepEqual(kinds(tree({ type: 'object', properties })), {
      '': 'object',
      '/text': 'text',
      '/long': 'multiline',
      '/day': 'date',
      '/at': 'date-time',
      '/key': 'secret',
      '/count': 'integer',
      '/rate': 'number',
      '/on': 'boolean',
      '/one': 'enum',
      '/some': 'multi',
      '/list': 'array',
      '/pair': 'tuple',
      '/pair/0': 'text',
      '/pair/1': 'number',
      '/fixed': 'const',
      '/any': 'json',
      '/titled': 'enum',
    });
  });

  it('merge what is said in several places, nearest words first', () => {
    const root = tree({
      $defs: { rate: { type: 'number', title: 'Rate', minimum: 0, maximum: 10 } },
      allOf: [{ properties: { rate: { $ref: '#/$defs/rate', title: 'Learning rate' } }, required: ['rate'] }],
      properties: { rate: { maximum: 1 } },
    });
    const rate = find(root, '/rate');
    assert.equal(rate.title, 'Learning rate');
    assert.deepEqual([rate.keywords['minimum'], rate.keywords['maximum'], rate.required], [0, 1, true]);
  });

  it('follow conditions and dependencies of the value', () => {
    const schema: Schema = {
      type: 'object',
      properties: { kind: { enum: ['gpu', 'cpu'] } },
      if: { properties: { kind: { const: 'gpu' } }, required: ['kind'] },
      then: { properties: { gpus: { type: 'integer' } }, required: ['gpus'] },
      else: { properties: { cores: { type: 'integer' } } },
      dependentSchemas: { kind: { properties: { note: { type: 'string' } } } },
      dependentRequired: { kind: ['note'] },
    };
    assert.deepEqual(Object.keys(kinds(tree(schema, {}))), ['', '/kind', '/cores']);
    const root = tree(schema, { kind: 'gpu' });
    assert.deepEqual(Object.keys(kinds(root)), ['', '/kind', '/gpus', '/note']);
    assert.ok(find(root, '/note').required && find(root, '/gpus').required);
  });

  it('draw the branch that the value is of, or that was picked', () => {
    const branch = (kind: string, more: Schema): Schema => ({
      type: 'object',
      properties: { kind: { const: kind }, more },
      required: ['kind'],
    });
    const schema: Schema = { oneOf: [branch('time', { type: 'integer' }), branch('share', { type: 'number' })] };
    assert.deepEqual(tree(schema, { kind: 'share' }).choices, [{ key: 'oneOf0', labels: ['time', 'share'], picked: 1 }]);
    assert.equal(find(tree(schema, { kind: 'share' }), '/more').kind, 'number');
    assert.equal(find(tree(schema, { kind: 'share' }, new Map([['#oneOf0', 0]])), '/more').kind, 'integer');
    assert.equal(tree({ type: ['string', 'integer'] }, 3).kind, 'integer');
  });

  it('tell null from absent', () => {
    for (const schema of [
      { type: ['string', 'null'] },
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      { type: 'string', nullable: true },
    ]) {
      const root = tree(schema as Schema);
      assert.deepEqual([root.kind, root.nullable, root.choices.length], ['text', true, 0], JSON.stringify(schema));
    }
    assert.deepEqual([tree({ enum: ['a', null] }).kind, tree({ enum: ['a', null] }).nullable], ['enum', true]);
    assert.equal(tree({ type: 'string' }).nullable, false);
  });

  it('go as deep as the value where a schema holds itself', () => {
    const schema: Schema = {
      $ref: '#/$defs/node',
      $defs: { node: { $anchor: 'node', type: 'object', properties: { name: { type: 'string' }, next: { $ref: '#node' } } } },
    };
    assert.equal(find(tree(schema), '/next').closed, true);
    const root = tree(schema, { next: { next: {} } });
    assert.equal(find(root, '/next/next').closed, false);
    assert.equal(find(root, '/next/next/next').closed, true);
    assert.equal(tree({ $ref: '#' }).kind, 'json');
  });

  it('keep and tell keys that the schema does not know', () => {
    const root = tree({ type: 'object', properties: { a: {} }, additionalProperties: false }, { a: 1, x_note: 'mine' });
    assert.deepEqual([find(root, '/x_note').unknown, find(root, '/a').unknown, root.more], [true, false, undefined]);
    const map = tree({ type: 'object', additionalProperties: { type: 'integer', default: 4 } }, { any: 1 });
    assert.deepEqual([find(map, '/any').unknown, find(map, '/any').entry, find(map, '/any').kind], [false, true, 'integer']);
    assert.equal(map.more?.fresh(), 4);
  });

  it('show as JSON what they can not draw, and what is of another type', () => {
    assert.equal(tree({ $ref: 'https://elsewhere.example/schema' }).kind, 'json');
    assert.equal(tree({ type: 'integer' }, 'seven').kind, 'json');
    assert.equal(tree({ allOf: [{ type: 'string' }, { type: 'integer' }] }).kind, 'json');
  });

  it('begin as their defaults, without making up what is optional', () => {
    const schema: Schema = {
      type: 'object',
      required: ['window', 'kind'],
      properties: {
        window: { type: 'object', properties: { days: { type: 'integer', default: 90 }, end: { type: 'string' } } },
        kind: { const: 'eta' },
        model: { type: 'object', properties: { rate: { default: 0.1 } } },
        region: { enum: ['all', 'dach'], default: 'all' },
      },
    };
    assert.deepEqual(withDefaults(new Registry(schema), { region: 'dach', extra: 1 }), {
      region: 'dach',
      extra: 1,
      window: { days: 90 },
      kind: 'eta',
    });
  });
});

describe('what a value breaks', () => {
  const broken = (schema: Schema, value: Json) =>
    validate(new Registry(schema), value, undefined, { formats: true }).map(({ pointer, keyword, params }) => [pointer, keyword, params]);

  it('is told at the field, with what a sentence needs', () => {
    const schema: Schema = {
      type: 'object',
      required: ['end'],
      additionalProperties: false,
      properties: { trials: { type: 'integer', maximum: 200 }, mail: { type: 'string', format: 'email' } },
    };
    assert.deepEqual(broken(schema, { trials: 250, mail: 'x', 'a/b': 1 }), [
      ['/end', 'required', { key: 'end' }],
      ['/trials', 'maximum', { limit: 200 }],
      ['/mail', 'format', { format: 'email' }],
      ['/a~1b', 'additionalProperties', { key: 'a/b' }],
    ]);
  });

  it('is that of the branch that was meant', () => {
    const branch = (kind: string, type: string): Schema => ({
      properties: { kind: { const: kind }, n: { type } },
      required: ['kind', 'n'],
    });
    assert.deepEqual(broken({ oneOf: [branch('a', 'integer'), branch('b', 'string')] }, { kind: 'b', n: 1 }), [
      ['/n', 'type', { type: 'string' }],
    ]);
  });

  it('never changes the schema', () => {
    const schema = Object.freeze({ $ref: '#/$defs/a', $defs: Object.freeze({ a: Object.freeze({ type: 'string' }) }) }) as Schema;
    assert.equal(broken(schema, 1).length, 1);
  });
});
