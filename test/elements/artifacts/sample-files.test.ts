import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memory } from '../../../src/adapters/memory/index.ts';
import type { FileEntry, Ref } from '../../../src/contract/index.ts';
import { previewersFor } from '../../../src/elements/artifacts/artifact-viewer/previews/registry.ts';

/** Versions of each kind of artifact, and how their files are shown first. */
const WAYS: Readonly<Record<string, string>> = {
  '.parquet': 'parquet',
  '.csv': 'table',
  '.json': 'json',
  '.md': 'markdown',
  '.pkl': 'pickle',
  '.safetensors': 'safetensors',
  '.npy': 'npy',
  '.html': 'html',
  '.png': 'image',
  '.ipynb': 'notebook',
  '.pdf': 'pdf',
  '.wav': 'media',
  '.webm': 'media',
};

test('the sample company’s files open in the way that their bytes say', async () => {
  const session = await memory({ now: () => Date.UTC(2026, 10, 24, 9, 30) }).connect({
    organization: 'halden',
    tenant: 'prod-eu',
    project: 'prod-eu.eta',
  });
  const seen = new Set<string>();
  const below = async (of: Ref): Promise<FileEntry[]> => (await session.list('file', { of })).items;
  const look = async (of: Ref): Promise<void> => {
    for (const entry of await below(of)) {
      const ending = /\.\w+$/.exec(entry.name)?.[0] ?? '';
      if (entry.folder) await look(entry);
      else if (!seen.has(ending)) {
        seen.add(ending);
        const answer = await session.bytes?.(entry);
        const bytes = new Uint8Array(await new Response(answer?.stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
        assert.equal(bytes.length, entry.size, entry.path);
        const [way] = previewersFor({ bytes, name: entry.name, mediaType: entry.mediaType, cut: false });
        assert.equal(way?.key, WAYS[ending], entry.path);
        await way?.open({ bytes, name: entry.name, mediaType: entry.mediaType, cut: false });
      }
    }
  };
  for (const field of ['training_table', '_model v', 'evaluation_report', 'model_card']) {
    const { items } = await session.list('artifactVersion', { filter: { op: 'contains', field: 'name', value: field }, limit: 1 });
    assert.ok(items[0]);
    await look(items[0]);
  }
  await session.close();
  assert.deepEqual([...seen].sort(), Object.keys(WAYS).sort());
});
