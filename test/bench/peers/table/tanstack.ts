import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TablePeer } from '../../table/page.ts';
import { HEADERS, ROW_PX, type BenchRow } from '../../table/rows.ts';
import { litHead, litRow } from './cells.ts';

class TanstackTable extends LitElement {
  rows: BenchRow[] = [];
  #virtual: VirtualizerController | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }
  override connectedCallback(): void {
    this.#virtual = new VirtualizerController(this, {
      getScrollElement: () => this.querySelector<HTMLElement>('.plain'),
      count: this.rows.length,
      estimateSize: () => ROW_PX,
      overscan: 4,
    });
    super.connectedCallback();
  }
  override render(): TemplateResult {
    const virtual = this.#virtual!.getVirtualizer();
    return html`<div class="plain" role="grid">
      ${litHead(HEADERS)}
      <div .style=${`position: relative; height: ${virtual.getTotalSize()}px`}>
        ${repeat(
          virtual.getVirtualItems(),
          ({ key }) => key,
          ({ index, start }) =>
            html`<div class="row" role="row" aria-rowindex=${index + 2} aria-selected="false" .style=${`transform: translateY(${start}px)`}>
              ${litRow(this.rows[index]!, false)}
            </div>`,
        )}
      </div>
    </div>`;
  }
}

customElements.define('bench-tanstack', TanstackTable);
let table: TanstackTable | undefined;
export const peer: TablePeer = {
  show(box: HTMLElement, rows: BenchRow[]): void {
    table = document.createElement('bench-tanstack') as TanstackTable;
    table.rows = rows;
    box.append(table);
  },
  ready: () => Boolean(table?.querySelector('.cell')),
  scroller: () => table!.querySelector<HTMLElement>('.plain')!,
  changed: () => table!.requestUpdate(),
};
