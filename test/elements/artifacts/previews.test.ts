import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PreviewError, type Sample } from '../../../src/elements/artifacts/artifact-viewer/previews/previewer.ts';
import { previewers, previewersFor } from '../../../src/elements/artifacts/artifact-viewer/previews/registry.ts';
import { imageType, isText, textOf } from '../../../src/elements/artifacts/artifact-viewer/previews/sniff.ts';

const sample = (content: string | readonly number[], about: Partial<Sample> = {}): Sample => ({
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content),
  name: 'file',
  cut: false,
  ...about,
});
const ways = (of: Sample): string[] => previewersFor(of).map(({ key }) => key);
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

describe('what a file is', () => {
  test('is told by its bytes, not by what is claimed', () => {
    assert.equal(imageType(sample(PNG, { mediaType: 'text/html' })), 'image/png');
    assert.equal(imageType(sample('<p>no picture</p>', { kind: 'image', mediaType: 'image/png' })), undefined);
    assert.equal(imageType(sample('<?xml version="1.0"?>\n<!-- made by a tool -->\n<svg></svg>', { name: 'plot.svg' })), 'image/svg+xml');
  });

  test('text may have umlauts, colours of a terminal and a letter cut in half', () => {
    assert.ok(isText(sample('Łódź \u001B[31mred\u001B[0m\n')));
    const cut = sample('Göteborg').bytes.subarray(0, 2);
    assert.ok(isText({ bytes: cut }));
    assert.equal(textOf(cut), 'G');
    assert.ok(!isText(sample([1, 2, 3, 0, 5])));
    assert.ok(!isText(sample(PNG)));
  });

  test('UTF-16 with its mark is text', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]);
    assert.ok(isText({ bytes }));
    assert.equal(textOf(bytes), 'AB');
  });
});

describe('the ways to show a file', () => {
  test('the best comes first, its text after it', () => {
    assert.deepEqual(ways(sample('a,b\n1,2', { kind: 'table' })), ['table', 'text']);
    assert.deepEqual(ways(sample('{}', { mediaType: 'application/json; charset=utf-8' })), ['json', 'text']);
    assert.deepEqual(ways(sample('# Card', { name: 'README.MD' })), ['markdown', 'text']);
    assert.deepEqual(ways(sample('<p>', { mediaType: 'text/html' })), ['html', 'text']);
    assert.deepEqual(ways(sample(PNG)), ['image', 'hex']);
  });

  test('there is always one: what only claims to be a table is shown as bytes', () => {
    assert.deepEqual(ways(sample([0, 1, 2, 3], { kind: 'table' })), ['hex']);
    assert.deepEqual(ways(sample('')), ['text']);
  });

  test('a host adds its own, and it wins by rank', () => {
    const own = { key: 'own', label: 'preview.text', rank: () => 100, open: () => ({ draw: () => '' }) } as const;
    previewers.push(own);
    try {
      assert.equal(ways(sample('{}', { kind: 'json' }))[0], 'own');
    } finally {
      previewers.splice(previewers.indexOf(own), 1);
    }
  });
});

describe('what is not as it seems is refused with its reason', () => {
  const refuses = async (key: string, of: Sample, why: string): Promise<void> => {
    const way = previewers.find((one) => one.key === key);
    assert.ok(way);
    await assert.rejects(
      async () => way.open(of),
      (error) => error instanceof PreviewError && error.key === why,
    );
  };

  test('JSON that is none, that is cut, that Python wrote', async () => {
    await refuses('json', sample('{"a": '), 'preview.json.bad');
    await refuses('json', sample('{"a": 1', { cut: true }), 'preview.json.cut');
    await refuses('json', sample('{"a": [1, NaN]}'), 'preview.json.nan');
    await refuses('json', sample('{"a": -Infinity}'), 'preview.json.nan');
  });

  test('a picture of which only a part was read; a table without a row', async () => {
    await refuses('image', sample(PNG, { cut: true }), 'preview.image.cut');
    await refuses('table', sample('\n\n'), 'preview.table.empty');
  });
});
