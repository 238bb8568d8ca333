import type { Tenant } from '../../../contract/index.ts';
import { nameCell, none, numberCell, statusCell, timeCell, usageCell } from '../../../ui/cells/index.ts';
import { layersIcon } from '../../../ui/icons/index.ts';
import { tenantState } from '../../base/phases.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';

/**
 * The tenants of the organization in scope and what each is doing; a phase that changes is seen to change.
 *
 * @summary Lists an organization's tenants.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-tenant-open - A tenant's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no tenant yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The tenants may not be read.
 * @cssstate unsupported - The backend has no tenants.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class TenantList extends ListElement<'tenant'> {
  static readonly tag = 'inlay-tenant-list';

  protected readonly screen: ListScreen<'tenant'> = new ListScreen<'tenant'>(this, {
    type: 'tenant',
    name: 'tenant-list',
    title: 'tenants.title',
    noun: 'tenants.noun',
    search: 'tenants.search',
    none: 'tenants.none',
    noneDetail: 'tenants.none.detail',
    icon: layersIcon,
    filters: [
      { field: 'phase', title: 'column.status', valueLabel: (phase, l) => l.t(`tenant.phase.${phase as Tenant['phase']}`) },
      { field: 'region', title: 'column.region' },
    ],
    sort: { field: 'name' },
    columns: () => this.#columns(),
  });
  #made: { columns: readonly Column<Tenant>[]; locale: string } | undefined;

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<Tenant>[] {
    const { l, links } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<Tenant>[] = [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 180, flex: 2 },
        priority: 0,
        narrow: 'title',
        cell: (tenant) => nameCell(tenant.name, { ...links.scope({ tenant: tenant.id }), second: tenant.description?.split('\n', 1)[0] }),
      },
      {
        key: 'phase',
        header: l.t('column.status'),
        needs: ['phase'],
        sort: 'phase',
        width: { min: 168, flex: 1 },
        priority: 0,
        narrow: 'detail',
        cell: (tenant) => {
          const { glyph, label } = tenantState(tenant, l);
          return statusCell({ glyph }, label, tenant.message);
        },
      },
      {
        key: 'region',
        header: l.t('column.region'),
        needs: ['region'],
        sort: 'region',
        width: 116,
        priority: 4,
        cell: ({ region }) => region ?? none(),
      },
      {
        key: 'version',
        header: l.t('column.version'),
        needs: ['version'],
        sort: 'version',
        width: 92,
        priority: 5,
        cell: ({ version }) => version ?? none(),
      },
      {
        key: 'models',
        header: l.t('models.title'),
        needs: ['counts.model'],
        sort: 'counts.model',
        align: 'end',
        width: 92,
        priority: 3,
        cell: ({ counts }) => numberCell(counts?.model, l),
      },
      {
        key: 'storage',
        header: l.t('column.storage'),
        needs: ['usage.storage'],
        width: 212,
        priority: 2,
        cell: ({ usage }) => {
          const storage = usage?.['storage'];
          return storage?.limit
            ? usageCell(storage.value, storage.limit, l, l.t('list.ofLimit', { limit: l.intl.bytes(storage.limit) }))
            : none();
        },
      },
      {
        key: 'active',
        header: l.t('column.lastActive'),
        needs: ['lastActive'],
        sort: 'lastActive',
        width: 116,
        priority: 1,
        narrow: 'value',
        cell: ({ lastActive }) => timeCell(lastActive, l, Date.now()),
      },
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-tenant-list': TenantList;
  }
}
