import type { TemplateResult } from 'lit';
import type { FieldCaps, Filter, TypeCaps } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import {
  choiceOf,
  conjuncts,
  errorText,
  joined,
  parse,
  print,
  QueryBar,
  type Grammar,
  type QueryError,
  type QueryField,
  type QueryFilter,
} from '../../ui/query/index.ts';
import type { Chosen, Facets, Filters } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';

export interface QueryHost extends InlayElement {
  search: string;
  filters: Chosen;
  /** What is filtered beyond `filters`, as text of the filter language. */
  where: string;
}
interface Source {
  readonly label: MessageKey;
  readonly filters: Filters;
  readonly caps: () => TypeCaps | undefined;
  readonly facets: () => Facets;
  /** What is in the field while it is being typed. */
  readonly typed: () => string | undefined;
  readonly type: (text: string) => void;
  readonly change: (change: { filters: Chosen; where: string }) => void;
  readonly clear: () => void;
}

/**
 * The query bar of a list. What it says is one filter; choices of a value among those of a filter field are kept in `filters`, where
 * facets and addresses find them, and the rest in `where`.
 */
export class ListQueryBar {
  readonly #host: QueryHost;
  readonly #source: Source;
  readonly #bar: QueryBar;
  #made: { sign: unknown[]; grammar: Grammar } | undefined;
  #read: { where: string; grammar: Grammar; filter?: QueryFilter; error?: QueryError } | undefined;

  constructor(host: QueryHost, source: Source) {
    this.#host = host;
    this.#source = source;
    this.#bar = new QueryBar(host);
  }

  /** Fields that this backend can filter by, in the words people know them by. */
  get grammar(): Grammar {
    const caps = this.#source.caps();
    const facets = this.#source.facets();
    const { l } = this.#host;
    const sign = [caps, facets, l.locale];
    if (!this.#made || sign.some((one, at) => one !== this.#made!.sign[at])) this.#made = { sign, grammar: this.#grammar(caps, facets) };
    return this.#made.grammar;
  }

  /** What is wrong with `where`, such as a view that was saved over another backend. */
  get error(): string | undefined {
    const { error } = this.#parsed;
    return error && this.#source.caps() ? errorText(error, this.#host.l) : undefined;
  }

  /** All that is filtered. */
  get filter(): QueryFilter | undefined {
    const chosen = this.#source.filters.filter(this.#host.filters) as QueryFilter | undefined;
    return joined([...conjuncts(chosen), ...conjuncts(this.#parsed.filter)]);
  }

  /** All but what is chosen of one field, for the counts of its other values. */
  without(field: string): Filter | undefined {
    const chosen = this.#source.filters.filter({ ...this.#host.filters, [field]: [] }) as QueryFilter | undefined;
    return joined([...conjuncts(chosen), ...conjuncts(this.#parsed.filter)]) as Filter | undefined;
  }

  render(): TemplateResult {
    const { l, search, where } = this.#host;
    const source = this.#source;
    return this.#bar.render({
      id: 'query',
      label: l.t(source.label),
      grammar: this.grammar,
      filter: this.filter,
      ...(this.error ? { broken: where } : {}),
      change: (filter) => source.change(this.#split(filter)),
      ...(source.caps()?.search ? { search: { value: source.typed() ?? search, input: source.type } } : {}),
      clear: source.clear,
      l,
    });
  }

  #split(filter: QueryFilter | undefined): { filters: Chosen; where: string } {
    const chosen: Record<string, readonly string[]> = {};
    const rest: QueryFilter[] = [];
    const { filters } = this.#source;
    for (const part of conjuncts(filter)) {
      const choice = choiceOf(part);
      const known = choice && !chosen[choice.field] && choice.values.length && filters.fields.some(({ field }) => field === choice.field);
      const values = known ? choice.values.map(String) : [];
      if (known && sameAs(filters.filter({ [choice.field]: values }) as QueryFilter | undefined, part)) chosen[choice.field] = values;
      else rest.push(part);
    }
    return { filters: chosen, where: print(joined(rest), this.grammar) };
  }

  get #parsed(): { filter?: QueryFilter; error?: QueryError } {
    const { where } = this.#host;
    const { grammar } = this;
    if (this.#read?.where !== where || this.#read.grammar !== grammar) this.#read = { where, grammar, ...parse(where, grammar) };
    return this.#read;
  }

  #grammar(caps: TypeCaps | undefined, facets: Facets): Grammar {
    const { l } = this.#host;
    const all = Object.entries((caps?.fields ?? {}) as Record<string, FieldCaps>).filter(([, { ops }]) => ops?.length);
    const named = (word: string): number => all.filter(([name]) => lastOf(name) === word).length;
    const fields = all.map(([name, { kind, ops = [], values, type }]): QueryField => {
      const map = name.endsWith('.*');
      const path = map ? name.slice(0, -1) : name;
      const last = lastOf(name);
      // `id` and `name` of something else say nothing without it.
      const word = map || named(last) > 1 || last === 'id' || last === 'name' ? path : last;
      const button = this.#source.filters.fields.find(({ field }) => field === name);
      const counted = facets?.[name];
      const label = (value: string): string | undefined => button?.valueLabel?.(value, l);
      const known = values
        ? values.map((value) => ({ value, ...(label(value) ? { label: label(value)! } : {}), ...countOf(counted, value) }))
        : counted?.map(({ value, label: told, count }) => ({
            value: String(value),
            ...(told === undefined ? {} : { label: told }),
            count,
          }));
      return {
        name: path,
        word,
        label: button ? l.t(button.title) : word,
        kind: type ? 'ref' : kind,
        ops,
        ...(known ? { values: known } : {}),
        ...(map ? { map } : {}),
      };
    });
    return { fields, logic: caps?.logic ?? 'one' };
  }
}

const lastOf = (name: string): string => name.split('.').at(-1)!;
const countOf = (counted: NonNullable<Facets>[string] | undefined, value: string): { count?: number } => {
  if (!counted) return {};
  return { count: counted.find((one) => one.value === value)?.count ?? 0 };
};

/** Do both say the same of the same field? A choice of one may be written `=` or `in`. */
function sameAs(a: QueryFilter | undefined, b: QueryFilter): boolean {
  const [x, y] = [a && choiceOf(a), choiceOf(b)];
  const has = (filter: QueryFilter): boolean => JSON.stringify(filter).includes('"op":"has"');
  return (
    x !== undefined && y !== undefined && x.field === y.field && JSON.stringify(x.values) === JSON.stringify(y.values) && has(a!) === has(b)
  );
}
