import { type Ref, SCOPE_LEVELS, type Type } from '../../contract/index.ts';
import { fieldNames, fieldsOf, ids, list, type Listing, readAll } from '../bench.ts';
import type { Laws } from '../law.ts';
import { disorder, type Fields, valuesAt } from '../oracle.ts';
import { type Probe, stable } from '../probe.ts';

/** How many rows of a type are opened. */
const OPENED = 3;
const isPlace = (type: Type): boolean => (SCOPE_LEVELS as readonly string[]).includes(type);

export const reading: Laws = {
  'list.sort': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      if (!rows || rows.length < 2) continue;
      const fields = (listing.caps.fields ?? {}) as Fields;
      const sortable = fieldsOf(listing.caps).filter(([field, { sort }]) => sort && !field.endsWith('.*'));
      if (sortable.length === 0) t.skip(`${listing.type}.sort`);
      for (const [field, { sort, lazy }] of sortable) {
        for (const desc of [false, true]) {
          if (sort !== 'both' && sort !== (desc ? 'desc' : 'asc')) continue;
          const query = { sort: [{ field, desc }], ...(lazy ? { fields: [field] } : {}) };
          const answer = (await readAll(session, listing, { ...query, fields: fieldNames(listing.caps) })) ?? [];
          t.equal(ids(answer).sort(), ids(rows).sort(), `${listing.type} sorted by ${field}: the same rows`);
          t.equal(disorder(answer, { field, desc }, fields), undefined, `${listing.type} by ${field}`);
          const again = (await readAll(session, listing, { ...query, limit: Math.max(2, Math.ceil(rows.length / 3)) })) ?? [];
          t.equal(ids(again), ids(answer), `${listing.type} by ${field}: the order is the same again, in other pages`);
        }
      }
    }
  },

  'list.of': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const { type, caps } of await bench.listings()) {
      for (const parent of caps.of ?? []) {
        const of = bench.fixture.samples[parent]?.[0];
        if (!of) continue;
        const listing: Listing = { type, caps, of };
        const rows = (await readAll(session, listing, {}, 5000)) ?? [];
        t.equal(new Set(ids(rows)).size, rows.length, `${type} of ${parent}: a row comes twice`);
        // Where a row itself says what it is of, that must be it.
        for (const row of rows) {
          const [own] = valuesAt(row, `${parent}.id`);
          if (own !== undefined) t.equal(own, of.id, `${type} of ${parent}: a row of another`);
        }
        // Levels of scope are listed for the switcher, what is of a wider level lies outside of this scope's list, and a membership of a
        // team is another than that of the project.
        const all = caps.ofRequired || isPlace(type) || isPlace(parent) || type === 'member' ? undefined : await bench.rows({ type, caps });
        if (!all) continue;
        const known = new Set(ids(all));
        t.ok(
          rows.every(({ id }) => known.has(id)),
          `${type} of ${parent}: a row that the whole list does not have`,
        );
        if (all.some((row) => valuesAt(row, `${parent}.id`).length > 0)) {
          t.equal(
            ids(rows).sort(),
            ids(all.filter((row) => valuesAt(row, `${parent}.id`)[0] === of.id)).sort(),
            `${type} of ${parent}: exactly those`,
          );
        }
        await t.rejects(
          () => list(session, { type, caps, of: { ...of, id: 'no-such-id' } as Ref }),
          ['notFound', 'validation'],
          `${type} of an unknown ${parent}`,
        );
      }
    }
  },

  'list.fields': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const names = fieldNames(listing.caps);
      const { items } = await list(session, listing, { limit: OPENED, fields: names });
      if (!listing.caps.verbs.includes('get')) continue;
      for (const row of items) {
        const whole = await session.get({ type: row.type, id: row.id } as Ref<Type>);
        for (const name of names) {
          t.equal(valuesAt(row, name), valuesAt(whole, name), `${listing.type}.${name} in a list that names it, against get`);
        }
      }
    }
  },

  'list.facets': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const facets = fieldsOf(listing.caps).filter(([, { facet }]) => facet);
      if (facets.length === 0) t.skip(`${listing.type}.facet`);
      for (const [field, { ops }] of facets) {
        const op = (['eq', 'has'] as const).find((one) => ops?.includes(one));
        const { facets: counted } = await list(session, listing, { limit: 0, facets: [field] });
        t.ok(counted?.[field], `${listing.type}: no facet for ${field}`);
        if (!op || listing.caps.total !== 'exact') continue;
        for (const { value, count } of counted[field].slice(0, 6)) {
          const { total } = await list(session, listing, { limit: 0, filter: { op, field, value } });
          t.equal(count, total?.count, `${listing.type}: facet ${field} = ${value}`);
        }
      }
    }
  },

  'get.same': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const { type, caps } = listing;
      if (!caps.verbs.includes('get')) continue;
      const { items } = await list(session, listing, { limit: OPENED });
      for (const row of items) {
        const whole = await session.get({ type, id: row.id } as Ref<Type>);
        t.equal([whole.type, whole.id, whole.name], [row.type, row.id, row.name], `${type}: get against its row`);
        // What the list left out may be there, what it shows may not differ.
        for (const [name, field] of fieldsOf(caps)) {
          const [a, b] = [valuesAt(row, name), valuesAt(whole, name)];
          if (!field.lazy && a.length > 0) t.equal(stable(a), stable(b), `${type}.${name}: get against its row`);
        }
      }
      for (const id of ['no-such-id', '00000000-0000-4000-8000-00000000dead', "'; --", '../..']) {
        await t.rejects(() => session.get({ type, id } as Ref<Type>), 'notFound', `${type} ${id}`);
      }
    }
    for (const type of ['budget', 'tick'] as const) {
      if (session.capabilities.types[type]) continue;
      await t.rejects(() => session.get({ type, id: 'x' }), 'unsupported', `get of ${type}, which is not declared`);
    }
  },
};
