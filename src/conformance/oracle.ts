/** Filter, search and sort over plain rows, by the contract's text alone: what every adapter's answer is compared with. */
import type { FieldCaps, Filter, Scalar } from '../contract/index.ts';

export type Row = object;
export type Fields = { readonly [field: string]: FieldCaps | undefined };

/** All values at a path: none if absent, several where the path leads through a list. */
export function valuesAt(row: unknown, path: string): unknown[] {
  if (row === undefined || row === null) return [];
  if (path === '') return [row];
  if (Array.isArray(row)) return row.flatMap((item) => valuesAt(item, path));
  if (typeof row !== 'object') return [];
  const record = row as Record<string, unknown>;
  // After a map the rest is the key, dots included.
  if (Object.hasOwn(record, path)) return record[path] === undefined ? [] : [record[path]];
  const dot = path.indexOf('.');
  return dot < 0 ? [] : valuesAt(record[path.slice(0, dot)], path.slice(dot + 1));
}

/** The capabilities of a field: its own, or those of its map (`metrics.*`). */
export function capsOf(fields: Fields, field: string): FieldCaps | undefined {
  const own = fields[field];
  if (own) return own;
  for (let dot = field.lastIndexOf('.'); dot > 0; dot = field.lastIndexOf('.', dot - 1)) {
    const star = fields[`${field.slice(0, dot)}.*`];
    if (star) return star;
  }
  return undefined;
}

/** Microseconds since 1970: servers keep finer times than JavaScript's dates. */
export function instant(time: string): number {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  const whole = Date.parse(time.replace(/\.\d+/, ''));
  return whole * 1000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

export function matches(row: Row, filter: Filter, fields: Fields): boolean {
  switch (filter.op) {
    case 'and':
      return filter.args.every((arg) => matches(row, arg, fields));
    case 'or':
      return filter.args.some((arg) => matches(row, arg, fields));
    case 'not':
      return !matches(row, filter.arg, fields);
  }
  const values = valuesAt(row, filter.field);
  const time = capsOf(fields, filter.field)?.kind === 'time';
  if (filter.op === 'exists') return values.length > 0 === filter.value;
  if (filter.op === 'has') return values.flat().some((value) => same(value, filter.value, time));
  return values.some((value) => holds(value, filter, time));
}

function holds(value: unknown, filter: Exclude<Filter, { op: 'and' | 'or' | 'not' | 'has' | 'exists' }>, time: boolean): boolean {
  switch (filter.op) {
    case 'eq':
      return same(value, filter.value, time);
    case 'ne':
      return !same(value, filter.value, time);
    case 'in':
      return filter.value.some((one) => same(value, one, time));
    case 'contains':
      return typeof value === 'string' && fold(value).includes(fold(filter.value));
    case 'startsWith':
      return typeof value === 'string' && fold(value).startsWith(fold(filter.value));
  }
  const [a, b] = [ordinal(value, time), ordinal(filter.value, time)];
  if (typeof a !== typeof b) return false;
  switch (filter.op) {
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    default:
      return a >= b;
  }
}

function same(value: unknown, wanted: Scalar, time: boolean): boolean {
  return ordinal(value, time) === ordinal(wanted, time);
}

function ordinal(value: unknown, time: boolean): string | number {
  if (time && typeof value === 'string') return instant(value);
  return typeof value === 'boolean' ? String(value) : (value as string | number);
}

/** Only ASCII letters: what every database folds alike. */
export function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function found(row: Row, search: string, by: { fields: readonly string[]; match: 'contains' | 'startsWith' }): boolean {
  const wanted = fold(search);
  return by.fields.some((field) =>
    valuesAt(row, field)
      .flat()
      .some((value) => {
        if (typeof value !== 'string') return false;
        return by.match === 'contains' ? fold(value).includes(wanted) : fold(value).startsWith(wanted);
      }),
  );
}

/** Why these rows are not in the order that was asked for, or undefined. Text may be ordered by code or without case, as servers do. */
export function disorder(rows: readonly Row[], sort: { field: string; desc?: boolean }, fields: Fields): string | undefined {
  const time = capsOf(fields, sort.field)?.kind === 'time';
  const keys = rows.map((row) => {
    const [value] = valuesAt(row, sort.field);
    // NaN has no place in an order: it stands with what is absent.
    return value === undefined || Number.isNaN(value) ? undefined : ordinal(value, time);
  });
  const present = keys.map((key, i) => (key === undefined ? -1 : i)).filter((i) => i >= 0);
  const first = present[0] ?? 0;
  const last = present.at(-1) ?? -1;
  if (last - first + 1 !== present.length && present.length > 0) return `rows without ${sort.field} are not together`;
  if (present.length > 0 && first > 0 && last < keys.length - 1) return `rows without ${sort.field} are at both ends`;
  const collations: ((a: string | number, b: string | number) => number)[] = [order, (a, b) => order(foldKey(a), foldKey(b))];
  const fits = collations.some((compare) => {
    for (let i = first + 1; i <= last; i++) {
      const [a, b] = [keys[i - 1], keys[i]];
      if (a === undefined || b === undefined) continue;
      const step = sort.desc ? compare(b, a) : compare(a, b);
      if (step > 0) return false;
    }
    return true;
  });
  return fits ? undefined : `not in the order of ${sort.field}${sort.desc ? ' descending' : ''}`;
}

function foldKey(key: string | number): string | number {
  return typeof key === 'string' ? fold(key) : key;
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
