import type { Adapter, Scope } from '../../contract/index.ts';
import { scopeKey } from './connections.ts';

/**
 * Where the kit keeps what is the user's own and not the backend's: drafts, recents, pins, columns, saved views. Never a
 * secret. By default it lives as long as the provider; a host that wants more gives one (`localStore`).
 */
export interface Store {
  get(key: string): unknown;
  /** A value that can be written as JSON. */
  set(key: string, value: unknown): void;
  delete(key: string): void;
}

export function memoryStore(): Store {
  const kept = new Map<string, unknown>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
  };
}

/** The key of something kept: of which backend, where, what. */
export const storeKey = (adapter: Adapter, scope: Scope, what: string): string =>
  [adapter.id, scopeKey(scope), what].map(encodeURIComponent).join('/');
