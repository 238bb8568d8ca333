import type { Adapter, Scope } from '../../contract/index.ts';
import { Connection } from './connection.ts';

/**
 * Completes a scope that names not every level the backend has: the first of each level below, as a person who opens the
 * dashboard expects to stand somewhere. Where a level has nothing to enter, it stops there.
 */
export async function settleScope(adapter: Adapter, wanted: Scope, signal?: AbortSignal): Promise<Scope> {
  let scope = wanted;
  for (;;) {
    const connection = await Connection.open(adapter, scope, signal);
    try {
      const { session } = connection;
      const level = session.capabilities.scope.find((one) => scope[one] === undefined);
      if (!level || !session.capabilities.types[level]?.verbs.includes('list')) return scope;
      const page = await session.list(level, { limit: 20 }, signal ? { signal } : {});
      // A tenant that is not up can't be entered: the first that can.
      const first = page.items.find((item) => !('phase' in item) || item.phase === 'available' || item.phase === 'active') ?? page.items[0];
      if (!first) return scope;
      scope = { ...scope, [level]: first.id };
    } finally {
      connection.dispose();
    }
  }
}
