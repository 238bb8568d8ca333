import { html, nothing, type TemplateResult } from 'lit';
import type { Field, Filter, Page, Resources, Type, TypeCaps } from '../../contract/index.ts';
import { ReadController } from '../../session/controllers/index.ts';
import { funnelIcon } from '../../ui/icons/index.ts';
import { whenOpen } from '../../ui/popover.ts';
import type { Chosen, Facets, FilterField } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';

/** Values of a facet before "more". */
const FIRST = 6;

interface Source {
  readonly type: Type;
  readonly fields: readonly FilterField[];
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
    this.#own = new Map(source.fields.map(({ field }) => [field, this.#reader(field)]));
  }

  /** Fields that the backend counts. */
  get offered(): readonly FilterField[] {
    const fields = this.#source.caps()?.fields as Record<string, { facet?: boolean }> | undefined;
    return this.#source.fields.filter(({ field }) => fields?.[field]?.facet);
  }

  column(): TemplateResult | typeof nothing {
    if (!this.offered.length) return nothing;
    return html`<div class="facets" role="group" aria-label=${this.#host.l.t('facets.title')}>${this.#groups()}</div>`;
  }

  /** Where there is no room for the column. */
  button(): TemplateResult | typeof nothing {
    if (!this.offered.length) return nothing;
    const { l } = this.#host;
    const chosen = Object.values(this.#source.chosen()).filter((values) => values.length).length;
    return html`<button type="button" class="button ghost small facets-button" popovertarget="facets-popover" aria-haspopup="dialog">
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

  #group({ field, title, valueLabel }: FilterField): TemplateResult {
    const { l } = this.#host;
    const chosen = this.#source.chosen();
    const values = chosen[field] ?? [];
    const all = this.#values(field, values);
    const whole = this.#whole.has(field);
    const shown = whole ? all : all.filter(({ value }, at) => at < FIRST || values.includes(String(value)));
    const toggle = (value: string): void =>
      this.#source.change({ ...chosen, [field]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value] });
    return html`<details class="facet" open>
      <summary>${l.t(title)}</summary>
      ${shown.map(({ value, label, count }) => {
        const text = String(value);
        return html`<label class=${`facet-row ${count ? '' : 'zero'}`}>
          <input type="checkbox" class="checkbox" .checked=${values.includes(text)} @change=${() => toggle(text)} />
          <span class="truncate"><bdi>${label ?? valueLabel?.(text, l) ?? text}</bdi></span
          ><span class="number">${l.intl.number(count)}</span>
        </label>`;
      })}
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

  /** As the backend orders them where it lists them all, else by count; what is chosen is among them. */
  #values(field: string, chosen: readonly string[]): Counted {
    const counted = (chosen.length ? this.#own.get(field)?.answer : undefined) ?? this.#source.facets()?.[field] ?? [];
    const known = (this.#source.caps()?.fields as Record<string, { values?: readonly string[] }> | undefined)?.[field]?.values ?? [];
    const zero = [...new Set([...known, ...chosen])].filter((value) => !counted.some((one) => String(one.value) === value));
    const all = [...counted, ...zero.map((value) => ({ value, count: 0 }))];
    const place = (value: unknown): number => known.indexOf(String(value));
    return known.length ? all.toSorted((a, b) => place(a.value) - place(b.value)) : all.toSorted((a, b) => b.count - a.count);
  }

  #reader(field: string): ReadController<Counted> {
    const source = this.#source;
    return new ReadController<Counted>(this.#host, () => {
      const caps = source.caps();
      if (!caps || !source.chosen()[field]?.length || !this.offered.some((one) => one.field === field)) return undefined;
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
