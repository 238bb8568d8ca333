import type { QueryClient } from '@tanstack/query-core';
import type { Entity, Notice, Page, Session, Type } from '../../contract/index.ts';
import { getKey } from './keys.ts';
import { isPage } from './patch.ts';

/** New rows and totals are read again at most so often, in ms. */
const REREAD_MS = 2_000;
const BACKOFF_MS = 1_000;
const BACKOFF_MOST_MS = 60_000;

/**
 * What changes elsewhere, brought into the cache: a changed row in place, new rows and totals by reading what is on screen
 * again. One `watch` for all types that anyone shows; a broken one is tried again, slower each time.
 */
export class Live {
  #session: Session;
  #cache: QueryClient;
  #wanted = new Map<Type, number>();
  #abort: AbortController | undefined;
  #resume: string | undefined;
  #failures = 0;
  #restarting = false;
  #disposed = false;
  #stale = new Set<Type>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session, cache: QueryClient) {
    this.#session = session;
    this.#cache = cache;
  }

  /** Does the backend tell of changes to this type, and is the stream up? Else the kit polls. */
  covers(type: Type): boolean {
    return !this.#failures && this.#watchable(type);
  }

  /** Someone shows things of these types. */
  want(type: Type): () => void {
    if (!this.#watchable(type)) return () => undefined;
    this.#wanted.set(type, (this.#wanted.get(type) ?? 0) + 1);
    this.#restartSoon();
    let wanted = true;
    return () => {
      if (!wanted) return;
      wanted = false;
      const left = (this.#wanted.get(type) ?? 1) - 1;
      if (left) this.#wanted.set(type, left);
      else this.#wanted.delete(type);
      this.#restartSoon();
    };
  }

  dispose(): void {
    this.#disposed = true;
    this.#abort?.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#retry);
    this.#wanted.clear();
  }

  #watchable(type: Type): boolean {
    return Boolean(this.#session.watch && this.#session.capabilities.types[type]?.live);
  }

  /** Elements mount and leave in groups: one restart for all of a turn. */
  #restartSoon(): void {
    if (this.#restarting || this.#disposed) return;
    this.#restarting = true;
    queueMicrotask(() => {
      this.#restarting = false;
      this.#start();
    });
  }

  #start(): void {
    this.#abort?.abort();
    clearTimeout(this.#retry);
    if (this.#disposed || !this.#wanted.size) return;
    const abort = new AbortController();
    this.#abort = abort;
    void this.#run([...this.#wanted.keys()], abort.signal);
  }

  async #run(types: Type[], signal: AbortSignal): Promise<void> {
    try {
      const notices = this.#session.watch?.({ types, ...(this.#resume ? { resume: this.#resume } : {}) }, { signal }) ?? [];
      for await (const notice of notices) {
        if (signal.aborted) return;
        if (notice.resume) this.#resume = notice.resume;
        this.#take(notice, types);
      }
    } catch {
      // Told by `covers`: what is on screen is polled until the stream is back.
    }
    if (signal.aborted) return;
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#start(), Math.min(BACKOFF_MS * 2 ** (this.#failures - 1), BACKOFF_MOST_MS));
  }

  #take(notice: Notice, types: Type[]): void {
    switch (notice.kind) {
      case 'live':
        // The first one follows a fresh read; only after a break may something have been missed.
        if (this.#failures) types.forEach((type) => this.#reread(type));
        this.#failures = 0;
        break;
      case 'gap':
        types.forEach((type) => this.#reread(type));
        break;
      case 'stale':
        notice.types.forEach((type) => this.#reread(type));
        break;
      case 'remove':
        this.#reread(notice.ref.type);
        break;
      case 'upsert':
        this.#upsert(notice.item);
    }
  }

  /** In place where it is shown; what is not, or sorts elsewhere now, comes with the next reading. */
  #upsert(item: Entity): void {
    this.#cache.setQueriesData<Entity>({ queryKey: getKey(item), exact: true }, (old) => (old ? { ...old, ...item } : old));
    this.#cache.setQueriesData<Page<Entity>>({ queryKey: ['list', item.type] }, (page) => {
      if (!isPage(page) || !page.items.some(({ id }) => id === item.id)) return page;
      return { ...page, items: page.items.map((row) => (row.id === item.id ? { ...row, ...item } : row)) };
    });
    this.#reread(item.type);
  }

  #reread(type: Type): void {
    this.#stale.add(type);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const stale = new Set(this.#stale);
      this.#stale.clear();
      void this.#cache.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[1] as Type) || isPartOf(queryKey, stale) });
    }, REREAD_MS);
  }
}

/** A run's graph changes with its steps: keys say so in their last member. */
function isPartOf(queryKey: readonly unknown[], stale: Set<Type>): boolean {
  const parts = queryKey[3];
  return Array.isArray(parts) && parts.some((type) => stale.has(type as Type));
}
