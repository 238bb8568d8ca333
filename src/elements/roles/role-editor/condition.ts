import { html, nothing, type TemplateResult } from 'lit';
import type { Json, Schema } from '../../../contract/index.ts';
import { button } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { Right } from '../rights/index.ts';
import type { ConditionForm } from './condition-form.ts';

/** The dialog of a grant's condition: fields, where the backend says of what a condition is made, else its JSON. */
export class ConditionDialog {
  #host: InlayElement;
  #limit: (right: Right, condition: Json) => void;
  #form: ConditionForm | undefined;
  #asked: { readonly right: Right; readonly name: string } | undefined;
  #said = '';

  /** `limit`: lets a right hold only on a condition. */
  constructor(host: InlayElement, limit: (right: Right, condition: Json) => void) {
    this.#host = host;
    this.#limit = limit;
  }

  /** `name`: of the right. The form's code is loaded when a condition is first edited. */
  async ask(right: Right, name: string, schema: Schema, condition: Json | undefined): Promise<void> {
    const { ConditionForm } = await import('./condition-form.ts');
    this.#form ??= new ConditionForm(this.#host);
    this.#form.begin(schema, condition);
    this.#said = '';
    this.#asked = { right, name };
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const asked = this.#asked;
    if (!asked || !this.#form) return nothing;
    return dialog({
      open: true,
      heading: l.t('roles.condition.title', { name: asked.name }),
      size: 'medium',
      close: this.#close,
      l,
      body: html`<p class="muted">${l.t('roles.condition.detail')}</p>
        <div class="condition-form">${this.#form.render()}</div>
        ${this.#said ? html`<p class="field-error" role="alert">${this.#said}</p>` : nothing}`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('roles.condition.set'),
        kind: 'primary',
        click: this.#set,
      })}`,
    });
  }

  #set = (): void => {
    const { right } = this.#asked!;
    const { form, fields } = this.#form!;
    form.attempt();
    const [wrong] = form.own;
    const { value } = form.document;
    this.#said = '';
    if (wrong && fields) return void form.focus(wrong.pointer);
    if (form.document.problem('json') || wrong) return;
    if (saysNothing(value)) this.#said = this.#host.l.t('roles.condition.empty');
    else {
      this.#limit(right, value as Json);
      this.#asked = undefined;
    }
    this.#host.requestUpdate();
  };

  #close = (): void => {
    this.#asked = undefined;
    this.#host.requestUpdate();
  };
}

const saysNothing = (value: unknown): boolean => value === null || (typeof value === 'object' && !Object.keys(value).length);
