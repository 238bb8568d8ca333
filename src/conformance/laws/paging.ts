import { type AnyItem, ids, list, readAll } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Probe } from '../probe.ts';

/** At most so many rows are read one by one. */
const FEW = 40;

export const paging: Laws = {
  'list.pages': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      if (!rows) continue;
      const all = ids(rows);
      t.equal(new Set(all).size, all.length, `${listing.type}: a row comes twice`);
      for (const limit of [1, 3, 7, Math.max(1, Math.ceil(rows.length / 2))]) {
        if (rows.length / limit > FEW) continue;
        const pages = await readAll(session, listing, { limit });
        t.equal(ids(pages ?? []), all, `${listing.type}: pages of ${limit} joined`);
      }
      const page = await list(session, listing, { limit: 2 });
      t.ok(page.items.length <= 2, `${listing.type}: a page of ${page.items.length} for limit 2`);
      const most = listing.caps.limit;
      if (most === undefined) continue;
      const clamped = await list(session, listing, { limit: most + 1000 });
      t.ok(clamped.items.length <= most, `${listing.type}: a page above the declared limit`);
    }
  },

  'list.end': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      if (!rows || rows.length === 0 || rows.length > (listing.caps.limit ?? 200)) continue;
      const page = await list(session, listing, { limit: rows.length });
      t.equal(ids(page.items), ids(rows), `${listing.type}: one page that holds all`);
      if (page.next === undefined) continue;
      // A server that can't know may offer one more page, which must then be empty.
      const more = await list(session, listing, { limit: rows.length, at: page.next });
      t.equal([more.items.length, more.next], [0, undefined], `${listing.type}: what comes after the last row`);
    }
  },

  'list.stable': async (t: Probe, bench) => {
    const { seed } = bench;
    if (!seed) return t.skip('seed');
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      if (!listing.caps.stable || listing.of) continue;
      const before = await bench.rows(listing);
      if (!before || before.length < 4) continue;
      const seen: AnyItem[] = [];
      const limit = Math.ceil(before.length / 3);
      let page = await list(session, listing, { limit });
      seen.push(...page.items);
      while (page.next !== undefined) {
        await seed(2);
        page = await list(session, listing, { limit, at: page.next });
        seen.push(...page.items);
      }
      t.equal(new Set(ids(seen)).size, seen.length, `${listing.type}: a row came twice while others were added`);
      const known = new Set(ids(seen));
      t.ok(
        ids(before).every((id) => known.has(id)),
        `${listing.type}: a row was lost while others were added`,
      );
    }
  },

  'list.cursor': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const page = await list(session, listing, { limit: 1 });
      if (page.next === undefined) continue;
      const { next } = page;
      const damaged = `${next.slice(0, Math.floor(next.length / 2))}!${next.slice(Math.floor(next.length / 2) + 1)}`;
      await t.rejects(() => list(session, listing, { limit: 1, at: damaged }), 'validation', `${listing.type}: a damaged cursor`);
      await t.rejects(() => list(session, listing, { limit: 1, at: '' }), 'validation', `${listing.type}: an empty cursor`);
      if (listing.caps.search) {
        await t.rejects(
          () => list(session, listing, { limit: 1, at: next, search: 'zz' }),
          'validation',
          `${listing.type}: a cursor of another query`,
        );
      }
    }
  },

  'list.offset': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      if (listing.caps.paging !== 'offset') {
        await t.rejects(
          () => list(session, listing, { limit: 1, at: 0 }),
          'unsupported',
          `${listing.type}: an offset where paging is not by offset`,
        );
        continue;
      }
      const rows = await bench.rows(listing);
      if (!rows) continue;
      const beyond = await list(session, listing, { limit: 5, at: rows.length + 1000 });
      t.equal([beyond.items.length, beyond.next], [0, undefined], `${listing.type}: beyond the end`);
      if (rows.length < 3) continue;
      const page = await list(session, listing, { limit: 2, at: 1 });
      t.equal(ids(page.items), ids(rows.slice(1, 3)), `${listing.type}: offset 1`);
    }
  },

  'list.total': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      const page = await list(session, listing, { limit: 0 });
      t.equal(page.items, [], `${listing.type}: limit 0 gives no rows`);
      if (!rows) continue;
      const { total = 'none' } = listing.caps;
      if (total === 'none') {
        t.ok(page.total === undefined, `${listing.type}: a total that was not declared`);
        continue;
      }
      t.ok(page.total, `${listing.type}: no total with limit 0`);
      const { count, exact } = page.total;
      if (total === 'exact') t.equal([count, exact], [rows.length, true], `${listing.type}: exact total`);
      else t.ok(exact ? count === rows.length : count <= rows.length, `${listing.type}: at least ${count} of ${rows.length}`);
    }
  },

  'list.cut': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const { cut } = listing.caps;
      const page = await list(session, listing);
      if (cut === undefined) {
        t.ok(page.cut === undefined, `${listing.type}: cut at ${page.cut}, which was not declared`);
      } else {
        const rows = (await bench.rows(listing)) ?? [];
        t.ok(rows.length <= cut, `${listing.type}: more rows than the declared cut`);
        if (rows.length === cut) t.ok(page.cut === cut && page.total?.exact !== true, `${listing.type}: stopped at ${cut} without a word`);
      }
    }
  },
};
