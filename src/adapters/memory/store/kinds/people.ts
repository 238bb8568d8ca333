import type { Grant, HeldRole, Link, Member, Ref, Role, Team } from '../../../../contract/index.ts';
import { PERMISSION_MODEL } from '../../world/roles.ts';
import { type Desk, effect, type Given, kind, link } from '../kind.ts';
import { flag, list, name, object, oneOf, ref, text } from '../schema.ts';

const KNOWN = new Set(PERMISSION_MODEL.resources.flatMap(({ type, actions }) => actions.map(({ id }) => `${type}:${id}`)));
const GRANT = object({ type: text(), action: text() }, 'type', 'action');
const ROLE = { name: name({ maxLength: 80 }), description: text(), level: oneOf('organization', 'tenant', 'project'), grants: list(GRANT) };
export const HELD = object({ role: ref('role'), source: oneOf('direct', 'team', 'provider', 'default'), via: { type: 'object' } }, 'role');

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
export function heldRoles(given: unknown, desk: Desk, before: readonly HeldRole[] = []): HeldRole[] {
  const kept = before.filter(({ source }) => source !== undefined && source !== 'direct');
  const own = ((given ?? []) as readonly HeldRole[]).filter(({ source }) => source === undefined || source === 'direct');
  return [...kept, ...own.map(({ role: held }) => ({ role: link(desk.find(held) as Role) as Link<'role'>, source: 'direct' as const }))];
}

export function unknownRoles(roles: unknown, desk: Desk): { pointer: string; message: string }[] {
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
  update: object({ roles: list(HELD), enabled: flag, teams: list(ref('team')) }),
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
    for (const [i, one] of ((given['teams'] ?? []) as Ref<'team'>[]).entries())
      if (!desk.find(one)) errors.push({ pointer: `/teams/${i}`, message: 'There is no such team.' });
    if (given['enabled'] === false && lastOwner(item, [], desk)) errors.push({ pointer: '/enabled', message: OWNERLESS });
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
  updated: (item, patch, desk) => ({
    ...(patch['roles'] === undefined ? {} : { roles: heldRoles(patch['roles'], desk, item.roles) }),
    ...(patch['teams'] === undefined ? {} : { teams: inTeams(item, (patch['teams'] ?? []) as Ref<'team'>[], desk) }),
  }),
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

/** Who comes into a team or leaves it is listed there, and counted. */
function inTeams(item: Member, wanted: readonly Ref<'team'>[], desk: Desk): Link<'team'>[] {
  const teams = wanted.flatMap((one) => desk.find(one) ?? []);
  const before = item.teams ?? [];
  for (const old of before) {
    if (teams.some(({ id }) => id === old.id)) continue;
    for (const row of desk.rows('member', old)) if (row.who.id === item.who.id) desk.remove(row);
    desk.count(old, 'member', -1);
  }
  for (const team of teams) {
    if (before.some(({ id }) => id === team.id)) continue;
    const { revision: _, ...person } = item;
    desk.add({ ...person, id: desk.id('member'), parent: link(team), joined: new Date(desk.now).toISOString() });
    desk.count(team, 'member', 1);
  }
  return teams.map((team) => link(team) as Link<'team'>);
}

function removeMember(item: Member, desk: Desk): void {
  desk.remove(item);
  if (item.parent) desk.count(item.parent, 'member', -1);
}

const TEAM = { name: name({ maxLength: 80 }), description: text(), roles: list(HELD), parent: ref('team') };

/** Below another team, else at the top of the organization; with its name, so that a patch leaves nothing of the old one. */
function place(parent: Ref | undefined, desk: Desk): Link {
  const found = parent && desk.find(parent);
  const top = desk.organization ?? desk.here;
  return { name: '', ...(found ? link(found) : top) };
}

function misplaced(parent: Ref | undefined, desk: Desk, item: Team | undefined): { pointer: string; message: string }[] {
  const wrong = (message: string) => [{ pointer: '/parent', message }];
  let above: Team | undefined = parent?.type === 'team' ? desk.find(parent as Ref<'team'>) : undefined;
  if (parent?.type === 'team' && !above) return wrong('There is no such team.');
  while (above) {
    if (above.id === item?.id) return wrong('A team can not be below itself.');
    above = above.parent?.type === 'team' ? desk.find(above.parent as Ref<'team'>) : undefined;
  }
  return [];
}

export const team = kind('team', {
  create: object(TEAM, 'name'),
  update: object(TEAM, 'name'),
  unique: ['name'],
  errors: (given, desk, item) => [...unknownRoles(given['roles'], desk), ...misplaced(given['parent'] as Ref | undefined, desk, item)],
  make: (draft, desk) => ({
    counts: { member: 0 },
    parent: place(draft['parent'] as Ref | undefined, desk),
    ...(draft['roles'] ? { roles: heldRoles(draft['roles'], desk) } : {}),
  }),
  updated: (item, patch, desk) => ({
    ...(patch['roles'] === undefined ? {} : { roles: heldRoles(patch['roles'], desk, item.roles) }),
    ...(patch['parent'] === undefined ? {} : { parent: place(patch['parent'] as Ref | undefined, desk) }),
  }),
  delete: {
    effects(item, desk) {
      const members = item.counts?.member ?? 0;
      const below = desk.rows('team').filter(({ parent }) => parent?.id === item.id).length;
      return [
        ...(members ? [effect('membersStay', `${members} people lose what it gives.`, { count: members })] : []),
        ...(below ? [effect('teamsRise', `${below} teams below it move up.`, { count: below })] : []),
      ];
    },
    run(item, desk) {
      for (const below of desk.rows('team')) if (below.parent?.id === item.id) desk.patch(below, { parent: place(item.parent, desk) });
      desk.remove(item);
    },
  },
});
