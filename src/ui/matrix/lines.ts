import { isOn, type MatrixCell, type MatrixColumn, type MatrixRow } from './types.ts';

export interface GroupLine {
  readonly group: string;
  readonly rows: readonly MatrixRow[];
  readonly open: boolean;
}
export type Line = GroupLine | { readonly row: MatrixRow };

/** Rows under their groups' headings, in the order in which groups first come; those of a closed group are left out. */
export function linesOf(rows: readonly MatrixRow[], closed: ReadonlySet<string>): Line[] {
  const groups = new Map<string | undefined, MatrixRow[]>();
  for (const row of rows) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  return [...groups].flatMap(([group, all]): Line[] => {
    const open = group === undefined || !closed.has(group);
    return [...(group === undefined ? [] : [{ group, rows: all, open }]), ...(open ? all.map((row) => ({ row })) : [])];
  });
}

type CellOf = (row: MatrixRow, column: MatrixColumn) => MatrixCell;

/** How many cells there are, how many are on, and how many were changed. */
export interface Tally {
  readonly of: number;
  readonly on: number;
  readonly changed: number;
}

export function tallyOf(row: MatrixRow, columns: readonly MatrixColumn[], cell: CellOf): Tally {
  const cells = columns.map((column) => cell(row, column)).filter(({ mark }) => mark !== 'absent');
  return { of: cells.length, on: cells.filter(isOn).length, changed: cells.filter(({ changed }) => changed).length };
}

/** What the box of a row or a group shows, and whether anything in it can be pressed. */
export interface Sum {
  readonly checked: 'true' | 'false' | 'mixed';
  readonly free: boolean;
}

/** Sums of rows, kept until a row is said to have changed. Of a row of hundreds no more is looked at than it takes to know. */
export class Sums {
  #rows = new Map<string, Sum>();

  forget(rows?: Iterable<string>): void {
    if (!rows) this.#rows.clear();
    else for (const row of rows) this.#rows.delete(row);
  }

  row(row: MatrixRow, columns: readonly MatrixColumn[], cell: CellOf): Sum {
    let sum = this.#rows.get(row.key);
    if (!sum) this.#rows.set(row.key, (sum = summed(columns.values().map((column) => sumOf(cell(row, column))))));
    return sum;
  }

  group(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], cell: CellOf): Sum {
    return summed(rows.values().map((row) => this.row(row, columns, cell)));
  }
}

const sumOf = (cell: MatrixCell): Sum | undefined =>
  cell.mark === 'absent' ? undefined : { checked: isOn(cell) ? 'true' : 'false', free: cell.fixed !== true };

function summed(parts: Iterable<Sum | undefined>): Sum {
  let [on, off, free] = [false, false, false];
  for (const part of parts) {
    if (!part) continue;
    on ||= part.checked !== 'false';
    off ||= part.checked !== 'true';
    free ||= part.free;
    if (on && off && free) break;
  }
  return { checked: on && off ? 'mixed' : on ? 'true' : 'false', free };
}
