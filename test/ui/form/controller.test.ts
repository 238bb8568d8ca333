import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/messages/en.ts';
import { formatsFor, type Args, type Localize, type MessageKey } from '../../../src/messages/index.ts';
import { FormController } from '../../../src/ui/form/form-controller.ts';
import { allNodes, type FormNode, type Json, type Schema } from '../../../src/ui/form/schema/index.ts';

const intl = formatsFor('en');
const l: Localize = {
  locale: 'en',
  intl,
  t: (key: MessageKey, args: Args = {}) => {
    const message = en[key];
    return typeof message === 'function' ? (message as (args: Args, formats: typeof intl) => string)(args, intl) : message;
  },
};
/** As much of an element as a form needs to be told of. */
const host = { addController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) } as never;

function made(schema: Schema, defaults: Json = {}): FormController {
  const form = new FormController(host, { l, changed: () => undefined });
  form.begin(schema, defaults);
  return form;
}
function node(form: FormController, pointer: string): FormNode {
  const found = [...allNodes(form.root)].find((one) => one.pointer === pointer);
  assert.ok(found, `no field at ${pointer}`);
  return found;
}
const OBJECTIVE: Schema = {
  type: 'object',
  properties: {
    objective: {
      oneOf: [
        {
          title: 'quantile',
          type: 'object',
          required: ['kind'],
          properties: { kind: { const: 'quantile' }, q: { type: 'number', default: 0.5 }, note: { type: 'string' } },
        },
        {
          title: 'tweedie',
          type: 'object',
          required: ['kind'],
          properties: { kind: { const: 'tweedie' }, power: { type: 'number' }, note: { type: 'string' } },
        },
      ],
    },
  },
};

describe('a form', () => {
  it('keeps what stood in another branch, and carries what both know', () => {
    const form = made(OBJECTIVE, { objective: { kind: 'quantile', q: 0.9, note: 'mine', extra: 1 } });
    form.pick(node(form, '/objective'), 'oneOf0', 1);
    assert.deepEqual(form.value, { objective: { kind: 'tweedie', note: 'mine', extra: 1 } });
    form.set('/objective/power', 1.5);
    form.pick(node(form, '/objective'), 'oneOf0', 0);
    assert.deepEqual(form.value, { objective: { kind: 'quantile', q: 0.9, note: 'mine', extra: 1 } });
    form.pick(node(form, '/objective'), 'oneOf0', 1);
    assert.deepEqual(form.value, { objective: { kind: 'tweedie', power: 1.5, note: 'mine', extra: 1 } });
  });

  it('sets the constant of a section that is begun by one of its fields', () => {
    const form = made(OBJECTIVE);
    form.set('/objective/q', 0.1);
    assert.deepEqual(form.value, { objective: { q: 0.1, kind: 'quantile' } });
    assert.deepEqual(form.own, []);
  });

  it('parks what a condition hides, and brings it back', () => {
    const form = made({
      type: 'object',
      properties: { kind: { enum: ['cpu', 'gpu'] } },
      if: { properties: { kind: { const: 'gpu' } }, required: ['kind'] },
      then: { properties: { gpus: { type: 'integer' } } },
    });
    form.set('/kind', 'gpu');
    form.set('/gpus', 4);
    form.set('/kind', 'cpu');
    assert.deepEqual(form.value, { kind: 'cpu' });
    form.set('/kind', 'gpu');
    assert.deepEqual(form.value, { kind: 'gpu', gpus: 4 });
  });

  it('keeps the places of a tuple', () => {
    const form = made({ properties: { pair: { type: 'array', prefixItems: [{ type: 'string', default: 'a' }, { type: 'number' }] } } });
    form.set('/pair/1', 3);
    assert.deepEqual(form.value, { pair: ['a', 3] });
    form.set('/pair/0', undefined);
    assert.deepEqual(form.value, { pair: [null, 3] });
  });

  it('moves items, and renames keys in their place', () => {
    const form = made(
      { properties: { list: { type: 'array', items: { type: 'string' } }, map: { type: 'object', additionalProperties: true } } },
      { list: ['a', 'b', 'c'], map: { x: 1, y: 2 } },
    );
    form.move(node(form, '/list'), 0, 2);
    form.rename(node(form, '/map'), 'x', 'z');
    form.rename(node(form, '/map'), 'z', 'y');
    assert.equal(JSON.stringify(form.value), '{"list":["b","c","a"],"map":{"z":1,"y":2}}');
  });

  it('shows secrets to nobody but whom they are sent to', () => {
    const form = made({ properties: { token: { type: 'string', writeOnly: true, minLength: 3 } }, required: ['token'] });
    form.setSecret('/token', 'sesame');
    assert.deepEqual([form.value, form.shown, form.document.text('json')], [{ token: 'sesame' }, {}, '{}']);
    assert.deepEqual(form.own, []);
    form.setSecret('/token', 'x');
    assert.deepEqual(form.own, [{ pointer: '/token', message: 'At least 3 letters.' }]);
  });

  it('tells an error once its field was left, and all once it was tried', () => {
    const form = made({ properties: { a: { type: 'integer', maximum: 5 }, b: { type: 'string' } }, required: ['b'] }, { a: 9 });
    assert.deepEqual(form.told, []);
    form.touch('/a');
    assert.deepEqual(form.told, [{ pointer: '/a', message: 'At most 5.' }]);
    form.attempt();
    assert.deepEqual(
      form.told.map(({ pointer }) => pointer),
      ['/a', '/b'],
    );
    form.setRaw('/a', '1e');
    assert.ok(form.own.some(({ message }) => message === 'This is no valid value yet.'));
  });

  it('tells what the backend says until the field is another, and lets it be tried again', () => {
    const form = made({ properties: { a: {}, b: {} } }, { a: 1, b: 1 });
    form.external([
      { pointer: '/a', message: 'no' },
      { pointer: '/b', message: 'no' },
    ]);
    assert.equal(form.told.length, 2);
    form.set('/a', 2);
    assert.deepEqual(form.told, [{ pointer: '/b', message: 'no' }]);
    assert.deepEqual(form.own, []);
    form.attempt();
    assert.deepEqual(form.told, []);
  });

  it('warns of numbers that are rounded when they are sent', () => {
    const form = made({});
    form.setText('json', '{"id": 12345678901234567890}');
    assert.deepEqual(
      form.told.map(({ pointer, warning }) => [pointer, warning]),
      [['/id', true]],
    );
  });

  it('goes on with a schema that can not be read', () => {
    const form = made({ $ref: '#/nowhere' }, { a: 1 });
    assert.deepEqual([form.own, form.unreadable, form.root.kind], [[], true, 'json']);
    const endless = made({ $ref: '#' }, { a: 1 });
    assert.deepEqual([endless.own, endless.unreadable], [[], true]);
  });

  it('draws a long list as JSON', () => {
    const form = made(
      { type: 'object', properties: { list: { type: 'array', items: { type: 'integer' } } } },
      { list: Array.from({ length: 500 }, (_, i) => i) },
    );
    assert.equal(node(form, '/list').kind, 'json');
    assert.ok([...allNodes(form.root)].length < 10);
  });
});
