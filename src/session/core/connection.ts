import { QueryClient } from '@tanstack/query-core';
import type { Adapter, Capabilities, Ref, Scope, Session, Type, TypeCaps } from '../../contract/index.ts';
import { Live } from './live.ts';
import { Permissions } from './permissions.ts';
import { cancelled, problemOf } from './view.ts';
import { Writer } from './writer.ts';

/** How long an answer counts as fresh for another element that asks the same, in ms. */
const FRESH_MS = 2_000;
/** How long what nobody looks at is kept, in ms: back from a detail page, the list is there at once. */
const KEPT_MS = 5 * 60_000;

/**
 * One scope of one adapter, with a cache of its own, so that nothing can leak from one scope to the next. Shared by all
 * elements that stand in it; see `connections.ts`. Once disposed, it asks nothing and answers nothing.
 */
export class Connection {
  readonly adapter: Adapter;
  readonly session: Session;
  readonly cache: QueryClient;
  readonly permissions: Permissions;
  readonly live: Live;
  readonly writer: Writer;
  #disposed = false;

  static async open(adapter: Adapter, scope: Scope, signal?: AbortSignal): Promise<Connection> {
    const session = await adapter.connect(scope, signal ? { signal } : {});
    return new Connection(adapter, session);
  }

  constructor(adapter: Adapter, session: Session) {
    this.adapter = adapter;
    this.session = session;
    this.cache = new QueryClient({
      defaultOptions: {
        queries: {
          networkMode: 'always',
          staleTime: FRESH_MS,
          gcTime: KEPT_MS,
          retry: (count, error) => count < 2 && problemOf(error).retryable === true,
          retryDelay: (count) => 500 * 2 ** count,
          refetchOnReconnect: true,
          refetchOnWindowFocus: true,
        },
      },
    });
    // Unmounted, a retry that meets a hidden tab would stay paused for ever.
    this.cache.mount();
    this.permissions = new Permissions(session);
    this.live = new Live(session, this.cache);
    this.writer = new Writer(this);
  }

  get capabilities(): Capabilities {
    return this.session.capabilities;
  }

  get scope(): Scope {
    return this.session.scope;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  caps(type: Type): TypeCaps | undefined {
    return this.capabilities.types[type];
  }

  /** One call to the backend, that ends with the connection. */
  async call<T>(signal: AbortSignal | undefined, ask: (session: Session, signal?: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#disposed) throw cancelled();
    const answer = await ask(this.session, signal);
    if (this.#disposed) throw cancelled();
    return answer;
  }

  /** What of the cache holds this thing is asked for again, where it is on screen. */
  async refresh(of?: Ref | Type): Promise<void> {
    if (this.#disposed) return;
    const type = typeof of === 'object' ? of.type : of;
    await this.cache.invalidateQueries(
      type
        ? { predicate: ({ queryKey }) => queryKey[1] === type || (queryKey[3] as readonly Type[] | undefined)?.includes(type) === true }
        : {},
    );
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.live.dispose();
    this.permissions.dispose();
    void this.cache.cancelQueries();
    this.cache.clear();
    this.cache.unmount();
    // Closing twice is fine, and a failing close concerns nobody any more.
    void this.session.close().catch(() => undefined);
  }
}
