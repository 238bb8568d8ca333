import { html, nothing, type TemplateResult } from 'lit';

export interface Tab<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  /** Already formatted. */
  readonly count?: string | undefined;
}

/** Tabs of the ARIA pattern: arrows, Home and End choose at once. Its panel is `tabPanel` with the same `id`. */
export function tabs<Key extends string>(options: {
  /** Unique in the root. */
  id: string;
  label: string;
  tabs: readonly Tab<Key>[];
  selected: Key;
  select: (key: Key) => void;
}): TemplateResult {
  const { id, selected, select } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const at = options.tabs.findIndex(({ key }) => key === selected);
    const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const count = options.tabs.length;
    const next = { [forward]: (at + 1) % count, [back]: (at - 1 + count) % count, Home: 0, End: count - 1 }[event.key];
    const tab = next === undefined ? undefined : options.tabs[next];
    if (!tab || next === undefined) return;
    event.preventDefault();
    list.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    select(tab.key);
  };
  return html`<div class="tabs" role="tablist" aria-label=${options.label} @keydown=${onKeydown}>
    ${options.tabs.map(
      ({ key, label, count }) =>
        html`<button
          type="button"
          class="tab"
          role="tab"
          id=${`${id}-${key}`}
          aria-selected=${key === selected ? 'true' : 'false'}
          aria-controls=${key === selected ? `${id}-panel` : nothing}
          tabindex=${key === selected ? 0 : -1}
          @click=${() => select(key)}
        >
          ${label}${count === undefined ? nothing : html`<span class="count">${count}</span>`}
        </button>`,
    )}
  </div>`;
}

/** The panel of the selected tab. */
export function tabPanel(id: string, selected: string, content: unknown, kind = ''): TemplateResult {
  return html`<div id=${`${id}-panel`} class=${`tab-panel ${kind}`} role="tabpanel" aria-labelledby=${`${id}-${selected}`} tabindex="0">
    ${content}
  </div>`;
}
