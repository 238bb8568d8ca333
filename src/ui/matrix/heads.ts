import { html, type TemplateResult } from 'lit';
import type { Painting } from './painter.ts';

/** The heads of the columns that are drawn. Pressing one presses its column; by key that is done from a cell. */
export function heads({ window, columns, headWidth, columnWidth, readOnly }: Painting): TemplateResult[] {
  return columns.slice(window.column, window.column + window.columns).map((column, i) => {
    const at = window.column + i;
    return html`<div
      class=${`head-cell ${readOnly ? '' : 'pressable'}`}
      role="columnheader"
      aria-colindex=${at + 2}
      data-column=${at}
      data-tip=${column.label}
      .style=${`inset-inline-start:${headWidth + at * columnWidth}px;inline-size:${columnWidth}px`}
    >
      <span dir="auto">${column.label}</span>
    </div>`;
  });
}

/** Above them the headings that columns share. Each cell's own name says its group too, so they are for the eye. */
export function groupHeads({ window, columns, headWidth, columnWidth }: Painting): TemplateResult {
  const spans: { label: string; from: number; to: number }[] = [];
  for (let at = window.column; at < window.column + window.columns; at += 1) {
    const label = columns[at]?.group ?? '';
    const last = spans.at(-1);
    if (last?.label === label) last.to = at + 1;
    else spans.push({ label, from: at, to: at + 1 });
  }
  return html`<div class="groups" aria-hidden="true">
    ${spans.map(
      ({ label, from, to }) =>
        html`<div
          class="group-head"
          .style=${`inset-inline-start:${headWidth + from * columnWidth}px;inline-size:${(to - from) * columnWidth}px`}
        >
          <span class="truncate"><bdi>${label}</bdi></span>
        </div>`,
    )}
  </div>`;
}
