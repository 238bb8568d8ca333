import type { Store } from '../core/store.ts';

/** Keeps what is the user's own across reloads, under a prefix of the host's choice. */
export function localStore(prefix: string): Store {
  return {
    get(key) {
      const text = localStorage.getItem(prefix + key);
      if (text === null) return undefined;
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // Something else wrote there; it is not ours to delete.
        return undefined;
      }
    },
    set: (key, value) => localStorage.setItem(prefix + key, JSON.stringify(value)),
    delete: (key) => localStorage.removeItem(prefix + key),
  };
}
