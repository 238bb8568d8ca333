import type { Adapter, Problem, Scope } from '../../contract/index.ts';
import type { Connection } from './connection.ts';
import { hold, sameScope, type Hold } from './connections.ts';
import { cancelled, problemOf } from './view.ts';

export interface ScopeState {
  /** What is shown. Absent: not connected yet, or the first connection failed. */
  readonly connection?: Connection;
  /** Where a switch is heading. */
  readonly pending?: Scope;
  /** Why the last switch or the first connection failed. */
  readonly problem?: Problem;
}

/**
 * Where the kit stands, and how it moves. **A switch is a transaction**: the new scope connects while the old one is still
 * shown; on success everything moves at once, on failure everything stays and the problem is told. The last switch asked for
 * wins, whatever order the answers come in.
 */
export class Scopes {
  #adapter: Adapter;
  #state: ScopeState = {};
  #held: Hold | undefined;
  #coming: Hold | undefined;
  #listeners = new Set<() => void>();
  #disposed = false;

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
  }

  get state(): ScopeState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes to a scope; false when it failed or another switch overtook it. */
  async go(scope: Scope): Promise<boolean> {
    if (this.#disposed) return false;
    const { connection } = this.#state;
    if (connection && !this.#coming && sameScope(connection.scope, scope)) {
      if (this.#state.problem) this.#set({ connection });
      return true;
    }
    this.#coming?.release();
    const coming = hold(this.#adapter, scope);
    this.#coming = coming;
    this.#set({ ...(connection ? { connection } : {}), pending: scope });
    try {
      const next = await coming.connection;
      if (this.#coming !== coming || this.#disposed) throw cancelled();
      if (next.disposed) throw cancelled();
      const old = this.#held;
      this.#held = coming;
      this.#coming = undefined;
      // Everything moves at once: listeners see the new connection before the old one goes.
      this.#set({ connection: next });
      old?.release();
      return true;
    } catch (error) {
      if (this.#coming === coming) {
        this.#coming = undefined;
        coming.release();
        this.#set({ ...(connection ? { connection } : {}), problem: problemOf(error) });
      }
      return false;
    }
  }

  /** Gives up a switch under way; what is shown stays. */
  stay(): void {
    if (!this.#coming) return;
    this.#coming.release();
    this.#coming = undefined;
    const { connection } = this.#state;
    this.#set(connection ? { connection } : {});
  }

  dispose(): void {
    this.#disposed = true;
    this.#coming?.release();
    this.#held?.release();
    this.#coming = this.#held = undefined;
    this.#set({});
    this.#listeners.clear();
  }

  #set(state: ScopeState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
