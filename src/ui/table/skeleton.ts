import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from './column.ts';

const SKELETON_ROWS = 8;

/** A bar where a value will be; four widths in turn. */
export const bone = (index: number): TemplateResult => html`<span class=${`bone bone-${(index * 3) % 4}`}></span>`;

/** Rows before the first answer: the real columns, the real height. */
export function skeletonRows<Row>(columns: readonly Column<Row>[], selectable: boolean, list: boolean): TemplateResult {
  const cell = (column: Column<Row>, index: number): TemplateResult =>
    html`<div class=${`cell ${column.align === 'end' ? 'end' : ''} ${list && column.narrow === 'title' ? 'in-title' : ''}`}>
      ${bone(index)}
    </div>`;
  const row = (index: number): unknown => {
    if (!list) return columns.map((column, at) => cell(column, index + at));
    const part = (place: Column<Row>['narrow']) =>
      columns.filter(({ narrow }) => narrow === place).map((column, at) => cell(column, index + at));
    return html`${part('title')}
      <div class="in-values">${part('value')}</div>
      <div class="in-details">${part('detail').slice(0, 1)}</div>`;
  };
  return html`<div class="skeletons body" aria-hidden="true">
    ${Array.from(
      { length: SKELETON_ROWS },
      (_, index) => html`<div class="row">${selectable ? html`<div class="cell in-check"></div>` : nothing}${row(index)}</div>`,
    )}
  </div>`;
}
