import { QueryObserver, type QueryObserverResult } from '@tanstack/query-core';
import type { Cursor, Field, Page, Problem, Query, Resources, Type } from '../../contract/index.ts';
import type { Connection } from './connection.ts';
import { listKey } from './keys.ts';
import { pollEvery } from './polling.ts';
import { problemOf, viewOf, type View } from './view.ts';

/** Rows of one call; a backend's own limit may be less. */
const BLOCK = 50;
/** Blocks kept beside the wanted ones, so that scrolling back and forth asks nothing. */
const SPARE = 2;

/** What a list is asked for. `narrowed`: search or filters are the user's, so that an empty answer means "none match". */
export type ListQuery<T extends Type> = Omit<Query<Field<T>>, 'limit' | 'at'>;

/** One after another, where the backend counts no rows or knows no offsets. */
export interface Pager {
  /** Of the rows shown, from 1. */
  readonly from: number;
  readonly to: number;
  readonly total?: { count: number; exact: boolean };
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  previous(): void;
  next(): void;
}

/**
 * The rows of one query. With offsets and an exact total it is one long list, of which only the wanted blocks are asked for
 * and kept (`want`); else it is a page at a time (`pager`).
 */
export class Rows<T extends Type> {
  readonly connection: Connection;
  readonly type: T;
  readonly query: ListQuery<T>;
  /** The cache may tell at once, while this is still being made: nobody could know what of. */
  #changed: () => void = () => undefined;
  #size: number;
  #offsets: boolean;
  #blocks = new Map<number, { observer: QueryObserver<Page<Resources[T]>>; stop: () => void }>();
  #cursors: (Cursor | undefined)[] = [undefined];
  #unwatch: () => void;
  #total: Page<Resources[T]>['total'];
  #disposed = false;
  #revision = 0;

  constructor(connection: Connection, type: T, query: ListQuery<T>, changed: () => void) {
    this.connection = connection;
    this.type = type;
    this.query = query;
    const caps = connection.caps(type);
    this.#size = Math.min(BLOCK, caps?.limit ?? BLOCK);
    this.#offsets = caps?.paging === 'offset' && caps.total === 'exact';
    this.#unwatch = connection.live.want(type);
    this.#block(0);
    this.#changed = changed;
  }

  /** Rows there are to scroll through; those of the page, where there is a pager. */
  get length(): number {
    return this.#offsets ? (this.#total?.count ?? 0) : (this.#first?.data?.items.length ?? 0);
  }

  at(index: number): Resources[T] | undefined {
    if (!this.#offsets) return this.#first?.data?.items[index];
    const start = index - (index % this.#size);
    const own = this.#blocks.get(start)?.observer.getCurrentResult().data;
    // A block scrolled away is still in the cache: better than an empty row until it is wanted again.
    return (own ?? this.connection.cache.getQueryData<Page<Resources[T]>>(this.#key(start)))?.items[index - start];
  }

  /** Asks for what is about to be seen and lets go of what is far away. */
  want(from: number, to: number): void {
    if (!this.#offsets || this.#disposed) return;
    const first = Math.max(0, Math.floor(from / this.#size));
    const last = Math.max(first, Math.floor(Math.max(from, Math.min(to, this.length - 1)) / this.#size));
    for (let block = first; block <= last; block += 1) this.#block(block * this.#size);
    for (const start of this.#blocks.keys()) {
      const block = start / this.#size;
      // The first one stays: it knows the total.
      if (start && (block < first - SPARE || block > last + SPARE)) this.#drop(start);
    }
  }

  key(row: Resources[T]): string {
    return `${row.type}/${row.id}`;
  }

  get total(): { count: number; exact: boolean } | undefined {
    return this.#first?.data?.total ?? this.#total;
  }

  /** The backend stopped at so many without a word. */
  get cut(): number | undefined {
    return this.#first?.data?.cut;
  }

  get facets(): Page<Resources[T]>['facets'] {
    return this.#first?.data?.facets;
  }

  /** Grows when a row changed, came or went; not when only the state did. */
  get revision(): number {
    return this.#revision;
  }

  get answered(): boolean {
    return this.#first?.data !== undefined;
  }

  get busy(): boolean {
    return this.#results.some(({ isFetching }) => isFetching);
  }

  get problem(): Problem | undefined {
    for (const { error, failureReason, isFetching, data } of this.#results) {
      if (error) return problemOf(error);
      if (failureReason && isFetching && data !== undefined) return problemOf(failureReason);
    }
    return undefined;
  }

  get view(): View {
    const { search, filter } = this.query;
    return viewOf({
      has: this.answered,
      empty: !this.length && !this.#first?.data?.next,
      narrowed: Boolean(search || filter),
      problem: this.problem,
    });
  }

  get pager(): Pager | undefined {
    const page = this.#first?.data;
    if (this.#offsets || !page) return undefined;
    const back = this.#cursors.length - 1;
    if (!back && !page.next) return undefined;
    const { next, total } = page;
    const turn = (cursors: (Cursor | undefined)[]): void => {
      this.#cursors = cursors;
      for (const start of [...this.#blocks.keys()]) this.#drop(start);
      this.#block(0);
      this.#changed();
    };
    return {
      from: back * this.#size + 1,
      to: back * this.#size + page.items.length,
      ...(total ? { total } : {}),
      hasPrevious: back > 0,
      hasNext: next !== undefined,
      previous: () => back && turn(this.#cursors.slice(0, -1)),
      next: () => next !== undefined && turn([...this.#cursors, next]),
    };
  }

  async refresh(): Promise<void> {
    await Promise.all([...this.#blocks.values()].map(({ observer }) => observer.refetch()));
  }

  dispose(): void {
    this.#disposed = true;
    for (const start of [...this.#blocks.keys()]) this.#drop(start);
    this.#unwatch();
  }

  get #first(): QueryObserverResult<Page<Resources[T]>> | undefined {
    return this.#blocks.get(0)?.observer.getCurrentResult();
  }

  get #results(): QueryObserverResult<Page<Resources[T]>>[] {
    return [...this.#blocks.values()].map(({ observer }) => observer.getCurrentResult());
  }

  #at(start: number): Pick<Query, 'at'> {
    const cursor = this.#cursors.at(-1);
    if (this.#offsets) return start ? { at: start } : {};
    return cursor === undefined ? {} : { at: cursor };
  }

  #key(start: number): readonly unknown[] {
    return listKey(this.type, { ...this.query, limit: this.#size, ...this.#at(start) });
  }

  #block(start: number): void {
    if (this.#blocks.has(start) || this.#disposed) return;
    const { connection, type } = this;
    // Facets are counted once, with the first rows.
    const { facets, ...rest } = this.query;
    const query = { ...rest, ...(facets && !start ? { facets } : {}), limit: this.#size, ...this.#at(start) } as Query<Field<T>>;
    const observer = new QueryObserver<Page<Resources[T]>>(connection.cache, {
      queryKey: this.#key(start),
      queryFn: ({ signal }) => connection.call(signal, (session) => session.list(type, query, { signal })),
      refetchInterval: (asked) => pollEvery(connection, type, asked as never),
    });
    let last = observer.getCurrentResult().data;
    const stop = observer.subscribe(({ data }) => {
      if (data !== last) this.#revision += 1;
      last = data;
      if (data?.total) this.#total = data.total;
      this.#changed();
    });
    this.#blocks.set(start, { observer, stop });
    const known = observer.getCurrentResult().data?.total;
    if (known) this.#total = known;
  }

  #drop(start: number): void {
    const block = this.#blocks.get(start);
    this.#blocks.delete(start);
    block?.stop();
    block?.observer.destroy();
  }
}
