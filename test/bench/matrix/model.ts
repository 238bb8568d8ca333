import type { Grant, PermissionModel, Role } from '../../../src/contract/index.ts';

/** 60 resource types × 12 actions × 40 roles: 28,800 cells. */
export const TYPES = 60;
export const ACTIONS = 12;
export const ROLES = 40;

const VERBS = ['read', 'list', 'create', 'update', 'delete', 'share', 'export', 'promote', 'archive', 'restore', 'audit', 'prune'];
/** What an action needs, and every one at last needs to read the project: nothing here stands by itself. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  list: ['read'],
  create: ['list'],
  update: ['read'],
  delete: ['update'],
  share: ['read'],
  export: ['list'],
  promote: ['update', 'share'],
  archive: ['update'],
  restore: ['archive'],
  audit: ['read'],
  prune: ['delete', 'archive'],
};

export const MODEL: PermissionModel = {
  includes: true,
  deny: true,
  resources: Array.from({ length: TYPES }, (_, type) => ({
    type: `type${type}`,
    label: `Resource type ${type}`,
    group: `Group ${Math.floor(type / 10)}`,
    actions: VERBS.map((id) => ({
      id,
      ...(id === 'prune' ? { dangerous: true } : {}),
      implies: id === 'read' && type > 0 ? ['type0:read'] : (NEEDS[id] ?? []),
    })),
  })),
};

/** Each role holds about half of all rights, some on a condition, and includes the one before it. */
export const ROLE_LIST: readonly Role[] = Array.from({ length: ROLES }, (_, at) => ({
  type: 'role' as const,
  id: `role${at}`,
  name: `Role ${at}`,
  level: 'tenant' as const,
  builtIn: false,
  ...(at > 0 ? { includes: [{ type: 'role' as const, id: `role${at - 1}`, name: `Role ${at - 1}` }] } : {}),
  grants: Array.from({ length: TYPES }, (__, type) => type).flatMap((type) =>
    VERBS.filter((_verb, action) => (type * 7 + action * 3 + at) % 5 === 0).map((action): Grant => {
      const grant = { type: `type${type}`, action };
      return (type + at) % 9 === 0 ? { ...grant, condition: { field: 'stage', op: 'in', value: ['None', 'Archived'] } } : grant;
    }),
  ),
}));
