/** A cell; row -1 is the head. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows a page is. */
  readonly page: number;
  /** -1 where there is a head to move into, else 0. */
  readonly first: number;
  readonly rtl: boolean;
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where a key of the grid pattern leads to; `undefined` for a key that moves nothing. */
export function moveInGrid(event: Keys, { row, column }: GridPlace, size: GridSize): GridPlace | undefined {
  if (event.altKey) return undefined;
  const control = event.ctrlKey || event.metaKey;
  const last = size.rows - 1;
  const place = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.max(size.first, Math.min(last, toRow)),
    column: Math.max(0, Math.min(size.columns - 1, toColumn)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return place(row + 1, column);
    case 'ArrowUp':
      return place(row - 1, column);
    case 'ArrowRight':
      return place(row, column + (size.rtl ? -1 : 1));
    case 'ArrowLeft':
      return place(row, column + (size.rtl ? 1 : -1));
    case 'PageDown':
      return place(Math.max(0, row) + size.page, column);
    case 'PageUp':
      return place(row - size.page, column);
    case 'Home':
      return place(control ? 0 : row, 0);
    case 'End':
      return place(control ? last : row, size.columns - 1);
    default:
      return undefined;
  }
}
