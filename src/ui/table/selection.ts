import type { RowSource } from './column.ts';

/** Keys of all rows that are loaded. */
export function allLoaded<Row>(rows: RowSource<Row>): Set<string> {
  const keys = new Set<string>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows.at(at);
    if (row !== undefined) keys.add(rows.key(row));
  }
  return keys;
}

/** The selection with one row switched, or with all from `anchor` up to it added; rows that are not loaded cannot be selected. */
export function toggled<Row>(rows: RowSource<Row>, selection: ReadonlySet<string>, index: number, anchor: number | undefined): Set<string> {
  const next = new Set(selection);
  const row = rows.at(index);
  if (row === undefined) return next;
  if (anchor === undefined) {
    if (!next.delete(rows.key(row))) next.add(rows.key(row));
    return next;
  }
  for (let at = Math.min(anchor, index); at <= Math.max(anchor, index); at++) {
    const each = rows.at(at);
    if (each !== undefined) next.add(rows.key(each));
  }
  return next;
}
