import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, chevronDownIcon, type Icon } from '../icons/index.ts';
import { openAt, whenOpen } from '../popover.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: Icon;
  /** A second line, muted. */
  readonly detail?: string;
  readonly shortcut?: string;
  /** At the end, faint: a count. */
  readonly end?: string;
  readonly danger?: boolean;
  /** Why it cannot be done; it stays focusable, so that the reason can be read. */
  readonly disabled?: string;
  /** Given: a checkbox (the menu stays open), or a radio with `radio`. */
  readonly checked?: boolean;
  readonly radio?: boolean;
  /** A link instead of an action. */
  readonly href?: string;
  readonly run?: (event: MouseEvent) => void;
}
export type MenuEntry = MenuItem | { readonly heading: string } | 'line';

export interface MenuButtonOptions {
  /** Unique in the root the template stands in. */
  readonly id: string;
  /** Words of the button; with `iconOnly`, its name. */
  readonly label: string;
  /** Called when the menu opens, and on each render while it is open. */
  readonly items: () => readonly MenuEntry[];
  readonly icon?: Icon;
  readonly iconOnly?: boolean;
  /** Classes of `styles/button`: `ghost`, `small`, `primary`. */
  readonly kind?: string;
  /** After the words, such as a count. */
  readonly after?: unknown;
  readonly chevron?: boolean;
  readonly alignEnd?: boolean;
  /** In a table the cell takes the focus. */
  readonly tabindex?: -1;
}

/** A button with a menu: arrows, Home, End, first letters, Escape; Tab closes. */
export function menuButton(options: MenuButtonOptions): TemplateResult {
  const { id, label, icon, iconOnly = false, kind = '', chevron = !iconOnly } = options;
  return html`<button
      type="button"
      class=${`button ${kind} ${iconOnly ? 'square' : ''}`}
      popovertarget=${id}
      aria-haspopup="menu"
      aria-label=${iconOnly ? label : nothing}
      data-tip=${iconOnly ? label : nothing}
      tabindex=${options.tabindex ?? nothing}
      @keydown=${openByKey}
    >
      ${icon ? icon() : nothing}${iconOnly ? nothing : html`<span class="label">${label}</span>`}${options.after ?? nothing}${
        chevron ? chevronDownIcon(14) : nothing
      }
    </button>
    ${menuPopover(id, label, options.items, options.alignEnd)}`;
}

/** The popover of a menu alone, for a trigger of one's own with `popovertarget`. */
export function menuPopover(id: string, label: string, items: () => readonly MenuEntry[], alignEnd = false): TemplateResult {
  return html`<div
    id=${id}
    class=${`popover menu ${alignEnd ? 'at-end' : ''}`}
    popover
    role="menu"
    aria-label=${label}
    @beforetoggle=${giveBackFocus}
    @toggle=${focusFirst}
    @keydown=${moveInMenu}
  >
    ${whenOpen(() => items().map((entry) => menuEntry(entry)))}
  </div>`;
}

function menuEntry(entry: MenuEntry): TemplateResult {
  if (entry === 'line') return html`<hr class="menu-line" />`;
  if ('heading' in entry) return html`<div class="menu-heading" role="presentation">${entry.heading}</div>`;
  const { label, icon, detail, shortcut, end, disabled, checked, href } = entry;
  const role = checked === undefined ? 'menuitem' : entry.radio ? 'menuitemradio' : 'menuitemcheckbox';
  const content = html`${icon ? icon() : nothing}<span class="label"
      >${label}${(disabled ?? detail) ? html`<span class="detail">${disabled ?? detail}</span>` : nothing}</span
    >${shortcut ? html`<kbd class="kbd">${shortcut}</kbd>` : nothing}${end ? html`<span class="faint numeric">${end}</span>` : nothing}${checked === undefined ? nothing : checkIcon(16, 'tick')}`;
  const choose = (event: MouseEvent): void => {
    if (disabled) return;
    if (checked === undefined || entry.radio) (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    entry.run?.(event);
  };
  const classes = `menu-item ${entry.danger ? 'danger' : ''}`;
  if (href !== undefined && !disabled)
    return html`<a class=${classes} role=${role} tabindex="-1" href=${href} @click=${choose}>${content}</a>`;
  return html`<button
    type="button"
    class=${classes}
    role=${role}
    tabindex="-1"
    aria-checked=${checked === undefined ? nothing : checked ? 'true' : 'false'}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${choose}
  >
    ${content}
  </button>`;
}

const itemsOf = (menu: Element): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

function openByKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const button = event.currentTarget as HTMLElement;
  const menu = (button.getRootNode() as ShadowRoot | Document).getElementById(button.getAttribute('popovertarget') ?? '');
  if (!menu || menu.matches(':popover-open')) return;
  event.preventDefault();
  openAt(menu, button);
  if (event.key === 'ArrowUp') itemsOf(menu).at(-1)?.focus();
}

function focusFirst(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState !== 'open' || menu.matches(':focus-within')) return;
  const items = itemsOf(menu);
  (items.find((item) => item.matches('[role=menuitemradio][aria-checked=true]')) ?? items[0])?.focus();
}

/** Browsers give focus back from a popover, but Chromium not within a shadow root. */
function giveBackFocus(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState !== 'closed' || !menu.matches(':focus-within')) return;
  const root = menu.getRootNode() as ShadowRoot | Document;
  root.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`)?.focus();
}

function moveInMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item === event.target);
  let next: HTMLElement | undefined;
  if (event.key === 'ArrowDown') next = items[(at + 1) % items.length];
  else if (event.key === 'ArrowUp') next = items.at(at < 1 ? -1 : at - 1);
  else if (event.key === 'Home') next = items[0];
  else if (event.key === 'End') next = items.at(-1);
  else if (event.key === 'Tab') menu.hidePopover();
  else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
    const letter = event.key.toLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    next = after.find((item) => item.textContent.trim().toLowerCase().startsWith(letter));
  }
  // A table or a dialog around it has keys of its own.
  event.stopPropagation();
  if (!next) return;
  event.preventDefault();
  next.focus();
}
