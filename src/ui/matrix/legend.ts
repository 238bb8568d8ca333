import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { funnelIcon, lockIcon, xIcon } from '../icons/index.ts';
import type { MatrixCell, MatrixMark } from './types.ts';

/** A mark by itself, for words beside it. It is for the eye: the words say the same. */
export function markOf({ mark, changed }: Pick<MatrixCell, 'mark' | 'changed'>, kind = ''): TemplateResult {
  const shape = { conditional: funnelIcon, locked: lockIcon, denied: xIcon }[mark as string];
  return html`<span class=${`mark ${mark} ${changed ?? ''} ${kind}`} aria-hidden="true">${shape?.(14)}</span>`;
}

/** What the marks mean, below a matrix. `changes`: also what is added and removed. */
export function legend(marks: readonly MatrixMark[], l: Localize, changes = true): TemplateResult {
  const entry = (cell: Pick<MatrixCell, 'mark' | 'changed'>, words: string): TemplateResult =>
    html`<li><span class="mark-box">${markOf(cell, 'legend')}</span>${words}</li>`;
  return html`<ul class="matrix-legend">
    ${marks.map((mark) => entry({ mark }, l.t(`ui.matrix.mark.${mark}`)))}
    ${
      changes
        ? html`${entry({ mark: 'allowed', changed: 'added' }, l.t('ui.matrix.changed.added'))}
          ${entry({ mark: 'none', changed: 'removed' }, l.t('ui.matrix.changed.removed'))}`
        : nothing
    }
  </ul>`;
}
