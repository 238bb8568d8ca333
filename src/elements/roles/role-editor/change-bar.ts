import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../../messages/index.ts';
import { button } from '../../../ui/controls.ts';
import { minusIcon, plusIcon, rotateCwIcon, triangleAlertIcon } from '../../../ui/icons/index.ts';
import type { Reach } from '../reach.ts';
import { groupChanges, type ChangeGroup, type RightChange } from '../rights/index.ts';
import { sentence } from '../words.ts';

/** Sentences in the bar; the rest is in the review. */
const SENTENCES = 4;

export interface ChangeBarOptions {
  readonly changes: readonly RightChange[];
  readonly reach: Reach | undefined;
  readonly busy: boolean;
  readonly undoable: boolean;
  readonly discard: () => void;
  readonly undo: () => void;
  readonly review: () => void;
  readonly save: () => void;
  readonly l: Localize;
}

/** What is not saved yet, in sentences, whom it reaches, and what to do with it. */
export function changeBar({ changes, reach, busy, undoable, discard, undo, review, save, l }: ChangeBarOptions): TemplateResult {
  const groups = groupChanges(changes);
  const dangerous = changes.filter((change) => change.dangerous).length;
  const count = changes.length;
  return html`<section class="change-bar" aria-label=${l.t('roles.unsaved')}>
    <div class="what">
      <p>
        <b>${count ? l.t('roles.changes', { count }) : l.t('roles.rewritten')}</b>
        ${reach ? html`<span class="muted">${l.t('roles.changes.to', { people: reachText(reach, l) })}</span>` : nothing}
        ${dangerous ? html`<span class="dangerous-count">${triangleAlertIcon(14)} ${l.t('roles.dangerousCount', { count: dangerous })}</span>` : nothing}
      </p>
      <ul class="sentences">
        ${groups.slice(0, SENTENCES).map((group) => sentenceItem(group, l))}
        ${groups.length > SENTENCES ? html`<li class="muted">${l.t('roles.moreSentences', { count: groups.length - SENTENCES })}</li>` : nothing}
      </ul>
    </div>
    <div class="act">
      ${button({ label: l.t('form.discard'), kind: 'ghost', click: discard })}
      ${undoable ? button({ label: l.t('actions.undo'), icon: (size) => rotateCwIcon(size, 'back'), iconOnly: true, kind: 'ghost', click: undo }) : nothing}
      ${button({ label: l.t('roles.review'), click: review })}
      ${button({ label: count ? l.t('roles.save', { count }) : l.t('form.save'), kind: 'primary', busy, click: save })}
    </div>
  </section>`;
}

export function sentenceItem(group: ChangeGroup, l: Localize): TemplateResult {
  const lost = group.kind === 'revoked' || group.kind === 'denied';
  const icon = group.dangerous ? triangleAlertIcon(14) : lost ? minusIcon(14) : plusIcon(14);
  return html`<li class=${group.dangerous || lost ? 'lost' : 'gained'}>
    ${icon}<span
      >${sentence(group, l).rich}${group.dangerous ? html` <span class="badge danger">${l.t('roles.dangerous')}</span>` : nothing}</span
    >
  </li>`;
}

export const reachText = ({ count, exact }: Reach, l: Localize): string =>
  l.t(exact ? 'roles.reaches' : 'roles.reaches.atLeast', { count });
