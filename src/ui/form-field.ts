import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface FieldOptions {
  /** Unique in the root. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly input: (value: string) => void;
  readonly required?: boolean;
  /** One sentence below; an error takes its place. */
  readonly help?: unknown;
  readonly error?: string | undefined;
  readonly readonly?: boolean;
  readonly autofocus?: boolean;
}

/** A label above, a control, and below it help or what is wrong with it. The sheet is `styles/form`. */
function framed({ id, label, required, help, error }: FieldOptions, control: unknown): TemplateResult {
  return html`<div class="form-field">
    <label for=${id}>${label}${required ? html`<span class="required" aria-hidden="true">*</span>` : nothing}</label>
    ${control}
    ${
      error
        ? html`<p class="field-error" id=${`${id}-says`}>${error}</p>`
        : help
          ? html`<p class="field-help" id=${`${id}-says`}>${help}</p>`
          : nothing
    }
  </div>`;
}

const saysOf = ({ id, help, error }: FieldOptions): string | typeof nothing => (error || help ? `${id}-says` : nothing);

export function textField(
  options: FieldOptions & {
    mono?: boolean;
    type?: 'text' | 'email' | 'url' | 'number' | 'date' | 'time' | 'datetime-local';
    maxLength?: number;
  },
): TemplateResult {
  const { id, value, input, required = false, error, mono = false, type = 'text' } = options;
  return framed(
    options,
    html`<div class=${`field ${error ? 'invalid' : ''} ${mono ? 'mono' : ''}`}>
      <input
        id=${id}
        type=${type}
        autocomplete="off"
        spellcheck="false"
        aria-required=${required ? 'true' : 'false'}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${saysOf(options)}
        maxlength=${options.maxLength ?? nothing}
        ?readonly=${options.readonly ?? false}
        ?autofocus=${options.autofocus ?? false}
        .value=${live(value)}
        @input=${(event: Event) => input((event.currentTarget as HTMLInputElement).value)}
      />
    </div>`,
  );
}

export function areaField(options: FieldOptions & { rows?: number }): TemplateResult {
  const { id, value, input, error, rows = 3 } = options;
  return framed(
    options,
    html`<textarea
      id=${id}
      class="area"
      rows=${rows}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${saysOf(options)}
      ?readonly=${options.readonly ?? false}
      .value=${live(value)}
      @input=${(event: Event) => input((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>`,
  );
}

export function selectField(options: FieldOptions & { options: readonly { value: string; label: string }[] }): TemplateResult {
  const { id, value, input, error } = options;
  return framed(
    options,
    html`<select
      id=${id}
      class="select"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${saysOf(options)}
      @change=${(event: Event) => input((event.currentTarget as HTMLSelectElement).value)}
    >
      ${options.options.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`)}
    </select>`,
  );
}

/** For a small form's `@keydown`: Enter in a field of one line is the button. */
export const onEnter =
  (press: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    press();
  };
