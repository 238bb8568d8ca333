import type { Capabilities, Field, Filter, Link, Member, Principal, Query, Ref, Role, Scope, Session } from '../../contract/index.ts';
import { ReadController, type Host } from '../../session/controllers/index.ts';
import { readKey } from '../../session/core/keys.ts';

/** So many people are shown by face; the rest is a number. */
const FACES = 5;

export interface Reach {
  readonly count: number;
  /** Without it there are at least so many. */
  readonly exact: boolean;
  readonly some: readonly Link<Principal>[];
}

/** Whom a role reaches, as far as the backend can tell: members by role, a role's members, or a count that it keeps itself. */
export class ReachController extends ReadController<Reach> {
  constructor(host: Host, role: () => Role | undefined) {
    super(host, () => {
      const of = role();
      const capabilities = this.connection?.capabilities;
      const query = of && capabilities && holders(of, capabilities, this.connection!.scope);
      if (!of || !query) return undefined;
      return {
        key: readKey('reach', of, { by: query }, ['member']),
        type: 'member',
        ask: async (session: Session, signal?: AbortSignal): Promise<Reach> => {
          const { items, total } = await session.list('member', { ...query, limit: FACES }, signal ? { signal } : {});
          return { count: total?.count ?? items.length, exact: total?.exact ?? items.length < FACES, some: items.map(personOf) };
        },
      };
    });
  }
}

const personOf = ({ who, name }: Member): Link<Principal> => ({ ...who, name: who.name ?? name });

function holders(role: Role, { types }: Capabilities, scope: Scope): Query<Field<'member'>> | undefined {
  const { member } = types;
  if (!member?.verbs.includes('list')) return undefined;
  if (member.of?.includes('role')) return { of: { type: 'role', id: role.id } };
  const fields = member.fields as Record<string, { ops?: readonly string[] }> | undefined;
  const place = placeOf(role, scope);
  const of = place && member.of?.includes(place.type) ? { of: place } : {};
  const by = (field: string, value: string): Query<Field<'member'>> => ({
    ...of,
    filter: { op: 'eq', field, value } as Filter<Field<'member'>>,
  });
  if (fields?.['roles.role.id']?.ops?.includes('eq')) return by('roles.role.id', role.id);
  return fields?.['roles.role.name']?.ops?.includes('eq') ? by('roles.role.name', role.name) : undefined;
}

/** Where people hold it: a role of a tenant is held in the tenant. */
function placeOf({ level }: Role, scope: Scope): Ref | undefined {
  const id = level && scope[level];
  return level && id !== undefined ? { type: level, id } : undefined;
}

/** How many hold each role, by its name, where the backend counts that in one answer a place; undefined where it does not. */
export class HoldersController extends ReadController<ReadonlyMap<string, number>> {
  constructor(host: Host) {
    super(host, () => {
      const { connection } = this;
      const member = connection?.caps('member');
      const facet = (member?.fields as Record<string, { facet?: boolean }> | undefined)?.['roles.role.name']?.facet;
      if (!connection || !facet) return undefined;
      const places = (['organization', 'tenant', 'project'] as const).flatMap((type): Ref[] => {
        const id = connection.scope[type];
        return id !== undefined && member?.of?.includes(type) ? [{ type, id }] : [];
      });
      return {
        key: readKey('reach', { type: 'role', id: '*' }, {}, ['member']),
        type: 'member',
        ask: async (session: Session, signal?: AbortSignal) => {
          const asked = (of?: Ref) =>
            session.list('member', { limit: 0, facets: ['roles.role.name'] as never, ...(of ? { of } : {}) }, signal ? { signal } : {});
          const pages = await Promise.all(places.length ? places.map((of) => asked(of)) : [asked()]);
          const counts = new Map<string, number>();
          for (const { facets } of pages)
            for (const { value, count } of facets?.['roles.role.name'] ?? [])
              counts.set(String(value), (counts.get(String(value)) ?? 0) + count);
          return counts;
        },
      };
    });
  }
}
