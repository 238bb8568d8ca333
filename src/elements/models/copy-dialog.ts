import { html, nothing, type TemplateResult } from 'lit';
import type { Act, Model, ModelVersion, Preview, Problem } from '../../contract/index.ts';
import { ConnectionController } from '../../session/controllers/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../ui/form-field.ts';
import { PickerController, type Ask } from '../../ui/form/picker.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { effectList, refOf } from '../base/removal.ts';
import { remedyText } from '../base/views.ts';
import { listedOf, suggestionsFor } from '../base/suggestions.ts';

/** After the last key, in ms, the backend is asked what would come of it. */
const SETTLED_MS = 300;

/** Copies a model, or one version, to another project: where to, under which name, and what the backend foresees of it. */
export class CopyDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #connection: ConnectionController;
  readonly #picker: PickerController;
  #of: { item: Model | ModelVersion; called: string } | undefined;
  #project = '';
  #name = '';
  #preview: Preview | undefined;
  #problem: Problem | undefined;
  #tried = false;
  #busy = false;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    this.#connection = new ConnectionController(host);
    this.#picker = new PickerController(host, host.l);
    host.addController({ hostDisconnected: () => this.#stop() });
  }

  /** Can places be chosen from? Else there is no copying. */
  get offered(): boolean {
    return this.#places !== undefined;
  }

  ask(item: Model | ModelVersion, called: string): void {
    this.#of = { item, called };
    this.#project = '';
    this.#name = (item.type === 'model' ? item.name : item.model.name) ?? '';
    this.#preview = this.#problem = undefined;
    this.#tried = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const of = this.#of;
    const places = this.#places;
    if (!of || !places) return nothing;
    const { l } = this.#host;
    const problem = this.#problem;
    const [to, name] = [this.#error('/to'), this.#error('/name')];
    return dialog({
      open: true,
      heading: l.t('models.copy.title', { name: of.called }),
      close: this.#close,
      l,
      body: html`<div
        class="form-fields"
        @keydown=${(event: KeyboardEvent) => event.defaultPrevented || onEnter(() => void this.#go())(event)}
      >
        <div class="form-field">
          <label for="copy-to">${l.t('models.copy.to')}<span class="required" aria-hidden="true">*</span></label>
          ${this.#picker.field({
            id: 'copy-to',
            label: l.t('models.copy.to'),
            value: this.#project || undefined,
            ask: places,
            required: true,
            invalid: to !== undefined,
            describedBy: to === undefined ? undefined : 'copy-to-says',
            pick: (picked) => this.#set({ project: typeof picked === 'string' ? picked : '' }),
          })}
          ${to === undefined ? nothing : html`<p class="field-error" id="copy-to-says">${to}</p>`}
        </div>
        ${textField({
          id: 'copy-name',
          label: l.t(of.item.type === 'model' ? 'column.name' : 'models.copy.model'),
          required: true,
          value: this.#name,
          error: name,
          input: (text) => this.#set({ name: text }),
        })}
        <div role="status">${effectList(this.#preview?.errors.length ? [] : (this.#preview?.effects ?? []))}</div>
        ${
          problem && to === undefined && name === undefined
            ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>`
            : nothing
        }
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('models.copy.verb'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#go(),
      })}`,
    });
  }

  get #places(): Ask | undefined {
    const { connection } = this.#connection;
    const suggested = suggestionsFor(connection, () => this.#change, '/to/project');
    if (suggested) return suggested;
    const listed = listedOf(connection, 'project');
    return listed && (async (search, signal) => (await listed(search, signal)).map((one) => ({ ...one, value: idOf(one.value) })));
  }

  get #change(): Act<'copy'> {
    const name = this.#name.trim();
    const on = refOf(this.#of!.item);
    return { do: 'act', action: 'copy', on, input: { to: { project: this.#project }, ...(name ? { name } : {}) } };
  }

  #error(pointer: '/to' | '/name'): string | undefined {
    const { l } = this.#host;
    if (this.#tried && !(pointer === '/to' ? this.#project : this.#name.trim())) return l.t('form.required');
    const problem = this.#problem;
    const errors = problem?.kind === 'validation' ? problem.errors : (this.#preview?.errors ?? []);
    const taken = problem?.kind === 'conflict' && problem.why === 'exists' && pointer === '/name' ? problem.title : undefined;
    return errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))?.message ?? taken;
  }

  #set(typed: { project?: string; name?: string }): void {
    this.#project = typed.project ?? this.#project;
    this.#name = typed.name ?? this.#name;
    this.#preview = this.#problem = undefined;
    this.#host.requestUpdate();
    this.#stop();
    if (!this.#project || !this.#name.trim()) return;
    const asking = (this.#asking = new AbortController());
    this.#timer = setTimeout(() => void this.#foresee(this.#change, asking.signal), SETTLED_MS);
  }

  async #foresee(change: Act<'copy'>, signal: AbortSignal): Promise<void> {
    // A backend that can't foresee says it when it is asked to do it.
    const preview = await this.#changes.validate(change, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.#preview = preview;
    this.#host.requestUpdate();
  }

  async #go(): Promise<void> {
    const of = this.#of;
    if (!of || this.#busy) return;
    this.#tried = true;
    if (this.#project && this.#name.trim()) {
      this.#busy = true;
      this.#host.requestUpdate();
      const done = this.#host.l.t('models.copy.done', { name: of.called });
      const { state, problem } = await this.#changes.run(this.#change, { quiet: true, done });
      this.#busy = false;
      this.#problem = problem;
      if (state === 'succeeded' || state === 'running') return this.#close();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.dialog [aria-invalid="true"]')?.focus();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #close = (): void => {
    this.#stop();
    this.#of = undefined;
    this.#host.requestUpdate();
  };
}

const idOf = (ref: unknown): string => (ref as { id: string }).id;
