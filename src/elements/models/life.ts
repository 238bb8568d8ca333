import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Model, TypeCaps } from '../../contract/index.ts';
import { archiveIcon, copyIcon, pencilIcon, plusIcon, rotateCwIcon, trash2Icon, type Icon } from '../../ui/icons/index.ts';
import { button } from '../../ui/controls.ts';
import type { MenuEntry } from '../../ui/menu/menu.ts';
import type { BulkAction } from '../base/bulk.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { DangerDialog, refOf } from '../base/removal.ts';
import { CopyDialog } from './copy-dialog.ts';
import { ModelForm } from './form.ts';

const VERBS: readonly (readonly ['archive' | 'restore', Icon])[] = [
  ['archive', archiveIcon],
  ['restore', rotateCwIcon],
];

/** What may be done to models, for the list and for the page of one: register, edit, copy, archive, restore, delete. */
export class ModelLife {
  readonly form: ModelForm;
  #host: InlayElement;
  #changes: Changes;
  #danger: DangerDialog;
  #copy: CopyDialog;

  constructor(host: InlayElement, changes: Changes, caps: (type: 'model' | 'modelVersion') => TypeCaps | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#danger = new DangerDialog(host, changes);
    this.#copy = new CopyDialog(host, changes);
    this.form = new ModelForm(host, changes, caps);
  }

  /** For a header. */
  register(): TemplateResult | typeof nothing {
    const offer = this.#changes.offer('create', { type: 'model' });
    if (!offer) return nothing;
    return button({
      label: this.#host.l.t('models.register'),
      icon: plusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: this.form.create,
    });
  }

  menu(model: Model, gone?: () => void): MenuEntry[] {
    const { l } = this.#host;
    const { name } = model;
    const edit = this.#changes.offer('update', model);
    const copy = this.#copy.offered ? this.#changes.offer('copy', model) : undefined;
    const remove = this.#changes.offer('delete', model);
    const held = holders(model);
    const reason = remove?.disabled ?? (held.length ? l.t('models.delete.aliased', { aliases: held.join(', ') }) : undefined);
    return [
      ...(edit
        ? [
            {
              label: l.t('models.edit'),
              icon: pencilIcon,
              ...disabled(edit),
              run: () => this.form.edit(model, l.t('models.edit.title', { name })),
            },
          ]
        : []),
      ...(copy ? [{ label: l.t('models.copy'), icon: copyIcon, ...disabled(copy), run: () => this.#copy.ask(model, name) }] : []),
      ...VERBS.flatMap(([verb, icon]) => {
        const offer = this.#changes.offer(verb, model);
        return offer ? [{ label: l.t(`models.${verb}`), icon, ...disabled(offer), run: () => this.#do(verb, model) }] : [];
      }),
      ...(remove
        ? ([
            'line',
            {
              label: l.t('models.delete'),
              icon: trash2Icon,
              danger: true,
              ...(reason ? { disabled: reason } : {}),
              run: () => this.#remove(model, gone),
            },
          ] as const)
        : []),
    ];
  }

  /** For the selection bar. A model that an alias points into is left out. */
  bulk(): readonly BulkAction<Model>[] {
    const { l } = this.#host;
    if (!this.#changes.offer('delete', { type: 'model' })) return [];
    return [
      {
        label: l.t('models.delete'),
        icon: trash2Icon,
        danger: true,
        change: (model) => {
          const offer = this.#changes.offer('delete', model);
          return offer && !offer.disabled && !holders(model).length ? ({ do: 'delete', on: refOf(model) } as Change) : undefined;
        },
        ask: (count) => l.t('models.bulk.ask', { count }),
        done: (count) => l.t('models.bulk.delete', { count }),
      },
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}${this.form.render()}${this.#copy.render()}`;
  }

  #do(action: 'archive' | 'restore', model: Model): void {
    const { l } = this.#host;
    void this.#changes.run(
      { do: 'act', action, on: refOf(model) },
      { done: l.t(`models.${action}.done`, { name: model.name }), undo: 'auto' },
    );
  }

  #remove(model: Model, gone?: () => void): void {
    const { l } = this.#host;
    const { name } = model;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(model) } as Change,
      heading: l.t('models.delete.title', { name }),
      verb: l.t('models.delete'),
      detail: l.t('models.delete.detail'),
      typed: name,
      done: l.t('models.delete.done', { name }),
      ...(gone ? { after: gone } : {}),
    });
  }
}

/** Aliases that point into it: whatever reads by them would break. */
const holders = ({ aliases, latest }: Model): string[] => [...new Set([...Object.keys(aliases ?? {}), ...(latest?.aliases ?? [])])];

const disabled = (offer: { disabled?: string | undefined }): { disabled?: string } => (offer.disabled ? { disabled: offer.disabled } : {});
