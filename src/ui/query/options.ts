import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localize, MessageKey } from '../../messages/index.ts';
import { openAt } from '../popover.ts';
import type { Completion } from './complete.ts';

/** The list below the field. None is active until the arrows reach for one, so that Enter means what was written. */
export class Options {
  readonly #host: ReactiveControllerHost & HTMLElement;
  active = -1;
  open = false;
  #id = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  show(id: string): void {
    this.#id = id;
    this.active = -1;
    this.open = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const root = this.#host.shadowRoot;
      const popup = root?.getElementById(`${id}-popup`);
      const field = root?.getElementById(id);
      if (this.open && popup && field && popup.childElementCount && popup.querySelector('.option') && !popup.matches(':popover-open'))
        openAt(popup, field);
    });
  }

  close(): void {
    if (!this.open) return;
    this.open = false;
    this.active = -1;
    this.#host.shadowRoot?.getElementById(`${this.#id}-popup`)?.hidePopover();
    this.#host.requestUpdate();
  }

  step(by: number, length: number): void {
    if (!length) return;
    this.active = this.active < 0 ? (by > 0 ? 0 : length - 1) : (this.active + by + length) % length;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.getElementById(`${this.#id}-option-${this.active}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  activeId(id: string): string | undefined {
    return this.open && this.active >= 0 ? `${id}-option-${this.active}` : undefined;
  }

  popup(id: string, completion: Completion | undefined, l: Localize, take: (text: string) => void): TemplateResult {
    const options = completion?.options ?? [];
    return html`<div
      id=${`${id}-popup`}
      class="popover query-popup"
      ?hidden=${!options.length}
      popover="manual"
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      <div class="listbox" role="listbox" id=${`${id}-list`} aria-label=${l.t('query.suggestions')}>
        ${options.map(
          ({ text, field, op, label, count }, at) =>
            html`<div
              class=${`option ${at === this.active ? 'active' : ''}`}
              role="option"
              id=${`${id}-option-${at}`}
              aria-selected=${at === this.active ? 'true' : 'false'}
              @click=${() => take(text)}
            >
              <span class="label truncate"
                ><bdi>${field?.label ?? (op ? l.t(`query.op.${op}` satisfies MessageKey) : (label ?? text))}</bdi></span
              >
              <span class="end numeric"
                >${count === undefined ? ((field && field.label !== text) || op || (label && label !== text) ? html`<bdi class="mono">${text}</bdi>` : nothing) : l.intl.number(count)}</span
              >
            </div>`,
        )}
      </div>
    </div>`;
  }
}
