import { isOn, type MatrixCell, type MatrixColumn, type MatrixPlace, type MatrixRow } from './types.ts';

/** What a press does: all on where one was off, else all off; what is fixed stays as it is. Undefined: there is nothing to press. */
export function pressed(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  cellAt: (row: MatrixRow, column: MatrixColumn) => MatrixCell,
): { cells: MatrixPlace[]; on: boolean } | undefined {
  const free = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = cellAt(row, column);
      return cell.mark === 'absent' || cell.fixed ? [] : [{ row: row.key, column: column.key, on: isOn(cell) }];
    }),
  );
  if (!free.length) return undefined;
  const on = !free.every((cell) => cell.on);
  return { cells: free.filter((cell) => cell.on !== on).map(({ row, column }): MatrixPlace => ({ row, column })), on };
}

/** The place that an element of the body stands at. */
export function placeUnder(element: Element): { line: number; column: number } | undefined {
  const row = element.closest<HTMLElement>('.body > .row');
  if (!row) return undefined;
  const cell = element.closest<HTMLElement>('.cell');
  if (!cell && !element.closest('.row-head')) return undefined;
  return { line: Number(row.dataset['line']), column: cell ? Number(cell.dataset['column']) : -1 };
}
