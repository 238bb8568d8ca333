import type { TableSort } from './column.ts';

/** The user sorted by a head cell. */
export class TableSortEvent extends Event {
  static readonly type = 'inlay-table-sort';
  readonly sort: TableSort;

  constructor(sort: TableSort) {
    super(TableSortEvent.type, { bubbles: true });
    this.sort = sort;
  }
}

/** The user changed the selection; keys of the rows that are selected now. */
export class TableSelectEvent extends Event {
  static readonly type = 'inlay-table-select';
  readonly selection: ReadonlySet<string>;

  constructor(selection: ReadonlySet<string>) {
    super(TableSelectEvent.type, { bubbles: true });
    this.selection = selection;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inlay-table-sort': TableSortEvent;
    'inlay-table-select': TableSelectEvent;
  }
}
