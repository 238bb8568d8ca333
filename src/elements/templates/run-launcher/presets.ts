import { html, nothing, type TemplateResult } from 'lit';
import type { StoreController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../../ui/form-field.ts';
import { isArray, isObject, type JsonObject } from '../../../ui/form/schema/index.ts';
import { trash2Icon } from '../../../ui/icons/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** Inputs under a name, to begin with again; never a write-only value. */
export interface Preset {
  readonly name: string;
  readonly value: JsonObject;
}

/** What a store gave back, as far as it is presets. */
export const presetsOf = (kept: unknown): Preset[] =>
  isArray(kept)
    ? kept.flatMap((one) =>
        isObject(one) && typeof one['name'] === 'string' && isObject(one['value']) ? [{ name: one['name'], value: one['value'] }] : [],
      )
    : [];

/** The user's own presets of a template, in the host's store, and the dialog that saves one. */
export class Presets {
  #host: InlayElement;
  #store: StoreController;
  #template: () => string | undefined;
  #saving: { value: JsonObject; name: string; tried: boolean } | undefined;

  constructor(host: InlayElement, store: StoreController, template: () => string | undefined) {
    this.#host = host;
    this.#store = store;
    this.#template = template;
  }

  get all(): Preset[] {
    return presetsOf(this.#store.get(this.#key));
  }

  ask(value: JsonObject): void {
    this.#saving = { value, name: '', tried: false };
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const saving = this.#saving;
    if (!saving) return nothing;
    const { l } = this.#host;
    const { all } = this;
    const name = saving.name.trim();
    const help = all.some((one) => one.name === name) ? l.t('launcher.preset.replaces') : l.t('launcher.preset.help');
    return dialog({
      open: true,
      heading: l.t('launcher.preset.save'),
      close: this.#close,
      l,
      body: html`<div class="form-fields" @keydown=${onEnter(this.#save)}>
        ${textField({
          id: 'preset-name',
          label: l.t('column.name'),
          required: true,
          autofocus: true,
          value: saving.name,
          help,
          error: saving.tried && !name ? l.t('form.required') : undefined,
          input: (text) => this.#set({ name: text }),
        })}
        ${
          all.length
            ? html`<ul class="presets" aria-label=${l.t('launcher.presets')}>
                ${all.map(
                  (one) =>
                    html`<li>
                      <bdi class="grow">${one.name}</bdi>${button({
                        label: l.t('inputs.remove', { what: one.name }),
                        icon: () => trash2Icon(14),
                        iconOnly: true,
                        kind: 'ghost small',
                        click: () => this.#keep(all.filter((other) => other !== one)),
                      })}
                    </li>`,
                )}
              </ul>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({ label: l.t('form.save'), kind: 'primary', click: this.#save })}`,
    });
  }

  get #key(): string {
    return `run-launcher/presets/${this.#template() ?? ''}`;
  }

  #set(change: Partial<{ name: string; tried: boolean }>): void {
    if (this.#saving) Object.assign(this.#saving, change);
    this.#host.requestUpdate();
  }

  #keep(presets: readonly Preset[]): void {
    this.#store.set(this.#key, presets);
    this.#host.requestUpdate();
  }

  #save = (): void => {
    const name = this.#saving?.name.trim();
    if (!this.#saving || !name) return this.#set({ tried: true });
    const preset = { name, value: this.#saving.value };
    // One of the same name gives way to it, in its place.
    const { all } = this;
    const at = all.findIndex((one) => one.name === name);
    this.#keep(at < 0 ? [...all, preset] : all.with(at, preset));
    this.#close();
  };

  #close = (): void => {
    this.#saving = undefined;
    this.#host.requestUpdate();
  };
}
