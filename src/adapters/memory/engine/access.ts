import type { Because, Check, Decision, Explanation, Grant, Member, Role, Type, Verb } from '../../../contract/index.ts';
import { ACTING, type Acting, userLink } from '../world/people.ts';
import type { Table } from '../world/table.ts';
import { implying, rightFor, ROLES, RULED_BY } from '../world/roles.ts';

/** What the one who signed in may do. */
export class Access {
  readonly #held: () => Role;
  readonly #acting: Acting;
  readonly #restricted: (check: Check) => boolean;

  /** `held`: what they are now. `restricted`: the check is about logs of a restricted pipeline. */
  constructor(acting: Acting, held: () => Role, restricted: (check: Check) => boolean) {
    this.#acting = acting;
    this.#held = held;
    this.#restricted = restricted;
  }

  decide(check: Check): Decision {
    const right = this.#rightFor(check);
    if (!right) {
      return { allowed: false, reason: { code: 'memory.unknownType', text: 'The sample organization does not keep these.' } };
    }
    if (this.#holding(right)) return { allowed: true };
    return {
      allowed: false,
      missing: [right],
      reason: { code: 'memory.role', text: `The role ${this.#role.name} lacks ${right.type}:${right.action}.` },
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

  explain(check: Check): Explanation {
    const decision = this.decide(check);
    const right = this.#rightFor(check);
    const person = userLink(ACTING[this.#acting]);
    const held = right && this.#holding(right);
    const grant: Because = held
      ? { kind: 'grant', text: `${this.#role.name} may ${held.action} ${held.type}`, holds: true, decides: true, grant: held }
      : {
          kind: 'grant',
          text: right ? `${this.#role.name} does not hold ${right.type}:${right.action}` : 'No role rules over these',
          holds: false,
          decides: true,
        };
    const role: Because = {
      kind: 'role',
      text: `${person.name} is ${this.#role.name}`,
      holds: true,
      link: { type: 'role', id: this.#role.id, name: this.#role.name },
      children: [grant],
    };
    return {
      ...decision,
      because: [{ kind: 'member', text: `${person.name} belongs to the organization`, holds: true, link: person, children: [role] }],
    };
  }

  get #role(): Role {
    return this.#held();
  }

  #rightFor(check: Check): Grant | undefined {
    const type = RULED_BY[check.on.type];
    if (!type) return undefined;
    const action = check.do === 'logs' && this.#restricted(check) ? 'restrictedLogs' : rightFor(check.do, check.on.type);
    return { type, action };
  }

  #holding({ type, action }: Grant): Grant | undefined {
    const enough = implying(type, action);
    return this.#role.grants?.find((grant) => grant.type === type && enough.includes(grant.action));
  }
}

/** What someone is in an organization: their roles there together. Where no organization was entered, what they are at home. */
export function roleIn(tables: ReadonlyMap<Type, Table>, organization: string | undefined, acting: Acting, now: number): Role {
  const own = ROLES[ACTING[acting]] as Role;
  if (organization === undefined) return own;
  const members = tables.get('member')?.of?.organization?.(organization, now);
  for (let k = 0; k < (members?.length ?? 0); k++) {
    const member = members?.at(k) as Member;
    if (member.who.id !== `user-${ACTING[acting]}`) continue;
    const roles = (member.roles ?? []).flatMap(({ role }) => (tables.get('role')?.get(role.id, now) as Role | undefined) ?? []);
    const [only] = roles;
    if (only && roles.length === 1) return only;
    return { ...own, name: roles.map(({ name }) => name).join(', ') || 'nobody here', grants: roles.flatMap(({ grants }) => grants ?? []) };
  }
  return { ...own, name: 'nobody here', grants: [] };
}
