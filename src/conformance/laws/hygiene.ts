import { AdapterError } from '../../contract/index.ts';
import { list } from '../bench.ts';
import type { Laws } from '../law.ts';
import { type Probe, stable } from '../probe.ts';

export const hygiene: Laws = {
  'hygiene.abort': async (t: Probe, bench) => {
    const session = await bench.session();
    const [listing] = await bench.listings();
    t.ok(listing, 'nothing can be listed');
    const call = (signal: AbortSignal) => session.list(listing.type, listing.of ? { limit: 1, of: listing.of } : { limit: 1 }, { signal });
    await t.rejects(() => call(AbortSignal.abort()), 'cancelled', 'a call that was aborted before');
    const during = new AbortController();
    const underWay = call(during.signal);
    underWay.catch(() => undefined);
    during.abort();
    await t.rejects(() => underWay, 'cancelled', 'a call that is aborted while under way');
    const page = await list(session, listing, { limit: 1 });
    t.ok(page.items.length <= 1, 'the session goes on after an abort');
    if (!bench.fixture.wire) return;
    let requests = 0;
    const counted = await bench.fresh('owner', {
      fetch: (input, init) => {
        requests++;
        return globalThis.fetch(input, init);
      },
    });
    requests = 0;
    await t.rejects(() => counted.list(listing.type, {}, { signal: AbortSignal.abort() }), ['cancelled', 'unsupported'], 'an aborted call');
    await counted.close();
    await t.rejects(() => counted.list(listing.type), ['cancelled', 'unsupported'], 'a call after close');
    t.equal(requests, 0, 'requests of calls that were aborted before, or made after close');
  },

  'hygiene.errors': async (t: Probe, bench) => {
    const session = await bench.session();
    const [listing] = await bench.listings();
    t.ok(listing, 'nothing can be listed');
    const wrong: [string, () => Promise<unknown>][] = [
      ['an unknown type', () => session.list('noSuchType' as never)],
      ['a ref without an id', () => session.get({ type: listing.type, id: '' })],
      ['a cursor that is no cursor', () => list(session, listing, { at: 'x' })],
    ];
    for (const [name, call] of wrong) {
      try {
        await call();
      } catch (error) {
        t.ok(AdapterError.is(error), `${name}: threw something else than an AdapterError: ${String(error)}`);
        t.ok(error.problem.title.length > 0 && error.problem.remedy, `${name}: a problem without title or remedy`);
      }
    }
  },

  'hygiene.copies': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const first = await list(session, listing, { limit: 2 });
      const before = stable(first.items.map(({ id, name }) => [id, name]));
      for (const item of first.items) spoil(item);
      const second = await list(session, listing, { limit: 2 });
      t.equal(stable(second.items.map(({ id, name }) => [id, name])), before, `${listing.type}: changing a result changed the next`);
      t.ok(!stable(second.items).includes(SPOILT), `${listing.type}: changing a result changed a part of the next`);
    }
  },
};

const SPOILT = 'spoilt by the suite';

/** Writes into a result as deep as it goes. */
function spoil(value: object): void {
  for (const [key, part] of Object.entries(value)) {
    if (part && typeof part === 'object') spoil(part as object);
    else if (typeof part === 'string') (value as Record<string, unknown>)[key] = SPOILT;
  }
}
