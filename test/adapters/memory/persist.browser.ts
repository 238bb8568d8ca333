import { expect } from '@open-wc/testing';
import { memory } from '../../../src/adapters/memory/index.ts';
import type { Notice, Ref } from '../../../src/contract/index.ts';

const SCOPE = { project: 'prod-us.routing' };
const named = (name: string) => ({ filter: { op: 'eq', field: 'name', value: name } as const, limit: 0 });

describe('memory kept in the browser', () => {
  it('finds again what was written before, and tells another tab at once', async () => {
    const persist = crypto.randomUUID();
    const first = await memory({ persist }).connect(SCOPE);
    // Another adapter stands for another tab: it has a world of its own, and shares the storage and the channel.
    const tab = await memory({ persist }).connect(SCOPE);
    const stop = new AbortController();
    const notices = tab.watch!({ types: ['tag'] }, { signal: stop.signal })[Symbol.asyncIterator]();
    expect(((await notices.next()).value as Notice).kind).to.equal('live');
    await first.write!({ do: 'create', type: 'tag', draft: { name: 'kept' } });
    const told = (await notices.next()).value as Notice;
    expect(told.kind === 'upsert' && told.item.name).to.equal('kept');
    stop.abort();
    await first.close();
    await tab.close();
    const later = await memory({ persist }).connect(SCOPE);
    expect((await later.list('tag', named('kept'))).total?.count).to.equal(1);
    await later.close();
    const other = await memory({ persist: crypto.randomUUID() }).connect(SCOPE);
    expect((await other.list('tag', named('kept'))).total?.count).to.equal(0);
    await other.close();
  });

  it('keeps the bytes of a file that was sent', async () => {
    const persist = crypto.randomUUID();
    const first = await memory({ persist }).connect(SCOPE);
    const { ref } = await first.write!({ do: 'create', type: 'artifact', draft: { name: 'by_hand' } });
    const made = await first.write!({ do: 'create', type: 'artifactVersion', of: ref as Ref, draft: {} });
    const sent = await first.upload!(made.ref as Ref, { path: 'a/b.txt', body: new Blob(['kept']) });
    await first.close();
    const later = await memory({ persist }).connect(SCOPE);
    expect(await new Response((await later.bytes!(sent.ref!)).stream).text()).to.equal('kept');
    await later.close();
  });
});
