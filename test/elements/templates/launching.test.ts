import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunTemplate } from '../../../src/contract/index.ts';
import { differences } from '../../../src/elements/templates/run-launcher/differences.ts';
import { draftOf, schemaMark } from '../../../src/elements/templates/run-launcher/draft.ts';
import { launchInput, launchTakes, NO_OPTIONS, wrongOptions } from '../../../src/elements/templates/run-launcher/run-options.ts';
import { snippetsOf } from '../../../src/elements/templates/run-launcher/snippets.ts';

describe('what is different', () => {
  it('is told field by field, lists whole', () => {
    assert.deepEqual(differences({ a: 1, b: { c: [1], d: 2 }, gone: { x: 1 } }, { a: 1, b: { c: [1, 2], d: 2 }, come: { y: null } }), [
      { pointer: '/b/c', before: [1], after: [1, 2] },
      { pointer: '/come/y', before: undefined, after: null },
      { pointer: '/gone/x', before: 1, after: undefined },
    ]);
    assert.deepEqual(differences({ a: {} }, { a: {} }), []);
    assert.deepEqual(differences({ a: 'x' }, { a: { b: 1 } }), [{ pointer: '/a', before: 'x', after: { b: 1 } }]);
    assert.deepEqual(differences({}, { a: {} }), [{ pointer: '/a', before: undefined, after: {} }]);
  });
});

describe('snippets', () => {
  const template: RunTemplate = {
    type: 'runTemplate',
    id: 't-1',
    name: 'T',
    snippets: [
      { language: 'curl', text: "curl --json '{inputs}'" },
      { language: 'Python', text: 'run(\n    inputs={inputs},\n)' },
    ],
  };

  it('hold the values as each language writes them, and can not be broken out of', () => {
    const inputs = { name: "it's $(rm)", on: true, none: null, list: [1, 2] };
    const [curl, python, script] = snippetsOf(template, { inputs });
    assert.match(curl?.text ?? '', /"it'\\''s \$\(rm\)"/);
    assert.match(
      python?.text ?? '',
      /inputs=\{\n {8}"name": "it's \$\(rm\)",\n {8}"on": True,\n {8}"none": None,\n {8}"list": \[1, 2\],\n {4}\},/,
    );
    assert.match(script?.text ?? '', /"action": "launch"/);
  });

  it('are of the contract alone where the backend gives none', () => {
    assert.deepEqual(
      snippetsOf({ type: 'runTemplate', id: 't', name: 'T' }, {}).map(({ name }) => name),
      ['JavaScript'],
    );
  });
});

describe('drafts', () => {
  it('are only what a draft is', () => {
    assert.equal(draftOf(null), undefined);
    assert.equal(draftOf({ value: [], at: 1 }), undefined);
    assert.deepEqual(draftOf({ value: { a: 1 }, at: 1, name: 3 }), { value: { a: 1 }, ...NO_OPTIONS, at: 1, schema: '' });
  });

  it('know the schema they were typed for', () => {
    assert.notEqual(schemaMark({ type: 'object' }), schemaMark({ type: 'array' }));
    assert.equal(schemaMark(undefined), schemaMark(undefined));
  });
});

describe('run options', () => {
  const all = { ...NO_OPTIONS, name: ' Nightly ', stack: 's-1', branch: 'main', cache: 'off', retries: '2', priority: '0', tags: 'a, ,b' };

  it('send what the backend heeds, and nothing that is empty', () => {
    assert.deepEqual(launchInput({ a: 1 }, all, ['name', 'stack', 'code', 'cache', 'retries', 'priority', 'tags', 'at']), {
      inputs: { a: 1 },
      name: 'Nightly',
      tags: ['a', 'b'],
      stack: { type: 'stack', id: 's-1' },
      code: { branch: 'main' },
      cache: false,
      retries: 2,
      priority: 0,
    });
    assert.deepEqual(launchInput({}, all, ['note']), { inputs: {} });
    const start = '2026-11-24T09:30';
    assert.deepEqual(launchInput({}, { ...NO_OPTIONS, start }, ['at']), { inputs: {}, at: new Date(start).toISOString() });
  });

  it('are told where they are no number, and not sent', () => {
    const options = { ...NO_OPTIONS, retries: '-1', priority: 'high' };
    assert.deepEqual(wrongOptions(options, ['retries', 'priority']), ['retries', 'priority']);
    assert.deepEqual(wrongOptions(options, ['name']), []);
    assert.deepEqual(launchInput({}, options, ['retries']), { inputs: {} });
  });

  it('are those that the backend names, else those of its schema', () => {
    assert.deepEqual(launchTakes({ takes: ['name'], input: { properties: { note: {} } } }), ['name']);
    assert.deepEqual(launchTakes({ input: { properties: { note: {}, at: {} } } }), ['note', 'at']);
    assert.deepEqual(launchTakes(undefined), ['name', 'tags', 'note']);
  });
});
