import type { Adapter, Scope } from '../../contract/index.ts';
import { SCOPE_LEVELS } from '../../contract/index.ts';
import { Connection } from './connection.ts';

interface Entry {
  opened: Promise<Connection>;
  abort: AbortController;
  holders: number;
}

const entries = new WeakMap<Adapter, Map<string, Entry>>();

/** The same place has the same key. */
export const scopeKey = (scope: Scope): string => SCOPE_LEVELS.map((level) => encodeURIComponent(scope[level] ?? '')).join('/');

export const sameScope = (a: Scope, b: Scope): boolean => scopeKey(a) === scopeKey(b);

/** A hold on a connection; the last one released disposes it. */
export interface Hold {
  connection: Promise<Connection>;
  release(): void;
}

/** The connection of this adapter and scope: the one that others hold already, or a new one. */
export function hold(adapter: Adapter, scope: Scope): Hold {
  const all: Map<string, Entry> = entries.get(adapter) ?? new Map<string, Entry>();
  entries.set(adapter, all);
  const key = scopeKey(scope);
  let entry = all.get(key);
  if (!entry) {
    const abort = new AbortController();
    const opened = Connection.open(adapter, scope, abort.signal);
    const fresh: Entry = { opened, abort, holders: 0 };
    // A failed connection is not kept: whoever asks next tries anew.
    opened.catch(() => {
      if (all.get(key) === fresh) all.delete(key);
    });
    all.set(key, (entry = fresh));
  }
  const held = entry;
  held.holders += 1;
  let released = false;
  return {
    connection: held.opened,
    release() {
      if (released) return;
      released = true;
      held.holders -= 1;
      if (held.holders) return;
      if (all.get(key) === held) all.delete(key);
      held.abort.abort();
      void held.opened.then((connection) => connection.dispose()).catch(() => undefined);
    },
  };
}
