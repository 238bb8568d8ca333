import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkIcon, chevronDownIcon } from '../icons/index.ts';
import { openAt } from '../popover.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
  /** The label as it is drawn, such as with the letters that match set apart. */
  readonly drawn?: unknown;
  /** Second line, muted. */
  readonly detail?: string | undefined;
  /** Icon, avatar or glyph before it. */
  readonly start?: unknown;
  /** Faint, at the end. */
  readonly end?: unknown;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  /** Indent, 0 by default. */
  readonly level?: number;
}
export interface OptionGroup {
  readonly heading?: string;
  readonly options: readonly Option[];
}

interface ListOptions {
  /** Unique in the root. */
  readonly id: string;
  readonly label: string;
  readonly groups: readonly OptionGroup[];
  /** Shown where there is no option. */
  readonly none: string;
  readonly select: (option: Option) => void;
  /** What is typed is a value of its own: no option is active until one is moved to, and Enter takes none before. */
  readonly free?: boolean;
}

/** The text field of a form's combobox. */
interface FieldText {
  readonly value: string;
  readonly placeholder?: string;
  readonly change: (value: string) => void;
  /** For the label beside it, which then names it. */
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

/**
 * The combobox pattern: the text field keeps the focus, arrows move the active option of the list below, Enter takes it. `input` and
 * `listbox` stand alone where a popover is around both (a switcher); `field` is a form's combobox with its own popup.
 */
export class ComboboxController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #active: string | undefined;
  #open = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  /** Forgets which option was active; for when the list is opened anew. */
  reset(): void {
    this.#active = undefined;
    this.#host.requestUpdate();
  }

  /** The text field; stands in a `.field`. */
  input(list: ListOptions, text: FieldText & { expanded?: boolean; autofocus?: boolean }): TemplateResult {
    const active = this.#activeOf(list);
    const expanded = text.expanded ?? true;
    return html`<input
      id=${text.id ?? nothing}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-label=${list.label}
      aria-autocomplete="list"
      aria-expanded=${expanded ? 'true' : 'false'}
      aria-controls=${`${list.id}-list`}
      aria-activedescendant=${expanded && active ? optionId(list.id, active) : nothing}
      aria-describedby=${text.describedBy ?? nothing}
      aria-invalid=${text.invalid === undefined ? nothing : String(text.invalid)}
      aria-required=${text.required === undefined ? nothing : String(text.required)}
      placeholder=${text.placeholder ?? nothing}
      ?autofocus=${text.autofocus ?? false}
      .value=${text.value}
      @input=${(event: Event) => {
        this.#active = undefined;
        text.change((event.currentTarget as HTMLInputElement).value);
        this.#host.requestUpdate();
      }}
      @keydown=${(event: KeyboardEvent) => this.#onKeydown(event, list)}
    />`;
  }

  /** The options below it. */
  listbox(list: ListOptions): TemplateResult {
    const active = this.#activeOf(list);
    const empty = list.groups.every(({ options }) => !options.length);
    return html`<div class="listbox" role="listbox" id=${`${list.id}-list`} aria-label=${list.label}>
        ${list.groups.map(({ heading, options }, index) => {
          const drawn = options.map((option) => this.#option(list, option, option.key === active?.key));
          if (heading === undefined || !options.length) return drawn;
          const id = `${list.id}-group-${index}`;
          return html`<div role="group" aria-labelledby=${id}>
            <div class="option-group" id=${id} role="presentation">${heading}</div>
            ${drawn}
          </div>`;
        })}
      </div>
      ${empty ? html`<div class="options-none" role="status">${list.none}</div>` : nothing}`;
  }

  /** A form's combobox: field, chevron, popup. The text is what is searched for, or the chosen option's label. */
  field(list: ListOptions, text: FieldText): TemplateResult {
    const choose = (option: Option): void => {
      this.#show(false);
      list.select(option);
    };
    const own: ListOptions = { ...list, select: choose };
    return html`<div
        class=${`field ${text.invalid ? 'invalid' : ''}`}
        data-combobox=${list.id}
        @focusout=${() => this.#show(false)}
        @click=${() => this.#show(true, list.id)}
        @input=${() => this.#show(true, list.id)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape' && this.#open) {
            event.preventDefault();
            event.stopPropagation();
            this.#show(false);
          } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#show(true, list.id);
        }}
      >
        ${this.input(own, { ...text, expanded: this.#open })}${chevronDownIcon(14)}
      </div>
      <div id=${`${list.id}-popup`} class="popover" popover="manual" @pointerdown=${(event: Event) => event.preventDefault()}>
        ${this.listbox(own)}
      </div>`;
  }

  #option(list: ListOptions, option: Option, active: boolean): TemplateResult {
    const { label, detail, start, end, selected = false, disabled = false, level = 0 } = option;
    return html`<div
      class=${`option ${active ? 'active' : ''}`}
      role="option"
      id=${optionId(list.id, option)}
      aria-selected=${selected ? 'true' : 'false'}
      aria-disabled=${disabled ? 'true' : nothing}
      .style=${level ? `padding-inline-start:calc(${8 + 22 * level} * var(--i-u))` : ''}
      @click=${() => disabled || list.select(option)}
      @pointermove=${() => this.#activate(option.key)}
    >
      ${start ?? nothing}<span class="label truncate"
        ><bdi>${option.drawn ?? label}</bdi>${detail ? html`<span class="detail truncate"><bdi>${detail}</bdi></span>` : nothing}</span
      >${end === undefined ? nothing : html`<span class="end">${end}</span>`}${checkIcon(16, 'tick')}
    </div>`;
  }

  #activate(key: string): void {
    if (this.#active === key) return;
    this.#active = key;
    this.#host.requestUpdate();
  }

  /** The active option: the one moved to, else the chosen one, else the first. */
  #activeOf({ groups, free }: ListOptions): Option | undefined {
    const all = enabled(groups);
    const moved = all.find(({ key }) => key === this.#active);
    return moved ?? (free ? undefined : (all.find(({ selected }) => selected) ?? all[0]));
  }

  #onKeydown(event: KeyboardEvent, list: ListOptions): void {
    const all = enabled(list.groups);
    const active = this.#activeOf(list);
    const at = active ? all.indexOf(active) : -1;
    const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      list.select(active);
      return;
    }
    if (step === undefined || !all.length || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const wrapped =
      Math.abs(step) === 1
        ? (Math.max(at, step < 0 ? 0 : -1) + step + all.length) % all.length
        : Math.max(0, Math.min(all.length - 1, at + step));
    const field = event.currentTarget as HTMLElement;
    if (field.getAttribute('aria-expanded') === 'false') this.#show(true, list.id);
    else this.#activate(all[wrapped]?.key ?? '');
    void this.#host.updateComplete.then(() => {
      const id = field.getAttribute('aria-activedescendant');
      if (id) (field.getRootNode() as ShadowRoot).getElementById(id)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #show(open: boolean, id?: string): void {
    const root = this.#host.shadowRoot;
    const popup =
      id === undefined ? root?.querySelector<HTMLElement>('.popover[id$="-popup"]:popover-open') : root?.getElementById(`${id}-popup`);
    const field = root?.querySelector<HTMLElement>(`[data-combobox="${CSS.escape(id ?? '')}"]`);
    if (open && popup && field && !popup.matches(':popover-open')) openAt(popup, field);
    else if (!open) popup?.hidePopover();
    if (this.#open === open) return;
    this.#open = open;
    this.#host.requestUpdate();
  }
}

const enabled = (groups: readonly OptionGroup[]): Option[] => groups.flatMap(({ options }) => options).filter(({ disabled }) => !disabled);
/** Keys are a backend's ids: anything that is no word character would end an IDREF. */
const optionId = (list: string, { key }: Option): string =>
  `${list}-option-${key.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)}_`)}`;
