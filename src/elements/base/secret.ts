import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { button, copyButton } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { banner } from '../../ui/states/states.ts';
import type { InlayElement } from './inlay-element.ts';

interface Shown {
  readonly heading: string;
  readonly secret: string;
  /** Where it is to be stored, or what becomes of it; absent: that it is shown once. */
  readonly note?: string;
  readonly facts?: readonly (readonly [term: string, value: string])[];
}

/** A value that is told once and kept nowhere: there is no way out but the tick, and with it the value is forgotten. */
export class SecretDialog {
  readonly #host: InlayElement;
  #shown: Shown | undefined;
  #stored = false;

  constructor(host: InlayElement) {
    this.#host = host;
    host.addController({ hostDisconnected: () => (this.#shown = undefined) });
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#stored = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { l } = this.#host;
    return dialog({
      open: true,
      heading: shown.heading,
      locked: true,
      close: () => undefined,
      l,
      body: html`<div class="form-fields">
        ${banner('warning', shown.note ?? l.t('secret.once'))}
        <div class="secret">
          <code dir="ltr" tabindex="0" role="textbox" aria-readonly="true" aria-label=${l.t('secret.value')}>${shown.secret}</code
          >${copyButton(() => shown.secret, l, { words: true, kind: 'small' })}
        </div>
        ${
          shown.facts
            ? html`<dl class="facts">
                ${shown.facts.map(
                  ([term, value]) =>
                    html`<dt>${term}</dt>
                      <dd>${value}</dd>`,
                )}
              </dl>`
            : nothing
        }
      </div>`,
      footer: html`<label class="tick start"
          ><input
            class="checkbox"
            type="checkbox"
            .checked=${live(this.#stored)}
            @change=${() => {
              this.#stored = !this.#stored;
              this.#host.requestUpdate();
            }}
          />${l.t('secret.stored')}</label
        >${button({
          label: l.t('secret.done'),
          kind: 'primary',
          disabled: this.#stored ? undefined : l.t('secret.tickFirst'),
          click: () => {
            this.#shown = undefined;
            this.#host.requestUpdate();
          },
        })}`,
    });
  }
}
