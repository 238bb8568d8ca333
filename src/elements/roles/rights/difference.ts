import type { Grant, Json, Role } from '../../../contract/index.ts';
import { effectiveRights } from './book.ts';
import { effectOf, gives, type Effective } from './effective.ts';
import type { Right, RightEntry, RightsModel } from './model.ts';

export const CHANGE_KINDS = ['granted', 'revoked', 'denied', 'changed'] as const;
export interface RightChange {
  readonly right: Right;
  readonly entry: RightEntry;
  /** `changed`: it gave before and gives now, under another condition. */
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** The condition on which it gives now. */
  readonly condition?: Json;
  /** Something is newly allowed, or no longer limited, that can do harm. */
  readonly dangerous: boolean;
}

/** What another set of grants means in the end, in the model's order. How it comes about (granted itself or brought along) makes no difference. */
export const difference = (
  model: RightsModel,
  before: readonly Grant[],
  after: readonly Grant[],
  included: readonly Role[] = [],
): RightChange[] => heldDifference(model, effectiveRights(model, before, included), effectiveRights(model, after, included));

/** The same, where both are worked out already. */
export function heldDifference(model: RightsModel, was: ReadonlyMap<Right, Effective>, is: ReadonlyMap<Right, Effective>): RightChange[] {
  const changes: RightChange[] = [];
  if (was === is) return changes;
  for (const [right, entry] of model.entries) {
    const after = effectOf(is, right);
    const kind = kindOf(effectOf(was, right), after);
    if (!kind) continue;
    const { condition } = after;
    const more = kind === 'granted' || (kind === 'changed' && condition === undefined);
    changes.push({
      right,
      entry,
      kind,
      ...(condition === undefined ? {} : { condition }),
      dangerous: more && entry.action.dangerous === true,
    });
  }
  return changes;
}

function kindOf(was: Effective, is: Effective): RightChange['kind'] | undefined {
  if (is.state === 'denied') return was.state === 'denied' ? undefined : 'denied';
  if (gives(is)) {
    if (!gives(was)) return 'granted';
    return sameJson(was.condition, is.condition) ? undefined : 'changed';
  }
  return gives(was) || was.state === 'denied' ? 'revoked' : undefined;
}

export interface ChangeGroup {
  readonly kind: RightChange['kind'];
  readonly resource: RightEntry['resource'];
  readonly changes: readonly RightChange[];
  /** The same for all of them. */
  readonly condition?: Json;
  readonly dangerous: boolean;
}

/** One sentence each: a resource, what happens to it, and to which actions. Dangerous ones stand apart, and last. */
export function groupChanges(changes: readonly RightChange[]): ChangeGroup[] {
  const groups = new Map<string, RightChange[]>();
  for (const change of changes) {
    const key = `${change.dangerous ? 1 : 0} ${change.kind} ${change.entry.resource.type} ${JSON.stringify(change.condition)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const found = [...groups.values()].map((all): ChangeGroup => ({
    kind: all[0]!.kind,
    resource: all[0]!.entry.resource,
    changes: all,
    ...(all[0]!.condition === undefined ? {} : { condition: all[0]!.condition }),
    dangerous: all[0]!.dangerous,
  }));
  return [...found.filter(({ dangerous }) => !dangerous), ...found.filter(({ dangerous }) => dangerous)];
}

/** Equal as JSON, whatever the order of keys. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => sameJson(item as Json, other[at] as Json))
    );
  const [left, right] = [one, other] as [Record<string, Json>, Record<string, Json>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && sameJson(left[key], right[key]));
}
