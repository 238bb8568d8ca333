import { html, nothing, type TemplateResult } from 'lit';
import { button, copyButton } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { banner } from '../../../ui/states/states.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** The secret that a webhook is signed with: told once, kept nowhere. */
export class SecretOnce {
  readonly #host: InlayElement;
  #shown: { name: string; secret: string } | undefined;

  constructor(host: InlayElement) {
    this.#host = host;
    host.addController({ hostDisconnected: () => (this.#shown = undefined) });
  }

  show(name: string, secrets: Readonly<Record<string, string>> | undefined): void {
    const [secret] = Object.values(secrets ?? {});
    if (secret === undefined) return;
    this.#shown = { name, secret };
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    const { l } = this.#host;
    return dialog({
      open: true,
      heading: l.t('triggers.secret.title', { name: shown.name }),
      locked: true,
      close: () => undefined,
      l,
      body: html`<div class="form-fields">
        ${banner('warning', l.t('triggers.secret.once'))}
        <div class="secret">
          <code dir="ltr" tabindex="0" role="textbox" aria-readonly="true" aria-label=${l.t('triggers.secret')}>${shown.secret}</code
          >${copyButton(() => shown.secret, l, { words: true, kind: 'small' })}
        </div>
      </div>`,
      footer: button({
        label: l.t('triggers.secret.stored'),
        kind: 'primary',
        click: () => {
          this.#shown = undefined;
          this.#host.requestUpdate();
        },
      }),
    });
  }
}
