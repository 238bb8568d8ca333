import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Entity } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import type { Icon } from '../../ui/icons/index.ts';
import type { Batch } from './batch.ts';
import type { InlayElement } from './inlay-element.ts';

/** One button of the selection bar. */
export interface BulkAction<Row extends Entity> {
  readonly label: string;
  readonly icon: Icon;
  readonly danger?: boolean;
  /** What it does to a row; undefined where that one is left out. */
  readonly change: (row: Row) => Change | undefined;
  /** "3 tenants paused", when all went well. */
  readonly done: (count: number) => string;
  /** Before it is done, for what cannot be undone: the sentence of the question. */
  readonly ask?: (count: number) => string;
}

/** The bar over a list while rows are selected: what can be done to all of them at once. */
export function selectionBar<Row extends Entity>(
  { l }: InlayElement,
  options: { rows: readonly Row[]; actions: readonly BulkAction<Row>[]; batch: Batch; clear: () => void },
): TemplateResult | typeof nothing {
  const { rows, actions, batch, clear } = options;
  if (!rows.length || !actions.length) return nothing;
  return html`<div class="selection-holder">
    <div
      class="selection-bar"
      role="toolbar"
      aria-label=${l.t('bulk.bar')}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        clear();
      }}
    >
      <span class="count-selected">${l.t('list.selected', { count: rows.length })}</span><span class="rule"></span>
      ${actions.map((action) => {
        const tasks = rows.flatMap((row) => {
          const change = action.change(row);
          return change ? [{ name: row.name, change }] : [];
        });
        const { label, icon, done, ask } = action;
        return button({
          label,
          icon,
          kind: action.danger ? 'ghost small danger-text' : 'ghost small',
          disabled: tasks.length ? undefined : l.t('bulk.none'),
          click: () =>
            void batch.begin({ title: label, tasks, done, ...(ask ? { ask: { question: ask(tasks.length), verb: label } } : {}) }),
        });
      })}
      <span class="rule"></span>${button({ label: l.t('list.clearSelection'), kind: 'ghost small', click: clear })}<kbd class="kbd"
        >Esc</kbd
      >
    </div>
  </div>`;
}
