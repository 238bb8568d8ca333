import { html, nothing, type TemplateResult } from 'lit';
import type { Link } from '../../contract/index.ts';
import type { Localize } from '../../messages/index.ts';
import { actionsCell, none, personCell, type Person } from '../../ui/cells/index.ts';
import type { MenuEntry } from '../../ui/menu/menu.ts';
import type { Column } from '../../ui/table/index.ts';
import { durationOf } from './phases.ts';

/** Who a link names, as `ui` draws people: a service account is a machine. */
export const personOf = (who: Link | undefined): Person | undefined =>
  who?.name ? { name: who.name, machine: who.type === 'serviceAccount' } : undefined;

export const whoCell = (who: Link | undefined): TemplateResult => personCell(personOf(who));

/** How long it took, or has taken so far. */
export function durationCell(run: { started?: string; ended?: string }, l: Localize): TemplateResult {
  const ms = durationOf(run, Date.now());
  return ms === undefined ? none() : html`<span class="c-number">${l.intl.duration(ms)}</span>`;
}

/** The ⋯ at the end of each row; none where nothing can be done to it. */
export function actionsColumn<Row>(
  l: Localize,
  menu: (row: Row) => readonly MenuEntry[],
  of: (row: Row) => { id: string; name: string },
): Column<Row> {
  return {
    key: 'actions',
    header: l.t('column.actions'),
    headerHidden: true,
    needs: [],
    align: 'end',
    width: 44,
    priority: 0,
    narrow: 'detail',
    cell: (row) => {
      if (!menu(row).length) return nothing;
      const { id, name } = of(row);
      return actionsCell(`more-${asId(id)}`, l.t('actions.more', { name }), () => menu(row));
    },
  };
}

/** A backend's id may hold anything, also what would end a name in the document. */
const asId = (id: string): string => id.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)}_`);
