import type { Grant, HeldRole, Link, Member, Role, User } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { absent, orNotFound, type Place } from '../place.ts';
import { resource, shown, type Resource } from '../resource.ts';
import type { WireRole, WireUser } from '../wire.ts';

/** Rows of this form are what was granted to one person, not roles. */
const DIRECT = /^__user_\d+__$/;

export function mapUser({ username, is_admin: admin }: WireUser): User {
  return compact<User>({ type: 'user', id: username, name: username, username, admin: admin ?? false });
}

async function users(place: Place): Promise<WireUser[]> {
  return (await place.get<{ users?: WireUser[] }>('/api/2.0/mlflow/users/list')).users ?? [];
}

export const user: Resource = resource<'user'>({
  type: 'user',
  fields: { name: shown('text'), username: shown('text'), admin: shown('boolean') },
  all: async (_of, place) => (await users(place)).map(mapUser),
  one: async (id, place) => {
    const query = [['username', id]] as const;
    const { user: found } = await orNotFound({ type: 'user' }, place.get<{ user?: WireUser }>('/api/2.0/mlflow/users/get', query));
    if (!found) throw absent('user');
    return mapUser(found);
  },
});

/** Whoever holds a role or a grant in this workspace, and administrators, who may do everything everywhere. */
async function members(place: Place): Promise<Member[]> {
  const here = place.workspace ?? 'default';
  return (await users(place)).flatMap((account): Member[] => {
    const own = (account.roles ?? []).filter(({ workspace }) => workspace === here);
    if (own.length === 0 && !account.is_admin) return [];
    const roles = own.filter(({ name }) => !DIRECT.test(name)).map((role): HeldRole => ({ role: roleLink(role), source: 'direct' }));
    const who: Link<'user'> = { type: 'user', id: account.username, name: account.username };
    return [{ type: 'member', id: account.username, name: account.username, who, roles, parent: { type: 'tenant', id: here, name: here } }];
  });
}

export const member: Resource = resource<'member'>({
  type: 'member',
  fields: { name: shown('text'), who: shown('ref', { type: 'user' }), roles: shown('list', { type: 'role' }) },
  caps: { of: ['role'] },
  all: async (of, place) => {
    if (of) await roleOf(of.id, place);
    const everyone = await members(place);
    return of ? everyone.filter(({ roles }) => roles?.some(({ role }) => role.id === of.id)) : everyone;
  },
  one: async (id, place) => {
    const found = (await members(place)).find((each) => each.id === id);
    if (!found) throw absent('member');
    return found;
  },
});

const roleLink = ({ id, name }: WireRole): Link<'role'> => ({ type: 'role', id: String(id), name });

function mapRole(role: WireRole): Role {
  const grants = (role.permissions ?? []).map(({ resource_type: type, resource_pattern: pattern, permission }): Grant => {
    const denied = permission === 'DENY';
    // Denying all means denying the least: reading.
    return compact<Grant>({
      type,
      action: denied ? 'READ' : permission,
      id: pattern === '*' ? undefined : pattern,
      deny: denied || undefined,
    });
  });
  return compact<Role>({
    ...roleLink(role),
    name: role.name,
    description: role.description,
    grants,
    level: 'tenant',
    parent: { type: 'tenant', id: role.workspace, name: role.workspace },
    vital: role.name === 'admin' || undefined,
  });
}

async function roleOf(id: string, place: Place): Promise<WireRole> {
  if (!/^\d{1,15}$/.test(id)) throw absent('role');
  const query = [['role_id', id]] as const;
  const { role: found } = await orNotFound({ type: 'role' }, place.get<{ role?: WireRole }>('/api/3.0/mlflow/roles/get', query));
  if (!found || found.workspace !== (place.workspace ?? 'default') || DIRECT.test(found.name)) throw absent('role');
  return found;
}

export const role: Resource = resource<'role'>({
  type: 'role',
  fields: { name: shown('text'), description: shown('text'), grants: shown('list'), level: shown('enum', { values: ['tenant'] }) },
  all: async (_of, place) => {
    const query = [['workspace', place.workspace ?? 'default']] as const;
    const { roles = [] } = await place.get<{ roles?: WireRole[] }>('/api/3.0/mlflow/roles/list', query);
    return roles.filter(({ name }) => !DIRECT.test(name)).map(mapRole);
  },
  one: async (id, place) => mapRole(await roleOf(id, place)),
});
