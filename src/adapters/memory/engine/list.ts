import type { Cursor, Filter, Json, Page, Query, Resources, Type, TypeCaps } from '../../../contract/index.ts';
import { decodeCursor, encodeCursor, queryKey } from '../../toolkit/cursor.ts';
import { clampLimit, fieldCaps } from '../../toolkit/query.ts';
import { invalid } from '../problems.ts';
import type { Rows, Table } from '../world/table.ts';
import { Columns, lower, test, type Value } from './values.ts';

type Read = (k: number, field: string) => readonly Value[];
/** Where a page ended: the sort values and id of its last row, or its place where nothing is sorted. */
type Mark = { keys: (Value | null)[]; id: string } | { k: number };

/** Answers of tables that never change are kept, so that the next page costs nothing. */
const KEPT = 12;

/** Filter, search, sort, facets and paging over one table. Expects a query that was checked against `caps`. */
export class Lister<T extends Type> {
  readonly #table: Table<T>;
  readonly #columns: Columns<T>;
  #orders = new Map<string, Int32Array>();

  constructor(table: Table<T>) {
    this.#table = table;
    this.#columns = new Columns(table);
  }

  page(rows: Rows<Resources[T]>, query: Query<string>, caps: TypeCaps<string>, now: number): Page<Resources[T]> {
    const raw = this.#columns.reader(rows, now);
    const read: Read = (k, field) => raw(k, field, fieldCaps(caps, field)?.kind === 'time');
    const key = queryKey(this.#table.type, query);
    const order = this.#order(rows, query, read, key, caps);
    const count = order?.length ?? rows.length;
    const place = (n: number) => order?.[n] ?? n;
    const start = query.at === undefined ? 0 : this.#start(query, key, count, place, read);
    const limit = clampLimit(query.limit, caps);
    const end = Math.min(count, start + limit);
    const items: Resources[T][] = [];
    for (let n = start; n < end; n++) items.push(rows.at(place(n)));
    const page: Page<Resources[T]> = { items };
    if (limit > 0 && end < count) page.next = this.#mark(query, key, place(end - 1), read);
    if (caps.total === 'exact') page.total = { count, exact: true };
    // As a server would that counts no further than it must.
    if (caps.total === 'atLeast') page.total = { count: Math.min(count, end + 1), exact: end + 1 > count };
    if (query.facets) page.facets = this.#facets(query.facets, count, place, read);
    return page;
  }

  /** The rows that match, in order; undefined where that is all of them as they are. */
  #order(rows: Rows<Resources[T]>, query: Query<string>, read: Read, key: string, caps: TypeCaps<string>): Int32Array | undefined {
    const { filter, search, sort } = query;
    if (!filter && !search && !sort?.length) return undefined;
    const keep = !this.#table.settled && rows.index !== undefined;
    const own = `${key} ${rows.version ?? 0}`;
    const kept = keep ? this.#orders.get(own) : undefined;
    if (kept) return kept;
    const matches = predicate(query, read, caps);
    const chosen: number[] = [];
    for (let k = 0; k < rows.length; k++) if (matches(k)) chosen.push(k);
    if (sort?.length) {
      const keys = new Map(chosen.map((k) => [k, sort.map(({ field }) => read(k, field)[0] ?? null)]));
      const ids = new Map<number, string>();
      const id = (k: number) => ids.get(k) ?? (ids.set(k, String(read(k, 'id')[0])).get(k) as string);
      chosen.sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? [], sort) || (id(a) < id(b) ? -1 : 1));
    }
    const order = Int32Array.from(chosen);
    if (keep) {
      this.#orders.set(own, order);
      for (const oldest of this.#orders.keys()) if (this.#orders.size > KEPT) this.#orders.delete(oldest);
    }
    return order;
  }

  #mark(query: Query<string>, key: string, k: number, read: Read): Cursor {
    const sort = query.sort ?? [];
    const mark: Mark = sort.length > 0 ? { keys: sort.map(({ field }) => read(k, field)[0] ?? null), id: String(read(k, 'id')[0]) } : { k };
    return encodeCursor(key, mark as unknown as Json);
  }

  #start(query: Query<string>, key: string, count: number, place: (n: number) => number, read: Read): number {
    if (typeof query.at === 'number') {
      if (!Number.isInteger(query.at) || query.at < 0) throw invalid('/at', 'The offset must be a whole number from 0 up.');
      return Math.min(query.at, count);
    }
    const mark = decodeCursor(key, query.at ?? '') as unknown as Mark;
    const sort = query.sort ?? [];
    const after = (n: number): boolean => {
      const k = place(n);
      if ('k' in mark) return k > mark.k;
      const order = compareKeys(
        sort.map(({ field }) => read(k, field)[0] ?? null),
        mark.keys,
        sort,
      );
      return order > 0 || (order === 0 && String(read(k, 'id')[0]) > mark.id);
    };
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (after(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #facets(fields: readonly string[], count: number, place: (n: number) => number, read: Read): NonNullable<Page<Resources[T]>['facets']> {
    const counts = fields.map(() => new Map<Value, number>());
    // Row by row, so that a row is made once for all fields.
    for (let n = 0; n < count; n++) {
      for (const [i, field] of fields.entries())
        for (const value of new Set(read(place(n), field))) counts[i]?.set(value, (counts[i].get(value) ?? 0) + 1);
    }
    return Object.fromEntries(
      fields.map((field, i) => {
        const sorted = [...(counts[i] ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
        return [field, sorted.map(([value, number]) => ({ value, count: number }))];
      }),
    );
  }
}

function predicate({ filter, search }: Query<string>, read: Read, caps: TypeCaps<string>): (k: number) => boolean {
  const term = filter ? compile(filter, read, (field) => fieldCaps(caps, field)?.kind === 'time') : () => true;
  if (!search) return term;
  const wanted = lower(search);
  const fields = caps.search?.fields ?? [];
  return (k) =>
    term(k) && fields.some((field) => read(k, field).some((value) => typeof value === 'string' && lower(value).includes(wanted)));
}

function compile(filter: Filter, read: Read, isTime: (field: string) => boolean): (k: number) => boolean {
  switch (filter.op) {
    case 'and': {
      const args = filter.args.map((arg) => compile(arg, read, isTime));
      return (k) => args.every((arg) => arg(k));
    }
    case 'or': {
      const args = filter.args.map((arg) => compile(arg, read, isTime));
      return (k) => args.some((arg) => arg(k));
    }
    case 'not': {
      const arg = compile(filter.arg, read, isTime);
      return (k) => !arg(k);
    }
  }
  const holds = test(filter, isTime(filter.field));
  return (k) => holds(read(k, filter.field));
}

/** Rows without a value come last, whichever way; so does NaN, which is no place in an order. */
function compareKeys(a: readonly (Value | null)[], b: readonly (Value | null)[], sort: readonly { desc?: boolean }[]): number {
  for (const [i, { desc }] of sort.entries()) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    const [noX, noY] = [x === null || Number.isNaN(x), y === null || Number.isNaN(y)];
    if (noX || noY) {
      if (noX !== noY) return noX ? 1 : -1;
      continue;
    }
    if (x === y) continue;
    const order = (x as Value) < (y as Value) ? -1 : 1;
    return desc ? -order : order;
  }
  return 0;
}
