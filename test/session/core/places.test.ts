import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatPlace, memoryRouter, memoryStore, parsePlace, settleScope, storeKey } from '../../../src/session/core/index.ts';
import { memory } from '../../../src/adapters/memory/index.ts';

describe('places', () => {
  it('are read as they were written, whatever the ids hold', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.record({ organization: word, tenant: word, project: word }, { requiredKeys: [] }),
        // A first segment that looks like a level would be one.
        fc.array(word.filter((text) => !/^[otp]:/.test(text))),
        fc.dictionary(
          word.filter((key) => key !== '__proto__'),
          word,
        ),
        (scope, segments, query) => {
          const read = parsePlace(formatPlace({ scope, segments, query }));
          assert.deepEqual(
            { scope: { ...read.scope }, segments: read.segments, query: { ...read.query } },
            { scope: { ...scope }, segments, query: { ...query } },
          );
        },
      ),
    );
  });

  it('take what is no valid encoding as it stands', () => {
    assert.deepEqual(parsePlace('/models/100%').segments, ['models', '100%']);
  });

  it('are kept in memory by default, and subscribers hear of each change once', () => {
    const router = memoryRouter();
    let heard = 0;
    const stop = router.subscribe(() => (heard += 1));
    router.go('/models');
    router.go('/models');
    stop();
    router.go('/runs');
    assert.equal(heard, 1);
    assert.equal(router.path, '/runs');
  });
});

describe('the store', () => {
  it('keeps apart what belongs to other backends, people and scopes', () => {
    const adapter = { id: 'a', connect: () => Promise.reject(new Error('not used')) };
    const keys = [
      storeKey(adapter, {}, 'x'),
      storeKey({ ...adapter, id: 'b' }, {}, 'x'),
      storeKey(adapter, { tenant: 't' }, 'x'),
      storeKey(adapter, { project: 't' }, 'x'),
    ];
    assert.equal(new Set(keys).size, keys.length);
    const store = memoryStore();
    store.set(keys[0]!, 1);
    assert.equal(store.get(keys[0]!), 1);
    assert.equal(store.get(keys[1]!), undefined);
    store.delete(keys[0]!);
    assert.equal(store.get(keys[0]!), undefined);
  });
});

describe('settling a scope', () => {
  it('names every level the backend has, and keeps what was asked for', async () => {
    const adapter = memory();
    const all = await settleScope(adapter, {});
    assert.deepEqual(Object.keys(all).sort(), ['organization', 'project', 'tenant']);
    assert.equal((await settleScope(adapter, { ...all, project: all.project! })).project, all.project);
    await assert.rejects(settleScope(adapter, { organization: 'nobody' }), { name: 'AdapterError' });
  });
});
