import type { Grant, Json, Link, Role } from '../../../contract/index.ts';
import type { Right } from './model.ts';

/** `inherited`: not granted here itself; another right here brings it (`by`), or an included role (`from`). */
export const RIGHT_STATES = ['none', 'allowed', 'inherited', 'conditional', 'denied'] as const;
export type RightState = (typeof RIGHT_STATES)[number];

export interface Effective {
  readonly state: RightState;
  /** The grant of this role that says so itself. */
  readonly own?: Grant;
  /** The right that brings it, or whose denial takes it. */
  readonly by?: Right;
  /** The included role it comes from. */
  readonly from?: Link<'role'>;
  readonly condition?: Json | undefined;
}

const NONE: Effective = { state: 'none' };

/** Does it give anything? A condition gives in some cases. */
export const gives = ({ state }: Effective): boolean => state === 'allowed' || state === 'inherited' || state === 'conditional';

export const effectOf = (held: ReadonlyMap<Right, Effective>, right: Right): Effective => held.get(right) ?? NONE;

/** All roles that a role has the rights of, nearest first, itself left out; a ring ends where it began. */
export function includedRoles(role: Pick<Role, 'id' | 'includes'>, find: (id: string) => Role | undefined): Role[] {
  const seen = new Set([role.id]);
  const found: Role[] = [];
  let level: readonly Pick<Role, 'includes'>[] = [role];
  while (level.length) {
    const next: Role[] = [];
    for (const { includes } of level)
      for (const { id } of includes ?? []) {
        const one = seen.has(id) ? undefined : find(id);
        seen.add(id);
        if (one) next.push(one);
      }
    found.push(...next);
    level = next;
  }
  return found;
}
