import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Entity, RunTemplate, Type } from '../../../contract/index.ts';
import { dashboard } from '../../../messages/en/dashboard.ts';
import { ConnectionController, ListController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { comboboxStyles } from '../../../ui/combobox/combobox.styles.ts';
import { ComboboxController, type Option, type OptionGroup } from '../../../ui/combobox/combobox.ts';
import { playIcon, searchIcon } from '../../../ui/icons/index.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import type { Linkable } from '../../base/links.ts';
import { offered, type Screen } from '../screens.ts';
import { paletteStyles } from './palette.styles.ts';

/** After the last key, in ms, before the server is asked. */
const DEBOUNCE_MS = 200;
/** Of a kind, so many are shown. */
const SHOWN = 5;
/** What is searched, with the screen whose words and icon it takes, in the order shown. `@` narrows to people. */
const KINDS = [
  ['model', 'models'],
  ['runTemplate', 'templates'],
  ['run', 'runs'],
  ['artifact', 'artifacts'],
  ['tenant', 'tenants'],
  ['trigger', 'triggers'],
  ['role', 'roles'],
  ['member', 'members'],
] as const satisfies readonly (readonly [Type, Screen['key']])[];

/**
 * One field for everything: screens, things by name as the server finds them, and actions. `>` narrows to actions, `@` to people.
 * Opened by `open()`; the dashboard binds it to Ctrl+K or ⌘K.
 *
 * @summary Finds anything, and does it.
 * @cssstate loading - Until there is a connection.
 * @cssstate error - There is none.
 * @cssstate ready - It can be opened.
 */
export class CommandPalette extends InlayElement {
  static readonly tag = 'inlay-command-palette';
  static override readonly words = [dashboard];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, comboboxStyles, paletteStyles];

  @state() private text = '';
  @state() private asked = '';
  @state() private shown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connection = new ConnectionController(this);
  #combobox = new ComboboxController(this);
  #lists = new Map<Type, ListController<Type>>(
    KINDS.map(([type]): [Type, ListController<Type>] => [type, new ListController<Type>(this, type, () => this.#query(type))]),
  );

  protected get view(): View {
    return this.#connection.view;
  }

  /** Shows it, with the focus in its field; what was typed last is selected. */
  open(): void {
    this.shown = true;
    void this.updateComplete.then(() => {
      const dialog = this.#dialog;
      if (!dialog?.open) dialog?.showModal();
      dialog?.querySelector('input')?.select();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    const { l } = this;
    if (!this.shown) return nothing;
    const groups = this.#groups();
    const list = { id: 'palette', label: l.t('palette.field'), groups, none: l.t('palette.none'), select: this.#select };
    return html`<dialog
      class="palette"
      aria-label=${l.t('palette.title')}
      @close=${() => (this.shown = false)}
      @click=${(event: MouseEvent) => event.target === event.currentTarget && this.#close()}
    >
      <div class="field">
        ${searchIcon()}${this.#combobox.input(list, { value: this.text, placeholder: l.t('palette.field'), change: this.#type, autofocus: true })}
      </div>
      ${this.#combobox.listbox(list)}
      <footer aria-hidden="true">
        <kbd class="kbd">↑</kbd><kbd class="kbd">↓</kbd>${l.t('palette.choose')} <kbd class="kbd">&gt;</kbd>${l.t('palette.only.actions')}
        <kbd class="kbd">@</kbd>${l.t('palette.only.people')}<span class="end"><kbd class="kbd">Esc</kbd> ${l.t('palette.close')}</span>
      </footer>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** What is looked for, without the sign that narrows it. */
  get #needle(): string {
    return this.text.replace(/^[>@]\s*/, '').trim();
  }

  get #narrowed(): 'actions' | 'people' | undefined {
    return this.text.startsWith('>') ? 'actions' : this.text.startsWith('@') ? 'people' : undefined;
  }

  #query(type: Type): { search: string } | undefined {
    if (!this.shown || !this.asked || !this.#connection.connection?.caps(type)?.search) return undefined;
    if (this.#narrowed === 'people' && type !== 'member') return undefined;
    if (this.#narrowed === 'actions' && type !== 'runTemplate') return undefined;
    return { search: this.asked };
  }

  #groups(): OptionGroup[] {
    const { l } = this;
    const screens = offered(this.#connection.connection?.capabilities);
    const needle = this.#needle.toLocaleLowerCase();
    const go: OptionGroup = {
      heading: l.t('palette.go'),
      options: screens
        .filter(({ title }) => l.t(title).toLocaleLowerCase().includes(needle))
        .map((screen) => ({
          key: `screen ${screen.key}`,
          label: l.t(screen.title),
          drawn: this.#marked(l.t(screen.title)),
          start: screen.icon(),
        })),
    };
    if (!this.#narrowed && !needle) return [go];
    const found = KINDS.flatMap(([type, key]): OptionGroup[] => {
      const list = this.#lists.get(type);
      const screen = screens.find((one) => one.key === key);
      if (!list || !screen || !this.asked) return [];
      const heading = list.total?.exact ? `${l.t(screen.title)} ${l.intl.number(list.total.count)}` : l.t(screen.title);
      return [{ heading, options: list.items(SHOWN).map((item) => this.#option(item as Entity, screen)) }];
    });
    const templates = (this.#lists.get('runTemplate')?.items(SHOWN) ?? []) as RunTemplate[];
    const actions: OptionGroup = {
      heading: l.t('palette.actions'),
      options:
        this.asked && this.#connection.connection?.caps('runTemplate')?.actions?.launch
          ? templates
              .filter(({ blocked }) => !blocked?.['launch'])
              .map((template) => ({
                key: `launch ${template.id}`,
                label: l.t('palette.launch', { name: template.name }),
                drawn: this.#marked(l.t('palette.launch', { name: template.name })),
                start: playIcon(),
              }))
          : [],
    };
    if (this.#narrowed === 'actions') return [actions];
    if (this.#narrowed === 'people') return found;
    return [go, ...found, actions];
  }

  #option(item: Entity, screen: Screen): Option {
    return {
      key: `${item.type} ${item.id}`,
      label: item.name,
      drawn: this.#marked(item.name),
      ...(item.description ? { detail: item.description.split('\n', 1)[0] } : {}),
      start: item.type === 'member' ? avatar({ name: item.name }) : screen.icon(),
    };
  }

  /** The letters that were looked for, set apart. */
  #marked(text: string): unknown {
    const needle = this.#needle;
    const at = needle ? text.toLocaleLowerCase().indexOf(needle.toLocaleLowerCase()) : -1;
    if (at < 0) return text;
    return html`${text.slice(0, at)}<b>${text.slice(at, at + needle.length)}</b>${text.slice(at + needle.length)}`;
  }

  #type = (text: string): void => {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.asked = this.#needle), DEBOUNCE_MS);
  };

  #select = (option: Option): void => {
    const [kind = '', ...rest] = option.key.split(' ');
    const id = rest.join(' ');
    this.#close();
    const { place } = this.links;
    if (kind === 'screen') return place.go({ segments: [id] });
    if (kind === 'launch') return place.go({ segments: ['templates', id] });
    if (kind === 'member') return place.go({ segments: ['members'], query: { q: option.label } });
    if (kind === 'trigger') return place.go({ segments: ['triggers', id] });
    const item = this.#lists
      .get(kind as Type)
      ?.items(SHOWN)
      .find((one) => one.id === id) as Linkable | undefined;
    const to = item && this.links.to(item);
    // As if its link had been clicked: a host may open it in a way of its own.
    to?.open(new MouseEvent('click', { cancelable: true }));
  };

  #close(): void {
    this.#dialog?.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-command-palette': CommandPalette;
  }
}
