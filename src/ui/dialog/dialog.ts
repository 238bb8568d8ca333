import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { xIcon } from '../icons/index.ts';
import type { Localize } from '../../messages/index.ts';

export interface DialogOptions {
  readonly open: boolean;
  /** Says the act: "Delete tenant perf-test". */
  readonly heading: string;
  readonly body: unknown;
  /** Buttons in reading order: Cancel (ghost), the act last; `class="start"` for a quiet link. */
  readonly footer?: unknown;
  readonly size?: 'medium' | 'large';
  /** The user asked to leave (×, Escape). Close by rendering with `open: false`; leave it open where work would be lost. */
  readonly close: () => void;
  /** No × and no Escape: for a secret that is shown once. */
  readonly locked?: boolean;
  readonly l: Localize;
}

/** A modal on the native `<dialog>`: focus is kept in it, and given back when it closes. Drawn only while open. */
export function dialog(options: DialogOptions): TemplateResult | typeof nothing {
  if (!options.open) return nothing;
  const { heading, body, footer, size = '', close, locked = false, l } = options;
  return html`<dialog
    class=${`dialog ${size}`}
    aria-label=${heading}
    ${ref(showModal)}
    @cancel=${(event: Event) => {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      if (!locked) close();
    }}
    @close=${(event: Event) => event.target === event.currentTarget && close()}
    closedby=${locked ? 'none' : 'closerequest'}
    @keydown=${stopAtEdge}
  >
    <header>
      <h2>${heading}</h2>
      ${locked ? nothing : html`<button type="button" aria-label=${l.t('ui.close')} @click=${close}>${xIcon()}</button>`}
    </header>
    <div class="body">${body}</div>
    ${footer === undefined ? nothing : html`<footer>${footer}</footer>`}
  </dialog>`;
}

const before = new WeakMap<HTMLDialogElement, Element | null>();
const opened: HTMLDialogElement[] = [];

/** `ref` calls once the dialog is rendered, which is before it is in the document: it opens in a microtask. */
function showModal(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) {
    giveBackFocus();
    return;
  }
  queueMicrotask(() => {
    if (!element.isConnected || element.open) return;
    before.set(element, deepActive());
    opened.push(element);
    element.showModal();
    // Not the ×, which comes first: what is to be filled in, else the way back.
    const first = ['[autofocus]', '.body :is(input, select, textarea, button, a[href]):not(:disabled)', 'footer .button', 'header button'];
    first
      .map((selector) => element.querySelector<HTMLElement>(selector))
      .find(Boolean)
      ?.focus();
  });
}

/** A dialog that leaves the document without `close()` takes the focus with it. */
function giveBackFocus(): void {
  queueMicrotask(() => {
    for (const gone of opened.filter((each) => !each.isConnected)) {
      opened.splice(opened.indexOf(gone), 1);
      const target = before.get(gone);
      if (target instanceof HTMLElement && target.isConnected) target.focus();
    }
  });
}

function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Keys pressed in a modal are its own: what lies below must not scroll or select by them. */
function stopAtEdge(event: KeyboardEvent): void {
  event.stopPropagation();
}
