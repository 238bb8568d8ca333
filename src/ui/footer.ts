import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../messages/index.ts';
import { chevronLeftIcon, chevronRightIcon } from './icons/index.ts';
import { menuButton } from './menu/menu.ts';

/** How many there are: exactly, at least, or not told. */
export type Total = { readonly exact: number } | { readonly atLeast: number } | undefined;

/** "1–14 of 34", "1–25 of at least 1,000", "1–25 of many". */
export function rangeText(from: number, to: number, total: Total, l: Localize): string {
  if (total && 'exact' in total) return l.t('ui.range', { from, to, total: total.exact });
  if (total) return l.t('ui.range.atLeast', { from, to, total: total.atLeast });
  return l.t('ui.range.many', { from, to });
}

export interface Pager {
  readonly size: number;
  readonly sizes: readonly number[];
  readonly resize: (size: number) => void;
  /** Missing where there is no such page. */
  readonly previous?: (() => void) | undefined;
  readonly next?: (() => void) | undefined;
}

/** The footer of a list: what is said at the start; where it is paged by cursor, rows per page and the pager at the end. */
export function footerBar(text: unknown, l: Localize, pager?: Pager, extra?: unknown): TemplateResult {
  return html`<div class="footer-bar">
    <span class="grow" role="status">${text}</span>${extra ?? nothing}${pager ? pagerControls(pager, l) : nothing}
  </div>`;
}

function pagerControls({ size, sizes, resize, previous, next }: Pager, l: Localize): TemplateResult {
  const step = (label: string, icon: typeof chevronLeftIcon, go: (() => void) | undefined): TemplateResult =>
    html`<button type="button" class="button square small" aria-label=${label} ?disabled=${!go} @click=${go ?? nothing}>
      ${icon(16, 'mirror')}
    </button>`;
  return html`<span>${l.t('ui.page.rows')}</span> ${menuButton({
      id: 'rows-per-page',
      label: l.intl.number(size),
      kind: 'small',
      items: () => sizes.map((each) => ({ label: l.intl.number(each), checked: each === size, radio: true, run: () => resize(each) })),
    })}${step(l.t('ui.page.previous'), chevronLeftIcon, previous)}${step(l.t('ui.page.next'), chevronRightIcon, next)}`;
}
