import type { TemplateResult } from 'lit';
import { isWrong, saysOf } from './fields.ts';
import { fieldId, type FormController } from './form-controller.ts';
import type { Ask } from './picker.ts';
import type { FormNode } from './schema/index.ts';

/** Where values are proposed for a field: a text that may also be typed, or a thing that is picked. */
export function proposals(form: FormController, node: FormNode): Ask | undefined {
  const { kind, readOnly } = node;
  return !readOnly && (kind === 'text' || kind === 'object' || kind === 'json') ? form.propose(node) : undefined;
}

export function pickControl(form: FormController, node: FormNode, ask: Ask): TemplateResult {
  const { pointer, kind, value, required, title } = node;
  return form.picker.field({
    id: fieldId(pointer),
    label: title,
    value,
    ask,
    free: kind === 'text',
    describedBy: saysOf(form, node),
    invalid: isWrong(form, node),
    required,
    pick: (picked) => form.set(pointer, picked ?? (node.entry && kind === 'text' ? '' : undefined)),
  });
}
