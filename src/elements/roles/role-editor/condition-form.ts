import type { TemplateResult } from 'lit';
import type { Json, Schema } from '../../../contract/index.ts';
import { FormController, formEditor, formFields, formStyles } from '../../../ui/form/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** The form of conditions, drawn in the element; one for all that are edited there. */
export class ConditionForm {
  readonly form: FormController;
  /** It has fields; else it is a text. */
  fields = false;

  constructor(host: InlayElement) {
    const root = host.shadowRoot;
    const sheets = [formStyles].flat(Infinity as 1).flatMap((one) => ('styleSheet' in one && one.styleSheet ? [one.styleSheet] : []));
    if (root) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
    this.form = new FormController(host, { l: host.l, changed: () => host.requestUpdate() });
  }

  begin(schema: Schema, condition: Json | undefined): void {
    // What differs from the condition as it stands is marked as changed.
    this.form.begin(schema, condition ?? {}, condition);
    this.fields = typeof schema === 'object' && typeof schema['properties'] === 'object' && isObject(condition ?? {});
  }

  render = (): TemplateResult => (this.fields ? formFields(this.form) : formEditor(this.form, 'json'));
}

const isObject = (value: Json): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
