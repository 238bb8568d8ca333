import type { Role } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { MATRIX_MARKS, type MatrixCell, type MatrixColumn, type MatrixMark, type MatrixRow } from '../../../ui/matrix/types.ts';
import { effectOf, gives, rightOf, type Right, type RightChange, type RightEntry } from '../rights/index.ts';
import type { Staging } from './staging.ts';
import { actionName, resourceName, whyOf, wrongLevel } from '../words.ts';

export const RIGHT_FILTERS = ['all', 'granted', 'inherited', 'conditional', 'denied', 'changed', 'dangerous'] as const;
export type RightFilter = (typeof RIGHT_FILTERS)[number];

export interface Grid {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly counts: Readonly<Record<RightFilter, number>>;
  /** Marks that there are. */
  readonly marks: readonly MatrixMark[];
}

const ABSENT: MatrixCell = { mark: 'absent' };
const CHANGED = { granted: 'added', revoked: 'removed', denied: 'changed', changed: 'changed' } as const;

const locksOf = ({ action, resource }: RightEntry, role: Role, l: Localize): string | undefined =>
  action.locked?.text ?? wrongLevel(resource, role, l);

/** What one cell shows. */
export function cellOf(right: Right, staging: Staging, role: Role, l: Localize): MatrixCell {
  const { model, held, changes } = staging;
  const entry = model.entries.get(right);
  if (!entry) return ABSENT;
  const effect = effectOf(held, right);
  const change = changes.get(right);
  const locked = locksOf(entry, role, l);
  const inherited = effect.from !== undefined && effect.own === undefined;
  return {
    mark: locked !== undefined && effect.state === 'none' ? 'locked' : effect.state,
    changed: change && CHANGED[change.kind],
    fixed: locked !== undefined || inherited,
    // Sums are made of thousands of cells; only those that are drawn are asked why.
    get why() {
      const parts = [whyOf(effect, entry, model, l), locked ?? (change && needOf(right, change, staging, l))];
      return parts.filter(Boolean).join('. ') || undefined;
    },
  };
}

/** Each cell's looks, worked out when first asked for: the matrix asks often. */
export function cellsOf(staging: Staging, role: Role, l: Localize): (right: Right) => MatrixCell {
  const known = new Map<Right, MatrixCell>();
  return (right) => {
    let cell = known.get(right);
    if (!cell) known.set(right, (cell = cellOf(right, staging, role, l)));
    return cell;
  };
}

/** That a right changed because another one was pressed. */
function needOf(right: Right, change: RightChange, { steps, model }: Staging, l: Localize): string | undefined {
  const step = steps.findLast(({ changes, pressed }) => changes.some((one) => one.right === right) && !pressed.includes(right));
  const [cause] = step?.pressed ?? [];
  const entry = cause === undefined ? undefined : model.entries.get(cause);
  if (!entry || step!.pressed.length > 1) return undefined;
  return l.t(change.kind === 'granted' ? 'roles.why.needs' : 'roles.why.needed', { name: actionName(entry.action) });
}

/** Rows and columns that search and filter leave. A filter keeps whole rows, so that a right is seen beside its neighbours. */
export function gridOf(staging: Staging, search: string, filter: RightFilter, role: Role, l: Localize): Grid {
  const { model, held, changes } = staging;
  const wanted = search.trim().toLocaleLowerCase(l.locale);
  const says = (...texts: (string | undefined)[]): boolean => texts.some((text) => text?.toLocaleLowerCase(l.locale).includes(wanted));
  const counts = Object.fromEntries(RIGHT_FILTERS.map((one) => [one, 0])) as Record<RightFilter, number>;
  const found: RightEntry[] = [];
  const shown = new Set<string>();
  const marks = new Set<MatrixMark>();
  for (const entry of model.entries.values()) {
    const { right, resource, action } = entry;
    if (wrongLevel(resource, role, l) && !hasAny(staging, entry)) continue;
    const effect = effectOf(held, right);
    const on = gives(effect);
    const is: Record<RightFilter, boolean> = {
      all: true,
      granted: on,
      inherited: effect.state === 'inherited',
      conditional: effect.state === 'conditional',
      denied: effect.state === 'denied',
      changed: changes.has(right),
      dangerous: action.dangerous === true && (on || changes.has(right)),
    };
    for (const one of RIGHT_FILTERS) if (is[one]) counts[one] += 1;
    marks.add(effect.state === 'none' && locksOf(entry, role, l) !== undefined ? 'locked' : effect.state);
    const matches = !wanted || says(resourceName(resource), resource.type) || says(actionName(action), action.id, action.description);
    if (!matches) continue;
    found.push(entry);
    if (is[filter]) shown.add(resource.type);
  }
  const rows = new Map<string, MatrixRow>();
  const columns = new Map<string, MatrixColumn>();
  // In the order of the resource that has most actions: levels then stand in theirs.
  for (const { action } of [...found].sort((one, other) => other.resource.actions.length - one.resource.actions.length))
    if (!columns.has(action.id)) columns.set(action.id, { key: action.id, label: actionName(action) });
  for (const { resource } of found) {
    if (!shown.has(resource.type) || rows.has(resource.type)) continue;
    const dangerous = resource.actions.some((one) => one.dangerous && changes.get(rightOf(resource.type, one.id))?.dangerous);
    rows.set(resource.type, {
      key: resource.type,
      label: resourceName(resource),
      ...(resource.group === undefined ? {} : { group: resource.group }),
      ...(dangerous ? { dangerous } : {}),
    });
  }
  return { rows: [...rows.values()], columns: [...columns.values()], counts, marks: MATRIX_MARKS.filter((mark) => marks.has(mark)) };
}

/** A resource of another level is left out, unless the role has a right in it all the same. */
const hasAny = ({ types }: Staging, { resource }: RightEntry): boolean => types.has(resource.type);

/** The one before where nothing of it is another, so that the matrix need not look at it again. */
export function sameOr<Entry extends object>(before: readonly Entry[] | undefined, now: readonly Entry[]): readonly Entry[] {
  const same = before?.length === now.length && now.every((entry, at) => JSON.stringify(entry) === JSON.stringify(before[at]));
  return same ? before : now;
}
