import type { Grant, Id } from '../../../contract/index.ts';
import { sameJson } from './difference.ts';
import type { RightsModel } from './model.ts';

/** Both changed the same thing, each otherwise. A side absent: there is no grant there. */
export interface Clash {
  readonly key: string;
  readonly type: string;
  /** One thing that was granted on; absent: all. */
  readonly id?: Id;
  readonly base?: Grant;
  readonly mine?: Grant;
  readonly theirs?: Grant;
}
export interface Merged {
  /** Both sides' changes; where they clash, what `choose` says, else mine. */
  readonly grants: readonly Grant[];
  readonly clashes: readonly Clash[];
}

/**
 * Mine and theirs, both made from the same base. What only one side changed is taken; a clash is told, and chosen. An exclusive
 * resource is one thing: two levels in it clash.
 */
export function mergeGrants(
  model: RightsModel,
  base: readonly Grant[],
  mine: readonly Grant[],
  theirs: readonly Grant[],
  choose: (clash: Clash) => 'mine' | 'theirs' = () => 'mine',
): Merged {
  const [was, own, other] = [byKey(model, base), byKey(model, mine), byKey(model, theirs)];
  const grants: Grant[] = [];
  const clashes: Clash[] = [];
  for (const key of new Set([...was.keys(), ...other.keys(), ...own.keys()])) {
    const [before, left, right] = [was.get(key), own.get(key), other.get(key)];
    const sample = (left ?? right ?? before)!;
    let taken = same(before, left) ? right : left;
    if (!same(before, left) && !same(before, right) && !same(left, right)) {
      const clash: Clash = {
        key,
        type: sample.type,
        ...(sample.id === undefined ? {} : { id: sample.id }),
        ...(before ? { base: before } : {}),
        ...(left ? { mine: left } : {}),
        ...(right ? { theirs: right } : {}),
      };
      clashes.push(clash);
      taken = choose(clash) === 'mine' ? left : right;
    }
    if (taken) grants.push(taken);
  }
  return { grants, clashes };
}

/** The same rights in the same words; the order says nothing. */
export function sameGrants(model: RightsModel, one: readonly Grant[], other: readonly Grant[]): boolean {
  if (one === other) return true;
  const [left, right] = [byKey(model, one), byKey(model, other)];
  return left.size === right.size && [...left].every(([key, grant]) => same(grant, right.get(key)));
}

const byKey = (model: RightsModel, grants: readonly Grant[]): Map<string, Grant> =>
  new Map(
    grants.map((grant) => {
      const exclusive = model.resource(grant.type)?.exclusive;
      return [(exclusive ? [grant.type, grant.id] : [grant.type, grant.action, grant.id]).join('\n'), grant];
    }),
  );

const same = (one: Grant | undefined, other: Grant | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.action === other.action &&
    (one.deny ?? false) === (other.deny ?? false) &&
    sameJson(one.condition, other.condition));
