import { html, nothing, type TemplateResult } from 'lit';
import type { Operation, Problem } from '../../contract/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { selectField, textField } from '../../ui/form-field.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

export interface FormField {
  /** Name of the member that it writes: an error that points to it stands below it. */
  readonly key: string;
  readonly label: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly help?: string | ((value: string) => string);
  readonly maxLength?: number;
  /** Given: a choice. */
  readonly options?: readonly { value: string; label: string }[];
}
export interface FormWork {
  readonly heading: string;
  readonly verb: string;
  readonly fields: readonly FormField[];
  /** Above the fields: what follows from them. */
  readonly note?: (values: Readonly<Record<string, string>>) => unknown;
  readonly apply: (values: Readonly<Record<string, string>>) => Promise<Operation>;
}

/** A few fields and an act. What was typed stays while it fails, with what is wrong below the field that is meant. */
export class FormDialog {
  readonly #host: InlayElement;
  #work: FormWork | undefined;
  #values: Record<string, string> = {};
  #problem: Problem | undefined;
  #missing = new Set<string>();
  #busy = false;

  constructor(host: InlayElement) {
    this.#host = host;
  }

  ask(work: FormWork): void {
    this.#work = work;
    this.#values = Object.fromEntries(work.fields.map(({ key, value = '' }) => [key, value]));
    this.#problem = undefined;
    this.#missing.clear();
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const work = this.#work;
    if (!work) return nothing;
    const { l } = this.#host;
    const problem = this.#problem;
    const placed = work.fields.some(({ key }) => this.#error(key));
    return dialog({
      open: true,
      heading: work.heading,
      close: this.#close,
      l,
      body: html`<form
        class="form-fields"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#apply(work);
        }}
      >
        ${work.fields.map((field, at) => this.#field(field, at === 0))}${work.note?.(this.#values) ?? nothing}
        ${problem && !placed ? html`<p class="field-error" role="alert">${problem.title} ${remedyText(problem, l)}</p>` : nothing}
        <button type="submit" hidden></button>
      </form>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: work.verb,
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#apply(work),
      })}`,
    });
  }

  #field({ key, label, required = false, help, options, maxLength }: FormField, autofocus: boolean): TemplateResult {
    const value = this.#values[key] ?? '';
    const input = (text: string): void => {
      this.#values[key] = text;
      this.#missing.delete(key);
      if (this.#error(key)) this.#problem = undefined;
      this.#host.requestUpdate();
    };
    const shared = {
      id: `form-${key}`,
      label,
      value,
      input,
      required,
      error: this.#error(key),
      ...(help === undefined ? {} : { help: typeof help === 'function' ? help(value) : help }),
      ...(autofocus ? { autofocus } : {}),
    };
    return options ? selectField({ ...shared, options }) : textField({ ...shared, ...(maxLength === undefined ? {} : { maxLength }) });
  }

  #error(key: string): string | undefined {
    if (this.#missing.has(key)) return this.#host.l.t('form.required');
    const problem = this.#problem;
    if (problem?.kind === 'validation')
      return problem.errors.find(({ pointer }) => pointer === `/${key}` || pointer.startsWith(`/${key}/`))?.message;
    // What exists already is called by its name.
    return problem?.kind === 'conflict' && problem.why === 'exists' && key === 'name' ? problem.title : undefined;
  }

  async #apply(work: FormWork): Promise<void> {
    if (this.#busy) return;
    this.#missing = new Set(work.fields.flatMap(({ key, required }) => (required && !this.#values[key]?.trim() ? [key] : [])));
    this.#problem = undefined;
    if (!this.#missing.size) {
      this.#busy = true;
      this.#host.requestUpdate();
      const trimmed = Object.fromEntries(Object.entries(this.#values).map(([key, value]) => [key, value.trim()]));
      const { state, problem } = await work.apply(trimmed);
      this.#busy = false;
      this.#problem = state === 'failed' ? problem : undefined;
      if (state !== 'failed' && state !== 'cancelled' && this.#work === work) return this.#close();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('dialog form [aria-invalid=true]')?.focus();
  }

  #close = (): void => {
    this.#work = undefined;
    this.#values = {};
    this.#host.requestUpdate();
  };
}
