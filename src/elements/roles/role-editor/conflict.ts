import { html, nothing, type TemplateResult } from 'lit';
import type { Grant, Role } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { difference, groupChanges, mergeGrants, type Clash, type RightsModel } from '../rights/index.ts';
import { sentenceItem } from './change-bar.ts';
import type { Staging } from './staging.ts';
import { actionName, resourceName } from '../words.ts';

export const CONFLICT_ANSWERS = ['merged', 'mine', 'theirs'] as const;
export type ConflictAnswer = (typeof CONFLICT_ANSWERS)[number];

/** Two people changed one role. Shows what each did, and saves both, or one, as the user chooses. */
export class RoleConflict {
  readonly theirs: Role;
  answer: ConflictAnswer = 'merged';
  /** By the clash's key; absent: mine. */
  readonly chosen = new Map<string, 'mine' | 'theirs'>();
  #staging: Staging;

  constructor(staging: Staging, theirs: Role) {
    this.#staging = staging;
    this.theirs = theirs;
  }

  get clashes(): readonly Clash[] {
    return this.#merge().clashes;
  }

  /** What is to be saved over theirs. */
  get grants(): readonly Grant[] {
    if (this.answer === 'theirs') return this.theirs.grants ?? [];
    return this.answer === 'mine' ? this.#staging.mine : this.#merge().grants;
  }

  #merge() {
    const { model, base, mine } = this.#staging;
    return mergeGrants(model, base, mine, this.theirs.grants ?? [], ({ key }) => this.chosen.get(key) ?? 'mine');
  }
}

export interface ConflictOptions {
  readonly conflict: RoleConflict;
  readonly staging: Staging;
  readonly busy: boolean;
  readonly changed: () => void;
  readonly cancel: () => void;
  readonly go: () => void;
  readonly l: Localize;
}

export function conflictDialog({ conflict, staging, busy, changed, cancel, go, l }: ConflictOptions): TemplateResult | typeof nothing {
  const { model, base, mine, included } = staging;
  const theirs = conflict.theirs.grants ?? [];
  const sides = { theirs: difference(model, base, theirs, included), mine: difference(model, base, mine, included) } as const;
  const side = (key: 'theirs' | 'mine'): TemplateResult =>
    html`<section>
      <h3>${l.t(`roles.conflict.${key}`)}</h3>
      <ul class="sentences">
        ${sides[key].length ? groupChanges(sides[key]).map((group) => sentenceItem(group, l)) : html`<li class="muted">${l.t('roles.conflict.nothing')}</li>`}
      </ul>
    </section>`;
  const merged = difference(model, theirs, conflict.grants, included);
  return dialog({
    open: true,
    heading: l.t('roles.conflict', { name: conflict.theirs.name }),
    size: 'medium',
    close: cancel,
    l,
    body: html`<div class="conflict">
      ${side('theirs')}${side('mine')}
      <fieldset>
        <legend>${l.t('roles.conflict.choose')}</legend>
        ${CONFLICT_ANSWERS.map(
          (answer) =>
            html`<label
              ><input
                type="radio"
                name="answer"
                .checked=${conflict.answer === answer}
                @change=${() => {
                  conflict.answer = answer;
                  changed();
                }}
              /><span><b>${l.t(`roles.conflict.answer.${answer}`)}</b><small>${l.t(`roles.conflict.detail.${answer}`)}</small></span></label
            >`,
        )}
      </fieldset>
      ${conflict.answer === 'merged' ? conflict.clashes.map((clash) => clashField(clash, conflict, model, changed, l)) : nothing}
      <section>
        <h3>${l.t('roles.conflict.result')}</h3>
        <ul class="sentences">
          ${merged.length ? groupChanges(merged).map((group) => sentenceItem(group, l)) : html`<li class="muted">${l.t('roles.conflict.nothing')}</li>`}
        </ul>
      </section>
    </div>`,
    footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: cancel })}${button({
      label: l.t(conflict.answer === 'theirs' ? 'roles.conflict.take' : 'form.save'),
      kind: 'primary',
      busy,
      click: go,
    })}`,
  });
}

function clashField(clash: Clash, conflict: RoleConflict, model: RightsModel, changed: () => void, l: Localize): TemplateResult {
  const chosen = conflict.chosen.get(clash.key) ?? 'mine';
  const resource = model.resource(clash.type);
  const said = (grant: Grant | undefined): string => {
    if (!grant) return l.t('ui.matrix.mark.none');
    const action = resource?.actions.find(({ id }) => id === grant.action);
    const name = action ? actionName(action) : grant.action;
    return grant.deny ? `${l.t('ui.matrix.mark.denied')}: ${name}` : name;
  };
  return html`<fieldset class="clash">
    <legend>${resource ? resourceName(resource) : clash.type}${clash.id === undefined ? nothing : html` <bdi>${clash.id}</bdi>`}</legend>
    ${(['theirs', 'mine'] as const).map(
      (side) =>
        html`<label
          ><input
            type="radio"
            name=${`clash-${clash.key}`}
            .checked=${chosen === side}
            @change=${() => {
              conflict.chosen.set(clash.key, side);
              changed();
            }}
          /><span>${l.t(`roles.conflict.${side}`)}: <b>${said(clash[side])}</b></span></label
        >`,
    )}
  </fieldset>`;
}
