import { html, nothing, type TemplateResult } from 'lit';
import type { Grant, Json, Role } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { funnelIcon, rotateCwIcon, triangleAlertIcon } from '../../../ui/icons/index.ts';
import type { PermissionMatrix } from '../../../ui/matrix/index.ts';
import { markOf } from '../../../ui/matrix/legend.ts';
import type { Reach } from '../reach.ts';
import { effectOf, rightOf, type Right, type RightEntry } from '../rights/index.ts';
import { cellOf } from './grid.ts';
import type { Staging } from './staging.ts';
import { actionName, conditionTerms, conditionText, resourceName, rightName, whyOf } from '../words.ts';
import { reachText } from './change-bar.ts';

/** Rights in one list; the rest is a number, since everything may need one of them. */
const LISTED = 8;

const BADGES = {
  granted: 'ui.matrix.changed.added',
  revoked: 'ui.matrix.changed.removed',
  denied: 'ui.matrix.mark.denied',
  changed: 'ui.matrix.changed.changed',
} as const;

export interface InspectorOptions {
  readonly right: Right | undefined;
  readonly staging: Staging;
  readonly role: Role;
  readonly reach: Reach | undefined;
  readonly readOnly: boolean;
  readonly undo: () => void;
  readonly deny: (right: Right) => void;
  readonly allow: (right: Right) => void;
  readonly clear: (right: Right) => void;
  /** Asks for the condition on which alone it shall hold. */
  readonly limit: (right: Right, condition: Json | undefined) => void;
  readonly l: Localize;
}

/** Beside the matrix: the right one stands on, why it is so, what it brings along, and whom the role reaches. */
export const inspector = (options: InspectorOptions): TemplateResult =>
  html`<aside class="side inspector" tabindex="0" aria-label=${options.l.t('roles.inspector')} @keydown=${backToMatrix}>
    ${inspected(options)}
  </aside>`;

/** Escape goes back to where one came from by F2. */
function backToMatrix(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const aside = event.currentTarget as HTMLElement;
  const matrix = aside.parentElement?.querySelector('.main')?.firstElementChild as PermissionMatrix | null | undefined;
  matrix?.focusActive?.();
}

/** In a narrow box: which right is chosen, and the way to all that is to be known of it. */
export function chosen({ right, staging, role, l }: InspectorOptions, open: () => void): TemplateResult | typeof nothing {
  const entry = right === undefined ? undefined : staging.model.entries.get(right);
  if (!entry) return nothing;
  const cell = cellOf(entry.right, staging, role, l);
  return html`<div class="chosen">
    ${markOf(cell)}
    <p class="grow truncate"><b>${rightName(entry.right, staging.model)}</b> <span class="muted">${cell.why ?? nothing}</span></p>
    ${button({ label: l.t('roles.details'), kind: 'small', click: open })}
  </div>`;
}

/** The same, wherever it stands. */
export function inspected(options: InspectorOptions): TemplateResult {
  const { right, staging, reach, l } = options;
  const entry = right === undefined ? undefined : staging.model.entries.get(right);
  return html`${entry ? about(entry, options) : html`<section><p class="muted">${l.t('roles.inspector.none')}</p></section>`}
  ${
    reach
      ? html`<section>
          <h3>${l.t('roles.reach')}</h3>
          <p class="reach">
            ${
              reach.some.length
                ? html`<span class="faces"
                    >${reach.some.map(({ name, type }) => avatar({ name: name ?? '', machine: type === 'serviceAccount' }))}</span
                  >`
                : nothing
            }
            ${reachText(reach, l)}
          </p>
        </section>`
      : nothing
  }`;
}

function about(entry: RightEntry, options: InspectorOptions): TemplateResult {
  const { staging, role, readOnly, deny, clear, l } = options;
  const { right, resource, action } = entry;
  const { model } = staging;
  const cell = cellOf(right, staging, role, l);
  const effect = effectOf(staging.held, right);
  // Its condition has a box of its own.
  const because = whyOf({ ...effect, condition: undefined }, entry, model, l);
  const free = !readOnly && !cell.fixed && !action.locked;
  const words = cell.changed === 'removed' ? l.t('ui.matrix.changed.removed') : l.t(`ui.matrix.mark.${cell.mark}`);
  return html`<section>
      <p class="muted eyebrow">${resourceName(resource)}</p>
      <h3 class="title">${actionName(action)}</h3>
      ${action.description ? html`<p class="muted">${action.description}</p>` : nothing}
      ${action.dangerous ? html`<p class="harm">${triangleAlertIcon(14)}<span>${l.t('roles.dangerous.detail')}</span></p>` : nothing}
    </section>
    <section>
      <p class="state">
        ${markOf(cell)} <b>${words}</b>${cell.changed ? html`<span class="muted">${l.t('roles.notSaved')}</span>` : nothing}
      </p>
      ${(cell.fixed ? cell.why : because) ? html`<p class="muted">${cell.fixed ? cell.why : because}</p>` : nothing}
      ${conditionOf(entry, free, options)}
      ${
        model.model.deny && !readOnly && !action.locked
          ? effect.own?.deny
            ? button({ label: l.t('roles.liftDenial'), kind: 'small', click: () => clear(right) })
            : effect.state === 'denied'
              ? nothing
              : button({ label: l.t('roles.deny'), kind: 'small', click: () => deny(right) })
          : nothing
      }
    </section>
    ${instances(entry, options)}${consequences(entry, options)}`;
}

/** On what condition it holds, and the way to another one, where the backend knows conditions. */
function conditionOf(
  { right }: RightEntry,
  free: boolean,
  { staging, allow, limit, l }: InspectorOptions,
): TemplateResult | typeof nothing {
  const { model, held, mine } = staging;
  const { condition, own, state } = effectOf(held, right);
  const edit = (label: string): TemplateResult =>
    button({ label, icon: () => funnelIcon(14), kind: 'small', click: () => limit(right, condition) });
  const editable = free && model.model.conditions !== undefined && model.model.conditions !== false;
  // Said here, and without effect, since something else allows it always.
  const moot =
    condition === undefined &&
    mine.some((grant) => grant.condition !== undefined && model.isCell(grant) && rightOf(grant.type, grant.action) === right);
  if (condition === undefined)
    return html`${moot ? html`<p class="harm">${triangleAlertIcon(14)}<span>${l.t('roles.condition.moot')}</span></p>` : nothing}${
      editable && (own || state === 'none') && !own?.deny ? edit(l.t('roles.condition.add')) : nothing
    }`;
  const terms = conditionTerms(condition, l);
  return html`<div class="condition">
    ${funnelIcon(14)} <b>${l.t('roles.onlyWhere')}</b>
    ${
      terms
        ? html`<ul class="terms">
            ${terms.map(
              ({ name, sign, value }) =>
                html`<li class="term">
                  <bdi>${name}</bdi> ${sign} <b><bdi>${value}</bdi></b>
                </li>`,
            )}
          </ul>`
        : html`<code>${conditionText(condition, l)}</code>`
    }
    ${free && own ? html`<p class="buttons">${editable ? edit(l.t('roles.condition.edit')) : nothing} ${button({ label: l.t('roles.always'), kind: 'small', click: () => allow(right) })}</p>` : nothing}
  </div>`;
}

/** Grants on single things of this type: they are kept as they are. */
function instances({ resource }: RightEntry, { staging, l }: InspectorOptions): TemplateResult | typeof nothing {
  const own = staging.mine.filter(({ type, id }) => type === resource.type && id !== undefined);
  if (!own.length) return nothing;
  const name = (grant: Grant): string => {
    const action = resource.actions.find(({ id }) => id === grant.action);
    return action ? actionName(action) : grant.action;
  };
  return html`<section>
    <h3>${l.t('roles.instances')}</h3>
    <ul class="along">
      ${own.map(
        (grant) =>
          html`<li>
            ${markOf({ mark: grant.deny ? 'denied' : 'allowed' })}<span class="grow"
              ><bdi>${grant.id}</bdi><small>${name(grant)}</small></span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What was changed along with it and is undone with it; else what it brings along and what needs it. */
function consequences(entry: RightEntry, { staging, role, readOnly, undo, l }: InspectorOptions): TemplateResult | typeof nothing {
  const { right, resource, action } = entry;
  const { model, held } = staging;
  const last = staging.steps.at(-1);
  const also = last?.pressed.length === 1 && last.pressed[0] === right ? last.changes.filter((change) => change.right !== right) : [];
  const item = (other: Right, badge: unknown = nothing): TemplateResult => {
    const cell = cellOf(other, staging, role, l);
    const effect = effectOf(held, other);
    const why = whyOf(effect, model.entries.get(other)!, model, l);
    return html`<li>
      ${markOf(cell)}<span class="grow"><bdi>${rightName(other, model, resource)}</bdi>${why ? html`<small>${why}</small>` : nothing}</span
      >${badge}
    </li>`;
  };
  if (also.length) {
    const granted = also[0]?.kind === 'granted';
    return html`<section>
      <h3>${l.t(granted ? 'roles.also.granted' : 'roles.also.revoked', { name: actionName(action) })}</h3>
      <ul class="along">
        ${also.slice(0, LISTED).map((change) => item(change.right, html`<span class="badge warning">${l.t(BADGES[change.kind])}</span>`))}
        ${more(also.length, l)}
      </ul>
      ${readOnly ? nothing : button({ label: l.t('roles.undoAll', { count: also.length + 1 }), icon: (size) => rotateCwIcon(size, 'back'), kind: 'small', click: undo })}
    </section>`;
  }
  const list = (title: string, rights: readonly Right[]): TemplateResult | typeof nothing =>
    rights.length
      ? html`<section>
          <h3>${title}</h3>
          <ul class="along">
            ${rights.slice(0, LISTED).map((other) => item(other))} ${more(rights.length, l)}
          </ul>
        </section>`
      : nothing;
  return html`${list(l.t('roles.implies'), [...model.implied(right)])}${list(l.t('roles.impliedBy'), [...model.implying(right)])}`;
}

const more = (count: number, l: Localize): TemplateResult | typeof nothing =>
  count > LISTED ? html`<li class="muted">${l.t('roles.moreSentences', { count: count - LISTED })}</li>` : nothing;
