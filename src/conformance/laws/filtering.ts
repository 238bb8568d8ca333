import { AdapterError, type FieldCaps, type Filter, type Op, type Scalar, type TypeCaps } from '../../contract/index.ts';
import { type AnyItem, type Bench, fieldsOf, ids, list, type Listing, readAll } from '../bench.ts';
import type { Laws } from '../law.ts';
import { type Fields, found, instant, matches, valuesAt } from '../oracle.ts';
import type { Probe } from '../probe.ts';

/** Texts that servers like to take for something else. */
const LITERAL = [
  "it's",
  'say "hi"',
  '100%',
  'a_b',
  'C:\\routes',
  'a:b;c',
  'two\nlines',
  '🚚',
  'מסלול\u202e',
  'contains:x',
  'x'.repeat(10_000),
];

/** Terms over a field with values of the rows themselves, so that each has something to find. */
function terms(field: string, caps: FieldCaps, rows: readonly AnyItem[]): Filter[] {
  const values = [...new Set(rows.flatMap((row) => valuesAt(row, field).flat()))].filter(
    (value): value is Scalar => typeof value !== 'object' && !(typeof value === 'number' && !Number.isFinite(value)),
  );
  const clean = values.filter(
    (value) => typeof value !== 'string' || ![...(caps.wildcards ?? '')].some((letter) => value.includes(letter)),
  );
  if (caps.kind === 'time') clean.sort((a, b) => instant(String(a)) - instant(String(b)));
  const middle = clean[Math.floor(clean.length / 2)];
  if (middle === undefined) return [];
  return (caps.ops ?? []).flatMap((op): Filter[] => {
    switch (op) {
      case 'exists':
        return [
          { op, field, value: true },
          { op, field, value: false },
        ];
      case 'in':
        return [{ op, field, value: [middle, clean[0] ?? middle] }];
      case 'contains':
        return typeof middle === 'string' ? [{ op, field, value: part(middle, 1).toUpperCase() }] : [];
      case 'startsWith':
        return typeof middle === 'string' ? [{ op, field, value: part(middle, 0) }] : [];
      case 'lt':
      case 'le':
      case 'gt':
      case 'ge':
        // Between two seconds: servers keep more or less of a second than they print.
        return [{ op, field, value: caps.kind === 'time' ? apart(clean as string[], String(middle)) : middle }];
      default:
        return [{ op, field, value: middle }];
    }
  });
}

/** A few letters of a value, without cutting one in two; upper case must stay as long. */
function part(value: string, from: number): string {
  const letters = [...value].slice(from, from + 4);
  return letters.every((letter) => letter.toUpperCase().length === letter.length && /^[\x20-\x7e]$/.test(letter))
    ? letters.join('')
    : [...value].slice(0, 4).join('').toLowerCase();
}

/** A whole second near `middle` in which no row lies. */
function apart(times: readonly string[], middle: string): string {
  const taken = new Set(times.map((time) => Math.floor(instant(time) / 1e6)));
  let second = Math.floor(instant(middle) / 1e6);
  while (taken.has(second) || taken.has(second - 1)) second++;
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}

async function agrees(t: Probe, bench: Bench, listing: Listing, filter: Filter, rows: readonly AnyItem[]): Promise<void> {
  const fields = (listing.caps.fields ?? {}) as Fields;
  const answer = await readAll(await bench.session(), listing, { filter });
  const expected = rows.filter((row) => matches(row, filter, fields));
  t.equal(ids(answer ?? []).sort(), ids(expected).sort(), `${listing.type} where ${JSON.stringify(filter)}`);
}

/** Fields that can be filtered and have something in these rows, stars replaced by a key that is there. */
function filterable(caps: TypeCaps<string>, rows: readonly AnyItem[]): [string, FieldCaps][] {
  return fieldsOf(caps).flatMap(([name, field]): [string, FieldCaps][] => {
    if (!field.ops?.length) return [];
    if (!name.endsWith('.*')) return [[name, field]];
    const map = name.slice(0, -2);
    const key = rows.flatMap((row) => valuesAt(row, map).flatMap((value) => Object.keys(value as object)))[0];
    return key === undefined ? [] : [[`${map}.${key}`, field]];
  });
}

export const filtering: Laws = {
  'list.filter': async (t: Probe, bench) => {
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      if (!rows?.length) continue;
      for (const [field, caps] of filterable(listing.caps, rows)) {
        for (const filter of terms(field, caps, rows)) await agrees(t, bench, listing, filter, rows);
      }
    }
  },

  'list.logic': async (t: Probe, bench) => {
    for (const listing of await bench.listings()) {
      const { logic } = listing.caps;
      const rows = await bench.rows(listing);
      if (!rows?.length || !logic || logic === 'one') {
        t.skip(`${listing.type}.logic`);
        continue;
      }
      const [a, b] = filterable(listing.caps, rows)
        .filter(([field]) => field !== 'id')
        .flatMap(([field, caps]) => terms(field, caps, rows).slice(0, 1));
      if (!a || !b) continue;
      await agrees(t, bench, listing, { op: 'and', args: [a, b] }, rows);
      if (logic === 'flat' || logic === 'tree') await agrees(t, bench, listing, { op: 'or', args: [a, b] }, rows);
      if (logic !== 'tree') continue;
      await agrees(t, bench, listing, { op: 'not', arg: a }, rows);
      await agrees(
        t,
        bench,
        listing,
        {
          op: 'or',
          args: [
            { op: 'and', args: [a, { op: 'not', arg: b }] },
            { op: 'not', arg: a },
          ],
        },
        rows,
      );
    }
  },

  'list.refuses': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const { type, caps } = listing;
      await t.rejects(
        () => list(session, listing, { filter: { op: 'eq', field: 'noSuchField', value: 'x' } }),
        'unsupported',
        `${type}: an unknown field`,
      );
      await t.rejects(
        () => list(session, listing, { sort: [{ field: 'noSuchField' }] }),
        'unsupported',
        `${type}: sorting by an unknown field`,
      );
      await t.rejects(() => list(session, listing, { facets: ['noSuchField'] }), 'unsupported', `${type}: a facet of an unknown field`);
      if (!caps.search) await t.rejects(() => list(session, listing, { search: 'x' }), 'unsupported', `${type}: search`);
      for (const [field, { ops, kind }] of fieldsOf(caps)) {
        if (field.endsWith('.*')) continue;
        const op = (['contains', 'lt', 'has'] as const satisfies readonly Op[]).find((one) => !ops?.includes(one));
        if (!op) continue;
        const filter: Filter = op === 'contains' ? { op, field, value: 'x' } : { op, field, value: kind === 'number' ? 1 : 'x' };
        const problem = await t.rejects(() => list(session, listing, { filter }), 'unsupported', `${type}: ${field} ${op}`);
        if (problem.kind === 'unsupported') t.equal(problem.capability, `${type}.filter.${field}.${op}`, 'name of the capability');
        break;
      }
    }
    const bad = bench.fixture.badFilter;
    const listing = bad && (await bench.listings()).find(({ type }) => type === bad.type);
    if (bad && listing)
      await t.rejects(() => list(session, listing, { filter: bad.filter }), 'unsupported', 'the filter that can not be expressed');
  },

  'list.literal': async (t: Probe, bench) => {
    for (const listing of await bench.listings()) {
      const rows = await bench.rows(listing);
      const name = listing.caps.fields?.['name' as never] as FieldCaps | undefined;
      if (!rows || !name?.ops) continue;
      const op = (['contains', 'eq'] as const).find((one) => name.ops?.includes(one));
      if (!op) continue;
      const odd = rows.flatMap((row) => (/[^\w\s.@/-]/.test(row.name) ? [row.name] : [])).slice(0, 4);
      for (const value of [...LITERAL, ...odd]) {
        if ([...(name.wildcards ?? '')].some((letter) => value.includes(letter))) continue;
        try {
          await agrees(t, bench, listing, { op, field: 'name', value }, rows);
        } catch (error) {
          // What a server would not take literally may be refused, never approximated.
          if (!AdapterError.is(error) || error.problem.kind !== 'unsupported') throw error;
        }
      }
    }
  },

  'list.search': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const listing of await bench.listings()) {
      const { search } = listing.caps;
      const rows = await bench.rows(listing);
      if (!search) {
        t.skip(`${listing.type}.search`);
        continue;
      }
      if (!rows?.length) continue;
      const name = rows[Math.floor(rows.length / 2)]?.name ?? '';
      const tries = [[...name].slice(0, 4).join(''), [...name].slice(-3).join(''), 'zzz-nothing', "it's", '🚚'];
      for (const text of tries) {
        if (!text.trim() || [...(search.wildcards ?? '')].some((letter) => text.includes(letter))) continue;
        const answer = await readAll(session, listing, { search: text });
        const expected = rows.filter((row) => found(row, text, search));
        t.equal(ids(answer ?? []).sort(), ids(expected).sort(), `${listing.type} search ${JSON.stringify(text)}`);
      }
    }
  },
};
