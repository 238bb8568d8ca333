import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Type } from '../../contract/index.ts';
import { dashboard } from '../../messages/en/dashboard.ts';
import { ConnectionController, ReadController } from '../../session/controllers/index.ts';
import type { View } from '../../session/core/view.ts';
import { avatar } from '../../ui/cells/index.ts';
import { cellStyles } from '../../ui/cells/cells.styles.ts';
import { glyph } from '../../ui/glyphs.ts';
import { infoIcon, menuIcon, searchIcon, serverIcon } from '../../ui/icons/index.ts';
import { menuButton } from '../../ui/menu/menu.ts';
import { skeleton } from '../../ui/states/states.ts';
import type { TableSort } from '../../ui/table/index.ts';
import type { TabChangeEvent } from '../base/details.ts';
import type { Chosen } from '../base/filters.ts';
import { InlayElement } from '../base/inlay-element.ts';
import type { QueryChangeEvent } from '../base/list-screen.ts';
import { viewPanel } from '../base/views.ts';
import { dashboardStyles } from './dashboard.styles.ts';
import type { CommandPalette } from './palette/index.ts';
import { offered, type Screen } from './screens.ts';

/** Types whose being there says most about a backend, for "What this server offers". */
const TELLING: readonly Type[] = [
  'model',
  'artifact',
  'run',
  'pipeline',
  'tenant',
  'organization',
  'member',
  'role',
  'runTemplate',
  'trigger',
  'codeRepository',
];

const FIND_KEY = 'Ctrl K';

/**
 * The whole dashboard behind one tag: navigation, the place in scope, every screen, deep links by the provider's router.
 *
 * @summary Navigation and every screen, with deep links.
 * @slot rail - At the end of the navigation.
 * @csspart rail - The navigation.
 * @csspart screen - What it leads to.
 * @cssproperty [--inlay-rail-width=216px] - Width of the navigation.
 * @cssstate loading - Until there is a connection.
 * @cssstate error - There is none; the reason and a way on are shown.
 * @cssstate ready - A screen is shown.
 */
export class Dashboard extends InlayElement {
  static readonly tag = 'inlay-dashboard';
  static override readonly words = [dashboard];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, dashboardStyles];

  /** The first screen, where the address names none. */
  @property() start: Screen['key'] = 'models';

  #loaded = new Map<Screen['key'], 'asked' | 'yes' | 'failed'>();
  #connection = new ConnectionController(this);
  #me = new ReadController(this, () => ({
    key: ['me', 'user'],
    type: 'user' as const,
    fixed: true,
    ask: async (session, signal) => (await session.me(signal ? { signal } : {})) ?? null,
  }));

  protected get view(): View {
    return this.#connection.view;
  }

  override render(): TemplateResult {
    const { l } = this;
    const panel = viewPanel(this.view, l, {
      none: { title: '' },
      retry: () => this.#connection.context?.retry(),
    });
    if (panel) return html`<div class="page">${panel}</div>`;
    const screens = offered(this.#connection.connection?.capabilities);
    return html`<div class="shell" @keydown=${this.#keys}>
      ${this.#rail(screens)}
      <div class="screen" part="screen">${this.view.kind === 'loading' ? nothing : this.#screen(screens)}</div>
      <inlay-command-palette></inlay-command-palette>
    </div>`;
  }

  /** Only while the focus is in the dashboard: the portal's own Ctrl+K stays its own. */
  #keys = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented)
      return;
    event.preventDefault();
    this.#find();
  };

  #find = (): void => this.renderRoot.querySelector<CommandPalette>('inlay-command-palette')?.open();

  get #segments(): readonly string[] {
    const { segments } = this.links.place.place;
    return segments.length ? segments : [this.start];
  }

  #rail(screens: readonly Screen[]): TemplateResult {
    const { l } = this;
    const [current] = this.#segments;
    const group = (key: Screen['group']): TemplateResult | typeof nothing => {
      const own = screens.filter((screen) => screen.group === key);
      if (!own.length) return nothing;
      return html`<div>
        <h2>${l.t(`dashboard.${key}`)}</h2>
        <ul>
          ${own.map((screen) => {
            const to = this.links.at({ segments: [screen.key] });
            return html`<li>
              <a
                href=${to.href}
                @click=${to.open}
                aria-current=${screen.key === current ? 'page' : nothing}
                data-tip-narrow=${l.t(screen.title)}
                >${screen.icon()}<span>${l.t(screen.title)}</span></a
              >
            </li>`;
          })}
        </ul>
      </div>`;
    };
    return html`<div class="rail" part="rail">
      <inlay-org-switcher></inlay-org-switcher>
      <button type="button" class="find" @click=${this.#find} data-tip-narrow=${l.t('palette.open')}>
        ${searchIcon()}<span class="words grow">${l.t('palette.open')}</span><kbd class="kbd words" aria-hidden="true">${FIND_KEY}</kbd>
        <span class="visually-hidden">${l.t('palette.title')}</span>
      </button>
      <div class="menu-button">
        ${menuButton({
          id: 'screens',
          label: l.t('dashboard.menu'),
          icon: menuIcon,
          iconOnly: true,
          alignEnd: true,
          items: () =>
            screens.map((screen) => {
              const to = this.links.at({ segments: [screen.key] });
              return { label: l.t(screen.title), icon: screen.icon, href: to.href, run: to.open };
            }),
        })}
      </div>
      <nav aria-label=${l.t('dashboard.navigation')}>${group('project')}${group('organization')}</nav>
      <slot name="rail"></slot>
      ${this.#foot()}
    </div>`;
  }

  #foot(): TemplateResult {
    const { l } = this;
    const capabilities = this.#connection.connection?.capabilities;
    const me = this.#me.answer;
    if (!capabilities) return html`<div class="foot"></div>`;
    const { name, version } = capabilities.backend;
    return html`<div class="foot">
      <div>
        <button type="button" class="offers-button" popovertarget="offers">
          ${serverIcon()}<span class="words grow truncate">${name} ${version ?? ''}</span><span class="words">${infoIcon(14)}</span>
          <span class="visually-hidden">${l.t('dashboard.offers')}</span>
        </button>
        <div id="offers" class="popover offers" popover role="dialog" aria-label=${l.t('dashboard.offers')}>
          <h3>${l.t('dashboard.offers')}</h3>
          <ul>
            ${TELLING.map((type) => {
              const has = capabilities.types[type] !== undefined;
              const reason = capabilities.unsupported?.[type];
              return html`<li>
                ${glyph(has ? 'succeeded' : 'skipped', 14)}
                <span>${l.t(`type.${type as 'model'}`)}${!has && reason ? html` <span class="why">${reason.text}</span>` : nothing}</span>
              </li>`;
            })}
          </ul>
        </div>
      </div>
      ${
        me
          ? html`<div>
              ${avatar({ name: me.name, machine: me.type === 'serviceAccount' })}<span class="words truncate"><bdi>${me.name}</bdi></span>
            </div>`
          : nothing
      }
    </div>`;
  }

  #screen(screens: readonly Screen[]): unknown {
    const { l } = this;
    const [first] = this.#segments;
    const screen = screens.find(({ key }) => key === first);
    if (!screen) {
      return html`<div class="page">
        ${viewPanel({ kind: 'noneMatch' }, l, {
          none: { title: '' },
          noneMatch: l.t('dashboard.noScreen'),
          clear: () => this.links.place.go({ segments: [screens[0]?.key ?? this.start] }),
          retry: () => undefined,
        })}
      </div>`;
    }
    const loaded = this.#loaded.get(screen.key);
    if (!loaded) this.#load(screen);
    if (loaded !== 'yes')
      return html`<div class="page">
        ${
          loaded === 'failed'
            ? viewPanel(
                { kind: 'error', problem: { kind: 'unavailable', why: 'network', title: l.t('dashboard.notLoaded'), remedy: 'retry' } },
                l,
                {
                  none: { title: '' },
                  retry: () => this.#load(screen),
                },
              )
            : html`<div class="section">${skeleton(6)}</div>`
        }
      </div>`;
    const { query } = this.links.place.place;
    return screen.draw({
      rest: this.#segments.slice(1),
      query,
      search: query['q'] ?? '',
      filters: filtersOf(query),
      sort: sortOf(query['sort']),
      organization: this.links.place.scope.organization,
      write: this.#write,
      tab: this.#tab,
      set: this.#set,
    });
  }

  #load({ key, load }: Screen): void {
    this.#loaded.set(key, 'asked');
    this.requestUpdate();
    void load().then(
      () => this.#came(key, 'yes'),
      () => this.#came(key, 'failed'),
    );
  }

  #came(key: Screen['key'], how: 'yes' | 'failed'): void {
    this.#loaded.set(key, how);
    this.requestUpdate();
  }

  #tab = (event: TabChangeEvent): void => this.#set({ tab: event.tab });

  /** What the user narrowed is part of the address, without a step in the history for each key. */
  #write = ({ search, filters, sort, where }: QueryChangeEvent): void => {
    const query: Record<string, string> = { q: search, w: where, sort: sort ? `${sort.desc ? '-' : ''}${sort.field}` : '' };
    for (const [field, values] of Object.entries(filters))
      if (values.length) query[`f.${field}`] = values.map(encodeURIComponent).join(',');
    this.links.place.go({ segments: this.#segments, query }, { replace: true });
  };

  #set = (change: Record<string, string>): void => {
    const { segments, query } = this.links.place.place;
    this.links.place.go({ segments, query: { ...query, ...change } }, { replace: true });
  };
}

function filtersOf(query: Readonly<Record<string, string>>): Chosen {
  const entries = Object.entries(query).filter(([key]) => key.startsWith('f.'));
  return Object.fromEntries(entries.map(([key, values]) => [key.slice(2), values.split(',').map(decodeURIComponent)]));
}

function sortOf(text: string | undefined): TableSort | undefined {
  if (!text) return undefined;
  return text.startsWith('-') ? { field: text.slice(1), desc: true } : { field: text };
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-dashboard': Dashboard;
  }
}
