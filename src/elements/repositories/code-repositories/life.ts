import { html, type TemplateResult } from 'lit';
import type { Change, CodeRepository, Ref } from '../../../contract/index.ts';
import { circleCheckIcon, pencilIcon, refreshCwIcon, trash2Icon } from '../../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { DangerDialog, refOf } from '../../base/removal.ts';
import type { CheckDialog } from './check-dialog.ts';
import type { ConnectDialog } from './connect-dialog.ts';

/** What may be done to a repository now, and the dialogs that ask first. */
export class RepositoryLife {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #danger: DangerDialog;
  readonly #checking: CheckDialog;
  readonly #connecting: ConnectDialog;

  constructor(host: InlayElement, changes: Changes, checking: CheckDialog, connecting: ConnectDialog) {
    this.#host = host;
    this.#changes = changes;
    this.#danger = new DangerDialog(host, changes);
    this.#checking = checking;
    this.#connecting = connecting;
  }

  menu(row: CodeRepository): MenuEntry[] {
    const { l } = this.#host;
    const entry = (verb: Parameters<Changes['offer']>[0], item: Omit<MenuItem, 'disabled'>): MenuEntry[] => {
      const offer = this.#changes.offer(verb, row);
      return offer ? [{ ...item, ...(offer.disabled ? { disabled: offer.disabled } : {}) }] : [];
    };
    const remove = entry('delete', {
      label: l.t('repositories.disconnect'),
      icon: trash2Icon,
      danger: true,
      run: () =>
        this.#danger.ask({
          change: { do: 'delete', on: refOf(row) as Ref<'codeRepository'>, ...(row.revision ? { ifRevision: row.revision } : {}) },
          heading: l.t('repositories.disconnect.title', { name: row.name }),
          verb: l.t('repositories.disconnect'),
          detail: l.t('repositories.disconnect.detail'),
          done: l.t('repositories.disconnect.done', { name: row.name }),
        }),
    });
    return [
      ...entry('test', { label: l.t('repositories.check'), icon: circleCheckIcon, run: () => this.#checking.ask(row) }),
      ...entry('sync', { label: l.t('repositories.sync'), icon: refreshCwIcon, run: () => this.#sync(row) }),
      ...entry('update', { label: l.t('repositories.edit'), icon: pencilIcon, run: () => this.#connecting.ask(row) }),
      ...(remove.length ? (['line', ...remove] as const) : []),
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}`;
  }

  #sync(row: CodeRepository): void {
    const change: Change = { do: 'act', action: 'sync', on: refOf(row) };
    void this.#changes.run(change, {
      optimistic: { phase: 'syncing' },
      done: this.#host.l.t('repositories.sync.done', { name: row.name }),
    });
  }
}
