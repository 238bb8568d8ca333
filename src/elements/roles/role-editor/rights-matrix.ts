import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../../messages/index.ts';
import {
  legend,
  type MatrixCell,
  type MatrixColumn,
  type MatrixDetailsEvent,
  type MatrixRow,
  type MatrixSelectEvent,
  type MatrixToggleEvent,
} from '../../../ui/matrix/index.ts';
import { statePanel } from '../../../ui/states/states.ts';
import { html as staticHtml, tags as uiTags } from '../../../ui/tags.ts';
import type { Grid } from './grid.ts';

/** The matrix with its legend, or the way out where search and filter leave nothing of it. */
export function rightsMatrix(options: {
  grid: Grid | undefined;
  cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell;
  readOnly: boolean;
  /** Of the role. */
  name: string;
  clear: () => void;
  toggled: (event: MatrixToggleEvent) => void;
  details: (event: MatrixDetailsEvent) => void;
  select: (event: MatrixSelectEvent) => void;
  l: Localize;
}): TemplateResult {
  const { grid, cell, readOnly, name, clear, toggled, details, select, l } = options;
  if (!grid?.rows.length)
    return html`<div class="matrix-none">
      ${statePanel('noneMatch', { title: l.t('roles.noneMatch'), actions: [{ label: l.t('state.clearFilters'), run: clear }] })}
    </div>`;
  return html`${staticHtml`<${uiTags.matrix}
      .rows=${grid.rows}
      .columns=${grid.columns}
      .cell=${cell}
      .readonly=${readOnly}
      details
      .label=${l.t('roles.matrix', { name })}
      .corner=${l.t('roles.resource')}
      @inlay-matrix-toggle=${toggled}
      @inlay-matrix-details=${details}
      @inlay-matrix-select=${select}
    ></${uiTags.matrix}>`}
  ${legend(
    grid.marks.filter((mark) => mark !== 'absent'),
    l,
    !readOnly,
  )}`;
}
