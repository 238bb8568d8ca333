import type {
  Because,
  Check,
  Decision,
  Explanation,
  Grant,
  HeldRole,
  Holder,
  Link,
  Member,
  Principal,
  Ref,
  Resources,
  Role,
  ServiceAccount,
  Team,
  Type,
  Verb,
} from '../../../contract/index.ts';
import { notFound } from '../problems.ts';
import { isSame, type Overlay, type Share } from '../store/overlay.ts';
import type { Table } from '../world/table.ts';
import { implying, rightFor, ROLES, RULED_BY } from '../world/roles.ts';

interface Surroundings {
  overlay: Overlay;
  tables: ReadonlyMap<Type, Table>;
  home(type: Type): string;
  organization?: string;
  /** Who signed in; where no organization was entered they are what they are at home, a place in `ROLES`. */
  me: Link<'user'>;
  atHome: number;
  now(): number;
  /** The check is about logs of a restricted pipeline. */
  restricted(check: Check): boolean;
}
/** Someone, and what they are in the organization. */
interface Person {
  who: Link<Principal>;
  role: Role;
  teams: readonly Ref[];
}
/** By what someone may. */
type Holding = { grant: Grant; share?: Share };

/** What people, teams and machines may do in one place: by their roles in the organization, or by what they were given on one thing. */
export class Access {
  readonly #at: Surroundings;
  /** Asked of each row, so kept until something is written. */
  #known: { version: number; people: Map<string, Person> } = { version: NaN, people: new Map() };

  constructor(at: Surroundings) {
    this.#at = at;
  }

  decide(check: Check): Decision {
    const right = this.#rightFor(check);
    if (!right) {
      return { allowed: false, reason: { code: 'memory.unknownType', text: 'The sample organization does not keep these.' } };
    }
    const person = this.#person(check.who ?? this.#at.me);
    if (this.#holding(person, right, check.on)) return { allowed: true };
    return {
      allowed: false,
      missing: [right],
      reason: { code: 'memory.role', text: `The role ${person.role.name} lacks ${right.type}:${right.action}.` },
    };
  }

  missingFor(check: Check): Grant[] | undefined {
    const { allowed, missing } = this.decide(check);
    return allowed === true ? undefined : (missing ?? []);
  }

  /** What is missing for a verb, or undefined where it is allowed. */
  missing(verb: Verb, type: Type, id?: string): Grant[] | undefined {
    return this.missingFor({ do: verb, on: id === undefined ? { type } : { type, id } });
  }

  /** Whether who signed in holds a right by a role: only that can be given on. */
  may({ type, action }: Grant): boolean {
    return byRole(this.#person(this.#at.me).role, { type, action }) !== undefined;
  }

  explain(check: Check): Explanation {
    const right = this.#rightFor(check);
    const person = this.#person(check.who ?? this.#at.me);
    return { ...this.decide(check), because: this.#because(person, right, right && this.#holding(person, right, check.on)) };
  }

  /** Everyone in the organization who may, people before machines. */
  whoCan(check: Check): Holder[] {
    const right = this.#rightFor(check);
    if (!right) return [];
    return this.#everyone().flatMap((who): Holder[] => {
      const person = this.#person(who);
      const holding = this.#holding(person, right, check.on);
      if (!holding) return [];
      const direct = holding.share !== undefined && isSame(who)(holding.share.with);
      return [{ who, grants: [holding.grant], ...(direct ? { direct } : {}), because: this.#because(person, right, holding) }];
    });
  }

  #because({ who, role }: Person, right: Grant | undefined, holding: Holding | undefined): Because[] {
    const name = who.name ?? who.id;
    const given = holding?.share;
    const byTheRole = holding && !given;
    const grant: Because = byTheRole
      ? {
          kind: 'grant',
          text: `${role.name} may ${holding.grant.action} ${holding.grant.type}`,
          holds: true,
          decides: true,
          grant: holding.grant,
        }
      : {
          kind: 'grant',
          text: right ? `${role.name} does not hold ${right.type}:${right.action}` : 'No role rules over these',
          holds: false,
          ...(given ? {} : { decides: true }),
        };
    const held: Because = {
      kind: 'role',
      text: `${name} is ${role.name}`,
      holds: true,
      link: { type: 'role', id: role.id, name: role.name },
      children: [grant],
    };
    const shared: Because[] = given
      ? [
          {
            kind: 'grant',
            text: `${given.with.name ?? given.with.id} was given ${holding.grant.action} of this one`,
            holds: true,
            decides: true,
            grant: holding.grant,
            link: given.with,
          },
        ]
      : [];
    return [{ kind: 'member', text: `${name} belongs to the organization`, holds: true, link: who, children: [held, ...shared] }];
  }

  #rightFor(check: Check): Grant | undefined {
    const type = RULED_BY[check.on.type];
    if (!type) return undefined;
    const action = check.do === 'logs' && this.#at.restricted(check) ? 'restrictedLogs' : rightFor(check.do, check.on.type);
    return { type, action };
  }

  #holding({ who, role, teams }: Person, right: Grant, on: Check['on']): Holding | undefined {
    const grant = byRole(role, right);
    if (grant || !('id' in on)) return grant && { grant };
    const enough = implying(right.type, right.action);
    for (const share of this.#sharesOf(on)) {
      if (![who, ...teams].some(isSame(share.with))) continue;
      const given = share.grants.find(({ type, action }) => type === right.type && enough.includes(action));
      if (given) return { grant: given, share };
    }
    return undefined;
  }

  /** What was given on a thing, and on what it is part of: a version is its model's, a run its pipeline's. */
  #sharesOf(on: Ref): Share[] {
    const { overlay, home, tables, now } = this.#at;
    const found: Share[] = [];
    for (let ref: Ref | undefined = on, up = 0; ref && up < MOST_UP; up++) {
      found.push(...(overlay.entry(home(ref.type), ref.type, ref.id)?.shares ?? []));
      const item = tables.get(ref.type)?.get(ref.id, now()) as (Resources[Type] & { pipeline?: Ref; run?: Ref }) | undefined;
      ref = item?.type === 'run' ? item.pipeline : item?.type === 'step' ? item.run : isWork(item?.parent) ? item?.parent : undefined;
    }
    return found;
  }

  /** Throws `notFound` where there is no such person, team or machine. */
  #person(who: Ref<Principal>): Person {
    const { overlay } = this.#at;
    if (this.#known.version !== overlay.version) this.#known = { version: overlay.version, people: new Map() };
    const key = `${who.type} ${who.id}`;
    let person = this.#known.people.get(key);
    if (!person) this.#known.people.set(key, (person = this.#find(who)));
    return person;
  }

  #find(who: Ref<Principal>): Person {
    const { organization, me, atHome, tables, now } = this.#at;
    const own = ROLES[atHome] as Role;
    const isMe = isSame(me)(who);
    if (organization === undefined && isMe) return { who: me, role: own, teams: [] };
    if (who.type !== 'user') {
      const item = tables.get(who.type)?.get(who.id, now()) as Team | ServiceAccount | undefined;
      if (!item) throw notFound(who);
      return { who: { type: who.type, id: item.id, name: item.name }, role: this.#together(item.roles), teams: [] };
    }
    const member = this.#members().find((one) => one.who.id === who.id);
    const user = isMe ? me : tables.get('user')?.get(who.id, now());
    if (!member && !user) throw notFound(who);
    return {
      who: { type: 'user', id: who.id, name: user?.name ?? member?.name ?? who.id },
      role: this.#together(member?.roles),
      teams: member?.teams ?? [],
    };
  }

  /** The rights of several roles are those of each. */
  #together(held: readonly HeldRole[] = []): Role {
    const { tables, now } = this.#at;
    const roles = held.flatMap(({ role }) => (tables.get('role')?.get(role.id, now()) as Role | undefined) ?? []);
    const [only] = roles;
    if (only && roles.length === 1) return only;
    return {
      type: 'role',
      id: only?.id ?? 'role-none',
      name: roles.map(({ name }) => name).join(', ') || 'nobody here',
      grants: roles.flatMap(({ grants }) => grants ?? []),
    };
  }

  #members(): Member[] {
    const { organization, tables, now } = this.#at;
    const rows = organization === undefined ? undefined : tables.get('member')?.of?.organization?.(organization, now());
    return Array.from({ length: rows?.length ?? 0 }, (_, k) => rows?.at(k) as Member);
  }

  #everyone(): Link<Principal>[] {
    const machines = this.#at.tables.get('serviceAccount')?.all?.(this.#at.now());
    return [
      ...this.#members().map(({ who, name }): Link<Principal> => ({ ...who, name })),
      ...Array.from({ length: machines?.length ?? 0 }, (_, k): Link<Principal> => {
        const { id, name } = machines?.at(k) as ServiceAccount;
        return { type: 'serviceAccount', id, name };
      }),
    ];
  }
}

/** A step is of a run, that of a pipeline: nothing lies deeper. */
const MOST_UP = 4;

/** What is shared is passed on within the work, not from a place to all that is in it. */
const isWork = (ref: Ref | undefined): boolean =>
  ref !== undefined && ref.type !== 'project' && ref.type !== 'tenant' && ref.type !== 'organization';

function byRole(role: Role, { type, action }: Grant): Grant | undefined {
  const enough = implying(type, action);
  return role.grants?.find((grant) => grant.type === type && enough.includes(grant.action));
}
