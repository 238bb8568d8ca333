import type { Grant, HeldRole, Link, Member, Ref, Role } from '../../../../contract/index.ts';
import { PERMISSION_MODEL } from '../../world/roles.ts';
import { type Desk, effect, type Given, kind, link } from '../kind.ts';
import { flag, list, name, object, oneOf, ref, text } from '../schema.ts';

const KNOWN = new Set(PERMISSION_MODEL.resources.flatMap(({ type, actions }) => actions.map(({ id }) => `${type}:${id}`)));
const GRANT = object({ type: text(), action: text() }, 'type', 'action');
const ROLE = { name: name({ maxLength: 80 }), description: text(), level: oneOf('organization', 'tenant', 'project'), grants: list(GRANT) };
const HELD = object({ role: ref('role'), source: oneOf('direct', 'team', 'provider', 'default'), via: { type: 'object' } }, 'role');

export const role = kind('role', {
  create: object(ROLE, 'name', 'grants'),
  update: object(ROLE, 'name', 'grants'),
  unique: ['name'],
  make: ({ level }) => ({ builtIn: false, level: level ?? 'organization' }),
  errors: ({ grants }) =>
    ((grants ?? []) as readonly Grant[]).flatMap(({ type, action }, i) =>
      KNOWN.has(`${type}:${action}`) ? [] : [{ pointer: `/grants/${i}`, message: `There is no right ${type}:${action}.` }],
    ),
  locked: ({ builtIn }) => (builtIn ? 'A role that came with the product is not changed.' : undefined),
  delete: {
    effects(item, desk) {
      const held = desk.rows('member').filter(({ roles }) => roles?.some((one) => one.role.id === item.id));
      return held.length > 0 ? [effect('roleHeld', `${held.length} people hold it.`, { count: held.length, blocks: true })] : [];
    },
  },
});

/** Roles by name, as rows show them; those of a team or provider can't be taken away here. */
function heldRoles(given: unknown, desk: Desk, before: readonly HeldRole[] = []): HeldRole[] {
  const kept = before.filter(({ source }) => source !== undefined && source !== 'direct');
  const own = ((given ?? []) as readonly HeldRole[]).filter(({ source }) => source === undefined || source === 'direct');
  return [...kept, ...own.map(({ role: held }) => ({ role: link(desk.find(held) as Role) as Link<'role'>, source: 'direct' as const }))];
}

function unknownRoles(roles: unknown, desk: Desk): { pointer: string; message: string }[] {
  return ((roles ?? []) as readonly HeldRole[]).flatMap(({ role: held }, i) =>
    desk.find(held) ? [] : [{ pointer: `/roles/${i}/role`, message: 'There is no such role.' }],
  );
}

/** Someone must be left who may do everything here. */
function lastOwner(item: Member, roles: readonly HeldRole[], desk: Desk): boolean {
  const vital = new Set(desk.rows('role').flatMap((one) => (one.vital ? [one.id] : [])));
  const holds = (held: readonly HeldRole[] | undefined) => held?.some((one) => vital.has(one.role.id)) === true;
  if (!holds(item.roles) || holds(roles)) return false;
  return !desk.rows('member', item.parent).some((one) => one.id !== item.id && holds(one.roles));
}

const OWNERLESS = 'Someone must stay who may do everything here.';

export const member = kind('member', {
  create: object({ who: ref('user'), roles: list(HELD) }, 'who'),
  update: object({ roles: list(HELD), enabled: flag }),
  errors(given, desk, item, of) {
    const errors = unknownRoles(given['roles'], desk);
    if (!item) {
      const who = given['who'] as Ref<'user'>;
      const parent = of ?? desk.here;
      if (!desk.find(who)) errors.push({ pointer: '/who', message: 'There is no such person.' });
      else if (desk.rows('member', parent).some((one) => one.who.id === who.id))
        errors.push({ pointer: '/who', message: 'This person belongs to it already.', ...{ code: 'memory.taken' } });
      return errors;
    }
    if (errors.length === 0 && given['roles'] !== undefined && lastOwner(item, heldRoles(given['roles'], desk, item.roles), desk))
      errors.push({ pointer: '/roles', message: OWNERLESS });
    return errors;
  },
  make(draft, desk) {
    const person = desk.find(draft['who'] as Ref<'user'>);
    return {
      name: person?.name ?? '',
      who: link(person as Link<'user'>),
      email: person?.email,
      enabled: true,
      mfa: person?.mfa,
      joined: new Date(desk.now).toISOString(),
      roles: heldRoles(draft['roles'], desk),
      teams: [],
    };
  },
  made(item, desk) {
    if (item.parent) desk.count(item.parent, 'member', 1);
    return { touched: item.parent ? [item.parent.type] : [] };
  },
  updated: (item, patch, desk) => (patch['roles'] === undefined ? undefined : { roles: heldRoles(patch['roles'], desk, item.roles) }),
  delete: {
    effects: (item, desk) => (lastOwner(item, [], desk) ? [effect('lastOwner', OWNERLESS, { blocks: true })] : []),
    run: removeMember,
  },
  actions: {
    leave: {
      caps: { destructive: true, validate: true },
      errors: (item, _input: Given, desk) => (item.who.id === desk.me.id ? [] : [{ pointer: '', message: 'Only you yourself can leave.' }]),
      effects: (item, _input, desk) => (lastOwner(item, [], desk) ? [effect('lastOwner', OWNERLESS, { blocks: true })] : []),
      run(item, _input, desk) {
        removeMember(item, desk);
        return { gone: [{ type: 'member', id: item.id }] };
      },
    },
  },
});

function removeMember(item: Member, desk: Desk): void {
  desk.remove(item);
  if (item.parent) desk.count(item.parent, 'member', -1);
}

export const team = kind('team', {
  create: object({ name: name({ maxLength: 80 }), description: text(), roles: list(HELD) }, 'name'),
  update: object({ name: name({ maxLength: 80 }), description: text(), roles: list(HELD) }, 'name'),
  unique: ['name'],
  errors: (given, desk) => unknownRoles(given['roles'], desk),
  make: (draft, desk) => ({ counts: { member: 0 }, ...(draft['roles'] ? { roles: heldRoles(draft['roles'], desk) } : {}) }),
  delete: {
    effects: ({ counts }) =>
      counts?.member ? [effect('membersStay', `${counts.member} people lose what it gives.`, { count: counts.member })] : [],
  },
});
