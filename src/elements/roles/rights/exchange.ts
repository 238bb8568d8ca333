import type { Grant, Json } from '../../../contract/index.ts';
import type { Right, RightsModel } from './model.ts';
import { rightOf } from './model.ts';

/** Grants from a file's text: a list of them, or a role that holds one. Undefined: it is something else. */
export function grantsIn(text: string): readonly Grant[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list: unknown = Array.isArray(value) ? value : (value as { grants?: unknown } | null)?.grants;
  if (!Array.isArray(list)) return undefined;
  const grants = list.map(grantOf);
  return grants.every((grant) => grant !== undefined) ? grants : undefined;
}

/** What is not a grant's own is left behind. */
function grantOf(value: unknown): Grant | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, action, id, deny, condition } = value as Record<string, unknown>;
  if (typeof type !== 'string' || typeof action !== 'string') return undefined;
  return {
    type,
    action,
    ...(typeof id === 'string' ? { id } : {}),
    ...(deny === true ? { deny } : {}),
    ...(condition === undefined || condition === null ? {} : { condition: condition as Json }),
  };
}

export interface Taken {
  readonly grants: readonly Grant[];
  /** Those that could not be taken over. */
  readonly left: number;
}

/**
 * Other grants in place of a role's own. Rights that the backend does not know, or that may not be changed here (`fixed`), stay as
 * they are; so do grants on single things, which mean nothing elsewhere.
 */
export function takeGrants(model: RightsModel, mine: readonly Grant[], others: readonly Grant[], fixed: (right: Right) => boolean): Taken {
  const stays = (grant: Grant): boolean => !model.isCell(grant) || fixed(rightOf(grant.type, grant.action));
  const has = (grant: Grant): boolean => mine.some((one) => one.type === grant.type && one.action === grant.action && one.id === grant.id);
  const taken = others.filter((grant) => !stays(grant) && (!grant.deny || model.model.deny === true));
  const left = others.filter((grant) => !taken.includes(grant) && !has(grant)).length;
  return { grants: [...mine.filter(stays), ...taken], left };
}
