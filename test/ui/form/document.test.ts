import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { FormDocument, loadYaml } from '../../../src/ui/form/document.ts';
import { isArray, isObject, join, type Json } from '../../../src/ui/form/schema/json.ts';

before(loadYaml);

/** Minus zero is no number of JSON. */
const settled = (value: Json): Json =>
  Object.is(value, -0)
    ? 0
    : isArray(value)
      ? value.map(settled)
      : isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, settled(item)]))
        : value;

const WORDS = [
  'null',
  '~',
  'yes',
  'no',
  'on',
  '0x1f',
  '1e3',
  '012',
  '.5',
  '-',
  '- a',
  '# no',
  'a: b',
  ' led',
  'end ',
  '',
  '<<',
  '__proto__',
  'constructor',
  '2026-11-24',
  '|',
  '>',
  '&a',
  '*a',
  '!t',
  '%',
  '@',
  '`',
  '"',
  "'",
  '\u2028',
  'ä€𝄞',
  'two\nlines\n',
  '\t',
];
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...WORDS));
const { tree: documents } = fc.letrec<{ tree: Json; item: Json }>((tie) => ({
  tree: fc.dictionary(text, tie('item'), { maxKeys: 5 }) as fc.Arbitrary<Json>,
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('item'), { maxLength: 4 }),
    tie('tree'),
  ) as fc.Arbitrary<Json>,
}));

describe('one document, three views', () => {
  it('comes back the same from the form over YAML and JSON to the form', () => {
    fc.assert(
      fc.property(documents, (made) => {
        const value = settled(made);
        const form = new FormDocument();
        // The form sets field by field.
        for (const [key, item] of Object.entries(value as Record<string, Json>)) form.set(join('', key), item);
        assert.deepEqual(form.value, value);
        const yaml = new FormDocument();
        assert.equal(yaml.setText('yaml', form.text('yaml')), undefined);
        const json = new FormDocument();
        assert.equal(json.setText('json', yaml.text('json')), undefined);
        assert.deepEqual(json.value, value);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps comments and order of the YAML through a change in the form', () => {
    const document = new FormDocument();
    document.setText('yaml', '# Black week\nb: 1 # was 2\na:\n  - x # first\n  - y\nc: {d: 1}\n');
    document.set('/a/1', 'z');
    document.set('/c/d', 2);
    document.set('/b', 3);
    assert.equal(document.text('yaml'), '# Black week\nb: 3 # was 2\na:\n  - x # first\n  - z\nc: { d: 2 }\n');
    document.set('/a', undefined);
    assert.equal(document.text('yaml'), '# Black week\nb: 3 # was 2\nc: { d: 2 }\n');
  });

  it('keeps what was typed, as long as it says the same', () => {
    const document = new FormDocument({ a: 1 });
    document.setText('json', '{"a":1}');
    assert.equal(document.text('json'), '{"a":1}');
    document.set('/a', 1);
    assert.equal(document.text('json'), '{"a":1}');
    document.set('/a', 2);
    assert.equal(document.text('json'), '{\n  "a": 2\n}');
  });

  it('keeps the digits of numbers that a double can not hold', () => {
    const document = new FormDocument();
    document.setText('json', '{"id": 12345678901234567890, "p": 0.1234567890123456789, "ok": 1.50, "in": [1, 90071992547409931]}');
    assert.deepEqual([...document.exact.keys()], ['/id', '/p', '/in/1']);
    assert.match(document.text('yaml'), /id: 12345678901234567890\n/);
    assert.match(document.text('yaml'), /p: 0\.1234567890123456789\n/);
    document.set('/ok', 2);
    assert.match(document.text('json'), /"id": 12345678901234567890,/);
    assert.match(document.text('json'), /90071992547409931/);
    document.set('/id', 1);
    assert.deepEqual([...document.exact.keys()], ['/p', '/in/1']);
    const other = new FormDocument();
    other.setText('yaml', 'n: 12345678901234567890\n');
    assert.match(other.text('json'), /12345678901234567890/);
  });

  it('changes nothing by a text that can not be read, says where, and keeps it', () => {
    const document = new FormDocument({ a: 1 });
    assert.equal(document.setText('yaml', 'a: 1\nb: [1\n')?.line, 3);
    assert.equal(document.text('yaml'), 'a: 1\nb: [1\n');
    assert.deepEqual(document.value, { a: 1 });
    assert.equal(document.setText('json', '{\n  "a": 1,\n}')?.line, 3);
    assert.ok(document.problem('json'));
    document.set('/a', 2);
    assert.equal(document.problem('json'), undefined);
    assert.equal(document.text('json'), '{\n  "a": 2\n}');
  });

  it('makes JSON of what YAML knows besides', () => {
    const document = new FormDocument();
    document.setText('yaml', 'base: &b {x: 1}\ncopy: *b\n1: one\nempty:\n');
    assert.deepEqual(document.value, { base: { x: 1 }, copy: { x: 1 }, '1': 'one', empty: null });
    document.set('/base/x', 2);
    const again = new FormDocument();
    again.setText('yaml', document.text('yaml'));
    assert.deepEqual(again.value, { base: { x: 2 }, copy: { x: 1 }, '1': 'one', empty: null });
    assert.ok(document.setText('yaml', 'a: 1\na: 2\n'));
  });
});
