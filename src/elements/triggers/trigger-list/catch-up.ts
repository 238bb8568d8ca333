import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Preview, Problem, Trigger } from '../../../contract/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../../ui/form-field.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { effectList, refOf } from '../../base/removal.ts';
import { errorAt } from '../../base/rename.ts';
import { remedyText } from '../../base/views.ts';

export const CATCH_UPS = ['backfill', 'recover'] as const;
type CatchUp = (typeof CATCH_UPS)[number];
type Member = 'from' | 'to' | 'since';
/** Times that each asks for. */
const MEMBERS: Readonly<Record<CatchUp, readonly Member[]>> = { backfill: ['from', 'to'], recover: ['since'] };
/** After the last key, in ms, the backend is asked what would come of it. */
const SETTLED_MS = 300;
const DAY_MS = 86_400_000;

/** Makes up for what was missed: starts a schedule's runs of a time that has passed, or sends again what did not arrive since. */
export class CatchUpDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  #of: { trigger: Trigger; action: CatchUp } | undefined;
  /** As typed, on the user's own clock. */
  #typed: Record<Member, string> = { from: '', to: '', since: '' };
  #preview: Preview | 'asking' | undefined;
  #problem: Problem | undefined;
  #tried = false;
  #busy = false;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    host.addController({ hostDisconnected: () => this.#stop() });
  }

  /** The last day is what is missed most often. */
  ask(trigger: Trigger, action: CatchUp): void {
    const now = Date.now();
    const yesterday = localTime(now - DAY_MS);
    this.#of = { trigger, action };
    this.#typed = { from: yesterday, to: localTime(now), since: yesterday };
    this.#preview = this.#problem = undefined;
    this.#tried = false;
    this.#foresee(0);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const of = this.#of;
    if (!of) return nothing;
    const { l } = this.#host;
    const { action, trigger } = of;
    const problem = this.#problem;
    return dialog({
      open: true,
      heading: l.t(`triggers.${action}.title`, { name: trigger.name }),
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#go())}>
        <p class="muted">${l.t(`triggers.${action}.detail`)}</p>
        ${MEMBERS[action].map((member, at) =>
          textField({
            id: `catch-up-${member}`,
            label: l.t(`triggers.catch.${member}`),
            type: 'datetime-local',
            required: true,
            autofocus: at === 0,
            value: this.#typed[member],
            error: this.#error(member),
            input: (value) => this.#set(member, value),
          }),
        )}
        <div role="status">${this.#foreseen(action)}</div>
        ${
          problem && !MEMBERS[action].some((member) => errorAt(problem, `/${member}`))
            ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t(`triggers.${action}`),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#go(),
      })}`,
    });
  }

  /** How much would come of it, in the user's language where the backend counts. */
  #foreseen(action: CatchUp): unknown {
    const { l } = this.#host;
    const preview = this.#preview;
    if (!preview) return nothing;
    if (preview === 'asking') return html`<p class="muted">${l.t('danger.foreseeing')}</p>`;
    const general = preview.errors.find(({ pointer }) => !MEMBERS[action].some((member) => pointer === `/${member}`));
    if (general) return html`<p class="field-error">${general.message}</p>`;
    if (preview.errors.length) return nothing;
    const [first, ...others] = preview.effects ?? [];
    if (!first) return nothing;
    return first.count === undefined
      ? effectList([first, ...others])
      : html`<p class="strong">${l.t(`triggers.${action}.count`, { count: first.count })}</p>
          ${effectList(others)}`;
  }

  #error(member: Member): string | undefined {
    const { l } = this.#host;
    if (!time(this.#typed[member])) return this.#tried ? l.t('form.required') : undefined;
    const foreseen = typeof this.#preview === 'object' ? this.#preview.errors.find(({ pointer }) => pointer === `/${member}`) : undefined;
    return errorAt(this.#problem, `/${member}`) ?? foreseen?.message;
  }

  #set(member: Member, value: string): void {
    this.#typed[member] = value;
    this.#problem = undefined;
    this.#foresee(SETTLED_MS);
    this.#host.requestUpdate();
  }

  /** Undefined while a time is missing. */
  get #change(): Change | undefined {
    if (!this.#of) return undefined;
    const { trigger, action } = this.#of;
    const input = Object.fromEntries(MEMBERS[action].map((member) => [member, time(this.#typed[member])]));
    return Object.values(input).every(Boolean) ? ({ do: 'act', action, on: refOf(trigger), input } as Change) : undefined;
  }

  #foresee(wait: number): void {
    this.#stop();
    const change = this.#change;
    if (!change) {
      this.#preview = undefined;
      return;
    }
    const asking = (this.#asking = new AbortController());
    this.#timer = setTimeout(() => {
      this.#preview = 'asking';
      this.#host.requestUpdate();
      void this.#changes
        .validate(change, asking.signal)
        // A backend that can't foresee is asked nothing more.
        .catch(() => undefined)
        .then((preview) => {
          if (asking.signal.aborted) return;
          this.#preview = preview;
          this.#host.requestUpdate();
        });
    }, wait);
  }

  async #go(): Promise<void> {
    const of = this.#of;
    if (!of || this.#busy) return;
    this.#tried = true;
    const change = this.#change;
    if (change) {
      this.#busy = true;
      this.#host.requestUpdate();
      const done = this.#host.l.t(`triggers.${of.action}.done`, { name: of.trigger.name });
      const { state, problem } = await this.#changes.run(change, { quiet: true, done });
      this.#busy = false;
      this.#problem = problem;
      if (state !== 'failed' && state !== 'cancelled') return this.#close();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #close = (): void => {
    this.#stop();
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}

/** As a field of date and time holds it. */
function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function time(typed: string): string | undefined {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
