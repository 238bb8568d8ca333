import { html, type TemplateResult } from 'lit';
import type { Json, PermissionAction, PermissionResource, Role } from '../../contract/index.ts';
import type { Localize } from '../../messages/index.ts';
import type { ChangeGroup, Effective, Right, RightEntry, RightsModel } from './rights/index.ts';

export const resourceName = ({ label, type }: PermissionResource): string => label ?? spoken(type);
export const actionName = ({ label, id }: PermissionAction): string => label ?? spoken(id);

/** `registered_model`, `readValue`, `MANAGE` as words. */
function spoken(id: string): string {
  const words = id
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Inside a sentence; what is not a word in the usual case (API, eTag) stays. */
const inSentence = (word: string): string => (/^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word);

/** Marks words that are set in bold; no text of a backend holds it. */
const BOLD = '\u0001';

/** What a group of changes means: "Can promote and update models", the verbs in bold. */
export function sentence({ kind, resource, changes, condition }: ChangeGroup, l: Localize): { plain: string; rich: TemplateResult } {
  const actions = l.intl.list(changes.map(({ entry }) => `${BOLD}${inSentence(actionName(entry.action))}${BOLD}`));
  const where = condition === undefined ? '' : conditionText(condition, l);
  const key = kind === 'granted' && where ? 'grantedWhere' : kind === 'changed' && !where ? 'always' : kind;
  const text = l.t(`roles.change.${key}`, { actions, resource: inSentence(resourceName(resource)), condition: where });
  const parts = text.split(BOLD);
  return { plain: parts.join(''), rich: html`${parts.map((part, at) => (at % 2 ? html`<b><bdi>${part}</bdi></b>` : part))}` };
}

/** A right by its action, and by its resource too where that is another than `beside`. */
export function rightName(right: Right, model: RightsModel, beside?: PermissionResource): string {
  const entry = model.entries.get(right);
  if (!entry) return right;
  return entry.resource === beside ? actionName(entry.action) : `${resourceName(entry.resource)}, ${inSentence(actionName(entry.action))}`;
}

/** Why a right is as it is, where that is more than its own grant. */
export function whyOf(effect: Effective, entry: RightEntry, model: RightsModel, l: Localize): string | undefined {
  const { state, by, from, condition } = effect;
  const name = by === undefined ? undefined : rightName(by, model, entry.resource);
  const parts = [
    state === 'denied'
      ? name
        ? l.t('roles.why.deniedBy', { name })
        : undefined
      : name && !from
        ? l.t('roles.why.implied', { name })
        : undefined,
    from ? l.t('roles.why.included', { name: from.name ?? from.id }) : undefined,
    condition === undefined ? undefined : l.t('roles.why.condition', { condition: conditionText(condition, l) }),
  ].filter((part) => part !== undefined);
  return parts.length ? parts.join('. ') : undefined;
}

/** Why the role's level rules out a resource; undefined where it does not. */
export const wrongLevel = ({ level }: PermissionResource, role: Role, l: Localize): string | undefined =>
  level === undefined || role.level === undefined || level === role.level
    ? undefined
    : l.t('roles.why.level', { level: l.t(`roles.level.${level}`) });

const SIGNS: Readonly<Record<string, string>> = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' };

export interface ConditionTerm {
  readonly name: string;
  readonly sign: string;
  readonly value: string;
}

/** A condition's terms, all of which must hold: of a filter, or of an object by its keys. Undefined: it is made otherwise. */
export function conditionTerms(condition: Json, l: Localize): readonly ConditionTerm[] | undefined {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) return undefined;
  const { field, op, value, args } = condition as { readonly [key: string]: Json };
  if (op === 'and' && Array.isArray(args)) {
    const terms = args.map((one) => conditionTerms(one as Json, l));
    return terms.every((one) => one !== undefined) ? terms.flat() : undefined;
  }
  if (typeof field === 'string') {
    const sign = typeof op === 'string' ? (SIGNS[op] ?? (op === 'in' ? '=' : op)) : '=';
    return [{ name: field, sign, value: valueText(value, l) }];
  }
  if (op !== undefined) return undefined;
  const entries = Object.entries(condition as { readonly [key: string]: Json });
  return entries.every(([, one]) => isPlain(one))
    ? entries.map(([name, one]) => ({ name: spoken(name), sign: '=', value: valueText(one, l) }))
    : undefined;
}

/** A condition in one line: its terms as one reads them, anything else as its JSON. */
export function conditionText(condition: Json, l: Localize): string {
  const terms = conditionTerms(condition, l);
  if (terms) return terms.map(({ name, sign, value }) => `${name} ${sign} ${value}`).join(', ');
  const { op, args } = condition as { readonly [key: string]: Json };
  return op === 'or' && Array.isArray(args) ? args.map((one) => conditionText(one as Json, l)).join(' / ') : JSON.stringify(condition);
}

const isPlain = (value: Json): boolean =>
  Array.isArray(value) ? value.every((one) => isPlain(one as Json)) : typeof value !== 'object' || value === null;

const valueText = (value: Json | undefined, l: Localize): string =>
  Array.isArray(value) ? l.intl.list(value.map(String)) : typeof value === 'string' ? value : JSON.stringify(value ?? null);
