import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Ref, Tenant } from '../../contract/index.ts';
import { circleArrowUpIcon, pauseIcon, pencilIcon, playIcon, trash2Icon, uploadIcon } from '../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../ui/menu/menu.ts';
import type { BulkAction } from '../base/bulk.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { DangerDialog, refOf } from '../base/removal.ts';
import { RenameDialog } from '../base/rename.ts';

type Step = 'deploy' | 'pause' | 'resume';
const STEPS = { deploy: uploadIcon, pause: pauseIcon, resume: playIcon } as const;
/** What a tenant shows until the backend says how far it is. */
const HEADING = { deploy: 'available', pause: 'paused', resume: 'available', upgrade: 'available' } as const;

/** The life of tenants, for the list and for the page of one: what may be done now, and the dialogs that ask first. */
export class TenantLife {
  #host: InlayElement;
  #changes: Changes;
  #danger: DangerDialog;
  #rename: RenameDialog;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    this.#danger = new DangerDialog(host, changes);
    this.#rename = new RenameDialog(host, changes);
  }

  /** Entries of ⋯; what the backend has not, or what is not for this phase, is left out. */
  menu(tenant: Tenant, gone?: () => void): MenuEntry[] {
    const { l } = this.#host;
    const entry = (verb: Parameters<Changes['offer']>[0], item: Omit<MenuItem, 'disabled'>): MenuEntry[] => {
      const offer = this.#changes.offer(verb, tenant);
      return offer ? [{ ...item, ...(offer.disabled ? { disabled: offer.disabled } : {}) }] : [];
    };
    const steps = (Object.keys(STEPS) as Step[]).flatMap((step) =>
      entry(step, { label: l.t(`tenants.${step}`), icon: STEPS[step], run: () => this.step(step, tenant) }),
    );
    const upgrades = (tenant.upgrades ?? []).flatMap((version) =>
      entry('upgrade', { label: l.t('tenants.upgradeTo', { version }), icon: circleArrowUpIcon, run: () => this.upgrade(tenant, version) }),
    );
    const rename = entry('update', { label: l.t('tenants.rename'), icon: pencilIcon, run: () => this.rename(tenant) });
    const remove = entry('delete', { label: l.t('tenants.delete'), icon: trash2Icon, danger: true, run: () => this.remove(tenant, gone) });
    return [...steps, ...upgrades, ...rename, ...(remove.length ? (['line', ...remove] as const) : [])];
  }

  step(step: Step, tenant: Tenant): void {
    const { l } = this.#host;
    void this.#changes.run(stepOf(step, tenant), {
      optimistic: { phase: 'pending', wanted: HEADING[step], message: null },
      done: l.t(`tenants.${step}.done`, { name: tenant.name }),
    });
  }

  upgrade(tenant: Tenant, version: string): void {
    void this.#changes.run(upgradeOf(tenant, version), {
      optimistic: { phase: 'pending', wanted: HEADING.upgrade, message: null },
      done: this.#host.l.t('tenants.upgrade.done', { name: tenant.name, version }),
    });
  }

  rename(tenant: Tenant): void {
    this.#rename.ask(tenant, this.#host.l.t('tenants.rename.title', { name: tenant.name }));
  }

  remove(tenant: Tenant, gone?: () => void): void {
    const { l } = this.#host;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(tenant) as Ref<'tenant'>, ...revisionOf(tenant) },
      heading: l.t('tenants.delete.title', { name: tenant.name }),
      verb: l.t('tenants.delete'),
      detail: l.t('tenants.delete.detail'),
      typed: tenant.name,
      done: l.t('tenants.delete.done', { name: tenant.name }),
      ...(gone ? { after: gone } : {}),
    });
  }

  /** For the selection bar. Rows in another phase are left out. */
  bulk(): readonly BulkAction<Tenant>[] {
    const { l } = this.#host;
    const can = (verb: Parameters<Changes['offer']>[0], tenant: Tenant): boolean => {
      const offer = this.#changes.offer(verb, tenant);
      return offer !== undefined && offer.disabled === undefined;
    };
    if (!this.#changes.offer('update', { type: 'tenant' }) && !this.#changes.offer('delete', { type: 'tenant' })) return [];
    return [
      {
        label: l.t('tenants.upgrade'),
        icon: circleArrowUpIcon,
        change: (tenant) => {
          const newest = tenant.upgrades?.at(-1);
          return newest && can('upgrade', tenant) ? upgradeOf(tenant, newest) : undefined;
        },
        done: (count) => l.t('tenants.bulk.upgrade', { count }),
      },
      ...(['pause', 'resume'] as const).map((step): BulkAction<Tenant> => ({
        label: l.t(`tenants.${step}`),
        icon: STEPS[step],
        change: (tenant) => (can(step, tenant) ? stepOf(step, tenant) : undefined),
        done: (count) => l.t(`tenants.bulk.${step}`, { count }),
      })),
      {
        label: l.t('tenants.delete'),
        icon: trash2Icon,
        danger: true,
        change: (tenant) => (can('delete', tenant) ? { do: 'delete', on: refOf(tenant) as Ref<'tenant'> } : undefined),
        ask: (count) => l.t('tenants.bulk.ask', { count }),
        done: (count) => l.t('tenants.bulk.delete', { count }),
      },
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}${this.#rename.render() ?? nothing}`;
  }
}

const stepOf = (action: Step, tenant: Tenant): Change => ({ do: 'act', action, on: refOf(tenant) });
const upgradeOf = (tenant: Tenant, version: string): Change => ({ do: 'act', action: 'upgrade', on: refOf(tenant), input: { version } });
const revisionOf = ({ revision }: Tenant): { ifRevision?: string } => (revision ? { ifRevision: revision } : {});
