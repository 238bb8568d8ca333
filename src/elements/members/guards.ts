import type { HeldRole, Id, Link, Member, Organization, Role } from '../../contract/index.ts';

/** Why a change to a member is not even sent. */
export type Guard = 'lastOwner' | 'yourself';

/** What is wanted of one member: to go, to be switched off, or to hold these roles. */
export interface Wanted {
  readonly member: Member;
  readonly after: 'gone' | 'off' | readonly HeldRole[];
}
export interface Facts {
  /** Roles that someone must always hold. */
  readonly vital: ReadonlySet<Id>;
  /** Memberships that hold one of them and are switched on. Undefined: the backend can't tell; then it must refuse itself. */
  readonly holders: ReadonlySet<Id> | undefined;
  /** The account that is signed in. */
  readonly me: Id | undefined;
}

const vitalIn = (roles: readonly HeldRole[] | undefined, vital: ReadonlySet<Id>): boolean =>
  roles?.some(({ role }) => vital.has(role.id)) ?? false;

/**
 * Of each wish, why it must not be: the last who holds a vital role keeps it, whoever else is in the same selection; and nobody locks
 * themselves out. Wishes count in their order: of two owners that are to go, the second one stays.
 */
export function guards(wishes: readonly Wanted[], { vital, holders, me }: Facts): (Guard | undefined)[] {
  const left = new Set(holders);
  return wishes.map(({ member, after }) => {
    const held = vitalIn(member.roles, vital);
    const keeps = typeof after === 'string' ? false : vitalIn(after, vital);
    if (held && !keeps && holders) {
      const others = [...left].filter((id) => id !== member.id).length;
      if (others === 0) return 'lastOwner';
    }
    // To give up a lesser role one has is no lock-out; to be without any, or to be gone, is.
    if (me !== undefined && member.who.id === me) {
      if (typeof after === 'string' || (held && !keeps) || (after.length === 0 && (member.roles?.length ?? 0) > 0)) return 'yourself';
    }
    if (held && !keeps) left.delete(member.id);
    return undefined;
  });
}

/** Roles that were given here, and can be taken away here. */
export const isOwn = ({ source }: HeldRole): boolean => source === undefined || source === 'direct';

/** What a member holds when exactly these are given by hand: what a team or the sign-in gives stays. */
export function rolesAfter(before: readonly HeldRole[] | undefined, wanted: readonly Link<'role'>[]): HeldRole[] {
  const given = (before ?? []).filter((held) => !isOwn(held));
  return [
    ...given,
    ...wanted.map(({ id, name }): HeldRole => ({ role: { type: 'role', id, ...(name === undefined ? {} : { name }) }, source: 'direct' })),
  ];
}

/** A change of roles for many: some to all, some from all, the others as each has them. */
export function rolesWith(before: readonly HeldRole[] | undefined, add: readonly Link<'role'>[], remove: ReadonlySet<Id>): HeldRole[] {
  const own = (before ?? []).filter(isOwn).map(({ role }) => role);
  const kept = own.filter(({ id }) => !remove.has(id) && !add.some((one) => one.id === id));
  return rolesAfter(before, [...kept, ...add]);
}

export const sameRoles = (a: readonly HeldRole[] | undefined, b: readonly HeldRole[] | undefined): boolean => {
  const keys = (roles: readonly HeldRole[] | undefined): string =>
    (roles ?? [])
      .map(({ role, source }) => `${role.id} ${source ?? 'direct'}`)
      .sort()
      .join();
  return keys(a) === keys(b);
};

/** Seats that nobody has yet; undefined where there is no limit. */
export function freeSeats(organization: Pick<Organization, 'seats'> | undefined): number | undefined {
  const { limit, value = 0 } = organization?.seats ?? {};
  return limit === undefined ? undefined : Math.max(0, limit - value);
}

/** Roles that fit where someone belongs: of the same level, or of none. */
export const fitting = (roles: readonly Role[], level: string | undefined): Role[] =>
  roles.filter((role) => role.level === undefined || level === undefined || role.level === level);
