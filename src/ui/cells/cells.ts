import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { glyph, type Glyph } from '../glyphs.ts';
import { arrowDownIcon, arrowUpIcon, botIcon, ellipsisIcon, tagIcon, type Icon } from '../icons/index.ts';
import { menuPopover, type MenuEntry } from '../menu/menu.ts';

// Controls in cells have tabindex -1: the table's cell takes the focus, and Enter presses what is in it.

/** Colour of a status' icon. */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'muted';

/** Where there is no value: an en dash, never a zero. */
export const none = (): TemplateResult => html`<span class="c-none">–</span>`;

/** The name is the link, the row is not; `second` below it, beside it where rows are low. */
export function nameCell(
  name: string,
  options: { href?: string; second?: string | undefined; open?: (event: MouseEvent) => void } = {},
): TemplateResult {
  const { href, second, open } = options;
  return html`<div class="c-name">
    ${
      href === undefined
        ? html`<span class="c-title truncate" data-tip=${name}><bdi>${name}</bdi></span>`
        : html`<a class="c-title truncate" tabindex="-1" href=${href} data-tip=${name} @click=${open ?? nothing}><bdi>${name}</bdi></a>`
    }
    ${second ? html`<span class="c-second truncate"><bdi>${second}</bdi></span>` : nothing}
  </div>`;
}

/** One tag; `key:` of a keyed one is muted. */
export function tag(text: string): TemplateResult {
  const colon = text.indexOf(':');
  if (colon < 1) return html`<span class="tag"><bdi>${text}</bdi></span>`;
  return html`<span class="tag"
    ><bdi><span class="key">${text.slice(0, colon + 1)}</span>${text.slice(colon + 1)}</bdi></span
  >`;
}

/** The first tags; the rest behind `+2`. */
export function tagsCell(tags: readonly string[], l: Localize, most = 1): TemplateResult {
  return html`<div class="c-line">${tags.slice(0, most).map((text) => tag(text))}${more(tags.slice(most), l)}</div>`;
}

export const alias = (text: string): TemplateResult => html`<span class="alias">${tagIcon(12)}<bdi>${text}</bdi></span>`;

/** One alias, then `+1`; `before` is what they belong to, such as a version. */
export function aliasCell(aliases: readonly string[], l: Localize, before?: unknown): TemplateResult {
  return html`<div class="c-line">${before ?? nothing}${aliases.slice(0, 1).map((text) => alias(text))}${more(aliases.slice(1), l)}</div>`;
}

function more(rest: readonly string[], l: Localize): unknown {
  if (!rest.length) return nothing;
  const names = l.intl.list(rest);
  return html`<button type="button" class="more" tabindex="-1" data-tip=${names}>
    <bdi dir="ltr">+${l.intl.number(rest.length)}</bdi><span class="visually-hidden">${l.t('ui.more', { names })}</span>
  </button>`;
}

/** A state in a word, with its silhouette or an icon; `second` says why, or how far. */
export function statusCell(state: { glyph: Glyph } | { icon: Icon; tone: Tone }, label: string, second?: string): TemplateResult {
  const drawn = 'glyph' in state ? glyph(state.glyph, 14) : state.icon(14);
  return html`<div class=${`c-status ${'tone' in state ? `tone-${state.tone}` : ''}`}>
    ${drawn}<span class="truncate">${label}</span
    >${second ? html`<span class="c-second truncate" data-tip=${second}>${second}</span>` : nothing}
  </div>`;
}

/** `digits` decimals in the whole column; the unit is faint. */
export function numberCell(
  value: number | undefined,
  l: Localize,
  options: { digits?: number; unit?: string | undefined } = {},
): TemplateResult {
  if (value === undefined || Number.isNaN(value)) return none();
  const { digits, unit } = options;
  return html`<bdi class="c-number">${l.intl.number(value, digits)}${unit ? html` <span class="c-unit">${unit}</span>` : nothing}</bdi>`;
}

/** A change; coloured only where it is known which way is better. */
export function deltaCell(
  change: number | undefined,
  l: Localize,
  options: { digits?: number; better?: 'higher' | 'lower' | undefined } = {},
): TemplateResult {
  if (change === undefined || Number.isNaN(change)) return none();
  const { digits, better } = options;
  if (change === 0) return html`<span class="c-delta same" aria-label=${l.t('ui.delta.same')}>${l.intl.number(0, digits)}</span>`;
  const verdict = better === undefined ? '' : change > 0 === (better === 'higher') ? 'better' : 'worse';
  const amount = l.intl.number(Math.abs(change), digits);
  const name = l.t(change > 0 ? 'ui.delta.up' : 'ui.delta.down', { amount });
  return html`<span class=${`c-delta ${verdict}`}
    ><span class="visually-hidden">${name}</span
    ><span aria-hidden="true" class="c-line">${change > 0 ? arrowUpIcon(12) : arrowDownIcon(12)}${amount}</span></span
  >`;
}

/** Relative under seven days; exact, with the zone, in the tooltip. `time` as ISO text or ms since 1970. */
export function timeCell(time: number | string | undefined, l: Localize, now: number): TemplateResult {
  const at = typeof time === 'string' ? Date.parse(time) : time;
  if (at === undefined || Number.isNaN(at)) return none();
  return html`<time class="c-muted" datetime=${new Date(at).toISOString()} data-tip=${l.intl.exact(at)}>${l.intl.relative(at, now)}</time>`;
}

export interface Person {
  readonly name: string;
  readonly machine?: boolean;
}

/** Initials on a colour that follows the name; a machine has a square tile. */
export function avatar({ name, machine = false }: Person, kind: '' | 'large' | 'square' | 'large square' = ''): TemplateResult {
  if (machine) return html`<span class=${`avatar machine ${kind}`} aria-hidden="true">${botIcon(14)}</span>`;
  let hash = 0;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  const words = name.split(/[\s._@-]+/u).filter(Boolean);
  const initials = words.length > 1 ? `${first(words[0])}${first(words.at(-1))}` : name.slice(0, 2);
  return html`<span class=${`avatar hue-${hash % 7} ${kind}`} aria-hidden="true">${initials.toUpperCase()}</span>`;
}
const first = (word: string | undefined): string => [...(word ?? '')][0] ?? '';

/** Avatar alone in narrow columns (the name in the tooltip), with the name where `named`. */
export function personCell(person: Person | undefined, options: { named?: boolean; second?: string } = {}): TemplateResult {
  if (!person) return none();
  if (!options.named)
    return html`<span class="c-line" data-tip=${person.name}>${avatar(person)}<span class="visually-hidden">${person.name}</span></span>`;
  return html`<span class="c-line"
    >${avatar(person, options.second ? 'large' : '')}<span class="c-name"
      ><span class="truncate"><bdi>${person.name}</bdi></span
      >${options.second ? html`<span class="c-second truncate">${options.second}</span>` : nothing}</span
    ></span
  >`;
}

export function linkCell(label: string, href: string, options: { icon?: Icon; open?: (event: MouseEvent) => void } = {}): TemplateResult {
  return html`<a class="c-line link" tabindex="-1" href=${href} @click=${options.open ?? nothing}
    >${options.icon?.(14) ?? nothing}<span class="truncate" data-tip=${label}><bdi>${label}</bdi></span></a
  >`;
}

/** Ids, paths and URIs: cut in the middle, the last six always seen. */
export function idCell(id: string | undefined): TemplateResult {
  if (!id) return none();
  const cut = Math.max(0, id.length - 6);
  return html`<bdi class="c-id" dir="ltr" data-tip=${id}
    ><span class="c-head">${id.slice(0, cut)}</span><span class="c-tail">${id.slice(cut)}</span></bdi
  >`;
}

/** A bar, its percentage and what it is of; warning from 85 %, danger from 100 %. */
export function usageCell(used: number, limit: number, l: Localize, of: string): TemplateResult {
  const share = limit > 0 ? used / limit : 0;
  const level = share >= 1 ? 'danger' : share >= 0.85 ? 'warning' : '';
  return html`<span class=${`c-usage ${level}`}
    ><span class="c-bar"><span .style=${`inline-size:${Math.min(100, share * 100)}%`}></span></span
    ><span class="c-percent">${l.intl.percent(share)}</span><span class="c-unit">${of}</span></span
  >`;
}

/** The last values, oldest first, as a line; the number stands beside it, so it is hidden from screen readers. */
export function sparkline(values: readonly number[]): TemplateResult {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const points = values.map((value, index) => [
    2 + (index * 50) / Math.max(1, values.length - 1),
    high === low ? 10 : 17 - ((value - low) / (high - low)) * 14,
  ]);
  const [x, y] = points.at(-1) ?? [2, 10];
  return html`<svg class="c-spark" viewBox="0 0 54 20" aria-hidden="true" focusable="false">
    ${svg`<polyline points=${points.map((point) => point.join()).join(' ')}/><circle cx=${x ?? 2} cy=${y ?? 10} r="2"/>`}
  </svg>`;
}

/** One ⋯ at the end of the row; `id` unique among the rows. */
export function actionsCell(id: string, label: string, items: () => readonly MenuEntry[]): TemplateResult {
  return html`<button type="button" class="more-button" tabindex="-1" popovertarget=${id} aria-haspopup="menu" aria-label=${label}>
      ${ellipsisIcon()}</button
    >${menuPopover(id, label, items, true)}`;
}
