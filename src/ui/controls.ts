import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../messages/index.ts';
import { checkIcon, copyIcon, searchIcon, xIcon, type Icon } from './icons/index.ts';

export interface ButtonOptions {
  readonly label: string;
  readonly icon?: Icon;
  /** `primary`, `ghost`, `danger`, `small`; one primary button a view. */
  readonly kind?: string;
  readonly iconOnly?: boolean;
  /** Why it cannot be pressed; the button stays focusable, so that the reason can be read. */
  readonly disabled?: string | undefined;
  readonly busy?: boolean;
  readonly click: (event: MouseEvent) => void;
}

/** A button. A missing permission disables it with its reason, which a screen reader hears and a tooltip shows. */
export function button({ label, icon, kind = '', iconOnly = false, disabled, busy = false, click }: ButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class=${`button ${kind} ${iconOnly ? 'square' : ''}`}
    aria-label=${iconOnly ? label : nothing}
    aria-disabled=${disabled || busy ? 'true' : nothing}
    aria-busy=${busy ? 'true' : nothing}
    aria-description=${disabled || nothing}
    data-tip=${disabled || (iconOnly ? label : nothing)}
    @click=${(event: MouseEvent) => {
      if (!disabled && !busy) click(event);
    }}
  >
    ${icon?.() ?? nothing}${iconOnly ? nothing : html`<span class="label">${label}</span>`}
  </button>`;
}

export interface SearchOptions {
  readonly label: string;
  readonly value: string;
  /** Each key; debounce where the request is made. */
  readonly input: (value: string) => void;
  readonly kind?: string;
  /** Shown as a key cap while empty; `searchKey` listens for it. */
  readonly shortcut?: string;
  readonly l: Localize;
}

/** A search field; Escape and × empty it. */
export function searchField({ label, value, input, kind = '', shortcut, l }: SearchOptions): TemplateResult {
  return html`<div class=${`field search ${kind}`} role="search" aria-label=${label}>
    ${searchIcon()}<input
      type="search"
      aria-label=${label}
      placeholder=${label}
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${live(value)}
      @input=${(event: Event) => input((event.currentTarget as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !value) return;
        event.preventDefault();
        event.stopPropagation();
        input('');
      }}
    />
    ${
      value
        ? html`<button
            type="button"
            aria-label=${l.t('ui.clear')}
            @click=${(event: MouseEvent) => {
              (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
              input('');
            }}
          >
            ${xIcon(14)}
          </button>`
        : shortcut
          ? html`<kbd class="kbd" aria-hidden="true">${shortcut}</kbd>`
          : nothing
    }
  </div>`;
}

/** For a screen's `@keydown`: `/` moves into its search field, unless something is being typed. */
export function searchKey(event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]')) return;
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLInputElement>('.field.search > input');
  if (!field) return;
  event.preventDefault();
  field.select();
  field.focus();
}

/** Few alternatives side by side; arrows choose. */
export function segmented<Key extends string>(options: {
  label: string;
  options: readonly { key: Key; label: string; icon?: Icon }[];
  selected: Key;
  select: (key: Key) => void;
}): TemplateResult {
  const { selected, select } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(group).direction === 'rtl';
    const steps: Partial<Record<string, number>> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.options.findIndex(({ key }) => key === selected);
    const next = (at + step + options.options.length) % options.options.length;
    group.querySelectorAll<HTMLElement>('button')[next]?.focus();
    const option = options.options[next];
    if (option) select(option.key);
  };
  return html`<div class="segmented" role="radiogroup" aria-label=${options.label} @keydown=${onKeydown}>
    ${options.options.map(
      ({ key, label, icon }) =>
        html`<button
          type="button"
          role="radio"
          aria-checked=${key === selected ? 'true' : 'false'}
          tabindex=${key === selected ? 0 : -1}
          @click=${() => select(key)}
        >
          ${icon?.(14) ?? nothing}${label}
        </button>`,
    )}
  </div>`;
}

/** A filter that is on: `field op value ×`, or one text. */
export function chip(options: { field?: string; value: string; remove: () => void; removeLabel: string }): TemplateResult {
  return html`<span class="chip"
    ><span
      >${options.field ? html`${options.field} ` : nothing}<b><bdi>${options.value}</bdi></b></span
    ><button type="button" aria-label=${options.removeLabel} @click=${options.remove}>${xIcon(14)}</button></span
  >`;
}

/** Copies a text; says so for a moment in its icon and its name. */
export function copyButton(
  text: string | (() => string),
  l: Localize,
  options: { label?: string; words?: boolean; kind?: string } = {},
): TemplateResult {
  const label = options.label ?? l.t('ui.copy');
  const copy = async (event: MouseEvent): Promise<void> => {
    const control = event.currentTarget as HTMLElement;
    const copied = await copyText(typeof text === 'string' ? text : text(), control);
    if (!copied) return;
    control.setAttribute('data-copied', '');
    control.setAttribute('aria-label', l.t('ui.copied'));
    setTimeout(() => {
      control.removeAttribute('data-copied');
      control.setAttribute('aria-label', label);
    }, 1500);
  };
  return html`<button
    type="button"
    class=${`button copy ${options.kind ?? 'ghost small'} ${options.words ? '' : 'square'}`}
    aria-label=${label}
    aria-live="polite"
    data-tip=${options.words ? nothing : label}
    @click=${copy}
  >
    ${copyIcon(14, 'before')}${checkIcon(14, 'after')}${options.words ? html`<span class="label">${label}</span>` : nothing}
  </button>`;
}

/** The clipboard; where a page may not write to it, the old way over a selection. */
async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    beside.after(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    beside.focus();
    return copied;
  }
}
