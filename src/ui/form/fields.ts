import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { circleAlertIcon, ellipsisIcon, triangleAlertIcon } from '../icons/index.ts';
import { menuButton, type MenuEntry } from '../menu/menu.ts';
import { fieldId, type FormController } from './form-controller.ts';
import { at, equal, isArray, type FormNode, type Json } from './schema/index.ts';

/** Alternatives that are drawn side by side; more make a list to choose from. */
const FEW = 4;
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Label, control, then help or what is wrong: one field of a form. `wide`: it takes the row. */
export function field(
  form: FormController,
  node: FormNode,
  control: unknown,
  options: { wide?: boolean; labelled?: boolean; /** Its name is said by what stands beside it. */ bare?: boolean } = {},
): TemplateResult {
  const { pointer } = node;
  const issue = form.toldAt(pointer);
  const label = html`<bdi>${node.title}</bdi>${
      node.required
        ? html`<span class="required" aria-hidden="true">*</span><span class="visually-hidden">${form.l.t('inputs.required')}</span>`
        : nothing
    }`;
  return html`<div
    class=${`form-field ${options.wide ? 'wide' : ''}`}
    @focusout=${(event: FocusEvent) => left(event, () => form.touch(pointer))}
  >
    ${options.bare ? nothing : fieldHead(form, node, label, options.labelled ?? false)} ${control}
    ${
      issue
        ? html`<p class=${issue.warning ? 'field-warning' : 'field-error'} id=${saysId(pointer)}>
            ${issue.warning ? triangleAlertIcon(14) : circleAlertIcon(14)}<span>${issue.message}</span>
          </p>`
        : node.description
          ? html`<p class="field-help" id=${saysId(pointer)}>${node.description}</p>`
          : nothing
    }
  </div>`;
}

function fieldHead(form: FormController, node: FormNode, label: unknown, labelled: boolean): TemplateResult {
  const { pointer } = node;
  return html`<div class="field-head">
    ${labelled ? html`<label for=${fieldId(pointer)}>${label}</label>` : html`<span class="label" id=${labelId(pointer)}>${label}</span>`}
    ${node.entry ? nothing : html`<code class="field-path" dir="ltr">${pathOf(pointer)}</code>`}
    ${node.deprecated ? html`<span class="badge warning">${form.l.t('inputs.deprecated')}</span>` : nothing}
    <span class="grow"></span>${changedMark(form, node)}${fieldMenu(form, node)}
  </div>`;
}

const labelId = (pointer: string): string => `${fieldId(pointer)}-label`;
const saysId = (pointer: string): string => `${fieldId(pointer)}-says`;
/** `/train_window/end` as people write it. */
export const pathOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');

/** Only when the focus leaves it whole. */
function left(event: FocusEvent, run: () => void): void {
  if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) run();
}

function changedMark(form: FormController, node: FormNode): unknown {
  if (node.entry || node.writeOnly || !form.changedAt(node)) return nothing;
  const before = at(form.baseline, node.pointer);
  if (before === undefined || typeof before === 'object') return html`<span class="changed">${form.l.t('inputs.changed')}</span>`;
  return html`<span class="changed">${form.l.t('inputs.default', { value: String(before) })}</span>`;
}

/** What else can be done with a field's value; nothing where there is nothing. */
function fieldMenu(form: FormController, node: FormNode): unknown {
  const { l } = form;
  const { pointer } = node;
  const items = (): MenuEntry[] => {
    const preset = at(form.baseline, pointer) ?? node.keywords['default'];
    const json = form.asJson.has(pointer);
    return [
      ...(preset !== undefined && !equal(preset, node.value)
        ? [{ label: l.t('inputs.useDefault'), run: () => form.set(pointer, preset) }]
        : []),
      ...(!node.required && node.value !== undefined && !node.entry
        ? [{ label: l.t('inputs.leaveOut'), run: () => form.set(pointer, undefined) }]
        : []),
      ...(node.nullable && node.value !== null ? [{ label: l.t('inputs.setNull'), run: () => form.set(pointer, null) }] : []),
      ...(node.kind === 'json'
        ? []
        : [
            {
              label: l.t('inputs.asJson'),
              checked: json,
              run: () => {
                if (json) form.asJson.delete(pointer);
                else form.asJson.add(pointer);
                form.redraw();
              },
            },
          ]),
    ];
  };
  if (node.writeOnly || node.readOnly || !items().length) return nothing;
  return menuButton({
    id: `${fieldId(pointer)}-menu`,
    label: l.t('inputs.menu', { field: node.title }),
    icon: () => ellipsisIcon(14),
    iconOnly: true,
    kind: 'ghost small field-menu',
    items,
    alignEnd: true,
  });
}

/** Id of what is said below a field, where anything is. */
export const saysOf = (form: FormController, node: FormNode): string | undefined =>
  form.toldAt(node.pointer) || node.description ? saysId(node.pointer) : undefined;
const says = (form: FormController, node: FormNode): string | typeof nothing => saysOf(form, node) ?? nothing;
export function isWrong(form: FormController, { pointer }: FormNode): boolean {
  const issue = form.toldAt(pointer);
  return issue !== undefined && !issue.warning;
}

const INPUT_TYPES: Partial<Record<FormNode['kind'], string>> = {
  secret: 'password',
  date: 'date',
  time: 'time',
  'date-time': 'datetime-local',
};

/** A text in a box: text, number, secret, date or time. */
export function inputControl(form: FormController, node: FormNode): TemplateResult {
  const { kind, pointer, keywords } = node;
  const numeric = kind === 'number' || kind === 'integer';
  const shown = shownText(form, node);
  // What a native date field can't hold is shown as the text that it is.
  const type = shown.plain ? 'text' : (INPUT_TYPES[kind] ?? 'text');
  const [example] = isArray(keywords['examples']) ? keywords['examples'] : [];
  const wrong = isWrong(form, node);
  return html`<div class=${`field ${wrong ? 'invalid' : ''} ${node.readOnly ? 'readonly' : ''}`}>
    <input
      id=${fieldId(pointer)}
      aria-label=${node.entry ? node.title : nothing}
      type=${type}
      inputmode=${numeric ? (kind === 'integer' ? 'numeric' : 'decimal') : nothing}
      step=${kind === 'time' || kind === 'date-time' ? '1' : nothing}
      autocomplete=${kind === 'secret' ? 'new-password' : 'off'}
      spellcheck="false"
      placeholder=${example === undefined ? nothing : String(example as string)}
      aria-required=${node.required ? 'true' : 'false'}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${says(form, node)}
      ?readonly=${node.readOnly}
      .value=${live(shown.text)}
      @input=${(event: Event) => typed(form, node, (event.currentTarget as HTMLInputElement).value)}
    />
    ${
      kind === 'secret'
        ? html`<span class="field-note">${form.l.t('inputs.writeOnly')}</span>`
        : (kind === 'date-time' || kind === 'time') && !shown.plain
          ? html`<span class="field-note">UTC</span>`
          : nothing
    }
  </div>`;
}

function shownText(form: FormController, { kind, pointer, value }: FormNode): { text: string; plain?: boolean } {
  const raw = form.raw.get(pointer);
  if (raw !== undefined) return { text: raw };
  if (kind === 'secret') return { text: form.secret(pointer) };
  if (typeof value === 'number') return { text: form.document.exact.get(pointer) ?? String(value) };
  const text = typeof value === 'string' ? value : '';
  if (!text) return { text };
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? { text } : { text, plain: true };
  if (kind === 'time') return /^\d\d:\d\d(:\d\d)?Z$/.test(text) ? { text: text.slice(0, -1) } : { text, plain: true };
  if (kind === 'date-time') {
    const time = Date.parse(text);
    return Number.isNaN(time) || !/\d[tT]\d/.test(text) ? { text, plain: true } : { text: new Date(time).toISOString().slice(0, 19) };
  }
  return { text };
}

function typed(form: FormController, node: FormNode, text: string): void {
  const { kind, pointer } = node;
  if (kind === 'secret') form.setSecret(pointer, text);
  else if (kind === 'number' || kind === 'integer') {
    const number = text.trim();
    // An item or entry that is emptied stays where it is.
    if (!number && node.entry) form.setRaw(pointer, '');
    else if (!number) form.set(pointer, undefined);
    else if (NUMBER.test(number)) form.set(pointer, Number(number));
    else form.setRaw(pointer, text);
  } else if (!text) form.set(pointer, node.entry ? '' : undefined);
  else if (kind === 'date-time' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text))
    form.set(pointer, `${text.length === 16 ? `${text}:00` : text}Z`);
  else if (kind === 'time' && /^\d\d:\d\d(:\d\d)?$/.test(text)) form.set(pointer, `${text.length === 5 ? `${text}:00` : text}Z`);
  else form.set(pointer, text);
}

export function areaControl(form: FormController, node: FormNode): TemplateResult {
  const { pointer, value } = node;
  return html`<textarea
    id=${fieldId(pointer)}
    aria-label=${node.entry ? node.title : nothing}
    class=${`area ${isWrong(form, node) ? 'invalid' : ''}`}
    rows="3"
    aria-required=${node.required ? 'true' : 'false'}
    aria-invalid=${isWrong(form, node) ? 'true' : 'false'}
    aria-describedby=${says(form, node)}
    ?readonly=${node.readOnly}
    .value=${live(typeof value === 'string' ? value : '')}
    @input=${(event: Event) => form.set(pointer, (event.currentTarget as HTMLTextAreaElement).value || undefined)}
  ></textarea>`;
}

/** Any value, as JSON: where the schema says nothing, says too much, or the user wants it so. */
export function jsonControl(form: FormController, node: FormNode): TemplateResult {
  const { pointer, value } = node;
  const text = form.raw.get(pointer) ?? (value === undefined ? '' : JSON.stringify(value, null, 2));
  const input = (typedText: string): void => {
    if (!typedText.trim()) {
      form.set(pointer, undefined);
      return;
    }
    try {
      const parsed = JSON.parse(typedText) as Json;
      // The text stays as it was typed while it says the same.
      form.set(pointer, parsed);
      form.raw.delete(pointer);
    } catch {
      form.setRaw(pointer, typedText);
    }
  };
  return html`<textarea
    id=${fieldId(pointer)}
    aria-label=${node.entry ? node.title : nothing}
    class=${`area mono ${isWrong(form, node) ? 'invalid' : ''}`}
    rows=${Math.min(12, Math.max(2, text.split('\n').length))}
    dir="ltr"
    spellcheck="false"
    aria-invalid=${isWrong(form, node) ? 'true' : 'false'}
    aria-describedby=${says(form, node)}
    ?readonly=${node.readOnly}
    .value=${live(text)}
    @change=${(event: Event) => input((event.currentTarget as HTMLTextAreaElement).value)}
  ></textarea>`;
}

export function booleanControl(form: FormController, node: FormNode): TemplateResult {
  const { pointer, value } = node;
  return html`<label class="check-line"
    ><input
      id=${fieldId(pointer)}
      class="checkbox"
      type="checkbox"
      aria-label=${node.title}
      aria-invalid=${isWrong(form, node) ? 'true' : 'false'}
      aria-describedby=${says(form, node)}
      ?disabled=${node.readOnly}
      .indeterminate=${value === undefined && !node.required}
      .checked=${live(value === true)}
      @change=${(event: Event) => form.set(pointer, (event.currentTarget as HTMLInputElement).checked)}
    /><span>${value === undefined ? form.l.t('inputs.notSet') : form.l.t(value === true ? 'inputs.yes' : 'inputs.no')}</span></label
  >`;
}

/** One of a few side by side, one of many from a list. */
export function enumControl(form: FormController, node: FormNode): TemplateResult {
  const { options, value, pointer } = node;
  return oneOf({
    id: fieldId(pointer),
    label: node.title,
    labels: options.map(({ label }) => label),
    picked: options.findIndex((option) => equal(option.value, value)),
    none: node.required ? undefined : form.l.t('inputs.notSet'),
    described: says(form, node),
    invalid: isWrong(form, node),
    pick: (index) => form.set(pointer, options[index]?.value),
  });
}

export function oneOf(options: {
  id: string;
  label: string;
  labels: readonly string[];
  picked: number;
  none?: string | undefined;
  described?: string | typeof nothing;
  invalid?: boolean;
  pick: (index: number) => void;
}): TemplateResult {
  const { id, labels, picked, pick } = options;
  const short = labels.reduce((sum, label) => sum + label.length + 4, 0) <= 44;
  if (labels.length > FEW || !short) {
    return html`<select
      id=${id}
      class=${`select ${options.invalid ? 'invalid' : ''}`}
      aria-label=${options.label}
      aria-invalid=${options.invalid ? 'true' : 'false'}
      aria-describedby=${options.described ?? nothing}
      @change=${(event: Event) => pick(Number((event.currentTarget as HTMLSelectElement).value))}
    >
      ${options.none !== undefined || picked < 0 ? html`<option value="-1" ?selected=${picked < 0}>${options.none ?? ''}</option>` : nothing}
      ${labels.map((label, index) => html`<option value=${index} ?selected=${index === picked}>${label}</option>`)}
    </select>`;
  }
  const onKeydown = (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const rtl = getComputedStyle(group).direction === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    const next = (Math.max(0, picked) + step + labels.length) % labels.length;
    group.querySelectorAll<HTMLElement>('button')[next]?.focus();
    pick(next);
  };
  return html`<div
    class=${`segmented choices ${options.invalid ? 'invalid' : ''}`}
    role="radiogroup"
    aria-label=${options.label}
    aria-describedby=${options.described ?? nothing}
    @keydown=${onKeydown}
  >
    ${labels.map(
      (label, index) =>
        html`<button
          type="button"
          role="radio"
          id=${index === Math.max(0, picked) ? id : nothing}
          aria-checked=${index === picked ? 'true' : 'false'}
          tabindex=${index === Math.max(0, picked) ? 0 : -1}
          @click=${() => pick(index)}
        >
          <bdi>${label}</bdi>
        </button>`,
    )}
  </div>`;
}

/** Several of a list: a box for each. */
export function multiControl(form: FormController, node: FormNode): TemplateResult {
  const { options, pointer } = node;
  const chosen = isArray(node.value) ? node.value : [];
  const toggle = (value: Json, on: boolean): void => {
    // In the list's order, so that the same choice is the same value.
    const next = options.map((option) => option.value).filter((one) => (equal(one, value) ? on : chosen.some((had) => equal(had, one))));
    form.set(pointer, [...next, ...chosen.filter((had) => !options.some((option) => equal(option.value, had)))]);
  };
  return html`<div
    class="checks"
    role="group"
    id=${fieldId(pointer)}
    tabindex="-1"
    aria-labelledby=${labelId(pointer)}
    aria-describedby=${says(form, node)}
  >
    ${options.map(
      ({ value, label }) =>
        html`<label class="check-line"
          ><input
            class="checkbox"
            type="checkbox"
            ?disabled=${node.readOnly}
            .checked=${live(chosen.some((had) => equal(had, value)))}
            @change=${(event: Event) => toggle(value, (event.currentTarget as HTMLInputElement).checked)}
          /><bdi>${label}</bdi></label
        >`,
    )}
  </div>`;
}
