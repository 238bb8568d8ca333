/** One column of the table. `Field` names are the backend's vocabulary; the table only hands them on. */
export interface Column<Row> {
  /** Unique among the columns; also what the column chooser remembers. */
  readonly key: string;
  /** Words of the head cell. */
  readonly header: string;
  /** The head is for screen readers only: actions, avatars. */
  readonly headerHidden?: boolean;
  /** What the cell shows: a template of `ui/cells`, a string, or `nothing`. */
  cell(row: Row): unknown;
  /** Fields the cell reads; a column whose fields a backend lacks is not offered. */
  readonly needs: readonly string[];
  /** Field to sort by; without it the head is no button. */
  readonly sort?: string;
  readonly align?: 'start' | 'end';
  /** In units (1px at the default size): fixed, or at least `min` with a share of what is left. */
  readonly width: number | { readonly min: number; readonly flex?: number };
  /** 0 always stays; the highest leaves first where the box is narrow. */
  readonly priority: number;
  /** Place in the two-line rows below 480; without it the column is not there. */
  readonly narrow?: 'title' | 'value' | 'detail';
}

/** Rows by position; those not loaded are `undefined` and drawn as skeletons. */
export interface RowSource<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
  /** Rows `from` up to but not including `to` are on screen now. Called whenever that, or the table's `version`, changes. */
  want(from: number, to: number): void;
  key(row: Row): string;
}

export interface TableSort {
  readonly field: string;
  readonly desc?: boolean;
}

/** A source over an array that is all there. */
export function arrayRows<Row>(rows: readonly Row[], key: (row: Row) => string): RowSource<Row> {
  return { length: rows.length, at: (index) => rows[index], want: () => undefined, key };
}

const minimum = (column: Column<never>): number => (typeof column.width === 'number' ? column.width : column.width.min);

/**
 * Columns that fit into `units`, in their order: the highest priority leaves first, the last of equals before the first; priority 0
 * and the sorted column never leave.
 */
export function fitColumns<Row>(columns: readonly Column<Row>[], units: number, sort: TableSort | undefined): readonly Column<Row>[] {
  const fitting = [...columns];
  let total = fitting.reduce((sum, column) => sum + minimum(column), 0);
  while (total > units) {
    let leaving = -1;
    for (const [index, column] of fitting.entries()) {
      if (column.priority === 0 || (sort && column.sort === sort.field)) continue;
      if (leaving < 0 || column.priority >= (fitting[leaving]?.priority ?? 0)) leaving = index;
    }
    const column = fitting[leaving];
    if (!column) break;
    total -= minimum(column);
    fitting.splice(leaving, 1);
  }
  return fitting;
}

/** Columns of a two-line row, in the order it shows them. */
export function listColumns<Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] {
  return (['title', 'value', 'detail'] as const).flatMap((place) => columns.filter(({ narrow }) => narrow === place));
}

/** `grid-template-columns` of the row. In a `wide` table widths are kept and the table scrolls sideways. */
export function gridTemplate<Row>(columns: readonly Column<Row>[], selectable: boolean, wide: boolean): string {
  const units = (count: number): string => `calc(${count} * var(--i-u))`;
  const tracks = columns.map(({ width }) => {
    if (typeof width === 'number') return wide ? units(width) : `minmax(0, ${units(width)})`;
    return `minmax(${units(width.min)}, ${width.flex ?? 1}fr)`;
  });
  if (selectable) tracks.unshift('calc(var(--_gutter) + 28 * var(--i-u))');
  return tracks.join(' ');
}
