import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Effect, Entity, Operation, Preview, Problem } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { textField } from '../../ui/form-field.ts';
import { circleXIcon, triangleAlertIcon } from '../../ui/icons/index.ts';
import type { Changes } from './changes.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

/** What is about to happen: in the words of the user's language. */
export interface Danger {
  readonly change: Change;
  /** "Delete tenant perf-test". */
  readonly heading: string;
  /** The verb of the red button. */
  readonly verb: string;
  /** What it means, where the backend can't say. */
  readonly detail?: string;
  /** Typed before the button works: for what cannot be made again. */
  readonly typed?: string;
  readonly done: string;
  /** What puts it back, offered when it is done. */
  readonly undo?: Change;
  readonly after?: (operation: Operation) => void;
}

/** Asks before what cannot be undone: shows what goes with it, as the backend itself foresees, and wants the name typed. */
export class DangerDialog {
  #host: InlayElement;
  #changes: Changes;
  #danger: Danger | undefined;
  #preview: Preview | 'asking' | undefined;
  #problem: Problem | undefined;
  #typed = '';
  #busy = false;
  #asking: AbortController | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    host.addController({ hostDisconnected: () => this.#asking?.abort() });
  }

  ask(danger: Danger): void {
    this.#danger = danger;
    this.#typed = '';
    this.#problem = undefined;
    this.#preview = 'asking';
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    void this.#foresee(danger, asking.signal);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const danger = this.#danger;
    if (!danger) return nothing;
    const { l } = this.#host;
    const effects = typeof this.#preview === 'object' ? (this.#preview.effects ?? []) : [];
    const stops = effects.some(({ blocks }) => blocks);
    const typed = danger.typed === undefined || this.#typed.trim() === danger.typed;
    return dialog({
      open: true,
      heading: danger.heading,
      close: this.#close,
      l,
      body: html`<div class="form-fields">
        ${danger.detail ? html`<p>${danger.detail}</p>` : nothing}
        ${this.#preview === 'asking' ? html`<p class="muted" role="status">${l.t('danger.foreseeing')}</p>` : effectList(effects)}
        ${
          danger.typed !== undefined && !stops
            ? textField({
                id: 'danger-name',
                label: l.t('danger.type', { name: danger.typed }),
                value: this.#typed,
                autofocus: true,
                input: (value) => {
                  this.#typed = value;
                  this.#host.requestUpdate();
                },
              })
            : nothing
        }
        ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem.title} ${remedyText(this.#problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: danger.verb,
        kind: 'danger',
        busy: this.#busy,
        disabled: stops ? l.t('danger.stopped') : typed ? undefined : l.t('danger.untyped', { name: danger.typed ?? '' }),
        click: () => void this.#go(danger),
      })}`,
    });
  }

  async #foresee({ change }: Danger, signal: AbortSignal): Promise<void> {
    // A backend that can't foresee is asked nothing more: what it refuses, it says when it is asked to do it.
    const preview = await this.#changes.validate(change, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.#preview = preview;
    this.#host.requestUpdate();
  }

  async #go({ change, done, undo, after }: Danger): Promise<void> {
    this.#busy = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const operation = await this.#changes.run(change, { done, quiet: true, ...(undo ? { undo } : {}) });
    this.#busy = false;
    this.#problem = operation.problem;
    if (operation.state === 'failed') return this.#host.requestUpdate();
    this.#close();
    after?.(operation);
  }

  #close = (): void => {
    this.#asking?.abort();
    this.#danger = undefined;
    this.#host.requestUpdate();
  };
}

/** What else would happen, and what stands in the way. */
export function effectList(effects: readonly Effect[]): TemplateResult | typeof nothing {
  if (!effects.length) return nothing;
  return html`<ul class="effects">
    ${effects.map(
      ({ text, on, blocks }) =>
        html`<li class=${blocks ? 'blocks' : ''}>
          ${blocks ? circleXIcon() : triangleAlertIcon()}<span
            >${text.text}${on?.name ? html` <bdi class="muted">${on.name}</bdi>` : nothing}</span
          >
        </li>`,
    )}
  </ul>`;
}

export const refOf = ({ type, id }: Entity): { type: Entity['type']; id: string } => ({ type, id });
