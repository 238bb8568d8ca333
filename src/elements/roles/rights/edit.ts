import type { Grant, Role } from '../../../contract/index.ts';
import { effectiveRights, effectOf, gives } from './effective.ts';
import { rightOf, type Right, type RightsModel } from './model.ts';

/** Every edit answers new grants and leaves those given as they are: an edit is undone by going back to the ones before. */
type Edit = (model: RightsModel, grants: readonly Grant[], right: Right, included?: readonly Role[]) => readonly Grant[];

const keyOf = ({ type, action }: Grant): Right => rightOf(type, action);
const plain = (model: RightsModel, right: Right): Grant => {
  const { resource, action } = model.entries.get(right)!;
  return { type: resource.type, action: action.id };
};

/** Grants a right and what it needs. Of exclusive levels there is one at a time: it takes the place of the one before. */
export const grantRight: Edit = (model, grants, right, included = []) => {
  const entry = model.entries.get(right);
  if (!entry) return grants;
  if (entry.resource.exclusive) {
    const others = grants.filter((grant) => !(model.isCell(grant) && grant.type === entry.resource.type));
    return withNeeds(model, [...others, plain(model, right)], right, included);
  }
  // A denial or a condition on it, or on what it needs, would leave it without effect.
  const needed = new Set([right, ...model.implied(right)]);
  const kept = grants.filter(
    (grant) => !model.isCell(grant) || !needed.has(keyOf(grant)) || !(grant.deny || grant.condition !== undefined),
  );
  const has = kept.some((grant) => model.isCell(grant) && keyOf(grant) === right);
  return withNeeds(model, has ? kept : [...kept, plain(model, right)], right, included);
};

/** What it needs is granted beside it, so that it stays when the right itself goes; within levels it comes by itself. */
function withNeeds(model: RightsModel, grants: readonly Grant[], right: Right, included: readonly Role[]): readonly Grant[] {
  const { resource } = model.entries.get(right)!;
  const before = effectiveRights(
    model,
    grants.filter((grant) => !model.isCell(grant) || keyOf(grant) !== right),
    included,
  );
  const more = [...model.implied(right)].filter((one) => {
    const other = model.entries.get(one)!.resource;
    return !gives(effectOf(before, one)) && !(other.type === resource.type && resource.exclusive) && !other.exclusive;
  });
  return more.length ? [...grants, ...more.map((one) => plain(model, one))] : grants;
}

/** Takes a right away with all that cannot be without it. What only they brought along stays, and is granted itself. */
export const revokeRight: Edit = (model, grants, right, included = []) => {
  const entry = model.entries.get(right);
  if (!entry) return grants;
  // What an included role gives stays, and so does what needs it.
  const stays = gives(effectOf(effectiveRights(model, [], included), right));
  const gone = new Set(stays ? [right] : [right, ...model.implying(right)]);
  const before = effectiveRights(model, grants);
  const kept = grants.filter((grant) => !model.isCell(grant) || !gone.has(keyOf(grant)));
  if (entry.resource.exclusive) {
    const lower = [...model.implied(right)].filter((one) => model.entries.get(one)!.resource.type === entry.resource.type);
    const top = lower.find((one) => lower.every((other) => other === one || model.implied(one).has(other)));
    const wasOn = before.get(right) !== undefined;
    return top && wasOn && !kept.some((grant) => model.isCell(grant) && grant.type === entry.resource.type)
      ? [...kept, plain(model, top)]
      : kept;
  }
  const after = effectiveRights(model, kept, included);
  const orphans = [...before].filter(([one, effect]) => gives(effect) && !gone.has(one) && !gives(effectOf(after, one)));
  return orphans.length
    ? [
        ...kept,
        ...orphans.map(([one, { condition }]): Grant => ({ ...plain(model, one), ...(condition === undefined ? {} : { condition }) })),
      ]
    : kept;
};

/** Denies a right, where the backend knows denial; nothing else of it can hold beside. */
export const denyRight: Edit = (model, grants, right) => {
  const entry = model.entries.get(right);
  if (!entry) return grants;
  const gone = new Set([right, ...model.implying(right)]);
  const kept = grants.filter((grant) => {
    if (!model.isCell(grant)) return true;
    return entry.resource.exclusive ? grant.type !== entry.resource.type : !gone.has(keyOf(grant));
  });
  return [...kept, { ...plain(model, right), deny: true }];
};

/** Takes away what this role itself says about a right, be it a grant, a condition or a denial. */
export const clearRight: Edit = (model, grants, right) => grants.filter((grant) => !model.isCell(grant) || keyOf(grant) !== right);

/**
 * What pressing a cell does. A right that is held goes, one that is not comes, a denial is lifted. A level that is chosen goes,
 * another one is chosen in its place.
 */
export const toggleRight: Edit = (model, grants, right, included = []) => {
  const entry = model.entries.get(right);
  if (!entry) return grants;
  const effect = effectOf(effectiveRights(model, grants, included), right);
  if (effect.own?.deny) return clearRight(model, grants, right);
  if (entry.resource.exclusive) return effect.own ? clearRight(model, grants, right) : grantRight(model, grants, right, included);
  return gives(effect) && !effect.from ? revokeRight(model, grants, right, included) : grantRight(model, grants, right, included);
};
