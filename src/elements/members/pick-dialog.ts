import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../contract/index.ts';
import { button, searchField } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { lockIcon } from '../../ui/icons/index.ts';
import type { InlayElement } from '../base/inlay-element.ts';

/** From so many on there is a search field. */
const SEARCHED = 9;

export interface PickOption {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Whether all of those it is about have it, none, or some. */
  readonly state: 'on' | 'off' | 'mixed';
  /** Why it can't be changed here. */
  readonly locked?: string | undefined;
}
export interface PickWork {
  readonly heading: string;
  readonly hint?: string;
  readonly options: readonly PickOption[];
  /** The act. */
  readonly verb: string;
  /** What is staged would not do, and why. */
  readonly refuse?: (add: readonly Id[], remove: readonly Id[]) => string | undefined;
  /** Undefined: it went well, and the dialog closes; else the sentence of what went wrong. */
  readonly apply: (add: readonly Id[], remove: readonly Id[]) => Promise<string | undefined>;
}

/** Ticks among roles or teams, staged: what is added and taken away is said before it is done. */
export class PickDialog {
  readonly #host: InlayElement;
  #work: PickWork | undefined;
  #chosen = new Map<Id, boolean>();
  #search = '';
  #busy = false;
  #wrong: string | undefined;

  constructor(host: InlayElement) {
    this.#host = host;
  }

  ask(work: PickWork): void {
    this.#work = work;
    this.#chosen = new Map();
    this.#search = '';
    this.#wrong = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (!work) return nothing;
    const { l } = this.#host;
    const wanted = this.#search.trim().toLowerCase();
    const shown = work.options.filter(({ label, detail }) => `${label} ${detail ?? ''}`.toLowerCase().includes(wanted));
    // A locked one can't take the focus.
    const first = work.options.length < SEARCHED ? shown.find(({ locked }) => !locked) : undefined;
    const { add, remove } = this.#staged(work);
    const refused = work.refuse?.(add, remove);
    const names = (ids: readonly Id[]): string => l.intl.list(work.options.filter(({ id }) => ids.includes(id)).map(({ label }) => label));
    return dialog({
      open: true,
      heading: work.heading,
      close: this.#close,
      l,
      body: html`<div class="form-fields">
        ${work.hint ? html`<p class="muted">${work.hint}</p>` : nothing}
        ${
          work.options.length >= SEARCHED
            ? searchField({ label: l.t('list.search'), value: this.#search, input: this.#find, kind: 'wide', l })
            : nothing
        }
        <div class="picks" role="group" aria-label=${work.heading}>
          ${shown.map((option) => this.#option(option, option === first))}${shown.length ? nothing : html`<p class="muted">${l.t('ui.options.none')}</p>`}
        </div>
        <div class="staged" role="status">
          ${add.length ? html`<p class="plus">${l.t('members.pick.add', { names: names(add) })}</p>` : nothing}
          ${remove.length ? html`<p class="less">${l.t('members.pick.remove', { names: names(remove) })}</p>` : nothing}
        </div>
        ${refused || this.#wrong ? html`<p class="field-error" role="alert">${refused ?? this.#wrong}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: work.verb,
        kind: 'primary',
        busy: this.#busy,
        disabled: refused ?? (add.length + remove.length ? undefined : l.t('members.pick.nothing')),
        click: () => void this.#apply(work),
      })}`,
    });
  }

  #option({ id, label, detail, state, locked }: PickOption, first: boolean): TemplateResult {
    const chosen = this.#chosen.get(id);
    const on = chosen ?? state === 'on';
    const mixed = chosen === undefined && state === 'mixed';
    return html`<label class=${`pick ${locked ? 'locked' : ''}`}>
      <input
        class="checkbox"
        type="checkbox"
        ?disabled=${Boolean(locked)}
        ?autofocus=${first}
        .checked=${live(on)}
        .indeterminate=${live(mixed)}
        @change=${() => this.#toggle(id, state)}
      />
      <span class="pick-name"
        ><bdi>${label}</bdi
        >${(locked ?? detail) ? html`<span class="field-help">${locked ? lockIcon(12) : nothing}${locked ?? detail}</span>` : nothing}</span
      >
    </label>`;
  }

  /** What some have goes round by all, none, and back to how it is. */
  #toggle(id: Id, state: PickOption['state']): void {
    const chosen = this.#chosen.get(id);
    if (state === 'mixed') {
      if (chosen === undefined) this.#chosen.set(id, true);
      else if (chosen) this.#chosen.set(id, false);
      else this.#chosen.delete(id);
    } else if (chosen === undefined) this.#chosen.set(id, state !== 'on');
    else this.#chosen.delete(id);
    this.#wrong = undefined;
    this.#host.requestUpdate();
  }

  #staged({ options }: PickWork): { add: Id[]; remove: Id[] } {
    const changed = options.filter(({ id, locked }) => !locked && this.#chosen.has(id));
    return {
      add: changed.flatMap(({ id }) => (this.#chosen.get(id) ? [id] : [])),
      remove: changed.flatMap(({ id }) => (this.#chosen.get(id) ? [] : [id])),
    };
  }

  async #apply(work: PickWork): Promise<void> {
    const { add, remove } = this.#staged(work);
    this.#busy = true;
    this.#host.requestUpdate();
    this.#wrong = await work.apply(add, remove);
    this.#busy = false;
    if (this.#wrong === undefined && this.#work === work) this.#close();
    this.#host.requestUpdate();
  }

  #find = (text: string): void => {
    this.#search = text;
    this.#host.requestUpdate();
  };

  #close = (): void => {
    this.#work = undefined;
    this.#host.requestUpdate();
  };
}
