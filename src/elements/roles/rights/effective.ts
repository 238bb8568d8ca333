import type { Grant, Json, Link, Role } from '../../../contract/index.ts';
import { rightOf, type Right, type RightsModel } from './model.ts';

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
  readonly condition?: Json;
}

const NONE: Effective = { state: 'none' };

/** Does it give anything? A condition gives in some cases. */
export const gives = ({ state }: Effective): boolean => state === 'allowed' || state === 'inherited' || state === 'conditional';

/**
 * What a role may in the end: its own grants, what they imply, what included roles bring; a denial beats all of them, and
 * denies whatever implies the denied right.
 */
export function effectiveRights(
  model: RightsModel,
  grants: readonly Grant[],
  included: readonly Role[] = [],
): ReadonlyMap<Right, Effective> {
  const held = new Map<Right, Effective>();
  const put = (right: Right, next: Effective): void => {
    if (rank(next) > rank(held.get(right) ?? NONE)) held.set(right, next);
  };
  const spread = (grant: Grant, from?: Link<'role'>): void => {
    const right = rightOf(grant.type, grant.action);
    const { condition } = grant;
    const limited = condition === undefined ? {} : { condition };
    const source = from ? { from } : {};
    const state = condition === undefined ? undefined : 'conditional';
    put(right, from ? { state: state ?? 'inherited', ...source, ...limited } : { state: state ?? 'allowed', own: grant, ...limited });
    for (const other of model.implied(right)) put(other, { state: state ?? 'inherited', by: right, ...source, ...limited });
  };
  const denials: { grant: Grant; from?: Link<'role'> }[] = [];
  const take = (all: readonly Grant[], from?: Link<'role'>): void => {
    for (const grant of all) {
      if (!model.isCell(grant)) continue;
      if (grant.deny) denials.push({ grant, ...(from ? { from } : {}) });
      else spread(grant, from);
    }
  };
  take(grants);
  for (const role of included) take(role.grants ?? [], role);
  for (const { grant, from } of denials) {
    const right = rightOf(grant.type, grant.action);
    held.set(right, { state: 'denied', ...(from ? { from } : { own: grant }) });
    for (const other of model.implying(right))
      if (held.get(other)?.own?.deny !== true) held.set(other, { state: 'denied', by: right, ...(from ? { from } : {}) });
  }
  return held;
}

export const effectOf = (held: ReadonlyMap<Right, Effective>, right: Right): Effective => held.get(right) ?? NONE;

/** An unconditional grant says more than a conditional one; an own one more than an included role's, which stays whatever is done here. */
function rank({ state, own, from }: Effective): number {
  if (state === 'none') return 0;
  const origin = own ? 3 : from ? 2 : 1;
  return (state === 'conditional' ? 0 : 3) + origin;
}

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
