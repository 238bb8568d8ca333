import type { HeldRole, Link, Member, Principal, Role, ServiceAccount, Team, User } from '../../../contract/index.ts';
import { ROLES } from './roles.ts';
import { PROJECTS } from './places.ts';
import { PEOPLE, TEAMS } from './vocabulary.ts';
import { between, iso, mix } from './random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EPOCH = Date.UTC(2024, 2, 1, 8);

/** Who signs in as what: owner, editor and viewer are people of the company. */
export const ACTING = { owner: 0, editor: 1, viewer: 2 } as const;
export type Acting = keyof typeof ACTING;

const slug = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.+|\.+$/g, '');

export function user(i: number, now: number): User {
  const name = PEOPLE[i] ?? '';
  const username = slug(name) || `user.${i}`;
  return {
    type: 'user',
    id: `user-${i}`,
    name,
    username,
    email: `${username}@halden.example`,
    enabled: i % 19 !== 18,
    admin: i === ACTING.owner,
    mfa: mix('mfa', i) % 3 !== 0,
    created: iso(EPOCH + i * 3 * DAY),
    lastActive: iso(now - (now % 3_600_000) - between(0, 40, 'active', i) * 3_600_000),
  };
}

export function userLink(i: number): Link<'user'> {
  return { type: 'user', id: `user-${i % PEOPLE.length}`, name: PEOPLE[i % PEOPLE.length] ?? '' };
}

export function users(now: number): User[] {
  return PEOPLE.map((_, i) => user(i, now));
}

/** All 60 in Halden Freight, the first 20 in Labs, every fifth with Kvik. */
function belongs(organization: string, i: number): boolean {
  return organization === 'halden' || (organization === 'labs' ? i < 20 : i % 5 === 0);
}

export function peopleIn(organization: string): number {
  return PEOPLE.filter((_, i) => belongs(organization, i)).length;
}

/** The team that most of someone's work is for. */
export function teamOf(i: number): number {
  return i % TEAMS.length;
}

export function memberOfTeam(team: string, luck: number): number {
  const index = Math.max(0, TEAMS.indexOf(team as (typeof TEAMS)[number]));
  return index + TEAMS.length * (luck % Math.floor(PEOPLE.length / TEAMS.length));
}

function roleOf(i: number, level: 'organization' | 'tenant' | 'project'): Role {
  const own = ROLES.filter((role) => role.level === level);
  const place = i < 3 ? i : 1 + (mix('role', level, i) % (own.length - 1));
  return own[Math.min(place, own.length - 1)] as Role;
}

function member(parent: Link, who: Link<Principal>, i: number, level: 'organization' | 'tenant' | 'project', now: number): Member {
  const person = user(i, now);
  const team = TEAMS[teamOf(i)] ?? 'platform';
  return {
    type: 'member',
    id: `${parent.id}/${who.id}`,
    name: person.name,
    who,
    ...(person.email ? { email: person.email } : {}),
    enabled: person.enabled ?? true,
    mfa: person.mfa ?? false,
    parent,
    joined: iso(EPOCH + i * 3 * DAY + between(1, 40, parent.id, i) * DAY),
    ...(person.lastActive ? { lastActive: person.lastActive } : {}),
    roles: heldBy(i, level, { type: 'team', id: `team-${team}`, name: team }),
    teams: [{ type: 'team', id: `team-${team}`, name: team }],
  };
}

/** Most were given their role by hand, every fourth by a team, every seventh by the sign-in; some have a second one. */
function heldBy(i: number, level: 'organization' | 'tenant' | 'project', team: Link<'team'>): HeldRole[] {
  const named = ({ id, name }: Role): Link<'role'> => ({ type: 'role', id, name });
  const role = named(roleOf(i, level));
  const first: HeldRole = i % 4 === 3 ? { role, source: 'team', via: team } : { role, source: i % 7 === 6 ? 'provider' : 'direct' };
  const second = named(roleOf(i + 1, level));
  return i > 2 && i % 5 === 2 && second.id !== role.id ? [first, { role: second, source: 'direct' }] : [first];
}

export function membersOf(parent: Link, organization: string, now: number): Member[] {
  const level = parent.type === 'organization' ? 'organization' : parent.type === 'tenant' ? 'tenant' : 'project';
  return PEOPLE.flatMap((_, i) => {
    const inside =
      parent.type === 'team'
        ? TEAMS[teamOf(i)] === parent.name
        : belongs(organization, i) && (parent.type === 'organization' || i < 3 || mix(parent.id, i) % 3 !== 0);
    return inside ? [member(parent, userLink(i), i, level, now)] : [];
  });
}

/** Team → the one above it; the others stand at the top. */
const ABOVE: Readonly<Record<string, (typeof TEAMS)[number]>> = {
  eta: 'planning',
  routing: 'planning',
  hubs: 'routing',
  vision: 'platform',
};
/** Given by a team to all who are in it: a place in `ROLES`. */
const GIVEN: Readonly<Record<string, readonly number[]>> = { planning: [2], eta: [1], finance: [3], claims: [2], platform: [1, 4] };

export function teams(organization: string): Team[] {
  return TEAMS.map((name, t) => {
    const above = ABOVE[name];
    return {
      type: 'team',
      id: `team-${name}`,
      name,
      description: `Everyone who works on ${name}`,
      parent: above ? { type: 'team', id: `team-${above}`, name: above } : { type: 'organization', id: organization },
      created: iso(EPOCH + t * 9 * DAY),
      roles: (GIVEN[name] ?? []).map((place) => ({
        role: { type: 'role', id: ROLES[place]?.id ?? '', name: ROLES[place]?.name ?? '' },
        source: 'direct',
      })),
      counts: { member: PEOPLE.filter((_, i) => teamOf(i) === t).length },
    };
  });
}

/** How many keys the account has that is number `i` in its organization. */
export const keysOf = (i: number): number => 1 + (i % 2);

export function serviceAccounts(organization: string, now: number): ServiceAccount[] {
  const own = PROJECTS.filter((project) => project.organization === organization).slice(0, 4);
  return own.flatMap(({ id }, i) =>
    ['ci', 'scheduler'].map((work, j) => ({
      type: 'serviceAccount' as const,
      id: `sa-${id}-${work}`,
      name: `${work}@${id}`,
      description: work === 'ci' ? 'Registers models from the build' : 'Starts what is due',
      enabled: (i + j) % 5 !== 4,
      created: iso(EPOCH + (i * 2 + j) * 11 * DAY),
      createdBy: userLink(i + 3 * j),
      roles: [
        {
          role: { type: 'role' as const, id: `role-tenant-${j ? 'operator' : 'developer'}`, name: j ? 'Operator' : 'Developer' },
          source: 'direct' as const,
        },
      ],
      lastActive: iso(now - (now % HOUR) - (mix(id, work) % 400) * HOUR),
      counts: { apiKey: keysOf(2 * i + j) },
    })),
  );
}
