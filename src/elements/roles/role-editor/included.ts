import type { Link, Role, Session } from '../../../contract/index.ts';
import { ReadController, type Host } from '../../../session/controllers/index.ts';
import { readKey } from '../../../session/core/keys.ts';
import { includedRoles } from '../rights/index.ts';

/** The roles that a role includes, and those that they include. What may not be read, or is gone, is left out; rings end. */
export class IncludedController extends ReadController<readonly Role[]> {
  constructor(host: Host, of: () => Role | undefined) {
    super(host, () => {
      const role = of();
      if (!role?.includes?.length) return undefined;
      return {
        key: readKey('included', role, { includes: role.includes.map(({ id }) => id) }, ['role']),
        type: 'role',
        ask: async (session: Session, signal?: AbortSignal): Promise<readonly Role[]> => {
          const known = new Map<string, Role | undefined>([[role.id, role]]);
          let next: readonly Link<'role'>[] = role.includes ?? [];
          while (next.length) {
            const fresh = [...new Set(next.map(({ id }) => id))].filter((id) => !known.has(id));
            const found = await Promise.all(
              fresh.map((id) => session.get({ type: 'role', id } as const, signal ? { signal } : {}).catch(() => undefined)),
            );
            fresh.forEach((id, at) => known.set(id, found[at]));
            next = found.flatMap((one) => one?.includes ?? []);
          }
          return includedRoles(role, (id) => known.get(id));
        },
      };
    });
  }
}
