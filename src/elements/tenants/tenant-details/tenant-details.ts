import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Project, Quantity, Tenant } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { tenants } from '../../../messages/en/tenants.ts';
import { EntityController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { idCell, nameCell, numberCell, statusCell, timeCell, usageCell } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { button, copyButton } from '../../../ui/controls.ts';
import { arrowRightIcon, circleArrowUpIcon, ellipsisIcon, layersIcon, pauseIcon, playIcon, uploadIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { safeHref } from '../../../ui/safe-href.ts';
import { skeleton } from '../../../ui/states/states.ts';
import type { Column } from '../../../ui/table/index.ts';
import { tabPanel, tabs, tabStyles } from '../../../ui/tabs/index.ts';
import { Changes } from '../../base/changes.ts';
import { DetailList } from '../../base/detail-list.ts';
import { breadcrumb, facts, TabChangeEvent, tagList } from '../../base/details.ts';
import { detailsStyles } from '../../base/details.styles.ts';
import { dispatch } from '../../base/events.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { tenantState } from '../../base/phases.ts';
import { viewPanel, viewStrip } from '../../base/views.ts';
import { writingStyles } from '../../base/writing.styles.ts';
import { TenantLife } from '../life.ts';
import { tenantDetailsStyles } from './tenant-details.styles.ts';

export const TENANT_TABS = ['overview', 'projects'] as const;
type TabKey = (typeof TENANT_TABS)[number];

/**
 * One tenant: what it is doing and where it is heading, what it could be upgraded to, how much it uses, its projects; and its
 * life, as far as the backend leads it.
 *
 * @summary A tenant, its life and its projects.
 * @fires {TabChangeEvent} inlay-tab-change - Another tab was chosen; `event.tab`.
 * @fires {BeforeChangeEvent} inlay-before-tenant-update - It is about to change; cancelable, `event.change`. So `-delete`, `-deploy`, `-pause`, `-resume`, `-upgrade`.
 * @fires {ChangeDoneEvent} inlay-tenant-update-done - It was changed; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-tenant-update-failed - It was not; `event.problem`. So for the others.
 * @slot actions - Buttons at the end of the header.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the tenant has come.
 * @cssstate error - It could not be read.
 * @cssstate forbidden - It may not be read.
 * @cssstate unsupported - The backend has no tenants.
 * @cssstate stale - What is shown could not be refreshed.
 * @cssstate offline - The server cannot be reached.
 * @cssstate ready - It is shown.
 */
export class TenantDetails extends InlayElement {
  static readonly tag = 'inlay-tenant-details';
  static override readonly words = [lists, queries, tenants];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, tabStyles, detailsStyles, writingStyles, tenantDetailsStyles];

  /** Id of the tenant. */
  @property({ attribute: 'tenant-id' }) tenantId: string | undefined;
  /** The tab that shows; absent: the first. */
  @property() tab: TabKey | undefined;

  #tenant = new EntityController(this, 'tenant', () => this.tenantId);
  #changes = new Changes(this);
  #life = new TenantLife(this, this.#changes);
  #projects = new DetailList(this, {
    type: 'project',
    label: () => this.l.t('switcher.project'),
    none: () => ({ title: this.l.t('tenant.projects.none'), icon: layersIcon }),
    columns: () => this.#projectColumns(),
    of: () => (this.tenantId ? { type: 'tenant', id: this.tenantId } : undefined),
    sort: { field: 'name' },
  });
  #columns: { made: readonly Column<Project>[]; locale: string } | undefined;

  protected get view(): View {
    return this.#tenant.view;
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const panel = viewPanel(view, l, {
      none: { title: '' },
      retry: this.#tenant.refresh,
      backend: this.#tenant.connection?.capabilities.backend.name,
    });
    const tenant = this.#tenant.answer;
    if (panel)
      return html`<div class="page">
          <header class="page-header"><div class="titles">${this.#crumbs()}</div></header>
          ${panel}
        </div>
        ${this.#changes.toasts()}`;
    if (!tenant) return html`<div class="page"><div class="section">${skeleton()}</div></div>`;
    const all = [
      { key: 'overview' as const, label: l.t('tenant.overview') },
      ...(this.#projects.offered ? [{ key: 'projects' as const, label: l.t('switcher.project'), count: this.#projects.count }] : []),
    ];
    const selected = all.find(({ key }) => key === this.tab)?.key ?? 'overview';
    return html`<div class="page">
        ${this.#header(tenant)}${viewStrip(view, l, this.#tenant.refresh) ?? nothing}
        ${tabs({ id: 'tabs', label: l.t('details.tabs'), tabs: all, selected, select: this.#select })}
        <div class="details">
          <div class="content">
            ${tabPanel('tabs', selected, selected === 'projects' ? this.#projects.render() : this.#overview(tenant), selected === 'projects' ? 'list' : '')}
          </div>
          <aside class="side">${this.#side(tenant)}</aside>
        </div>
      </div>
      ${this.#life.dialogs()}${this.#changes.toasts()}`;
  }

  #crumbs(): TemplateResult {
    const { l, links } = this;
    const name = this.#tenant.answer?.name;
    return breadcrumb([{ label: l.t('tenants.title'), to: links.at({ segments: ['tenants'] }) }, ...(name ? [{ label: name }] : [])], l);
  }

  #header(tenant: Tenant): TemplateResult {
    const { l, links } = this;
    const { glyph, label } = tenantState(tenant, l);
    const enter = links.scope({ tenant: tenant.id });
    const menu = this.#life.menu(tenant, () => links.place.go({ segments: ['tenants'] }));
    const primary = this.#primary(tenant);
    return html`<header class="page-header">
      <div class="titles">
        ${this.#crumbs()}
        <div class="title-row">
          <h2 class="page-title"><bdi>${tenant.name}</bdi></h2>
          ${statusCell({ glyph }, label)}
        </div>
        ${tenant.description ? html`<p class="page-subtitle"><bdi>${tenant.description}</bdi></p>` : nothing}
      </div>
      <div class="actions">
        <slot name="actions"></slot>
        ${tenant.phase === 'available' ? html`<a class="button" href=${enter.href} @click=${enter.open}>${arrowRightIcon(16, 'mirror')}<span class="label">${l.t('tenant.enter')}</span></a>` : nothing}
        ${menu.length ? menuButton({ id: 'more', label: l.t('actions.more', { name: tenant.name }), icon: ellipsisIcon, iconOnly: true, alignEnd: true, items: () => this.#life.menu(tenant, () => links.place.go({ segments: ['tenants'] })) }) : nothing}
        ${primary}
      </div>
    </header>`;
  }

  /** The one step that stands next. */
  #primary(tenant: Tenant): TemplateResult | typeof nothing {
    const { l } = this;
    const newest = tenant.upgrades?.at(-1);
    const steps = [
      ['deploy', uploadIcon],
      ['resume', playIcon],
      ['pause', pauseIcon],
    ] as const;
    const upgrade = newest && this.#changes.offer('upgrade', tenant);
    if (upgrade && newest)
      return button({
        label: l.t('tenants.upgrade'),
        icon: circleArrowUpIcon,
        kind: 'primary',
        disabled: upgrade.disabled,
        busy: this.#changes.busy(tenant),
        click: () => this.#life.upgrade(tenant, newest),
      });
    for (const [step, icon] of steps) {
      const offer = this.#changes.offer(step, tenant);
      if (offer)
        return button({
          label: l.t(`tenants.${step}`),
          icon,
          kind: step === 'pause' ? '' : 'primary',
          disabled: offer.disabled,
          busy: this.#changes.busy(tenant),
          click: () => this.#life.step(step, tenant),
        });
    }
    return nothing;
  }

  #overview(tenant: Tenant): TemplateResult {
    const { l } = this;
    const { glyph, label } = tenantState(tenant, l);
    const wanted =
      tenant.wanted && tenant.phase !== tenant.wanted
        ? l.t('tenant.phase.wanted', { name: l.t(`tenant.phase.${tenant.wanted}`) })
        : undefined;
    return html`<section class="section">
        <h3>${l.t('tenant.life')}</h3>
        <div class="life" role="status">
          ${statusCell({ glyph }, label, [tenant.message, wanted].filter(Boolean).join(' · ') || undefined)}
        </div>
      </section>
      ${this.#upgrade(tenant)}`;
  }

  #upgrade({ version, upgrades }: Tenant): TemplateResult | typeof nothing {
    const { l } = this;
    if (!version) return nothing;
    if (!upgrades?.length)
      return html`<section class="section">
        <h3>${l.t('column.version')}</h3>
        <p>${version}. <span class="muted">${l.t('tenant.upgrade.newestNow')}</span></p>
      </section>`;
    const newest = upgrades.at(-1) ?? '';
    return html`<section class="section">
      <h3>${l.t('tenant.upgrade.title', { version: newest })}<small>${l.t('tenant.upgrade.from', { version })}</small></h3>
      <div class="upgrade">
        <ol class="way">
          <li class="now"><b>${version}</b>${l.t('tenant.upgrade.now')}</li>
          ${upgrades.map((one) => html`<li><b>${one}</b>${one === newest ? l.t('tenant.upgrade.newest') : nothing}</li>`)}
        </ol>
      </div>
    </section>`;
  }

  #side(tenant: Tenant): TemplateResult {
    const { l } = this;
    const address = safeHref(tenant.url);
    return html`${this.#usage(tenant.usage)}
    ${facts(l.t('details.facts'), [
      [l.t('details.id'), html`<span class="c-line">${idCell(tenant.id)}${copyButton(tenant.id, l)}</span>`],
      [l.t('column.region'), tenant.region],
      [l.t('column.version'), tenant.version],
      [l.t('tenant.plan'), tenant.plan],
      [
        l.t('tenant.address'),
        tenant.url && (address ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${tenant.url}</a>` : tenant.url),
      ],
      [l.t('column.created'), tenant.created && l.intl.exact(Date.parse(tenant.created))],
      [l.t('column.lastActive'), tenant.lastActive && timeCell(tenant.lastActive, l, Date.now())],
      [l.t('models.title'), tenant.counts?.model === undefined ? undefined : l.intl.number(tenant.counts.model)],
      [l.t('runs.title'), tenant.counts?.run === undefined ? undefined : l.intl.number(tenant.counts.run)],
      [l.t('column.tags'), tagList(tenant.tags)],
    ])}`;
  }

  #usage(usage: Readonly<Record<string, Quantity>> | undefined): TemplateResult | typeof nothing {
    const entries = Object.entries(usage ?? {});
    if (!entries.length) return nothing;
    const { l } = this;
    return html`<section>
      <h3>${l.t('tenant.usage')}</h3>
      <div class="usage">
        ${entries.map(([name, { value, unit, limit }]) => {
          const text = (amount: number): string =>
            unit === 'B' ? l.intl.bytes(amount) : `${l.intl.number(amount)}${unit === '1' ? '' : ` ${unit}`}`;
          return html`<div>
            <span class="label"><bdi>${name}</bdi></span
            ><span class="value">${text(value)}</span>
            ${limit === undefined ? nothing : usageCell(value, limit, l, l.t('list.ofLimit', { limit: text(limit) }))}
          </div>`;
        })}
      </div>
    </section>`;
  }

  #projectColumns(): readonly Column<Project>[] {
    const { l, links } = this;
    if (this.#columns?.locale === l.locale) return this.#columns.made;
    const made: readonly Column<Project>[] = [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 160, flex: 1 },
        priority: 0,
        narrow: 'title',
        cell: (project) =>
          nameCell(project.name, {
            ...links.scope({ tenant: this.tenantId ?? '', project: project.id }),
            second: project.description?.split('\n', 1)[0],
          }),
      },
      {
        key: 'models',
        header: l.t('models.title'),
        needs: ['counts.model'],
        align: 'end',
        width: 92,
        priority: 1,
        cell: ({ counts }) => numberCell(counts?.model, l),
      },
      {
        key: 'runs',
        header: l.t('runs.title'),
        needs: ['counts.run'],
        align: 'end',
        width: 92,
        priority: 2,
        narrow: 'value',
        cell: ({ counts }) => numberCell(counts?.run, l),
      },
      {
        key: 'created',
        header: l.t('column.created'),
        needs: ['created'],
        sort: 'created',
        width: 116,
        priority: 3,
        cell: ({ created }) => timeCell(created, l, Date.now()),
      },
    ];
    this.#columns = { made, locale: l.locale };
    return made;
  }

  #select = (tab: TabKey): void => {
    this.tab = tab;
    dispatch(this, new TabChangeEvent(tab));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-tenant-details': TenantDetails;
  }
}
