import '@lit-labs/virtualizer';
import { html, render } from 'lit';
import type { TablePeer } from '../../table/page.ts';
import { HEADERS, type BenchRow } from '../../table/rows.ts';
import { litHead, litRow } from './cells.ts';

let box: HTMLElement | undefined;
let rows: BenchRow[] = [];
const line = (row: BenchRow, index: number) =>
  html`<div class="row" role="row" aria-rowindex=${index + 2} aria-selected="false">${litRow(row, false)}</div>`;
const draw = (items: BenchRow[]): unknown =>
  render(
    html`<div class="plain column">
      ${litHead(HEADERS)}<lit-virtualizer scroller role="grid" .items=${items} .renderItem=${line}></lit-virtualizer>
    </div>`,
    box!,
  );

export const peer: TablePeer = {
  show(into: HTMLElement, all: BenchRow[]): void {
    box = into;
    rows = all;
    draw(rows);
  },
  ready: () => Boolean(box?.querySelector('.cell')),
  scroller: () => box!.querySelector<HTMLElement>('lit-virtualizer')!,
  // It draws again only for another array.
  changed: () => draw([...rows]),
};
