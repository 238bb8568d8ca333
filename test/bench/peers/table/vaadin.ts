import '@vaadin/grid';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import { render } from 'lit';
import type { TablePeer } from '../../table/page.ts';
import { HEADERS, WIDTHS, type BenchRow } from '../../table/rows.ts';
import { LIT_CELLS } from './cells.ts';

interface Grid extends HTMLElement {
  items: BenchRow[];
  requestContentUpdate(): void;
}
let grid: Grid | undefined;

export const peer: TablePeer = {
  show(box: HTMLElement, rows: BenchRow[]): void {
    grid = document.createElement('vaadin-grid') as unknown as Grid;
    grid.style.height = '100%';
    grid.append(document.createElement('vaadin-grid-selection-column'));
    for (const [at, header] of HEADERS.entries()) {
      const width = WIDTHS[at]!;
      const fixed = width.endsWith('px');
      grid.append(
        Object.assign(document.createElement('vaadin-grid-column'), {
          header,
          flexGrow: fixed ? 0 : Number.parseInt(width, 10),
          ...(fixed ? { width } : {}),
          renderer: (root: HTMLElement, _column: unknown, { item }: { item: BenchRow }) => render(LIT_CELLS[at]!(item), root),
        }),
      );
    }
    grid.items = rows;
    box.append(grid);
  },
  ready: () => Boolean(grid?.querySelector('.link')),
  scroller: () => grid!.shadowRoot!.querySelector<HTMLElement>('#table')!,
  // Its data provider slices the array that it was given, which holds the changed rows.
  changed: () => (grid as Grid & { clearCache(): void }).clearCache(),
};
