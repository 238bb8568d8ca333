import { html, nothing, type TemplateResult } from 'lit';
import type { Change, FieldError, Model, ModelVersion, Problem } from '../../contract/index.ts';
import { alias as aliasTag } from '../../ui/cells/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../ui/form-field.ts';
import { xIcon } from '../../ui/icons/index.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { refOf } from '../base/removal.ts';
import { versionName } from '../base/version-name.ts';
import { remedyText } from '../base/views.ts';

/** A version's aliases: given, taken from another (from → to is said before), and removed; each with a way back. */
export class AliasDialog {
  #host: InlayElement;
  #changes: Changes;
  #model: () => Model | undefined;
  #of: ModelVersion | undefined;
  #typed = '';
  #errors: readonly FieldError[] = [];
  #problem: Problem | undefined;
  #busy = false;

  constructor(host: InlayElement, changes: Changes, model: () => Model | undefined) {
    this.#host = host;
    this.#changes = changes;
    this.#model = model;
  }

  ask(version: ModelVersion): void {
    this.#of = version;
    this.#typed = '';
    this.#errors = [];
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  /** As it is told now: aliases change while the dialog is open. */
  refresh(version: ModelVersion | undefined): void {
    if (this.#of && version?.id === this.#of.id) this.#of = version;
  }

  render(): TemplateResult | typeof nothing {
    const version = this.#of;
    if (!version) return nothing;
    const { l } = this.#host;
    const own = version.aliases ?? [];
    const name = this.#typed.trim();
    const holder = this.#holder(name);
    const others = Object.entries(this.#model()?.aliases ?? {}).filter(([, at]) => at.id !== version.id);
    return dialog({
      open: true,
      heading: l.t('version.aliases.title', { name: `${version.model.name ?? ''} ${versionName(version)}` }),
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(() => void this.#set(version))}>
        ${
          own.length
            ? html`<ul class="tag-list" aria-label=${l.t('column.aliases')}>
                ${own.map(
                  (one) =>
                    html`<li>
                      ${aliasTag(one)}<button
                        type="button"
                        class="button ghost small square"
                        aria-label=${l.t('version.aliases.remove', { alias: one })}
                        @click=${() => void this.#remove(version, one)}
                      >
                        ${xIcon(14)}
                      </button>
                    </li>`,
                )}
              </ul>`
            : html`<p class="muted">${l.t('version.aliases.none')}</p>`
        }
        ${textField({
          id: 'alias-name',
          label: l.t('version.aliases.add'),
          mono: true,
          autofocus: true,
          value: this.#typed,
          error: this.#errors[0]?.message,
          help: holder
            ? l.t('version.aliases.moves', { alias: name, from: holder, to: versionName(version) })
            : l.t('version.aliases.help'),
          input: (value) => {
            this.#typed = value;
            this.#errors = [];
            this.#problem = undefined;
            this.#host.requestUpdate();
          },
        })}
        ${
          others.length
            ? html`<ul class="tag-list" aria-label=${l.t('version.aliases.others')}>
                ${others.map(
                  ([one, at]) =>
                    html`<li>
                      <button type="button" class="button small" @click=${() => this.#take(one)}>
                        <span class="label">${one}</span><span class="faint">${at.name ?? ''}</span>
                      </button>
                    </li>`,
                )}
              </ul>`
            : nothing
        }
        ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem.title} ${remedyText(this.#problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.close'), kind: 'ghost', click: this.#close })}${button({
        label: holder ? l.t('version.aliases.move') : l.t('version.aliases.set'),
        kind: 'primary',
        busy: this.#busy,
        disabled: name ? undefined : l.t('form.required'),
        click: () => void this.#set(version),
      })}`,
    });
  }

  #holder(name: string): string | undefined {
    const at = this.#model()?.aliases?.[name];
    return at && at.id !== this.#of?.id ? (at.name ?? at.id) : undefined;
  }

  #take(name: string): void {
    this.#typed = name;
    this.#errors = [];
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('#alias-name')?.focus();
  }

  async #set(version: ModelVersion): Promise<void> {
    const name = this.#typed.trim();
    if (!name || this.#busy) return;
    const at = this.#model()?.aliases?.[name];
    const { l } = this.#host;
    // Given back to who had it; else taken away again.
    const undo: Change = at && at.id !== version.id ? aliasOf('setAlias', at.id, name) : aliasOf('removeAlias', version.id, name);
    await this.#run(aliasOf('setAlias', version.id, name), {
      optimistic: { aliases: [...new Set([...(version.aliases ?? []), name])] },
      done: l.t('version.aliases.done', { alias: name, to: versionName(version) }),
      undo,
    });
  }

  async #remove(version: ModelVersion, name: string): Promise<void> {
    const { l } = this.#host;
    await this.#run(aliasOf('removeAlias', version.id, name), {
      optimistic: { aliases: (version.aliases ?? []).filter((one) => one !== name) },
      done: l.t('version.aliases.removed', { alias: name }),
      undo: aliasOf('setAlias', version.id, name),
    });
  }

  async #run(change: Change, options: { optimistic: Record<string, unknown>; done: string; undo: Change }): Promise<void> {
    this.#busy = true;
    this.#host.requestUpdate();
    const { state, problem } = await this.#changes.run(change, { ...options, quiet: true });
    this.#busy = false;
    this.#errors = problem?.kind === 'validation' ? problem.errors : [];
    this.#problem = problem?.kind === 'validation' ? undefined : problem;
    if (state === 'failed') return this.#host.requestUpdate();
    this.#close();
  }

  #close = (): void => {
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}

const aliasOf = (action: 'setAlias' | 'removeAlias', id: string, alias: string): Change => ({
  do: 'act',
  action,
  on: refOf({ type: 'modelVersion', id } as ModelVersion),
  input: { alias },
});
