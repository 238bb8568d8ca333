import { html, nothing, type TemplateResult } from 'lit';
import type { Change, Entity, Problem } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../ui/form-field.ts';
import { copyIcon, pencilIcon, tagsIcon, trash2Icon } from '../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../ui/menu/menu.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { DangerDialog, refOf } from '../base/removal.ts';
import { RenameDialog } from '../base/rename.ts';
import { versionName } from '../base/version-name.ts';
import { remedyText } from '../base/views.ts';
import type { TreeRow } from './lazy-tree.ts';

/** What may be done to artifacts and their versions, for the tree and for the page of one. */
export class ArtifactLife {
  #host: InlayElement;
  #changes: Changes;
  #rename: RenameDialog;
  #danger: DangerDialog;
  #tags: { of: Entity; name: string; text: string; problem?: Problem | undefined; busy: boolean } | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    this.#rename = new RenameDialog(host, changes);
    this.#danger = new DangerDialog(host, changes);
  }

  menu(row: TreeRow, gone?: () => void): MenuEntry[] {
    const { l } = this.#host;
    if (row.type === 'file') return [];
    const update = this.#changes.offer('update', row);
    const remove = this.#changes.offer('delete', row);
    const uri = row.type === 'artifactVersion' ? row.uri : undefined;
    const item = (label: string, icon: MenuItem['icon'], disabled: string | undefined, run: () => void): MenuItem => ({
      label,
      ...(icon ? { icon } : {}),
      ...(disabled ? { disabled } : {}),
      run,
    });
    return [
      ...(update && row.type === 'artifact'
        ? [
            item(l.t('artifacts.rename'), pencilIcon, update.disabled, () =>
              this.#rename.ask(row, l.t('artifacts.rename.title', { name: row.name })),
            ),
          ]
        : []),
      ...(update ? [item(l.t('artifacts.tags'), tagsIcon, update.disabled, () => this.#askTags(row))] : []),
      ...(uri ? [item(l.t('artifact.copyUri'), copyIcon, undefined, () => void this.#copy(uri))] : []),
      ...(remove
        ? ([
            'line',
            {
              ...item(l.t(row.type === 'artifact' ? 'artifacts.delete' : 'artifacts.deleteVersion'), trash2Icon, remove.disabled, () =>
                this.#remove(row, gone),
              ),
              danger: true,
            },
          ] as const)
        : []),
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#rename.render()}${this.#danger.render()}${this.#tagsDialog()}`;
  }

  #remove(row: TreeRow, gone?: () => void): void {
    const { l } = this.#host;
    const name = nameOf(row);
    this.#danger.ask({
      change: { do: 'delete', on: refOf(row) } as Change,
      heading: l.t('artifacts.delete.title', { name }),
      verb: l.t(row.type === 'artifact' ? 'artifacts.delete' : 'artifacts.deleteVersion'),
      detail: l.t('artifacts.delete.detail'),
      ...(row.type === 'artifact' ? { typed: row.name } : {}),
      done: l.t('artifacts.delete.done', { name }),
      ...(gone ? { after: gone } : {}),
    });
  }

  async #copy(uri: string): Promise<void> {
    const { l } = this.#host;
    try {
      await navigator.clipboard.writeText(uri);
      this.#changes.tell(l.t('ui.copied'));
    } catch {
      // The page may not write to the clipboard: the address is told, to be copied by hand.
      this.#changes.tell(uri, 'info');
    }
  }

  #askTags(of: TreeRow): void {
    this.#tags = { of, name: nameOf(of), text: (of.tags ?? []).join(', '), busy: false };
    this.#host.requestUpdate();
  }

  #tagsDialog(): TemplateResult | typeof nothing {
    const of = this.#tags;
    if (!of) return nothing;
    const { l } = this.#host;
    return dialog({
      open: true,
      heading: l.t('artifacts.tags.title', { name: of.name }),
      close: this.#closeTags,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#saveTags())}>
        ${textField({
          id: 'artifact-tags',
          label: l.t('column.tags'),
          help: l.t('artifacts.tags.help'),
          value: of.text,
          autofocus: true,
          input: (text) => {
            of.text = text;
            this.#host.requestUpdate();
          },
        })}
        ${of.problem ? html`<p class="field-error" role="alert">${of.problem.title} ${remedyText(of.problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#closeTags })}${button({
        label: l.t('form.save'),
        kind: 'primary',
        busy: of.busy,
        click: () => void this.#saveTags(),
      })}`,
    });
  }

  async #saveTags(): Promise<void> {
    const of = this.#tags;
    if (!of || of.busy) return;
    const tags = [
      ...new Set(
        of.text
          .split(',')
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ];
    of.busy = true;
    this.#host.requestUpdate();
    const change = { do: 'update', on: refOf(of.of), patch: { tags }, ...(of.of.revision ? { ifRevision: of.of.revision } : {}) } as Change;
    const { state, problem } = await this.#changes.run(change, {
      quiet: true,
      done: this.#host.l.t('form.saved', { name: of.name }),
      undo: 'auto',
    });
    of.busy = false;
    of.problem = problem;
    if (state === 'failed') this.#host.requestUpdate();
    else this.#closeTags();
  }

  #closeTags = (): void => {
    this.#tags = undefined;
    this.#host.requestUpdate();
  };
}

const nameOf = (row: TreeRow): string =>
  row.type === 'artifactVersion' ? `${row.artifact.name ?? row.name} ${versionName(row)}` : row.name;
