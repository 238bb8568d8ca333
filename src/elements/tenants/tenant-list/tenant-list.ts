import { html, nothing, type TemplateResult } from 'lit';
import type { Tenant } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { tenants } from '../../../messages/en/tenants.ts';
import { nameCell, none, numberCell, statusCell, timeCell, usageCell } from '../../../ui/cells/index.ts';
import { ConnectionController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { layersIcon, plusIcon } from '../../../ui/icons/index.ts';
import { actionsColumn } from '../../base/cells.ts';
import { tenantState } from '../../base/phases.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { TenantLife } from '../life.ts';
import { TenantCreate } from './create-dialog.ts';

/**
 * The tenants of the organization in scope and what each is doing; a phase that changes is seen to change. Where the backend can:
 * create, deploy, pause, resume, upgrade, rename and delete, one by one or many at once.
 *
 * @summary Lists an organization's tenants, and leads their lives.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-tenant-open - A tenant's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-tenant-create - A tenant is about to be made; cancelable, `event.change`. So `-update`, `-delete`, `-deploy`, `-pause`, `-resume`, `-upgrade`.
 * @fires {ChangeDoneEvent} inlay-tenant-create-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-tenant-create-failed - It was not; `event.problem`. So for the others.
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
  static override readonly words = [lists, queries, tenants];

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
    actions: () => this.#create(),
    bulk: () => this.#life.bulk(),
  });
  #life = new TenantLife(this, this.screen.changes);
  #creating = new TenantCreate(this, this.screen.changes, new ConnectionController(this));
  #made: { columns: readonly Column<Tenant>[]; locale: string } | undefined;

  override render(): TemplateResult {
    return html`${super.render()}${this.#life.dialogs()}${this.#creating.render()}`;
  }

  #create(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'tenant' });
    if (!offer) return nothing;
    return button({
      label: this.l.t('tenants.create'),
      icon: plusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: this.#creating.ask,
    });
  }

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
        cell: (tenant) => nameCell(tenant.name, { ...links.to(tenant), second: tenant.description?.split('\n', 1)[0] }),
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
      actionsColumn(
        l,
        (tenant: Tenant) => this.#life.menu(tenant),
        (tenant) => tenant,
      ),
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
