import type { Id, Resources, Type } from '../../../contract/index.ts';

/** Rows that are counted, and made only when asked for. */
export interface Rows<I> {
  length: number;
  at(k: number): I;
  /** Where row `k` lies in its table, if the table is indexed: what was read of a settled row is kept under it. */
  index?(k: number): number | undefined;
  /** Of what was written over them: an order that was found before holds only for the same. */
  version?: number;
}

/** All things of a type in one place. */
export interface Table<T extends Type = Type> {
  type: T;
  /** Absent: only those of something can be listed. */
  all?(now: number): Rows<Resources[T]>;
  of?: { readonly [P in Type]?: (id: Id, now: number) => Rows<Resources[T]> | undefined };
  get(id: Id, now: number): Resources[T] | undefined;
  /** Where a thing lies in an indexed table, without making it. */
  indexOf?(id: Id, now: number): number | undefined;
  /** Only these members of a row, where they are cheap to make without the rest; undefined: make the row. */
  part?(index: number, member: string): object | undefined;
  /** Row `index` will not change any more. Absent: no row ever does. */
  settled?(index: number, now: number): boolean;
}

export function range<I>(start: number, length: number, make: (index: number) => I): Rows<I> {
  return { length, at: (k) => make(start + k), index: (k) => start + k };
}

/** Rows at these places of an indexed table. */
export function chosen<I>(indices: readonly number[], make: (index: number) => I): Rows<I> {
  return { length: indices.length, at: (k) => make(indices[k] ?? -1), index: (k) => indices[k] ?? -1 };
}

export function rowsOf<I>(items: readonly I[]): Rows<I> {
  return { length: items.length, at: (k) => items[k] as I };
}

/** A table of few rows, made anew each time: they may live by the clock. */
export function smallTable<T extends Type>(type: T, items: (now: number) => Resources[T][], of: Table<T>['of'] = {}): Table<T> {
  return { type, all: (now) => rowsOf(items(now)), of, get: (id, now) => items(now).find((item) => item.id === id) };
}

/** `model-a-17` → 17: the number at the end of an id that belongs to this project, else undefined. */
export function numberIn(id: Id, kind: string, code: string): number | undefined {
  const prefix = `${kind}-${code}-`;
  const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^(0|[1-9]\d{0,9})$/.test(digits) ? Number(digits) : undefined;
}

export function within<I>(index: number | undefined, length: number, make: (index: number) => I): I | undefined {
  return index !== undefined && index >= 0 && index < length ? make(index) : undefined;
}
