import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { ComboboxController, type OptionGroup } from '../combobox/index.ts';
import { equal, type Json } from './schema/json.ts';

/** A value that can be picked. */
export interface Pick {
  readonly value: Json;
  readonly label: string;
  readonly detail?: string;
  /** Heading that it stands below. */
  readonly group?: string;
}
/** Finds what can be picked: all of it for an empty search, or the first of it. */
export type Ask = (search: string, signal: AbortSignal) => Promise<readonly Pick[]>;

export interface PickerOptions {
  /** Of the text field; unique in the root. */
  readonly id: string;
  readonly label: string;
  readonly value: Json | undefined;
  readonly ask: Ask;
  /** Undefined: what was typed has been taken away. */
  readonly pick: (value: Json | undefined) => void;
  /** What is typed is a value too, though nothing like it is found. */
  readonly free?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
}

/** One field: what was found for it, and what is typed. */
interface Field {
  readonly combobox: ComboboxController;
  /** How values are called that were found once. */
  readonly names: Map<string, string>;
  found: readonly Pick[] | undefined;
  failed: boolean;
  /** Where only what is found can be picked: the text that is searched for. */
  typing: string | undefined;
  search: string | undefined;
  asking: AbortController | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** After the last key, in ms, it is asked. */
const SETTLED_MS = 150;

/** Fields whose values are found by searching, wherever they come from: each a combobox that asks while it is typed into. */
export class PickerController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #l: Localize;
  #fields = new Map<string, Field>();

  constructor(host: ReactiveControllerHost & HTMLElement, l: Localize) {
    this.#host = host;
    this.#l = l;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const { asking, timer } of this.#fields.values()) {
      clearTimeout(timer);
      asking?.abort();
    }
  }

  /** The control alone: label, help and errors stand around it. Its sheet is `comboboxStyles`. */
  field(options: PickerOptions): TemplateResult {
    const own = this.#fieldOf(options.id);
    const { free = false, value, pick, describedBy, invalid, required } = options;
    // What was kept from another time has a value, and no name yet.
    if (!free && value !== undefined && own.found === undefined && own.search === undefined) this.#want(own, options, '');
    const control = own.combobox.field(
      {
        id: `${options.id}-pick`,
        label: options.label,
        free,
        groups: groupsOf(own.found ?? [], value),
        none: this.#none(own, free),
        select: ({ key }) => {
          own.typing = undefined;
          pick(own.found?.find((one) => keyOf(one.value) === key)?.value);
        },
      },
      {
        id: options.id,
        value: own.typing ?? this.#textOf(own, value),
        describedBy,
        ...(invalid === undefined ? {} : { invalid }),
        ...(required === undefined ? {} : { required }),
        change: (text) => {
          if (!free) own.typing = text;
          if (free || !text) pick(text || undefined);
          this.#want(own, options, text);
        },
      },
    );
    return html`<div class="picker" @focusin=${() => this.#want(own, options, '')} @focusout=${() => this.#left(own)}>${control}</div>`;
  }

  #fieldOf(id: string): Field {
    let own = this.#fields.get(id);
    if (!own) {
      own = {
        combobox: new ComboboxController(this.#host),
        names: new Map(),
        found: undefined,
        failed: false,
        typing: undefined,
        search: undefined,
        asking: undefined,
        timer: undefined,
      };
      this.#fields.set(id, own);
    }
    return own;
  }

  #textOf({ names }: Field, value: Json | undefined): string {
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? (names.get(keyOf(value)) ?? value) : (names.get(keyOf(value)) ?? '…');
  }

  #none({ found, failed }: Field, free: boolean): string {
    if (failed) return this.#l.t('inputs.pick.failed');
    if (!found) return this.#l.t('inputs.pick.asking');
    return this.#l.t(free ? 'inputs.pick.free' : 'inputs.pick.none');
  }

  #want(own: Field, options: PickerOptions, search: string): void {
    own.search = search;
    own.asking?.abort();
    clearTimeout(own.timer);
    const asking = (own.asking = new AbortController());
    own.timer = setTimeout(() => void this.#ask(own, options, search, asking.signal), own.found ? SETTLED_MS : 0);
  }

  async #ask(own: Field, { ask, free }: PickerOptions, search: string, signal: AbortSignal): Promise<void> {
    try {
      const found = await ask(search, signal);
      if (signal.aborted) return;
      own.found = found;
      own.failed = false;
      // A value that may be typed is shown as it is sent.
      if (!free) for (const { value, label } of found) own.names.set(keyOf(value), label);
    } catch {
      if (signal.aborted) return;
      own.found = [];
      own.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** What was searched for and not picked is no value. */
  #left(own: Field): void {
    if (own.typing === undefined) return;
    own.typing = undefined;
    this.#host.requestUpdate();
  }
}

const keyOf = (value: Json): string => JSON.stringify(value);

/** Below their headings, in the order in which these are first met. */
function groupsOf(found: readonly Pick[], chosen: Json | undefined): OptionGroup[] {
  const groups = new Map<string | undefined, OptionGroup['options'][number][]>();
  for (const { value, label, detail, group } of found) {
    const options = groups.get(group) ?? [];
    options.push({ key: keyOf(value), label, detail, selected: chosen !== undefined && equal(value, chosen) });
    groups.set(group, options);
  }
  return [...groups].map(([heading, options]) => ({ ...(heading === undefined ? {} : { heading }), options }));
}
