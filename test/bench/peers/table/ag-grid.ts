import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import type { TablePeer } from '../../table/page.ts';
import { PLAIN_CELLS } from '../../table/plain-cells.ts';
import { HEADERS, ROW_PX, WIDTHS, type BenchRow } from '../../table/rows.ts';

ModuleRegistry.registerModules([AllCommunityModule]);
let box: HTMLElement | undefined;
let rows: BenchRow[] = [];
let grid: ReturnType<typeof createGrid> | undefined;

export const peer: TablePeer = {
  show(into: HTMLElement, all: BenchRow[]): void {
    box = into;
    rows = all;
    grid = createGrid(box, {
      rowData: rows,
      rowHeight: ROW_PX,
      rowSelection: { mode: 'multiRow' },
      getRowId: ({ data }: { data: BenchRow }) => data.id,
      columnDefs: HEADERS.map((headerName, at) => ({
        headerName,
        colId: headerName,
        ...(WIDTHS[at]!.endsWith('px') ? { width: Number.parseInt(WIDTHS[at]!, 10) } : { flex: Number.parseInt(WIDTHS[at]!, 10) }),
        cellRenderer: ({ data }: { data: BenchRow }) => {
          const cell = PLAIN_CELLS[at]!.make();
          PLAIN_CELLS[at]!.bind(cell, data);
          return cell;
        },
        // Each cell draws the whole row: it changes with it.
        valueGetter: ({ data }: { data: BenchRow }) => data,
        equals: (one: BenchRow, other: BenchRow) => one === other,
      })),
    });
  },
  ready: () => Boolean(box?.querySelector('.ag-row .ag-cell .link')),
  scroller: () => box!.querySelector<HTMLElement>('.ag-body-viewport, .ag-grid-viewport')!,
  changed: (places) => grid!.applyTransactionAsync({ update: places.map((place) => rows[place]) }),
};
