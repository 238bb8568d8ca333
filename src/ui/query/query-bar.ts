import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { Localize } from '../../messages/index.ts';
import { segmented } from '../controls.ts';
import { listFilterIcon, xIcon } from '../icons/index.ts';
import { chipKeys, queryChip } from './chips.ts';
import { complete, type Completion } from './complete.ts';
import { Options } from './options.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { conjuncts, errorText, joined, startsTerm } from './terms.ts';
import type { Grammar, QueryError, QueryFilter } from './types.ts';

export interface QueryBarOptions {
  /** Unique in the root. */
  readonly id: string;
  /** Name of the field: "Search models". */
  readonly label: string;
  readonly grammar: Grammar;
  readonly filter: QueryFilter | undefined;
  /** A text that says no filter of this grammar: shown as it is, with its mistake. */
  readonly broken?: string;
  readonly change: (filter: QueryFilter | undefined) => void;
  /** Text that is no filter; absent: the backend finds no text. */
  readonly search?: { readonly value: string; readonly input: (text: string) => void };
  /** Lets go of filter and search. */
  readonly clear: () => void;
  readonly l: Localize;
}

/**
 * One filter, two views: chips that are added, edited and removed one by one, and the text of it all, with completion at the caret
 * and the mistake marked where it is. What the backend can't express is refused, never left out.
 */
export class QueryBar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: Options;
  #mode: 'chips' | 'text' = 'chips';
  /** The text of all while it is being written. */
  #text: string | undefined;
  /** The term that is being written, in chips. */
  #draft: string | undefined;
  /** Which chip the draft takes the place of. */
  #editing: number | undefined;
  #error: QueryError | undefined;
  #caret = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#options = new Options(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#options.close();
  }

  render(bar: QueryBarOptions): TemplateResult {
    const { l, id, filter, grammar } = bar;
    if (bar.broken !== undefined && this.#text === undefined) {
      this.#mode = 'text';
      this.#text = bar.broken;
      this.#error = parse(bar.broken, grammar).error;
    }
    const chips = this.#mode === 'chips';
    const parts = conjuncts(filter);
    const value = chips ? (this.#draft ?? bar.search?.value ?? '') : this.#textOf(bar);
    const error = this.#error;
    const some = filter !== undefined || value !== '';
    return html`<div class="query-bar" role="search">
      <div class=${`field search query ${error ? 'invalid' : ''}`} id=${`${id}-field`}>
        ${listFilterIcon()}
        <div class="query-line">
          ${
            chips && parts.length
              ? html`<div
                  class="query-chips"
                  role="group"
                  aria-label=${l.t('query.filters')}
                  @keydown=${chipKeys(
                    (at) => this.#remove(bar, at),
                    () => this.#focus(bar),
                  )}
                >
                  ${parts.map((part, at) =>
                    at === this.#editing
                      ? nothing
                      : queryChip({ part, grammar, l, at, edit: () => this.#edit(bar, at), remove: () => this.#remove(bar, at) }),
                  )}
                </div>`
              : nothing
          }
          <div class=${`query-input ${chips ? '' : 'mono'}`}>
            ${error ? this.#mirror(value, error) : nothing}
            <input
              id=${id}
              type="text"
              role="combobox"
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              enterkeyhint="search"
              aria-label=${chips ? bar.label : l.t('query.text.label')}
              aria-autocomplete="list"
              aria-haspopup="listbox"
              aria-controls=${`${id}-list`}
              aria-expanded=${this.#options.open ? 'true' : 'false'}
              aria-activedescendant=${this.#options.activeId(id) ?? nothing}
              aria-invalid=${error ? 'true' : 'false'}
              aria-describedby=${error ? `${id}-error` : nothing}
              placeholder=${parts.length && chips ? l.t('query.add') : bar.label}
              .value=${live(value)}
              @input=${(event: Event) => this.#input(bar, event.currentTarget as HTMLInputElement)}
              @click=${(event: Event) => this.#move(bar, event.currentTarget as HTMLInputElement)}
              @keyup=${(event: KeyboardEvent) => CARET_KEYS.has(event.key) && this.#move(bar, event.currentTarget as HTMLInputElement)}
              @keydown=${(event: KeyboardEvent) => this.#keys(bar, event)}
              @scroll=${syncMirror}
              @focusout=${() => this.#leave(bar)}
            />
          </div>
        </div>
        ${segmented({
          label: l.t('query.view'),
          options: [
            { key: 'chips', label: l.t('query.chips') },
            { key: 'text', label: l.t('query.text') },
          ],
          selected: this.#mode,
          select: (mode) => this.#show(mode),
        })}
        ${
          some
            ? html`<button type="button" aria-label=${l.t('ui.clear')} @click=${() => this.#clear(bar)}>${xIcon(14)}</button>`
            : html`<kbd class="kbd" aria-hidden="true">/</kbd>`
        }
      </div>
      ${this.#options.popup(id, this.#completion(bar, value), bar.l, (text) => this.#take(bar, text))}
      ${error ? html`<p class="query-error" id=${`${id}-error`} role="alert">${errorText(error, l)}</p>` : nothing}
    </div>`;
  }

  #textOf({ filter, grammar }: QueryBarOptions): string {
    return this.#text ?? print(filter, grammar);
  }

  /** Below the text, in the same type: only its underline is seen. */
  #mirror(value: string, { start, end }: QueryError): TemplateResult {
    // At the end of the text there is a place, and nothing on it.
    const wrong = value.slice(start, Math.max(end, start + 1)) || '\u00a0';
    return html`<div class="query-mirror" aria-hidden="true" ${ref(atInput)}>
      ${value.slice(0, start)}<mark>${wrong}</mark>${value.slice(Math.max(end, start + 1))}
    </div>`;
  }

  #completion({ grammar, search }: QueryBarOptions, value: string): Completion | undefined {
    if (!this.#options.open) return undefined;
    const found = complete(value, Math.min(this.#caret, value.length), grammar);
    // In chips one term is written at a time.
    return this.#mode === 'chips' && (found.kind === 'join' || (search && this.#draft === undefined && found.kind !== 'field'))
      ? undefined
      : found;
  }

  #input(bar: QueryBarOptions, field: HTMLInputElement): void {
    const { value } = field;
    this.#error = undefined;
    this.#caret = field.selectionStart ?? value.length;
    if (this.#mode === 'text') this.#text = value;
    else if (this.#editing !== undefined || !bar.search || startsTerm(value, bar.grammar)) {
      if (this.#draft === undefined && bar.search?.value) bar.search.input('');
      this.#draft = value;
    } else {
      this.#draft = undefined;
      bar.search.input(value);
    }
    this.#options.show(bar.id);
    this.#host.requestUpdate();
  }

  #move(bar: QueryBarOptions, field: HTMLInputElement): void {
    this.#caret = field.selectionStart ?? 0;
    if (this.#mode === 'text' || !field.value || this.#draft !== undefined) this.#options.show(bar.id);
    this.#host.requestUpdate();
  }

  #keys(bar: QueryBarOptions, event: KeyboardEvent): void {
    const field = event.currentTarget as HTMLInputElement;
    if (event.isComposing) return;
    const completion = this.#completion(bar, field.value);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.#caret = field.selectionStart ?? field.value.length;
        if (this.#options.open) this.#options.step(event.key === 'ArrowDown' ? 1 : -1, completion?.options.length ?? 0);
        else this.#options.show(bar.id);
        return;
      case 'Tab':
      case 'Enter': {
        const chosen = completion?.options[this.#options.active];
        if (chosen) {
          event.preventDefault();
          this.#take(bar, chosen.text);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          this.#submit(bar);
        }
        return;
      }
      case 'Escape':
        if (this.#options.open || this.#draft !== undefined || this.#text !== undefined || field.value) {
          event.preventDefault();
          event.stopPropagation();
          this.#escape(bar);
        }
        return;
      case 'Backspace':
      case 'ArrowLeft':
        if (this.#mode === 'chips' && field.selectionStart === 0 && field.selectionEnd === 0 && this.#editing === undefined) {
          const last = [...this.#bar(bar).querySelectorAll<HTMLElement>('.query-chips .words')].at(-1);
          if (last) event.preventDefault();
          last?.focus();
        }
    }
  }

  /** First the list, then what is being written, then the search. */
  #escape(bar: QueryBarOptions): void {
    if (this.#options.open) this.#options.close();
    else if (this.#draft !== undefined || this.#text !== undefined) this.#drop();
    else if (this.#mode === 'chips') bar.search?.input('');
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#draft = undefined;
    this.#text = undefined;
    this.#editing = undefined;
    this.#error = undefined;
  }

  #take(bar: QueryBarOptions, text: string): void {
    const field = this.#field(bar);
    const completion = this.#completion(bar, field.value);
    if (!completion) return;
    const open = completion.options.find((option) => option.text === text)?.field?.map;
    const value = `${field.value.slice(0, completion.start)}${text}${open ? '' : ' '}${field.value.slice(completion.end).trimStart()}`;
    this.#caret = completion.start + text.length + (open ? 0 : 1);
    this.#error = undefined;
    if (this.#mode === 'text') this.#text = value;
    else {
      if (this.#draft === undefined && bar.search?.value) bar.search.input('');
      this.#draft = value;
      // A term is whole with its value; within a list there may be another.
      const whole = completion.kind === 'value' && !/\bin\s*\(/iu.test(value);
      if ((whole || completion.kind === 'op') && parse(value, bar.grammar).filter) return this.#submit(bar);
    }
    this.#options.show(bar.id);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      field.focus();
      field.setSelectionRange(this.#caret, this.#caret);
    });
  }

  #submit(bar: QueryBarOptions): void {
    const { grammar, filter } = bar;
    const written = this.#mode === 'text' ? this.#textOf(bar) : this.#draft;
    if (written === undefined) return this.#options.close();
    const { error, filter: parsed } = parse(written, grammar);
    if (error) return this.#fail(bar, error);
    let next = parsed;
    if (this.#mode === 'chips') {
      const parts = [...conjuncts(filter)];
      parts.splice(this.#editing ?? parts.length, this.#editing === undefined ? 0 : 1, ...conjuncts(parsed));
      next = joined(parts);
      // Each is right; whether the backend can have them together is another question.
      const together = parse(print(next, grammar), grammar).error;
      if (together) return this.#fail(bar, { ...together, start: 0, end: written.length });
    }
    this.#drop();
    this.#options.close();
    bar.change(next);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus(bar));
  }

  #fail(bar: QueryBarOptions, error: QueryError): void {
    this.#error = error;
    this.#options.close();
    this.#host.requestUpdate();
    const field = this.#field(bar);
    void this.#host.updateComplete.then(() => field.setSelectionRange(error.start, error.end));
  }

  #edit(bar: QueryBarOptions, at: number): void {
    const part = conjuncts(bar.filter)[at];
    if (!part) return;
    this.#editing = at;
    this.#draft = print(part, bar.grammar);
    this.#error = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#focus(bar);
      this.#field(bar).select();
    });
  }

  #remove(bar: QueryBarOptions, at: number): void {
    const parts = conjuncts(bar.filter);
    this.#drop();
    bar.change(joined(parts.filter((_, index) => index !== at)));
    this.#host.requestUpdate();
    // The next one takes its place; after the last one it is the field.
    void this.#host.updateComplete.then(() => {
      const left = this.#bar(bar).querySelectorAll<HTMLElement>('.query-chips .words');
      (left[Math.min(at, left.length - 1)] ?? this.#field(bar)).focus();
    });
  }

  #clear(bar: QueryBarOptions): void {
    this.#drop();
    bar.clear();
    this.#host.requestUpdate();
    this.#focus(bar);
  }

  /** Leaving the field applies a text that is right, and keeps one that is not, marked. */
  #leave(bar: QueryBarOptions): void {
    this.#options.close();
    if (this.#mode !== 'text' || this.#text === undefined) return;
    const { error, filter } = parse(this.#text, bar.grammar);
    this.#error = error;
    if (!error) {
      this.#text = undefined;
      bar.change(filter);
    }
    this.#host.requestUpdate();
  }

  #show(mode: 'chips' | 'text'): void {
    this.#mode = mode;
    this.#drop();
    this.#options.close();
    this.#host.requestUpdate();
  }

  #bar({ id }: QueryBarOptions): HTMLElement {
    return this.#host.shadowRoot!.getElementById(`${id}-field`)!;
  }
  #field({ id }: QueryBarOptions): HTMLInputElement {
    return this.#host.shadowRoot!.getElementById(id) as HTMLInputElement;
  }
  #focus(bar: QueryBarOptions): void {
    this.#field(bar).focus();
  }
}

const CARET_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);

function syncMirror(event: Event): void {
  const field = event.currentTarget as HTMLInputElement;
  const mirror = field.parentElement?.querySelector('.query-mirror');
  if (mirror) mirror.scrollLeft = field.scrollLeft;
}
function atInput(mirror: Element | undefined): void {
  const field = mirror?.parentElement?.querySelector('input');
  if (mirror && field) mirror.scrollLeft = field.scrollLeft;
}
