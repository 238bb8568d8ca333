import { css, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { openAt } from '../popover.ts';

const DELAY_MS = 500;
let count = 0;

/**
 * Tooltips of everything in the host's shadow root that has `data-tip`: after half a second under the pointer, at once on focus,
 * gone on Escape. One listener each for the whole root, so that a cell pays one attribute.
 */
export class TooltipController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #tip: HTMLElement | undefined;
  #shownFor: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot;
    if (!root) return;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal, passive: true } as const;
    root.addEventListener('pointerover', (event) => this.#aim(event.target, DELAY_MS), options);
    root.addEventListener('pointerleave', () => this.#hide(), options);
    root.addEventListener(
      'focusin',
      (event) => {
        const target = event.target as Element;
        if (target.matches(':focus-visible')) this.#aim(target, 0);
      },
      options,
    );
    root.addEventListener('focusout', () => this.#hide(), options);
    root.addEventListener('pointerdown', () => this.#hide(), options);
    root.addEventListener(
      'keydown',
      (event) => {
        if ((event as KeyboardEvent).key === 'Escape') this.#hide();
      },
      options,
    );
  }

  hostDisconnected(): void {
    this.#hide();
    this.#listening?.abort();
  }

  #aim(target: EventTarget | null, delay: number): void {
    const element = target instanceof Element ? target : null;
    if (element && this.#tip?.contains(element)) return;
    const owner = element?.closest<HTMLElement>('[data-tip]') ?? (delay === 0 ? element?.querySelector<HTMLElement>('[data-tip]') : null);
    if (owner === this.#shownFor) return;
    this.#hide();
    if (!owner?.dataset['tip']) return;
    // What is cut off has its whole text in the tip; what is not needs none.
    if (owner.matches('.truncate') && owner.scrollWidth <= owner.clientWidth) return;
    this.#shownFor = owner;
    this.#timer = setTimeout(() => this.#show(owner), delay);
  }

  #show(owner: HTMLElement): void {
    const root = this.#host.shadowRoot;
    const text = owner.dataset['tip'];
    if (!root || !text || !owner.isConnected) return;
    if (!this.#tip) {
      this.#tip = document.createElement('div');
      this.#tip.className = 'tooltip';
      this.#tip.id = `i-tip-${++count}`;
      this.#tip.popover = 'manual';
      this.#tip.role = 'tooltip';
    }
    // Inside an open dialog or popover only what is in it is above the rest.
    const layer = owner.closest('dialog, [popover]') ?? root;
    if (this.#tip.parentNode !== layer) layer.append(this.#tip);
    this.#tip.textContent = text;
    if (owner.ariaLabel !== text) owner.setAttribute('aria-describedby', this.#tip.id);
    openAt(this.#tip, owner);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    const owner = this.#shownFor;
    this.#shownFor = undefined;
    if (owner && this.#tip && owner.getAttribute('aria-describedby') === this.#tip.id) owner.removeAttribute('aria-describedby');
    if (this.#tip?.matches(':popover-open')) this.#tip.hidePopover();
  }
}

export const tooltipStyles = css`
  .tooltip {
    position: fixed;
    inset: auto;
    position-area: block-end;
    position-try-fallbacks: flip-block;
    max-inline-size: calc(320 * var(--i-u));
    margin: calc(4 * var(--i-u));
    padding: calc(4 * var(--i-u)) var(--i-3);
    border: 0;
    border-radius: var(--i-radius-sm);
    background: var(--i-text);
    color: var(--i-surface);
    font: var(--i-text-xs);
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
    pointer-events: none;
    outline: 1px solid transparent;
  }
`;
