import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { scanPickle } from '../../../src/elements/artifacts/artifact-viewer/previews/opcodes.ts';
import { PreviewError, type PreviewFrame, type Sample } from '../../../src/elements/artifacts/artifact-viewer/previews/previewer.ts';
import { previewers, previewersFor, registerPreviewer } from '../../../src/elements/artifacts/artifact-viewer/previews/registry.ts';
import { Ranges } from '../../../src/elements/artifacts/artifact-viewer/previews/ranges.ts';
import { startOfEntry, zipEntries } from '../../../src/elements/artifacts/artifact-viewer/previews/zip.ts';
import { en } from '../../../src/messages/en.ts';
import { formatsFor, type Localize } from '../../../src/messages/index.ts';
import { zipped } from './zipped.ts';

const encoder = new TextEncoder();
const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content);

/** The first `first` bytes, the rest by ranges that are counted. */
function sampled(content: Uint8Array, name: string, first = content.length): { sample: Sample; asked: [number, number][] } {
  const all = bytesOf(content);
  const asked: [number, number][] = [];
  const cut = first < all.length;
  return {
    asked,
    sample: {
      bytes: all.slice(0, first),
      name,
      cut,
      size: all.length,
      ...(cut
        ? {
            read: async (start: number, end: number) => {
              asked.push([start, end]);
              return all.slice(start, end);
            },
          }
        : {}),
    },
  };
}

const l: Localize = {
  locale: 'en',
  intl: formatsFor('en'),
  t(key, args = {}) {
    const message = en[key];
    return typeof message === 'function' ? message(args, formatsFor('en')) : message;
  },
};
const frame: PreviewFrame = { l, update: () => undefined };
const open = async (sample: Sample, key: string) => {
  const way = previewersFor(sample).find((one) => one.key === key);
  assert.ok(way, `${key} takes ${sample.name}`);
  return way.open(sample);
};
const refused = (sample: Sample, key: string, why: string): Promise<void> =>
  assert.rejects(
    async () => previewers.find((one) => one.key === key)?.open(sample),
    (error) => error instanceof PreviewError && error.key === why,
  );

const ROWS = 5_000;
const parquet = (): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'event_id', data: Array.from({ length: ROWS }, (_, i) => `e${i}`), type: 'STRING' },
        { name: 'minutes', data: Array.from({ length: ROWS }, (_, i) => (i % 7 ? i / 2 : null)), type: 'DOUBLE' },
        { name: 'stops', data: Array.from({ length: ROWS }, (_, i) => BigInt(i)), type: 'INT64' },
      ],
      rowGroupSize: 1_000,
    }),
  );

describe('Parquet', () => {
  test('its schema and first rows by ranges, its middle left alone', async () => {
    const { sample, asked } = sampled(parquet(), 'part-0000.parquet', 1_000);
    const preview = await open(sample, 'parquet');
    const note = preview.note?.(frame);
    assert.match(note?.text ?? '', /^First 100 rows of 5,000, 3 columns\./);
    assert.equal(note?.action?.label, 'Load 1,000 rows');
    const read = asked.reduce((sum, [start, end]) => sum + end - start, 0);
    assert.ok(read < (sample.size ?? 0) * 1.5, `${read} bytes were read`);
  });

  test('a file that ends too early, another length, bytes that only begin like it', async () => {
    const whole = parquet();
    await refused(sampled(whole.subarray(0, whole.length - 40), 'a.parquet').sample, 'parquet', 'preview.parquet.bad');
    const huge = whole.slice();
    new DataView(huge.buffer).setUint32(huge.length - 8, 0xffff_ffff, true);
    await refused(sampled(huge, 'a.parquet').sample, 'parquet', 'preview.parquet.bad');
    const scrambled = whole.slice();
    scrambled.fill(0x7f, scrambled.length - 200, scrambled.length - 8);
    await refused(sampled(scrambled, 'a.parquet').sample, 'parquet', 'preview.parquet.bad');
    await refused(sampled(bytesOf('PAR1'), 'a.parquet').sample, 'parquet', 'preview.parquet.bad');
  });

  test('without ranges nothing is said of a part', async () => {
    const { read: _, ...sample } = sampled(parquet(), 'a.parquet', 1_000).sample;
    await refused(sample, 'parquet', 'preview.ranges');
  });
});

const safetensors = (header: string, length = BigInt(header.length)): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(8 + header.length + 64);
  new DataView(bytes.buffer).setBigUint64(0, length, true);
  bytes.set(bytesOf(header), 8);
  return bytes;
};
const HEADER = '{"__metadata__":{"format":"pt"},"embed.weight":{"dtype":"BF16","shape":[4,8],"data_offsets":[0,64]}}';

describe('safetensors', () => {
  test('only the header is read', async () => {
    const { sample, asked } = sampled(safetensors(HEADER), 'model.safetensors', 20);
    const preview = await open(sample, 'safetensors');
    assert.equal(preview.note?.(frame)?.severity, 'success');
    assert.deepEqual(asked, [[8, 8 + HEADER.length]]);
  });

  test('a length that cannot be is not followed', async () => {
    for (const length of [2n ** 63n, 2n ** 40n, 500n]) {
      const { sample, asked } = sampled(safetensors(HEADER, length), 'model.safetensors');
      await refused(sample, 'safetensors', 'preview.header.length');
      assert.deepEqual(asked, []);
    }
    await refused(sampled(bytesOf('abc'), 'model.safetensors').sample, 'safetensors', 'preview.header.length');
  });

  test('a header that is no JSON, or names no tensors', async () => {
    for (const header of [
      '{"a": ',
      '[1]',
      'null',
      '{"w":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}',
      '{"w":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}',
    ])
      await refused(sampled(safetensors(header), 'model.safetensors').sample, 'safetensors', 'preview.header.bad');
  });
});

function npy(dict: string, values: Uint8Array, length = dict.length): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(10 + dict.length + values.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  new DataView(bytes.buffer).setUint16(8, length, true);
  bytes.set(bytesOf(dict), 10);
  bytes.set(values, 10 + dict.length);
  return bytes;
}
const DICT = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }\n";
const floats = new Uint8Array(Float64Array.from([0, 1, 2, 3, 4.5, 5]).buffer);

describe('npy and npz', () => {
  test('numbers are safe, objects are not', async () => {
    assert.equal((await open(sampled(npy(DICT, floats), 'a.npy').sample, 'npy')).note?.(frame)?.severity, 'success');
    const objects = npy("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n", floats);
    assert.equal((await open(sampled(objects, 'a.npy').sample, 'npy')).note?.(frame)?.severity, 'danger');
  });

  test('a header longer than the file, a header cut short, a header of another kind', async () => {
    await refused(sampled(npy(DICT, floats, 60_000), 'a.npy').sample, 'npy', 'preview.header.length');
    await refused(sampled(npy(DICT, floats).subarray(0, 9), 'a.npy').sample, 'npy', 'preview.truncated');
    await refused(sampled(npy('{}', floats), 'a.npy').sample, 'npy', 'preview.header.length');
  });

  test('an archive is told by its directory, deflated or not', async () => {
    const archive = zipped({ 'weights.npy': npy(DICT, floats), 'bias.npy': npy(DICT, floats) }, (bytes) => deflateRawSync(bytes));
    const { sample } = sampled(archive, 'params.npz', 40);
    const ranges = new Ranges(sample);
    const [first, second] = await zipEntries(ranges);
    assert.deepEqual([first?.name, second?.name], ['weights.npy', 'bias.npy']);
    assert.ok(first);
    assert.equal(new TextDecoder('latin1').decode((await startOfEntry(ranges, first, 512)).subarray(1, 6)), 'NUMPY');
    assert.equal((await open(sample, 'npz')).note?.(frame)?.severity, 'success');
    await refused(sampled(archive.subarray(0, archive.length - 30), 'params.npz').sample, 'npz', 'preview.zip.bad');
  });
});

/** As Python writes them, protocols 0, 2 and 4. */
const SYSTEM = "cos\nsystem\n(S'echo hurt'\ntR.";
const ENCODER = Uint8Array.from([
  0x80,
  4,
  0x95,
  60,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0x8c,
  21,
  ...bytesOf('sklearn.preprocessing'),
  0x94,
  0x8c,
  14,
  ...bytesOf('OrdinalEncoder'),
  0x94,
  0x93,
  0x94,
  0x29,
  0x81,
  0x94,
  0x2e,
]);

describe('pickles are never opened', () => {
  test('what they import is listed, from a plain opcode and from the stack', () => {
    const plain = scanPickle(bytesOf(SYSTEM));
    assert.deepEqual(plain.imports, [{ module: 'os', name: 'system', danger: true }]);
    assert.equal(plain.end, 'whole');
    const stack = scanPickle(ENCODER);
    assert.deepEqual(stack.imports, [{ module: 'sklearn.preprocessing', name: 'OrdinalEncoder', danger: false }]);
    assert.equal(stack.protocol, 4);
    assert.equal(stack.end, 'whole');
  });

  test('names that come back from the memo are found', () => {
    const bytes = Uint8Array.from([
      0x80,
      4,
      0x8c,
      10,
      ...bytesOf('subprocess'),
      0x94,
      0x30,
      0x8c,
      5,
      ...bytesOf('Popen'),
      0x94,
      0x30,
      0x68,
      0,
      0x68,
      1,
      0x93,
      0x2e,
    ]);
    assert.deepEqual(scanPickle(bytes).imports, [{ module: 'subprocess', name: 'Popen', danger: true }]);
  });

  test('an import whose name was computed counts as danger', () => {
    assert.deepEqual(scanPickle(Uint8Array.from([0x80, 4, 0x4e, 0x4e, 0x93, 0x2e])).imports, [{ module: '?', name: '?', danger: true }]);
  });

  test('a length beyond the end, and what is no opcode, end it', () => {
    assert.equal(scanPickle(Uint8Array.from([0x80, 4, 0x8d, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 1])).end, 'cut');
    assert.equal(scanPickle(Uint8Array.from([0x80, 4, 0xff])).end, 'bad');
    assert.equal(scanPickle(bytesOf('cos\nsys')).imports.length, 0);
  });

  test('the strip says danger, or that it could be', async () => {
    assert.equal((await open(sampled(bytesOf(SYSTEM), 'a.pkl').sample, 'pickle')).note?.(frame)?.severity, 'danger');
    assert.equal((await open(sampled(ENCODER, 'encoder.pkl').sample, 'pickle')).note?.(frame)?.severity, 'warning');
    assert.equal((await open(sampled(ENCODER, 'unnamed').sample, 'pickle')).note?.(frame)?.severity, 'warning');
  });

  test('the one within a PyTorch file is found', async () => {
    const archive = zipped({ 'model/data.pkl': bytesOf(SYSTEM), 'model/data/0': floats });
    assert.equal((await open(sampled(archive, 'model.pt', 30).sample, 'pickle')).note?.(frame)?.severity, 'danger');
    await refused(sampled(zipped({ 'a.txt': floats }), 'model.pt').sample, 'pickle', 'preview.pickle.bad');
  });
});

describe('notebooks, sound and documents', () => {
  const notebook = (cells: unknown): Sample => sampled(bytesOf(JSON.stringify({ cells, nbformat: 4 })), 'a.ipynb').sample;

  test('HTML of a cell is off, and that is said', async () => {
    const plain = await open(notebook([{ cell_type: 'markdown', source: ['# A\n', 'b'] }]), 'notebook');
    assert.equal(plain.note?.(frame)?.severity, 'neutral');
    const html = await open(
      notebook([
        { cell_type: 'code', source: 'x', outputs: [{ output_type: 'display_data', data: { 'text/html': '<script>hurt()</script>' } }] },
      ]),
      'notebook',
    );
    assert.equal(html.note?.(frame)?.severity, 'warning');
  });

  test('what is no notebook, or only part of one', async () => {
    await refused(notebook('none'), 'notebook', 'preview.notebook.bad');
    await refused(sampled(bytesOf('null'), 'a.ipynb').sample, 'notebook', 'preview.notebook.bad');
    await refused(sampled(bytesOf('{"cells": ['), 'a.ipynb').sample, 'notebook', 'preview.json.bad');
    await refused({ ...notebook([]), cut: true }, 'notebook', 'preview.json.cut');
    assert.ok(await open(notebook([null, 3, { cell_type: 'code', outputs: [null, { data: { 'image/png': '!' } }] }]), 'notebook'));
  });

  test('sound is not played from a part; its size is said first', async () => {
    const wav = bytesOf(`RIFF\u0000\u0000\u0000\u0000WAVEfmt ${' '.repeat(4_000)}`);
    assert.match((await open(sampled(wav, 'a.wav', 100).sample, 'media')).note?.(frame)?.text ?? '', /4 kB$/);
  });

  test('a document with actions is warned of', async () => {
    const pdf = (body: string): Sample => sampled(bytesOf(`%PDF-1.7\n${body}`), 'a.pdf').sample;
    assert.equal((await open(pdf('/OpenAction << /S /JavaScript /JS (app.alert) >>'), 'pdf')).note?.(frame)?.severity, 'warning');
    assert.notEqual((await open(pdf('/Type /Page'), 'pdf')).note?.(frame)?.severity, 'warning');
  });
});

test('a host adds its own way, and takes it away again', () => {
  const { sample } = sampled(parquet(), 'a.parquet');
  const away = registerPreviewer({ key: 'own', label: () => 'Map', rank: () => 50, open: () => ({ draw: () => '' }) });
  assert.equal(previewersFor(sample)[0]?.key, 'own');
  away();
  assert.equal(previewersFor(sample)[0]?.key, 'parquet');
});
