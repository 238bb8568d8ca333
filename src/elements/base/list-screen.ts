import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FieldCaps, Ref, Resources, Type, TypeCaps } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import { ListController, StoreController } from '../../session/controllers/index.ts';
import type { ListQuery } from '../../session/core/rows.ts';
import { button, searchField, searchKey } from '../../ui/controls.ts';
import { footerBar, rangeText, type Total } from '../../ui/footer.ts';
import { chevronLeftIcon, chevronRightIcon, type Icon } from '../../ui/icons/index.ts';
import { columnChooser, type Column, type TableSelectEvent, type TableSort, type TableSortEvent } from '../../ui/table/index.ts';
import { html as staticHtml, tags } from '../../ui/tags.ts';
import { Batch } from './batch.ts';
import { selectionBar, type BulkAction } from './bulk.ts';
import { Changes } from './changes.ts';
import { dispatch, InlayEvent } from './events.ts';
import { Filters, type Chosen, type FilterField } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';
import { viewPanel, viewStrip } from './views.ts';

/** After the last key, in ms, before the server is asked. */
const DEBOUNCE_MS = 250;
/** Rows that are looked through for selected ones. */
const SELECTED_AT_MOST = 100_000;

/** The user changed what a list shows: search, filters or sort. A host may keep it in its address. */
export class QueryChangeEvent extends InlayEvent {
  static readonly type = 'inlay-query-change';
  readonly search: string;
  readonly filters: Chosen;
  readonly sort: TableSort | undefined;

  constructor(search: string, filters: Chosen, sort: TableSort | undefined) {
    super(QueryChangeEvent.type);
    this.search = search;
    this.filters = filters;
    this.sort = sort;
  }
}

/** The user selected rows or let them go. */
export class SelectionChangeEvent extends InlayEvent {
  static readonly type = 'inlay-selection-change';
  /** Keys: `<type>/<id>`. */
  readonly selection: ReadonlySet<string>;

  constructor(selection: ReadonlySet<string>) {
    super(SelectionChangeEvent.type);
    this.selection = selection;
  }
}

/** What tells one list from another. */
export interface ListWords<T extends Type> {
  type: T;
  /** The element's own name: its columns are remembered under it. */
  name: string;
  title: MessageKey;
  noun: MessageKey;
  search: MessageKey;
  none: MessageKey;
  noneDetail: MessageKey;
  icon: Icon;
  filters: readonly FilterField[];
  columns: () => readonly Column<Resources[T]>[];
  of?: () => Ref | undefined;
  /** Asked for besides what the columns need. */
  fields?: () => readonly Field<T>[];
  sort?: TableSort;
  /** Buttons at the end of the header, before the host's own. */
  actions?: () => unknown;
  /** What can be done to many rows; none: rows can be selected only where the host says so. */
  bulk?: () => readonly BulkAction<Resources[T]>[];
}

/** The properties that a list element has for a host to bind; the screen writes them when the user changes something. */
export interface ListHost extends InlayElement {
  search: string;
  filters: Chosen;
  sort: TableSort | undefined;
  selectable: boolean;
  selection: ReadonlySet<string>;
}

/**
 * What every list of the kit is: header with a count, search and filters, the result line with the column chooser, the table,
 * the footer, and the states. An element says its words and columns, and draws what this gives it.
 */
export class ListScreen<T extends Type> {
  readonly list: ListController<T>;
  readonly filters: Filters;
  readonly changes: Changes;
  /** Changes to many rows that are under way. */
  readonly batch: Batch;
  #host: ListHost;
  #words: ListWords<T>;
  #store: StoreController;
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hidden: ReadonlySet<string> | undefined;
  #offered: { of: readonly Column<Resources[T]>[]; caps: TypeCaps | undefined; columns: readonly Column<Resources[T]>[] } | undefined;

  constructor(host: ListHost, words: ListWords<T>) {
    this.#host = host;
    this.#words = words;
    this.#store = new StoreController(host);
    this.list = new ListController(host, words.type, () => this.#query());
    this.changes = new Changes(host);
    this.batch = new Batch(host, this.changes);
    this.filters = new Filters(host, words.type, words.filters, () => this.list.caps);
    host.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  /** Columns whose fields this backend has. */
  get columns(): readonly Column<Resources[T]>[] {
    const all = this.#words.columns();
    const { caps } = this.list;
    // The same array as long as nothing changed: another makes the table draw every cell anew.
    if (this.#offered?.of !== all || this.#offered.caps !== caps) {
      this.#offered = { of: all, caps, columns: all.filter(({ needs }) => needs.every((field) => this.has(field))) };
    }
    return this.#offered.columns;
  }

  /** Does this backend have the field, or the map it lies in? */
  has(field: string): boolean {
    return fieldCaps(this.list.caps?.fields as Record<string, FieldCaps> | undefined, field) !== undefined;
  }

  header(): TemplateResult {
    const { l } = this.#host;
    const { total, cut } = this.list;
    const count =
      this.#narrowed || !total ? undefined : total.exact ? l.intl.number(total.count) : l.t('list.atLeast', { count: total.count });
    return html`<header class="page-header">
      <div class="titles">
        <div class="title-row">
          <h2 class="page-title">${l.t(this.#words.title)}</h2>
          ${count === undefined || !total?.count ? nothing : html`<span class="count" title=${cut ? l.t('list.cut', { count: cut }) : nothing}>${count}</span>`}
        </div>
      </div>
      <div class="actions">${this.#words.actions?.() ?? nothing}<slot name="actions"></slot></div>
    </header>`;
  }

  toolbar(extra: unknown = nothing): TemplateResult | typeof nothing {
    const host = this.#host;
    const { caps, view } = this.list;
    if (view.kind === 'unsupported' || view.kind === 'forbidden') return nothing;
    return html`<div class="toolbar">
      ${
        caps?.search || !caps
          ? searchField({
              label: host.l.t(this.#words.search),
              value: this.#typed ?? host.search,
              input: this.#type,
              shortcut: '/',
              l: host.l,
            })
          : nothing
      }
      ${this.filters.buttons(host.filters, this.list.facets, (chosen) => this.#change({ filters: chosen }), host.l)} ${extra}
    </div>`;
  }

  body(): TemplateResult {
    const host = this.#host;
    const { list } = this;
    const { view } = list;
    const l = host.l;
    const panel = viewPanel(view, l, {
      none: { title: l.t(this.#words.none), detail: l.t(this.#words.noneDetail), icon: this.#words.icon },
      ...(host.search ? { noneMatch: l.t('state.noneMatch.search', { search: host.search }) } : {}),
      clear: this.#clear,
      retry: list.refresh,
      backend: list.connection?.capabilities.backend.name,
    });
    if (panel)
      return html`${view.kind === 'noneMatch' ? this.#resultLine() : nothing}
        <div class="list-state"><slot name=${view.kind === 'none' ? 'empty' : 'state'}>${panel}</slot></div>`;
    return html`${this.#resultLine()}${viewStrip(view, l, list.refresh) ?? nothing}
    ${staticHtml`<${tags.table}
        class="list-table"
        exportparts="scroller"
        .columns=${this.columns}
        .hiddenColumns=${this.#hiddenColumns}
        .rows=${list.rows}
        .version=${list.revision}
        .sort=${this.#sort}
        .selectable=${host.selectable || Boolean(this.#words.bulk?.().length)}
        .selection=${host.selection}
        .loading=${view.kind === 'loading'}
        .refreshing=${list.busy && view.kind !== 'loading'}
        .label=${l.t(this.#words.title)}
        .rowLabel=${(row: Resources[T]) => row.name}
        @inlay-table-sort=${(event: TableSortEvent) => this.#change({ sort: event.sort })}
        @inlay-table-select=${(event: TableSelectEvent) => this.#select(event.selection)}
      ></${tags.table}>`}
    ${this.#footer()}${this.#bulkBar()}`;
  }

  /** For the root's `@keydown`: `/` moves into the search field. */
  readonly keys = searchKey;

  /** The selected rows that are loaded. */
  get selected(): readonly Resources[T][] {
    const { selection } = this.#host;
    return selection.size ? this.list.items(SELECTED_AT_MOST).filter((row) => selection.has(this.list.rows.key(row))) : [];
  }

  #bulkBar(): unknown {
    const actions = this.#words.bulk?.() ?? [];
    return actions.length
      ? selectionBar(this.#host, { rows: this.selected, actions, batch: this.batch, clear: () => this.#select(new Set()) })
      : nothing;
  }

  get #narrowed(): boolean {
    return Boolean(this.#host.search) || Object.values(this.#host.filters).some((values) => values.length);
  }

  #resultLine(): TemplateResult {
    const { l, selection } = this.#host;
    const { total } = this.list;
    const selected = selection.size;
    const told =
      this.#narrowed && total
        ? l.t('list.filtered', { count: total.count, noun: l.t(this.#words.noun, { count: total.count }) })
        : total
          ? `${l.intl.number(total.count)} ${l.t(this.#words.noun, { count: total.count })}`
          : '';
    return html`<div class="result-line">
      <span class="grow" role="status">${told}</span>
      ${
        selected
          ? html`<span>${l.t('list.selected', { count: selected })}</span>
              <button type="button" class="link" @click=${() => this.#select(new Set())}>${l.t('list.clearSelection')}</button>`
          : nothing
      }
      ${columnChooser({ id: 'columns', columns: this.columns, hidden: this.#hiddenColumns, change: this.#hide, l })}
    </div>`;
  }

  #footer(): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const { list } = this;
    const { pager, total } = list;
    const length = list.rows.length;
    if (!length) return nothing;
    const known: Total = total ? (total.exact ? { exact: total.count } : { atLeast: total.count }) : undefined;
    if (!pager) return footerBar(list.cut ? l.t('list.cut', { count: list.cut }) : rangeText(1, length, known ?? { exact: length }, l), l);
    const step = (key: MessageKey, icon: Icon, can: boolean, click: () => void): TemplateResult =>
      button({
        label: l.t(key),
        icon: (size, kind) => icon(size, kind ?? 'mirror'),
        kind: 'small',
        iconOnly: true,
        ...(can ? {} : { disabled: l.t('list.noPage') }),
        click,
      });
    return footerBar(
      rangeText(pager.from, pager.to, known, l),
      l,
      undefined,
      html`${step('ui.page.previous', chevronLeftIcon, pager.hasPrevious, pager.previous)}${step('ui.page.next', chevronRightIcon, pager.hasNext, pager.next)}`,
    );
  }

  #query(): ListQuery<T> | undefined {
    const { search, filters } = this.#host;
    const { caps } = this.list;
    if (!caps) return undefined;
    const of = this.#words.of?.();
    if (this.#words.of && !of) return undefined;
    const filter = this.filters.filter(filters) as ListQuery<T>['filter'];
    const sort = this.#sort;
    const hidden = this.#hiddenColumns;
    const lazy = this.columns
      .flatMap(({ key, needs }) => (hidden.has(key) ? [] : needs))
      .filter((field) => fieldCaps(caps.fields as Record<string, FieldCaps>, field)?.lazy);
    const own = this.#words.fields?.() ?? [];
    // One of a map that is asked for anyway makes no other question: else a list that comes back would not find its rows.
    const beside = lazy.filter((field) => !own.some((map) => field.startsWith(`${map}.`)));
    const fields = [...new Set([...beside, ...own])] as Field<T>[];
    const facets = this.filters.facets as Field<T>[];
    return {
      ...(of ? { of } : {}),
      ...(search && caps.search ? { search } : {}),
      ...(filter ? { filter } : {}),
      ...(sort && this.#sortable(sort.field) ? { sort: [{ field: sort.field as Field<T>, ...(sort.desc ? { desc: true } : {}) }] } : {}),
      ...(fields.length ? { fields } : {}),
      ...(facets.length ? { facets } : {}),
    };
  }

  get #sort(): TableSort | undefined {
    const wanted = this.#host.sort ?? this.#words.sort;
    return wanted && this.#sortable(wanted.field) ? wanted : undefined;
  }

  #sortable(field: string): boolean {
    return fieldCaps(this.list.caps?.fields as Record<string, FieldCaps> | undefined, field)?.sort !== undefined;
  }

  get #hiddenColumns(): ReadonlySet<string> {
    return (this.#hidden ??= new Set(this.#store.get<string[]>(`${this.#words.name}/hidden-columns`) ?? []));
  }

  #hide = (hidden: ReadonlySet<string>): void => {
    this.#hidden = hidden;
    this.#store.set(`${this.#words.name}/hidden-columns`, [...hidden]);
    this.#host.requestUpdate();
  };

  #type = (text: string): void => {
    this.#typed = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#typed = undefined;
      this.#change({ search: text });
    }, DEBOUNCE_MS);
    this.#host.requestUpdate();
  };

  #clear = (): void => {
    clearTimeout(this.#timer);
    this.#typed = undefined;
    this.#change({ search: '', filters: {} });
  };

  #select(selection: ReadonlySet<string>): void {
    this.#host.selection = selection;
    dispatch(this.#host, new SelectionChangeEvent(selection));
  }

  #change(change: Partial<Pick<ListHost, 'search' | 'filters' | 'sort'>>): void {
    const host = this.#host;
    Object.assign(host, change);
    // What is selected must be seen: a new search or filter lets go.
    if (!('sort' in change) && host.selection.size) this.#select(new Set());
    dispatch(host, new QueryChangeEvent(host.search, host.filters, host.sort));
  }
}

/** A field's capability: its own, or that of the map it lies in (`metrics.*`). */
export function fieldCaps(fields: Record<string, FieldCaps> | undefined, field: string): FieldCaps | undefined {
  if (!fields) return undefined;
  const own = fields[field];
  if (own) return own;
  const parts = field.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const map = fields[`${parts.slice(0, length).join('.')}.*`];
    if (map) return map;
  }
  return Object.keys(fields).some((known) => known.startsWith(`${field}.`)) ? { kind: 'map' } : undefined;
}
