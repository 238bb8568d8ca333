import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Localize } from '../../messages/index.ts';
import { circleAlertIcon, circleCheckIcon, infoIcon, xIcon } from '../icons/index.ts';

const SHOWN = 3;
const STAYS_MS = 6_000;

export interface ToastOptions {
  readonly severity?: 'info' | 'success' | 'danger';
  /** One sentence. */
  readonly message: string;
  readonly detail?: string;
  /** Undo, or Show. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toast extends ToastOptions {
  readonly id: number;
}

/**
 * What was done, told at the bottom end: at most three, six seconds each, held while under the pointer or focused; failures stay until
 * they are closed. Read out as they come. The host renders `toasts(l)` once, anywhere in its root.
 */
export class ToastController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #toasts: readonly Toast[] = [];
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #held = false;
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
    this.#toasts = [];
  }

  show(options: ToastOptions): void {
    const toast: Toast = { ...options, id: ++this.#count };
    for (const old of this.#toasts.slice(0, Math.max(0, this.#toasts.length + 1 - SHOWN))) this.#close(old.id);
    this.#toasts = [...this.#toasts, toast];
    if (!this.#held) this.#start(toast);
    this.#host.requestUpdate();
  }

  /** The region; a live one, so it is there before the first toast. */
  toasts(l: Localize): TemplateResult {
    return html`<div
      class="toasts"
      popover="manual"
      role="region"
      aria-label=${l.t('ui.toasts')}
      ${ref((element) => this.#lift(element))}
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
    >
      <div role="log" aria-live="polite">${this.#toasts.map((toast) => this.#toast(toast, l))}</div>
    </div>`;
  }

  #toast({ id, severity = 'success', message, detail, action }: Toast, l: Localize): TemplateResult {
    const icon = { info: infoIcon, success: circleCheckIcon, danger: circleAlertIcon }[severity];
    const act = (): void => {
      this.#close(id);
      action?.run();
    };
    return html`<div class=${`toast ${severity}`}>
      ${icon()}<span class="grow">${message}${detail ? html`<span class="detail">${detail}</span>` : nothing}</span>${
        action ? html`<button type="button" class="button small" @click=${act}>${action.label}</button>` : nothing
      }<button type="button" class="button ghost small square" aria-label=${l.t('ui.close')} @click=${() => this.#close(id)}>
        ${xIcon()}
      </button>
    </div>`;
  }

  /** In the top layer while there is something to see, above whatever was opened before. */
  #lift(element: Element | undefined): void {
    if (!(element instanceof HTMLElement)) return;
    queueMicrotask(() => {
      if (!element.isConnected) return;
      const open = element.matches(':popover-open');
      if (this.#toasts.length && !open) element.showPopover();
      else if (!this.#toasts.length && open) element.hidePopover();
    });
  }

  #start({ id, severity }: Toast): void {
    if (severity !== 'danger')
      this.#timers.set(
        id,
        setTimeout(() => this.#close(id), STAYS_MS),
      );
  }

  #hold = (): void => {
    this.#held = true;
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#timers.clear();
  };

  #release = (event: Event): void => {
    if ((event.currentTarget as Element).matches(':hover, :focus-within')) return;
    this.#held = false;
    this.#toasts.forEach((toast) => this.#start(toast));
  };

  #close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
    if (!this.#toasts.length) this.#held = false;
    this.#host.requestUpdate();
  }
}

export const toastStyles = css`
  .toasts {
    position: fixed;
    inset: auto;
    inset-block-end: var(--i-5);
    inset-inline-end: var(--i-5);
    inline-size: min(calc(380 * var(--i-u)), calc(100vi - 32px));
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    color: var(--i-text);
    font: var(--i-text-sm);
  }
  .toasts > div {
    display: grid;
    gap: var(--i-3);
  }
  .toast {
    --i-neutral-subtle: var(--i-pressed);
    display: flex;
    align-items: center;
    gap: var(--i-4);
    min-block-size: calc(52 * var(--i-u));
    padding: var(--i-3) var(--i-3) var(--i-3) var(--i-4);
    border-radius: var(--i-radius-lg);
    background: var(--i-raised);
    box-shadow: var(--i-shadow-md);
    outline: 1px solid transparent;
    overflow-wrap: anywhere;
    opacity: 1;
    transition: opacity var(--i-base) var(--i-out);
  }
  @starting-style {
    .toast {
      opacity: 0;
    }
  }
  .toast .detail {
    display: block;
    color: var(--i-muted);
    font: var(--i-text-xs);
  }
  .toast.success > .icon {
    color: var(--i-success-icon);
  }
  .toast.info > .icon {
    color: var(--i-info-icon);
  }
  .toast.danger > .icon {
    color: var(--i-danger-icon);
  }
`;
