import { html, nothing, type TemplateResult } from 'lit';
import type { Field, Filter, Page, Resources, Type, TypeCaps } from '../../contract/index.ts';
import { ReadController } from '../../session/controllers/index.ts';
import { funnelIcon } from '../../ui/icons/index.ts';
import { whenOpen } from '../../ui/popover.ts';
import type { Chosen, Facets, FilterField, FilterOption, Filters } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';

/** Values of a facet before "more". */
const FIRST = 6;

interface Source {
  readonly type: Type;
  readonly filters: Filters;
  readonly caps: () => TypeCaps | undefined;
  readonly facets: () => Facets;
  readonly chosen: () => Chosen;
  readonly search: () => string;
  /** All that is filtered, but for this field. */
  readonly without: (field: string) => Filter | undefined;
  readonly change: (chosen: Chosen) => void;
}
type Counted = NonNullable<Facets>[string];

/**
 * What there is to choose, with how many have it. The counts of a field leave its own choice aside, so that the other values say what
 * choosing them would add; a value that nothing has stays, faint.
 */
export class FacetColumn {
  readonly #host: InlayElement;
  readonly #source: Source;
  readonly #own: ReadonlyMap<string, ReadController<Counted>>;
  readonly #whole = new Set<string>();

  constructor(host: InlayElement, source: Source) {
    this.#host = host;
    this.#source = source;
    this.#own = new Map(source.filters.fields.map(({ field }) => [field, this.#reader(field)]));
  }

  /** Fields that have something to choose. */
  get offered(): readonly FilterField[] {
    return this.#source.filters.fields.filter((field) => this.#counts(field.field) || this.#options(field).length);
  }

  column(): TemplateResult | typeof nothing {
    if (!this.offered.length) return nothing;
    return html`<div class="facets" role="group" aria-label=${this.#host.l.t('facets.title')}>${this.#groups()}</div>`;
  }

  /** Where there is no room for the column, or never is. */
  button(always: boolean): TemplateResult | typeof nothing {
    if (!this.offered.length) return nothing;
    const { l } = this.#host;
    const chosen = Object.values(this.#source.chosen()).filter((values) => values.length).length;
    return html`<button
        type="button"
        class=${`button ghost small ${always ? '' : 'facets-button'}`}
        popovertarget="facets-popover"
        aria-haspopup="dialog"
      >
        ${funnelIcon()}<span class="label">${l.t('facets.title')}</span
        >${chosen ? html`<span class="count">${l.intl.number(chosen)}</span>` : nothing}
      </button>
      <div id="facets-popover" class="popover at-end facets-popover" popover role="dialog" aria-label=${l.t('facets.title')}>
        ${whenOpen(() => this.#groups())}
      </div>`;
  }

  #groups(): TemplateResult[] {
    return this.offered.map((field) => this.#group(field));
  }

  #group(filter: FilterField): TemplateResult {
    const { l } = this.#host;
    const { field, title } = filter;
    const chosen = this.#source.chosen();
    const values = chosen[field] ?? [];
    const all = this.#values(filter, values);
    const whole = this.#whole.has(field);
    const shown = whole ? all : all.filter(({ value }, at) => at < FIRST || values.includes(value));
    const toggle = (value: string): void => this.#source.change(this.#source.filters.toggled(chosen, field, value));
    return html`<details class="facet" open>
      <summary>${l.t(title)}</summary>
      ${shown.map(
        ({ value, label, count }) =>
          html`<label class=${`facet-row ${count === 0 ? 'zero' : ''}`}>
            <input type="checkbox" class="checkbox" .checked=${values.includes(value)} @change=${() => toggle(value)} />
            <span class="truncate"><bdi>${label}</bdi></span
            >${count === undefined ? nothing : html`<span class="number">${l.intl.number(count)}</span>`}
          </label>`,
      )}
      ${
        all.length > shown.length
          ? html`<button type="button" class="link" @click=${() => this.#more(field)}>
              ${l.t('facets.more', { count: all.length - shown.length })}
            </button>`
          : nothing
      }
    </details>`;
  }

  #more(field: string): void {
    this.#whole.add(field);
    this.#host.requestUpdate();
  }

  #counts(field: string): boolean {
    return (this.#source.caps()?.fields as Record<string, { facet?: boolean }> | undefined)?.[field]?.facet ?? false;
  }

  #options(filter: FilterField, facets = this.#source.facets()): FilterOption[] {
    return this.#source.filters.options(filter, facets, this.#host.l);
  }

  /** As the backend orders them where it lists them all, else by count; what is chosen is among them. */
  #values(filter: FilterField, chosen: readonly string[]): FilterOption[] {
    const { field, valueLabel } = filter;
    const { l } = this.#host;
    const own = chosen.length ? this.#own.get(field)?.answer : undefined;
    const told = this.#options(filter, own ? { ...this.#source.facets(), [field]: own } : this.#source.facets());
    if (!this.#counts(field)) return told;
    const known = (this.#source.caps()?.fields as Record<string, { values?: readonly string[] }> | undefined)?.[field]?.values ?? [];
    const counted = told.filter(({ count }) => count !== undefined);
    const zero = [...new Set([...known, ...chosen])].filter((value) => !counted.some((one) => one.value === value));
    const all = [...counted, ...zero.map((value) => ({ value, label: valueLabel?.(value, l) ?? value, count: 0 }))];
    return known.length
      ? all.toSorted((a, b) => known.indexOf(a.value) - known.indexOf(b.value))
      : all.toSorted((a, b) => b.count! - a.count!);
  }

  #reader(field: string): ReadController<Counted> {
    const source = this.#source;
    return new ReadController<Counted>(this.#host, () => {
      const caps = source.caps();
      if (!caps || !source.chosen()[field]?.length || !this.#counts(field)) return undefined;
      const filter = source.without(field);
      const search = source.search();
      const query = {
        limit: 0,
        facets: [field] as Field<Type>[],
        ...(filter ? { filter: filter as never } : {}),
        ...(search && caps.search ? { search } : {}),
      };
      return {
        key: ['facets', source.type, query],
        type: source.type,
        ask: async (session, signal) => {
          const page = (await session.list(source.type, query, signal ? { signal } : {})) as Page<Resources[Type]>;
          return page.facets?.[field] ?? [];
        },
      };
    });
  }
}
