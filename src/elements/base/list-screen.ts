import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FieldCaps, Resources, Type, TypeCaps } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import { ListController, StoreController } from '../../session/controllers/index.ts';
import type { ListQuery } from '../../session/core/rows.ts';
import { button, searchField, searchKey } from '../../ui/controls.ts';
import { footerBar, rangeText, type Total } from '../../ui/footer.ts';
import { chevronLeftIcon, chevronRightIcon, type Icon } from '../../ui/icons/index.ts';
import { columnChooser, type Column, type TableSelectEvent, type TableSort, type TableSortEvent } from '../../ui/table/index.ts';
import { html as staticHtml, tags } from '../../ui/tags.ts';
import { Batch } from './batch.ts';
import { selectionBar } from './bulk.ts';
import { Changes } from './changes.ts';
import { dispatch } from './events.ts';
import { FacetColumn } from './facets.ts';
import { Filters } from './filters.ts';
import { ListQueryBar, type QueryHost } from './list-query.ts';
import { SavedViews, type ListState } from './saved-views.ts';
import { QueryChangeEvent, SelectionChangeEvent, type ListHost, type ListWords, type RowsShown } from './list-words.ts';
import { viewPanel, viewStrip } from './views.ts';

export * from './list-words.ts';

/** After the last key, in ms, before the server is asked. */
const DEBOUNCE_MS = 250;
/** Rows that are looked through for selected ones. */
const SELECTED_AT_MOST = 100_000;

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
  readonly #bar: ListQueryBar | undefined;
  readonly #views: SavedViews | undefined;
  readonly #facets: FacetColumn | undefined;
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
    if (!words.query) return;
    const caps = (): TypeCaps | undefined => this.list.caps;
    const facets = (): typeof this.list.facets => this.list.facets;
    this.#bar = new ListQueryBar(host as QueryHost, {
      label: words.search,
      filters: this.filters,
      caps,
      facets,
      typed: () => this.#typed,
      type: this.#type,
      change: (change) => this.#change(change),
      clear: this.#clear,
    });
    const plain: ListState = { search: '', filters: {}, where: '', sort: words.sort, hidden: [] };
    this.#views = new SavedViews(host, {
      name: words.name,
      store: this.#store,
      plain,
      state: () => ({
        ...plain,
        search: host.search,
        filters: host.filters,
        where: host.where ?? '',
        sort: this.#sort,
        hidden: [...this.#hiddenColumns],
      }),
      apply: ({ hidden, search, filters, where, sort }) => {
        clearTimeout(this.#timer);
        this.#typed = undefined;
        this.#hide(new Set(hidden));
        this.#change({ search, filters, where, sort });
      },
      count: () => (this.list.total?.exact ? host.l.intl.number(this.list.total.count) : undefined),
      tell: (message) => this.changes.tell(message),
    });
    this.#facets = new FacetColumn(host, {
      type: words.type,
      filters: this.filters,
      caps,
      facets,
      chosen: () => host.filters,
      search: () => host.search,
      without: (field) => this.#bar?.without(field),
      // Where one term is all there is, a choice takes the place of what was written.
      change: (chosen) => this.#change({ filters: chosen, ...(caps()?.logic === 'one' ? { where: '' } : {}) }),
    });
  }

  /** Saved views: over the toolbar. */
  views(): unknown {
    const { kind } = this.list.view;
    return kind === 'unsupported' || kind === 'forbidden' || !this.list.caps ? nothing : (this.#views?.strip() ?? nothing);
  }

  /** What asks for names and answers; anywhere in the root. */
  dialogs(): unknown {
    return this.#views?.dialogs() ?? nothing;
  }

  /** The rows, and beside them what there is to choose. */
  get withFacets(): TemplateResult {
    const { kind } = this.list.view;
    const none = kind === 'unsupported' || kind === 'forbidden' || kind === 'none' || kind === 'error';
    const column = none || this.#words.query?.facets !== 'column' ? nothing : (this.#facets?.column() ?? nothing);
    return column === nothing
      ? this.body()
      : html`<div class="with-facets">
          ${column}
          <div class="rows">${this.body()}</div>
        </div>`;
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
    if (this.#bar) return html`<div class="toolbar">${this.#bar.render()} ${extra}</div>`;
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
    const wrong = this.#bar?.error;
    const panel = viewPanel(wrong === undefined ? view : { kind: 'noneMatch' }, l, {
      none: { title: l.t(this.#words.none), detail: l.t(this.#words.noneDetail), icon: this.#words.icon },
      ...(wrong === undefined ? {} : { noneMatch: wrong }),
      ...(host.search && wrong === undefined ? { noneMatch: l.t('state.noneMatch.search', { search: host.search }) } : {}),
      clear: this.#clear,
      retry: list.refresh,
      backend: list.connection?.capabilities.backend.name,
    });
    if (panel)
      return html`${view.kind === 'noneMatch' ? this.#resultLine() : nothing}
        <div class="list-state"><slot name=${view.kind === 'none' ? 'empty' : 'state'}>${panel}</slot></div>`;
    return html`${this.#resultLine()}${viewStrip(view, l, list.refresh) ?? nothing} ${this.#words.draw?.(this.#shown) ?? this.#table()}
    ${this.#footer()}${this.#bulkBar()}`;
  }

  get #shown(): RowsShown<T> {
    const { list, columns } = this;
    const loading = list.view.kind === 'loading';
    const sorted = (sort: TableSort): void => this.#change({ sort });
    return { columns, hidden: this.#hiddenColumns, sort: this.#sort, loading, refreshing: list.busy && !loading, sorted };
  }

  #table(): unknown {
    const host = this.#host;
    const { list } = this;
    const { columns, hidden, sort, loading, refreshing, sorted } = this.#shown;
    return staticHtml`<${tags.table}
      class="list-table"
      exportparts="scroller"
      .columns=${columns}
      .hiddenColumns=${hidden}
      .rows=${list.rows}
      .version=${list.revision}
      .sort=${sort}
      .selectable=${host.selectable || Boolean(this.#words.bulk?.().length)}
      .selection=${host.selection}
      .loading=${loading}
      .refreshing=${refreshing}
      .label=${host.l.t(this.#words.title)}
      .rowLabel=${(row: Resources[T]) => row.name}
      @inlay-table-sort=${(event: TableSortEvent) => sorted(event.sort)}
      @inlay-table-select=${(event: TableSelectEvent) => this.#select(event.selection)}
    ></${tags.table}>`;
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
    return Boolean(this.#host.search || this.#host.where) || Object.values(this.#host.filters).some((values) => values.length);
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
      ${this.#views?.first() ?? nothing}${this.#facets?.button(this.#words.query?.facets === 'button') ?? nothing}
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
    // What it can't say is never left out: then nothing is asked.
    if (this.#bar?.error !== undefined) return undefined;
    const filter = (this.#bar ? this.#bar.filter : this.filters.filter(filters)) as ListQuery<T>['filter'];
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
    this.#change({ search: '', filters: {}, ...(this.#bar ? { where: '' } : {}) });
  };

  #select(selection: ReadonlySet<string>): void {
    this.#host.selection = selection;
    dispatch(this.#host, new SelectionChangeEvent(selection));
  }

  #change(change: Partial<Pick<ListHost, 'search' | 'filters' | 'sort' | 'where'>>): void {
    const host = this.#host;
    Object.assign(host, change);
    // What is selected must be seen: a new search or filter lets go.
    if ((!('sort' in change) || 'filters' in change) && host.selection.size) this.#select(new Set());
    dispatch(host, new QueryChangeEvent(host.search, host.filters, host.sort, host.where));
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
