import type { Field, Ref, Resources, Type } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import type { Icon } from '../../ui/icons/index.ts';
import type { Column, TableSort } from '../../ui/table/index.ts';
import type { BulkAction } from './bulk.ts';
import { InlayEvent } from './events.ts';
import type { Chosen, FilterField } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';

/** The user changed what a list shows: search, filters or sort. A host may keep it in its address. */
export class QueryChangeEvent extends InlayEvent {
  static readonly type = 'inlay-query-change';
  readonly search: string;
  readonly filters: Chosen;
  readonly sort: TableSort | undefined;
  /** What is filtered beyond `filters`, as text; of lists with a query bar. */
  readonly where: string;

  constructor(search: string, filters: Chosen, sort: TableSort | undefined, where = '') {
    super(QueryChangeEvent.type);
    this.search = search;
    this.filters = filters;
    this.sort = sort;
    this.where = where;
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

/** For an element that draws the rows itself. */
export interface RowsShown<T extends Type> {
  columns: readonly Column<Resources[T]>[];
  /** Keys of columns that the user has switched off. */
  hidden: ReadonlySet<string>;
  sort: TableSort | undefined;
  loading: boolean;
  refreshing: boolean;
  sorted: (sort: TableSort) => void;
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
  /** Draws the rows in another way than as a table, such as a tree. */
  draw?: (shown: RowsShown<T>) => unknown;
  /** What can be done to many rows; none: rows can be selected only where the host says so. */
  bulk?: () => readonly BulkAction<Resources[T]>[];
  /**
   * A query bar and saved views, and what there is to choose, with counts: beside the rows where there is room, or behind a button always.
   * The host has `where`, its styles `listQueryStyles`.
   */
  query?: { facets: 'column' | 'button' };
}

/** The properties that a list element has for a host to bind; the screen writes them when the user changes something. */
export interface ListHost extends InlayElement {
  search: string;
  filters: Chosen;
  sort: TableSort | undefined;
  selectable: boolean;
  selection: ReadonlySet<string>;
  where?: string;
}
