import { html, nothing, type TemplateResult } from 'lit';
import type { StoreController } from '../../session/controllers/index.ts';
import { button } from '../../ui/controls.ts';
import { dialog } from '../../ui/dialog/dialog.ts';
import { onEnter, textField } from '../../ui/form-field.ts';
import { bookmarkIcon, pencilIcon, plusIcon, trash2Icon, checkIcon } from '../../ui/icons/index.ts';
import { menuButton, type MenuEntry } from '../../ui/menu/menu.ts';
import type { TableSort } from '../../ui/table/index.ts';
import type { Chosen } from './filters.ts';
import type { InlayElement } from './inlay-element.ts';

/** What of a list is kept under a name. */
export interface ListState {
  readonly search: string;
  readonly filters: Chosen;
  readonly where: string;
  readonly sort?: TableSort | undefined;
  /** Keys of the columns that are hidden. */
  readonly hidden: readonly string[];
}
interface SavedView extends ListState {
  readonly id: string;
  readonly name: string;
}
interface Source {
  /** The list's own name in the store. */
  readonly name: string;
  readonly store: StoreController;
  readonly state: () => ListState;
  /** As the list is when nothing is asked of it. */
  readonly plain: ListState;
  readonly apply: (state: ListState) => void;
  /** "128", of what is shown. */
  readonly count: () => string | undefined;
  readonly tell: (message: string) => void;
}
type Asking = { readonly kind: 'new' | 'rename' | 'delete'; name: string; tried: boolean };

/**
 * Views of a list that the user named: search, filters, sort and columns, kept in the host's store. The tab of a view that has been
 * changed since has a dot; it can be put back, saved over, or saved as another.
 */
export class SavedViews {
  readonly #host: InlayElement;
  readonly #source: Source;
  #active: string | undefined;
  #asking: Asking | undefined;

  constructor(host: InlayElement, source: Source) {
    this.#host = host;
    this.#source = source;
  }

  get #key(): string {
    return `${this.#source.name}/views`;
  }
  get #views(): readonly SavedView[] {
    return this.#source.store.get<SavedView[]>(this.#key) ?? [];
  }
  /** The view one chose; else the one that is just what is shown, as after a reload with its address. */
  get #current(): SavedView | undefined {
    const views = this.#views;
    const state = this.#source.state();
    return views.find(({ id }) => id === this.#active) ?? (this.#active === ALL ? undefined : views.find((view) => same(view, state)));
  }
  get #changed(): boolean {
    return !same(this.#current ?? this.#source.plain, this.#source.state());
  }

  /** The tabs; none as long as no view was saved. */
  strip(): TemplateResult | typeof nothing {
    const views = this.#views;
    if (!views.length) return nothing;
    const { l } = this.#host;
    const current = this.#current;
    const changed = this.#changed;
    const count = this.#source.count();
    const tab = (id: string, name: string, on: boolean, choose: () => void): TemplateResult =>
      html`<button type="button" class="view-tab" data-view=${id} aria-pressed=${on ? 'true' : 'false'} @click=${choose}>
        <bdi>${name}</bdi
        >${on && count !== undefined ? html`<span class="count">${count}</span>` : nothing}${on && changed ? html`<span class="view-dot"></span><span class="visually-hidden">${l.t('views.changed')}</span>` : nothing}
      </button>`;
    return html`<div class="views">
      <div class="view-tabs" role="group" aria-label=${l.t('views.title')}>
        ${tab(ALL, l.t('views.all'), !current, () => this.#choose(ALL, this.#source.plain))}
        ${views.map((view) => tab(view.id, view.name, view.id === current?.id, () => this.#choose(view.id, view)))}
      </div>
      <div class="view-end">
        ${
          changed
            ? html`<span class="muted view-word">${l.t('views.changed')}</span>
                <button type="button" class="link" @click=${() => this.#source.apply(current ?? this.#source.plain)}>
                  ${l.t('views.reset')}
                </button>`
            : nothing
        }
        ${current || changed ? this.#menu(current, changed) : nothing}
      </div>
    </div>`;
  }

  /** For the result line, while there are no tabs: the way to the first view. */
  first(): TemplateResult | typeof nothing {
    if (this.#views.length || !this.#changed) return nothing;
    return button({
      label: this.#host.l.t('views.save'),
      icon: bookmarkIcon,
      kind: 'ghost small collapsible',
      click: () => this.#ask('new', ''),
    });
  }

  dialogs(): TemplateResult | typeof nothing {
    const asking = this.#asking;
    if (!asking) return nothing;
    const { l } = this.#host;
    const { kind } = asking;
    const error = asking.tried ? this.#wrong(asking) : undefined;
    return dialog({
      open: true,
      heading: kind === 'delete' ? l.t('views.delete.title', { name: asking.name }) : l.t(kind === 'new' ? 'views.new' : 'views.rename'),
      close: this.#close,
      l,
      body:
        kind === 'delete'
          ? html`<p>${l.t('views.delete.detail')}</p>`
          : html`<div class="form-fields" @keydown=${onEnter(() => this.#save(asking))}>
              ${textField({
                id: 'view-name',
                label: l.t('column.name'),
                required: true,
                value: asking.name,
                error,
                help: l.t('views.new.detail'),
                maxLength: 60,
                autofocus: true,
                input: (name) => {
                  asking.name = name;
                  this.#host.requestUpdate();
                },
              })}
            </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t(kind === 'delete' ? 'views.delete' : 'form.save'),
        kind: kind === 'delete' ? 'danger' : 'primary',
        click: () => (kind === 'delete' ? this.#delete() : this.#save(asking)),
      })}`,
    });
  }

  #menu(current: SavedView | undefined, changed: boolean): TemplateResult {
    const { l } = this.#host;
    const entries = (): MenuEntry[] => [
      ...(current && changed
        ? [{ label: l.t('views.update', { name: current.name }), icon: checkIcon, run: () => this.#update(current) }]
        : []),
      ...(changed || current ? [{ label: l.t('views.new'), icon: plusIcon, run: () => this.#ask('new', '') }] : []),
      ...(current
        ? [
            { label: l.t('views.rename'), icon: pencilIcon, run: () => this.#ask('rename', current.name) },
            'line' as const,
            { label: l.t('views.delete'), icon: trash2Icon, danger: true, run: () => this.#ask('delete', current.name) },
          ]
        : []),
    ];
    return menuButton({
      id: 'view-menu',
      label: l.t(changed ? 'views.save' : 'views.manage'),
      kind: 'small',
      items: entries,
      alignEnd: true,
    });
  }

  #choose(id: string, state: ListState): void {
    this.#active = id;
    this.#source.apply(state);
    this.#host.requestUpdate();
  }

  #ask(kind: Asking['kind'], name: string): void {
    this.#active = this.#current?.id ?? this.#active;
    this.#asking = { kind, name, tried: false };
    this.#host.requestUpdate();
  }

  #wrong({ kind, name }: Asking): string | undefined {
    const { l } = this.#host;
    const own = kind === 'rename' ? this.#current?.id : undefined;
    const trimmed = name.trim();
    if (!trimmed) return l.t('form.required');
    return this.#views.some((view) => view.id !== own && view.name === trimmed) ? l.t('views.taken') : undefined;
  }

  #save(asking: Asking): void {
    asking.tried = true;
    if (this.#wrong(asking)) return this.#host.requestUpdate();
    const name = asking.name.trim();
    const views = this.#views;
    if (asking.kind === 'rename') this.#keep(views.map((view) => (view.id === this.#current?.id ? { ...view, name } : view)));
    else {
      const id = crypto.randomUUID();
      this.#keep([...views, { id, name, ...this.#source.state() }]);
      this.#active = id;
    }
    this.#source.tell(this.#host.l.t('form.saved', { name }));
    this.#close();
  }

  #update({ id, name }: SavedView): void {
    const state = this.#source.state();
    this.#keep(this.#views.map((view) => (view.id === id ? { id, name, ...state } : view)));
    this.#active = id;
    this.#source.tell(this.#host.l.t('form.saved', { name }));
    this.#host.requestUpdate();
  }

  #delete(): void {
    const gone = this.#current;
    this.#keep(this.#views.filter(({ id }) => id !== gone?.id));
    this.#active = undefined;
    this.#close();
  }

  #keep(views: readonly SavedView[]): void {
    this.#source.store.set(this.#key, views);
  }

  #close = (): void => {
    this.#asking = undefined;
    this.#host.requestUpdate();
  };
}

/** The tab of no view. */
const ALL = 'all';

/** Do both show the same? An absent filter is an empty one. */
function same(a: ListState, b: ListState): boolean {
  const sign = ({ search, filters, where, sort, hidden }: ListState): string =>
    JSON.stringify([
      search,
      where,
      sort ? [sort.field, Boolean(sort.desc)] : null,
      Object.entries(filters)
        .filter(([, values]) => values.length)
        .map(([field, values]) => [field, [...values].sort()])
        .sort(([x], [y]) => String(x).localeCompare(String(y))),
      [...hidden].sort(),
    ]);
  return sign(a) === sign(b);
}
