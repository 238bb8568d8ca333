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

/** How many cells there are, how many are on, and how many can be changed. */
export interface Tally {
  of: number;
  on: number;
  changed: number;
  free: number;
  freeOn: number;
}

/** Sums of rows, counted once until a row is said to have changed. */
export class Tallies {
  #rows = new Map<string, Tally>();

  forget(rows?: Iterable<string>): void {
    if (!rows) this.#rows.clear();
    else for (const row of rows) this.#rows.delete(row);
  }

  row(row: MatrixRow, columns: readonly MatrixColumn[], cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell): Tally {
    let tally = this.#rows.get(row.key);
    if (!tally) {
      tally = { of: 0, on: 0, changed: 0, free: 0, freeOn: 0 };
      for (const column of columns) {
        const one = cell(row, column);
        if (one.mark === 'absent') continue;
        const on = isOn(one) ? 1 : 0;
        tally.of += 1;
        tally.on += on;
        if (one.changed) tally.changed += 1;
        if (one.fixed) continue;
        tally.free += 1;
        tally.freeOn += on;
      }
      this.#rows.set(row.key, tally);
    }
    return tally;
  }

  sum(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell): Tally {
    const sum: Tally = { of: 0, on: 0, changed: 0, free: 0, freeOn: 0 };
    for (const row of rows) {
      const tally = this.row(row, columns, cell);
      for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
    }
    return sum;
  }
}

export const checkedOf = ({ on, of }: Tally): 'true' | 'false' | 'mixed' => (on === 0 ? 'false' : on === of ? 'true' : 'mixed');
