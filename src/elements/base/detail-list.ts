import { html, type TemplateResult } from 'lit';
import type { Field, FieldCaps, Ref, Resources, Type, TypeCaps } from '../../contract/index.ts';
import { ListController } from '../../session/controllers/index.ts';
import { footerBar, rangeText } from '../../ui/footer.ts';
import type { Icon } from '../../ui/icons/index.ts';
import type { Column, TableSelectEvent, TableSort, TableSortEvent } from '../../ui/table/index.ts';
import { html as staticHtml, tags } from '../../ui/tags.ts';
import type { InlayElement } from './inlay-element.ts';
import { fieldCaps } from './list-screen.ts';
import { viewPanel, viewStrip } from './views.ts';

/** What tells one list of a details page from another. Functions, so that they are asked when drawn. */
export interface DetailListOptions<T extends Type> {
  type: T;
  label: () => string;
  none: () => { title: string; detail?: string; icon?: Icon };
  columns: () => readonly Column<Resources[T]>[];
  /** Undefined: not asked yet. */
  of: () => Ref | undefined;
  fields?: readonly Field<T>[];
  sort?: TableSort;
  /** Rows can be selected; asked when drawn. Keys are `<type>/<id>`. */
  selection?: { of: () => ReadonlySet<string>; change: (selection: ReadonlySet<string>) => void };
}

const NONE: ReadonlySet<string> = new Set();

/** A list within a details page: the table, its footer and its states, without header and filters. */
export class DetailList<T extends Type> {
  readonly list: ListController<T>;
  #host: InlayElement;
  #options: DetailListOptions<T>;
  #sort: TableSort | undefined;
  #made: { of: readonly Column<Resources[T]>[]; caps: TypeCaps | undefined; columns: readonly Column<Resources[T]>[] } | undefined;

  constructor(host: InlayElement, options: DetailListOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#sort = options.sort;
    this.list = new ListController(host, options.type, () => {
      const of = options.of();
      if (!of || !this.offered) return undefined;
      const sort = this.#sort;
      const sortable = sort && this.#caps(sort.field)?.sort;
      return {
        of,
        ...(sortable ? { sort: [{ field: sort.field as Field<T>, ...(sort.desc ? { desc: true } : {}) }] } : {}),
        ...(options.fields ? { fields: options.fields.filter((field) => this.#caps(field)) } : {}),
      };
    });
  }

  /** Can the backend list these things of that one? Else there is no tab for them. */
  get offered(): boolean {
    const of = this.#options.of();
    return of !== undefined && (this.list.caps?.of?.includes(of.type) ?? false);
  }

  /** For the tab's count; undefined until it is known. */
  get count(): string | undefined {
    const { total } = this.list;
    return total && this.#host.l.intl.number(total.count);
  }

  render(): TemplateResult {
    const { l } = this.#host;
    const { list } = this;
    const { view, rows, total } = list;
    const panel = viewPanel(view, l, {
      none: this.#options.none(),
      retry: list.refresh,
      backend: list.connection?.capabilities.backend.name,
    });
    if (panel) return panel;
    const columns = this.#columns(this.#options.columns());
    return html`${viewStrip(view, l, list.refresh) ?? ''}
    ${staticHtml`<${tags.table}
        class="list-table"
        .columns=${columns}
        .rows=${rows}
        .version=${list.revision}
        .sort=${this.#sort}
        .loading=${view.kind === 'loading'}
        .refreshing=${list.busy && view.kind !== 'loading'}
        .label=${this.#options.label()}
        .selectable=${Boolean(this.#options.selection)}
        .selection=${this.#options.selection?.of() ?? NONE}
        .rowLabel=${(row: Resources[T]) => row.name}
        @inlay-table-select=${(event: TableSelectEvent) => this.#options.selection?.change(event.selection)}
        @inlay-table-sort=${(event: TableSortEvent) => {
          this.#sort = event.sort;
          this.#host.requestUpdate();
        }}
      ></${tags.table}>`}
    ${footerBar(rows.length ? rangeText(1, rows.length, { exact: total?.count ?? rows.length }, l) : '', l)}`;
  }

  /** Those whose fields the backend has; the same array as long as nothing changed. */
  #columns(all: readonly Column<Resources[T]>[]): readonly Column<Resources[T]>[] {
    const { caps } = this.list;
    if (this.#made?.of !== all || this.#made.caps !== caps) {
      this.#made = { of: all, caps, columns: all.filter(({ needs }) => needs.every((field) => this.#caps(field))) };
    }
    return this.#made.columns;
  }

  #caps(field: string): FieldCaps | undefined {
    return fieldCaps(this.list.caps?.fields as Record<string, FieldCaps> | undefined, field);
  }
}
