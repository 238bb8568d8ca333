import type { Grant, Link, Role } from '../../../contract/index.ts';
import { gives, type Effective } from './effective.ts';
import { rightOf, type Right, type RightsModel } from './model.ts';

/** Whose grants are asked: the role's own, those of the roles it includes, or both. */
export type Whose = 'all' | 'own' | 'included';

interface Said {
  readonly grant: Grant;
  readonly from?: Link<'role'>;
}

const NONE: Effective = { state: 'none' };

/**
 * A role's grants looked up by right, and changed in place: what one right comes to is found from what implies it, without the
 * other hundreds.
 */
export class GrantBook {
  readonly model: RightsModel;
  #all: Set<Grant>;
  #own = new Map<Right, Said[]>();
  #included = new Map<Right, Said[]>();
  #denials = false;

  constructor(model: RightsModel, grants: readonly Grant[], included: readonly Role[] = []) {
    this.model = model;
    this.#all = new Set(grants);
    for (const grant of grants) this.#take(this.#own, { grant });
    for (const role of included) for (const grant of role.grants ?? []) this.#take(this.#included, { grant, from: role });
  }

  get grants(): readonly Grant[] {
    return [...this.#all];
  }

  /** What this role itself says about a right, of all things of its type. */
  own(right: Right): readonly Grant[] {
    return (this.#own.get(right) ?? []).map(({ grant }) => grant);
  }

  add(grant: Grant): void {
    this.#all.add(grant);
    this.#take(this.#own, { grant });
  }

  /** Takes away what this role itself says about a right: all of it, or what `which` picks. */
  remove(right: Right, which: (grant: Grant) => boolean = () => true): void {
    const said = this.#own.get(right);
    if (!said) return;
    for (const { grant } of said) if (which(grant)) this.#all.delete(grant);
    const kept = said.filter(({ grant }) => !which(grant));
    if (kept.length) this.#own.set(right, kept);
    else this.#own.delete(right);
  }

  /** What a right comes to; a denial beats all else. `without`: as if this role itself said nothing about that one. */
  effect(right: Right, whose: Whose = 'all', without?: Right): Effective {
    const own = whose === 'included' || !this.#own.size ? undefined : this.#own;
    const included = whose === 'own' || !this.#included.size ? undefined : this.#included;
    const ask = (one: Right): readonly Said[] | undefined => {
      const mine = one === without ? undefined : own?.get(one);
      const theirs = included?.get(one);
      return mine && theirs ? [...mine, ...theirs] : (mine ?? theirs);
    };
    if (this.#denials) {
      for (const said of ask(right) ?? []) if (said.grant.deny) return denied(said);
      for (const one of this.model.implied(right)) for (const said of ask(one) ?? []) if (said.grant.deny) return denied(said, one);
    }
    let best = NONE;
    let most = 0;
    const put = (all: readonly Said[] | undefined, by?: Right): void => {
      if (!all) return;
      for (const said of all) {
        const rank = rankOf(said, by);
        if (said.grant.deny || rank <= most) continue;
        most = rank;
        best = given(said, by);
      }
    };
    put(ask(right));
    for (const one of this.model.implying(right)) put(ask(one), one);
    return best;
  }

  gives(right: Right, whose?: Whose, without?: Right): boolean {
    return gives(this.effect(right, whose, without));
  }

  #take(into: Map<Right, Said[]>, said: Said): void {
    const { grant } = said;
    const right = rightOf(grant.type, grant.action);
    if (grant.id !== undefined || !this.model.entries.has(right)) return;
    if (grant.deny) this.#denials = true;
    const all = into.get(right);
    if (all) all.push(said);
    else into.set(right, [said]);
  }
}

/** An unconditional grant says more than a conditional one; an own one more than an included role's, which stays whatever is done here. */
const rankOf = ({ grant, from }: Said, by: Right | undefined): number =>
  (grant.condition === undefined ? 3 : 0) + (from ? 2 : by === undefined ? 3 : 1);

function given({ grant, from }: Said, by: Right | undefined): Effective {
  const { condition } = grant;
  const state = condition !== undefined ? 'conditional' : by !== undefined || from ? 'inherited' : 'allowed';
  return {
    state,
    ...(by === undefined ? (from ? {} : { own: grant }) : { by }),
    ...(from ? { from } : {}),
    ...(condition === undefined ? {} : { condition }),
  };
}

const denied = ({ grant, from }: Said, by?: Right): Effective => ({
  state: 'denied',
  ...(by === undefined ? (from ? {} : { own: grant }) : { by }),
  ...(from ? { from } : {}),
});

/**
 * What a role may in the end: its own grants, what they imply, what included roles bring; a denial beats all of them, and
 * denies whatever implies the denied right.
 */
export function effectiveRights(
  model: RightsModel,
  grants: readonly Grant[],
  included: readonly Role[] = [],
): ReadonlyMap<Right, Effective> {
  const book = new GrantBook(model, grants, included);
  const held = new Map<Right, Effective>();
  for (const right of model.entries.keys()) {
    const effect = book.effect(right);
    if (effect.state !== 'none') held.set(right, effect);
  }
  return held;
}
