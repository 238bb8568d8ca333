import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';

/** Opens a popover at the control it belongs to; CSS anchors it, and where a browser cannot, it is placed by hand. */
export function openAt(popover: HTMLElement, source: HTMLElement): void {
  popover.showPopover({ source });
  if (CSS.supports('position-area', 'block-end')) return;
  const from = source.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = from.bottom + height + 4 < window.innerHeight;
  popover.style.insetBlockStart = `${below ? from.bottom : from.top - height}px`;
  popover.style.left = `${Math.max(4, Math.min(from.left, window.innerWidth - width - 4))}px`;
}

class WhenOpen extends AsyncDirective {
  #open = false;
  #draw: () => unknown = () => nothing;
  #popover: HTMLElement | undefined;

  render(_draw: () => unknown): unknown {
    return nothing;
  }

  override update(part: ChildPart, [draw]: [() => unknown]): unknown {
    this.#draw = draw;
    if (!this.#popover) {
      this.#popover = part.parentNode as HTMLElement;
      this.#listen();
    }
    return this.#open ? draw() : nothing;
  }

  override disconnected(): void {
    this.#popover?.removeEventListener('beforetoggle', this.#onToggle);
    this.#popover?.removeEventListener('toggle', this.#onToggle);
  }

  override reconnected(): void {
    this.#open = this.#popover?.matches(':popover-open') ?? false;
    this.#listen();
  }

  #listen(): void {
    this.#popover?.addEventListener('beforetoggle', this.#onToggle);
    this.#popover?.addEventListener('toggle', this.#onToggle);
  }

  #onToggle = (event: Event): void => {
    const open = (event as ToggleEvent).newState === 'open';
    // Drawn before it opens, taken away after it closed: what has the focus must not vanish before the focus is given back.
    if (open === this.#open || (!open && event.type === 'beforetoggle')) return;
    this.#open = open;
    this.setValue(open ? this.#draw() : nothing);
  };
}

/** Content of a popover, drawn only while it is open: a table's thousand menus cost nothing until one is. */
export const whenOpen = directive(WhenOpen);
