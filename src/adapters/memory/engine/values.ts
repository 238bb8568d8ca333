import type { Filter, Resources, Scalar, Type } from '../../../contract/index.ts';
import type { Rows, Table } from '../world/table.ts';

export type Value = string | number | boolean;
const NONE: readonly Value[] = [];

/** What a path leads to, lists laid flat. `time`: as a number, so that `…Z` and `….000Z` are the same moment. */
export function read(item: unknown, path: string, time: boolean): readonly Value[] {
  let here: unknown = item;
  let rest = path;
  while (rest !== '') {
    if (Array.isArray(here)) return here.flatMap((one) => read(one, rest, time));
    if (here === null || typeof here !== 'object') return NONE;
    const map = here as Record<string, unknown>;
    const dot = rest in map ? -1 : rest.indexOf('.');
    here = map[dot < 0 ? rest : rest.slice(0, dot)];
    rest = dot < 0 ? '' : rest.slice(dot + 1);
  }
  if (Array.isArray(here)) return here.filter((one): one is Value => typeof one !== 'object');
  if (here === undefined || here === null || typeof here === 'object') return NONE;
  return [time && typeof here === 'string' ? Date.parse(here) : (here as Value)];
}

/**
 * The values of one field over a table: a row is made once, its value kept, if it can't change any more.
 * Whole rows are never kept: 20,000 of them would be 40 MB.
 */
export class Columns<T extends Type> {
  readonly #table: Table<T>;
  #kept = new Map<string, (readonly Value[] | undefined)[]>();

  constructor(table: Table<T>) {
    this.#table = table;
  }

  /** Reads fields of these rows at this moment. */
  reader(rows: Rows<Resources[T]>, now: number): (k: number, field: string, time?: boolean) => readonly Value[] {
    let [lastK, last]: [number, object | undefined] = [-1, undefined];
    return (k, field, time = false) => {
      const index = rows.index?.(k);
      let column = this.#kept.get(field);
      const known = index === undefined ? undefined : column?.[index];
      if (known) return known;
      let row: object | undefined = lastK === k ? last : undefined;
      row ??= index === undefined ? undefined : this.#table.part?.(index, field.split('.', 1)[0] ?? field);
      if (!row) [lastK, last] = [k, (row = rows.at(k))];
      const values = read(row, field, time);
      if (index !== undefined && (this.#table.settled?.(index, now) ?? true)) {
        if (!column) this.#kept.set(field, (column = []));
        column[index] = values;
      }
      return values;
    };
  }
}

/** A term as a question to the values of its field. */
export function test(filter: Exclude<Filter, { op: 'and' | 'or' | 'not' }>, time: boolean): (values: readonly Value[]) => boolean {
  const scalar = (value: Scalar): Value => (time && typeof value === 'string' ? Date.parse(value) : value);
  switch (filter.op) {
    case 'exists':
      return (values) => values.length > 0 === filter.value;
    case 'in': {
      const wanted = new Set(filter.value.map(scalar));
      return (values) => values.some((value) => wanted.has(value));
    }
    case 'contains': {
      const wanted = lower(filter.value);
      return (values) => values.some((value) => typeof value === 'string' && lower(value).includes(wanted));
    }
    case 'startsWith': {
      const wanted = lower(filter.value);
      return (values) => values.some((value) => typeof value === 'string' && lower(value).startsWith(wanted));
    }
  }
  const wanted = scalar(filter.value);
  const comparable = (value: Value) => typeof value === typeof wanted;
  switch (filter.op) {
    case 'eq':
    case 'has':
      return (values) => values.includes(wanted);
    case 'ne':
      return (values) => values.some((value) => value !== wanted);
    case 'lt':
      return (values) => values.some((value) => comparable(value) && value < wanted);
    case 'le':
      return (values) => values.some((value) => comparable(value) && value <= wanted);
    case 'gt':
      return (values) => values.some((value) => comparable(value) && value > wanted);
    case 'ge':
      return (values) => values.some((value) => comparable(value) && value >= wanted);
  }
}

/** ASCII letters alone, as the contract has it. */
export function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
