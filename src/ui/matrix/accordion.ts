import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Localize } from '../../messages/index.ts';
import { button } from '../controls.ts';
import { chevronDownIcon, chevronRightIcon, infoIcon, triangleAlertIcon } from '../icons/index.ts';
import { markOf } from './legend.ts';
import type { Tally } from './lines.ts';
import type { MatrixCell, MatrixColumn, MatrixRow } from './types.ts';

/** So many marks are drawn in small on a closed row; the rest is in the numbers. */
const SMALL_MARKS = 12;

export interface AccordionOptions {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cell: (row: MatrixRow, column: MatrixColumn) => MatrixCell;
  readonly tally: (row: MatrixRow) => Tally;
  readonly open: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly label: string;
  readonly turn: (row: MatrixRow) => void;
  readonly press: (row: MatrixRow, column: MatrixColumn) => void;
  /** Absent: there is no more to a cell than is said here. */
  readonly more?: (row: MatrixRow, column: MatrixColumn) => void;
  readonly l: Localize;
}

/** The matrix in a narrow box: one row a line with its marks in small; open, an action a line with its reason in words. */
export function accordion(options: AccordionOptions): TemplateResult {
  const groups = new Map<string | undefined, MatrixRow[]>();
  for (const row of options.rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return html`<div class="accordion" role="group" aria-label=${options.label || nothing}>
    ${[...groups].map(
      ([group, rows]) =>
        html`${
          group === undefined
            ? nothing
            : html`<h3><bdi>${group}</bdi> <small>${options.l.t('ui.matrix.rows', { count: rows.length })}</small></h3>`
        }${repeat(
          rows,
          ({ key }) => key,
          (row) => section(row, options),
        )}`,
    )}
  </div>`;
}

function section(row: MatrixRow, options: AccordionOptions): TemplateResult {
  const { columns, cell, open, turn, l } = options;
  const has = columns.map((column) => ({ column, cell: cell(row, column) })).filter((one) => one.cell.mark !== 'absent');
  const tally = options.tally(row);
  const isOpen = open.has(row.key);
  return html`<button class="opener" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => turn(row)}>
      ${isOpen ? chevronDownIcon(14) : chevronRightIcon(14, 'mirror')}
      <span class="grow truncate"><bdi>${row.label}</bdi> ${row.dangerous ? triangleAlertIcon(14, 'shape-dangerous') : nothing}</span>
      ${tally.changed ? html`<span class="changed-count">${l.t('ui.matrix.changedCount', { count: tally.changed })}</span>` : nothing}
      <span class="muted numeric">${l.t('ui.matrix.onOf', { on: tally.on, of: tally.of })}</span>
      <span class="small-marks">${has.slice(0, SMALL_MARKS).map((one) => markOf({ mark: one.cell.mark }, 'small'))}</span>
    </button>
    ${isOpen ? has.map((one) => action(row, one.column, one.cell, options)) : nothing}`;
}

function action(row: MatrixRow, column: MatrixColumn, cell: MatrixCell, { press, more, readOnly, l }: AccordionOptions): TemplateResult {
  const { mark, changed, why } = cell;
  const words = mark === 'none' || mark === 'allowed' ? undefined : l.t(`ui.matrix.mark.${mark}`);
  const name = column.group ? `${column.group}, ${column.label}` : column.label;
  return html`<div class=${`line ${changed ?? ''}`}>
    <button
      class="action"
      type="button"
      role="checkbox"
      aria-checked=${mark === 'conditional' ? 'mixed' : mark === 'allowed' || mark === 'inherited' ? 'true' : 'false'}
      aria-readonly=${cell.fixed || readOnly ? 'true' : 'false'}
      @click=${() => press(row, column)}
    >
      ${markOf(cell, 'large')}
      <span class="grow"><bdi>${name}</bdi>${(why ?? words) ? html`<small>${why ?? words}</small>` : nothing}</span>
      ${changed ? html`<span class="verdict">${l.t(`ui.matrix.changed.${changed}`)}</span>` : nothing}
    </button>
    ${
      more
        ? button({
            label: l.t('ui.matrix.details', { name: `${name}, ${row.label}` }),
            icon: infoIcon,
            iconOnly: true,
            kind: 'ghost',
            click: () => more(row, column),
          })
        : nothing
    }
  </div>`;
}
