import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunTemplate } from '../../../src/contract/index.ts';
import { differences } from '../../../src/elements/templates/run-launcher/differences.ts';
import { draftOf, schemaMark } from '../../../src/elements/templates/run-launcher/draft.ts';
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
    assert.deepEqual(draftOf({ value: { a: 1 }, at: 1, name: 3 }), { value: { a: 1 }, at: 1, name: '', tags: '', note: '', schema: '' });
  });

  it('know the schema they were typed for', () => {
    assert.notEqual(schemaMark({ type: 'object' }), schemaMark({ type: 'array' }));
    assert.equal(schemaMark(undefined), schemaMark(undefined));
  });
});
