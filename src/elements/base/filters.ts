import { html, nothing, type TemplateResult } from 'lit';
import type { FieldCaps, Filter, Scalar, Type, TypeCaps } from '../../contract/index.ts';
import type { Localize, MessageKey } from '../../messages/index.ts';
import { ListController, type Host } from '../../session/controllers/index.ts';
import { menuButton } from '../../ui/menu/menu.ts';

/** One filter button of a toolbar. `label` of a value: what people call it. */
export interface FilterField {
  readonly field: string;
  readonly title: MessageKey;
  readonly valueLabel?: (value: string, l: Localize) => string;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Absent: nobody counted. */
  readonly count?: number;
}

/** What is chosen: field → values. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/**
 * Filters as far as the backend has them: a field it can't filter by is not offered, several values at once only where it can
 * express that. Nothing is filtered in the page.
 */
export class Filters {
  readonly fields: readonly FilterField[];
  #type: Type;
  #caps: () => TypeCaps | undefined;
  /** Where a backend counts no facets, its own list of tags says what there is to choose. */
  #tags: ListController<'tag'>;

  constructor(host: Host, type: Type, fields: readonly FilterField[], caps: () => TypeCaps | undefined) {
    this.#type = type;
    this.fields = fields;
    this.#caps = caps;
    this.#tags = new ListController(host, 'tag', () => (this.#wantsTags ? {} : undefined));
  }

  /** Fields to ask facets of. */
  get facets(): string[] {
    return this.fields.flatMap(({ field }) => (this.#field(field)?.facet ? [field] : []));
  }

  filter(chosen: Chosen): Filter | undefined {
    const terms = Object.entries(chosen).flatMap(([field, values]): Filter[] => {
      const caps = this.#field(field);
      if (!values.length || !caps) return [];
      const op = caps.ops?.includes('has') ? 'has' : 'eq';
      const typed = values.map((value) => scalarOf(value, caps));
      if (typed.length === 1) return [{ op, field, value: typed[0] as Scalar }];
      if (caps.ops?.includes('in')) return [{ op: 'in', field, value: typed }];
      return [{ op: 'or', args: typed.map((value) => ({ op, field, value })) }];
    });
    return terms.length > 1 ? { op: 'and', args: terms } : terms[0];
  }

  buttons(chosen: Chosen, facets: Facets, change: (chosen: Chosen) => void, l: Localize): TemplateResult[] {
    return this.fields.flatMap((filter) => {
      const options = this.options(filter, facets, l);
      if (!options.length) return [];
      const values = chosen[filter.field] ?? [];
      const labels = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
      return [
        html`${menuButton({
          id: `filter-${filter.field.replaceAll('.', '-')}`,
          label: labels.length ? `${l.t(filter.title)}: ${labels.slice(0, 2).join(', ')}` : l.t(filter.title),
          kind: labels.length ? 'on' : '',
          after: labels.length > 2 ? html`<span class="count">+${l.intl.number(labels.length - 2)}</span>` : nothing,
          items: () => [
            ...options.map(({ value, label, count }) => ({
              label,
              checked: values.includes(value),
              ...(count === undefined ? {} : { end: l.intl.number(count) }),
              run: () => change(this.toggled(chosen, filter.field, value)),
            })),
            ...(values.length
              ? (['line', { label: l.t('list.filter.all'), run: () => change({ ...chosen, [filter.field]: [] }) }] as const)
              : []),
          ],
        })}`,
      ];
    });
  }

  /** With this value chosen, or let go. */
  toggled(chosen: Chosen, field: string, value: string): Chosen {
    const { logic } = this.#caps() ?? {};
    const values = chosen[field] ?? [];
    const without = values.filter((other) => other !== value);
    const several = this.#field(field)?.ops?.includes('in') || logic === 'tree';
    const next = without.length < values.length ? without : several ? [...values, value] : [value];
    // Where one term is all there is, choosing here lets go of the others.
    return { ...(logic === 'one' || logic === undefined ? {} : chosen), [field]: next };
  }

  /** Values to choose from; none where the backend can't filter by it. */
  options({ field, valueLabel }: FilterField, facets: Facets, l: Localize): FilterOption[] {
    if (!this.#field(field)?.ops?.some((op) => op === 'eq' || op === 'has' || op === 'in')) return [];
    const name = (value: string): string => valueLabel?.(value, l) ?? value;
    const counted = facets?.[field];
    if (counted) return counted.map(({ value, label, count }) => ({ value: String(value), label: label ?? name(String(value)), count }));
    const values = this.#field(field)?.values;
    if (values) return values.map((value) => ({ value, label: name(value) }));
    return field === 'tags' ? this.#tags.items(100).map((tag) => ({ value: tag.name, label: tag.name })) : [];
  }

  get #wantsTags(): boolean {
    const tags = this.fields.some(({ field }) => field === 'tags') ? this.#field('tags') : undefined;
    return Boolean(tags?.ops?.includes('has') && !tags.facet && this.#type !== 'tag');
  }

  #field(field: string): FieldCaps | undefined {
    return (this.#caps()?.fields as Record<string, FieldCaps> | undefined)?.[field];
  }
}

export type Facets = Record<string, { value: Scalar; label?: string; count: number }[]> | undefined;

/** What was chosen is text, in an address too; the backend is asked in its field's own kind. */
function scalarOf(text: string, { kind }: FieldCaps): Scalar {
  if (kind === 'boolean') return text === 'true';
  return kind === 'number' ? Number(text) : text;
}
