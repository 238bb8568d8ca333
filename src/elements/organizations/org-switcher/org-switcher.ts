import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  SCOPE_LEVELS,
  type Entity,
  type Organization,
  type Project,
  type Scope,
  type ScopeLevel,
  type Tenant,
} from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { organizations } from '../../../messages/en/organizations.ts';
import { EntityController, ListController, ScopeController, StoreController } from '../../../session/controllers/index.ts';
import { sameScope } from '../../../session/core/connections.ts';
import type { View } from '../../../session/core/view.ts';
import type { MessageKey } from '../../../messages/index.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { ComboboxController, type Option, type OptionGroup } from '../../../ui/combobox/combobox.ts';
import { comboboxStyles } from '../../../ui/combobox/combobox.styles.ts';
import { glyph } from '../../../ui/glyphs.ts';
import { chevronsUpDownIcon, pinIcon, searchIcon } from '../../../ui/icons/index.ts';
import { button } from '../../../ui/controls.ts';
import { Changes } from '../../base/changes.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import { tenantState } from '../../base/phases.ts';
import { remedyText } from '../../base/views.ts';
import { toastStyles } from '../../../ui/toast/index.ts';
import { Invitations } from './invitations.ts';
import { switcherStyles } from './org-switcher.styles.ts';
import { Visited, type KeptPlace } from './visited.ts';

/**
 * Where the portal stands, and the way to another organization, tenant or project: as many levels as the backend has. A switch
 * is shown under way while the old place stays on screen, and told when it fails.
 *
 * @summary Switches organization, tenant and project.
 * @csspart trigger - The button.
 * @csspart popup - What it opens.
 * @cssstate loading - Until the first place is known.
 * @cssstate ready - A place is shown.
 * @cssstate error - There is no connection.
 * @cssstate unsupported - The backend is one single place.
 */
export class OrgSwitcher extends InlayElement {
  static readonly tag = 'inlay-org-switcher';
  static override readonly words = [lists, organizations];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, comboboxStyles, toastStyles, switcherStyles];

  /** Only the logo, for a narrow rail. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private search = '';
  @state() private open = false;
  @state() private failed: string | undefined;

  #scope = new ScopeController(this);
  #visited = new Visited(new StoreController(this, 'everywhere'));
  #changes = new Changes(this);
  #invitations = new Invitations(this, this.#changes, () => this.open);
  #combobox = new ComboboxController(this);
  #lists = {
    organization: new ListController(this, 'organization', () => this.#query('organization')),
    tenant: new ListController(this, 'tenant', () => this.#query('tenant')),
    project: new ListController(this, 'project', () => this.#query('project')),
  };
  #here = {
    organization: new EntityController(this, 'organization', () => this.#scope.scope.organization),
    tenant: new EntityController(this, 'tenant', () => this.#scope.scope.tenant),
    project: new EntityController(this, 'project', () => this.#scope.scope.project),
  };

  protected get view(): View {
    const { connection, context } = this.#lists.organization;
    if (!connection) return context?.problem ? { kind: 'error', problem: context.problem } : { kind: 'loading' };
    return { kind: this.#levels.length ? 'ready' : 'unsupported' };
  }

  override render(): TemplateResult | typeof nothing {
    const { l } = this;
    if (this.view.kind === 'unsupported') return nothing;
    const names = this.#levels.flatMap((level) => this.#here[level].answer?.name ?? this.#scope.scope[level] ?? []);
    const [first = l.t('switcher.nowhere'), ...rest] = names;
    const backend = this.#lists.project.connection?.capabilities.backend;
    const where = rest.length ? rest.join(' / ') : backend ? [backend.name, backend.version].filter(Boolean).join(' ') : '';
    const pending = this.#scope.value?.pending !== undefined;
    const second = pending ? l.t('switcher.pending') : where;
    return html`<button
        type="button"
        class="trigger"
        part="trigger"
        popovertarget="switcher"
        aria-haspopup="dialog"
        aria-busy=${pending ? 'true' : 'false'}
        data-tip=${this.compact ? names.join(' / ') : nothing}
      >
        ${avatar({ name: first }, 'large square')}
        <span class="visually-hidden">${l.t('switcher.label', { place: [first, ...rest].join(' / ') })}</span>
        <span class="names" aria-hidden="true"
          ><span class="first truncate"><bdi>${first}</bdi></span
          ><span class="second truncate"><bdi>${second}</bdi></span></span
        >${pending ? glyph('running') : chevronsUpDownIcon()}
      </button>
      <div
        id="switcher"
        class="popover switcher"
        part="popup"
        popover
        role="dialog"
        aria-label=${l.t('switcher.title')}
        @toggle=${this.#toggled}
      >
        ${this.open ? this.#popup() : nothing}
      </div>
      ${this.#changes.toasts()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const place = this.#place;
    if (place && this.#scope.value?.pending === undefined) this.#visited.visit(place);
  }

  /** Where the portal stands, by name; undefined until all its names have come. */
  get #place(): KeptPlace | undefined {
    const { scope } = this.#scope;
    const levels = this.#levels.filter((level) => scope[level] !== undefined);
    const names = levels.map((level) => this.#here[level].answer?.name);
    return levels.length && names.every((name) => name !== undefined) ? { scope, names: names as string[] } : undefined;
  }

  #popup(): TemplateResult {
    const { l } = this;
    const list = { id: 'places', label: l.t('switcher.find'), groups: this.#groups(), none: l.t('ui.options.none'), select: this.#select };
    return html`<div class="field">
        ${searchIcon()}${this.#combobox.input(list, {
          value: this.search,
          placeholder: l.t('switcher.find'),
          change: (value) => (this.search = value),
          autofocus: true,
        })}
      </div>
      ${this.#invitations.render()}${this.#combobox.listbox(list)}${this.#foot()}${this.failed ? html`<p class="told" role="alert">${this.failed}</p>` : nothing}`;
  }

  /** Pins the place one stands in: a control inside an option would be none for a screen reader. */
  #foot(): TemplateResult | typeof nothing {
    const { l } = this;
    const place = this.#place;
    const settings =
      this.#lists.organization.caps?.verbs.includes('update') && this.#scope.scope.organization
        ? this.links.at({ segments: ['settings'] })
        : undefined;
    if (!place) return nothing;
    const name = place.names.join(' / ');
    const pinned = this.#visited.pinned(place.scope);
    return html`<div class="foot">
      ${button({
        label: l.t(pinned ? 'switcher.unpin' : 'switcher.pin', { name }),
        icon: pinIcon,
        kind: 'ghost small grow',
        click: () => {
          this.#visited.pin(place, !pinned);
          this.requestUpdate();
        },
      })}
      ${
        settings
          ? html`<a
              class="button ghost small"
              href=${settings.href}
              @click=${(event: MouseEvent) => {
                this.renderRoot.querySelector<HTMLElement>('#switcher')?.hidePopover();
                settings.open(event);
              }}
              >${l.t('settings.title')}</a
            >`
          : nothing
      }
    </div>`;
  }

  get #levels(): readonly ScopeLevel[] {
    return this.#scope.value?.levels ?? [];
  }

  #query(level: ScopeLevel): { search?: string } | undefined {
    if (!this.open) return undefined;
    const searchable = this.#lists[level].caps?.search;
    return this.search && searchable ? { search: this.search } : {};
  }

  #groups(): OptionGroup[] {
    const { l } = this;
    const kept = (heading: MessageKey, places: readonly KeptPlace[]): OptionGroup => ({
      heading: l.t(heading),
      options: places.map((place) => ({
        key: `${heading} ${JSON.stringify(place.scope)}`,
        label: place.names.at(-1) ?? '',
        detail: place.names.slice(0, -1).join(' / ') || undefined,
        start: avatar({ name: place.names[0] ?? '' }, 'square'),
      })),
    });
    const { pins, recents } = this.#visited;
    const here = this.#scope.scope;
    return [
      // While something is looked for, only what is found counts.
      ...(this.search
        ? []
        : [
            kept('switcher.pinned', pins),
            kept(
              'switcher.recent',
              recents.filter(({ scope }) => !sameScope(scope, here) && !this.#visited.pinned(scope)),
            ),
          ]),
      ...this.#found(),
    ];
  }

  #found(): OptionGroup[] {
    const { l } = this;
    return SCOPE_LEVELS.filter((level) => this.#levels.includes(level)).map((level) => {
      const list = this.#lists[level];
      // Where the backend can't search, what is loaded is searched here.
      const items = (list.items(200) as readonly Entity[]).filter(
        ({ name }) => list.caps?.search || name.toLocaleLowerCase().includes(this.search.toLocaleLowerCase()),
      );
      const ordered = level === 'organization' ? byParent(items) : items;
      return { heading: l.t(`switcher.${level}`), options: ordered.map((item) => this.#option(level, item, items)) };
    });
  }

  #option(level: ScopeLevel, item: Entity, all: readonly Entity[]): Option {
    const { l } = this;
    const selected = this.#scope.scope[level] === item.id;
    const plain = {
      key: `${level} ${item.id}`,
      label: item.name,
      selected,
      ...(level === this.#levels[0] ? {} : { level: this.#levels.indexOf(level) - 1 }),
    };
    if (level === 'tenant') {
      const tenant = item as Tenant;
      const { glyph: look, label } = tenantState(tenant, l);
      return { ...plain, start: glyph(look, 14), ...(tenant.phase === 'available' ? {} : { end: label }) };
    }
    if (level === 'project') return { ...plain, detail: (item as Project).description };
    const organization = item as Organization;
    const { phase } = organization;
    const above = depthOf(item, all);
    return {
      ...plain,
      ...(above ? { level: above } : {}),
      start: avatar({ name: item.name }, 'square'),
      detail: organization.description,
      end: phase === 'suspended' || phase === 'trial' ? l.t(`organization.phase.${phase}`) : organization.myRoles?.[0]?.name,
    };
  }

  #select = (option: Option): void => {
    const kept = /^switcher\.(?:pinned|recent) (.*)$/s.exec(option.key)?.[1];
    if (kept !== undefined) {
      this.failed = undefined;
      void this.#go(JSON.parse(kept) as Scope);
      return;
    }
    const [level, id] = option.key.split(' ', 2) as [ScopeLevel, string];
    const { scope } = this.#scope;
    // What lies below another place is settled anew.
    const to = Object.fromEntries(
      SCOPE_LEVELS.slice(0, SCOPE_LEVELS.indexOf(level)).flatMap((above) => (scope[above] ? [[above, scope[above]]] : [])),
    );
    this.failed = undefined;
    void this.#go({ ...to, [level]: id });
  };

  async #go(to: Scope): Promise<void> {
    const switched = this.#scope.value?.switchTo(to);
    this.renderRoot.querySelector<HTMLElement>('#switcher')?.hidePopover();
    if ((await switched) !== false) return;
    const problem = this.#scope.value?.problem;
    if (!problem) return;
    this.failed = this.l.t('switcher.failed', { problem: problem.title, remedy: remedyText(problem, this.l) });
    this.renderRoot.querySelector<HTMLElement>('#switcher')?.showPopover();
  }

  #toggled = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
    if (!this.open) {
      this.search = '';
      return;
    }
    this.#combobox.reset();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#switcher input')?.focus());
  };
}

/** Organizations below their parents, where a backend has such. */
function byParent(all: readonly Entity[]): readonly Entity[] {
  const ids = new Set(all.map(({ id }) => id));
  const below = (parent: string | undefined): Entity[] =>
    all
      .filter((one) => (one.parent && ids.has(one.parent.id) ? one.parent.id : undefined) === parent)
      .flatMap((one) => [one, ...below(one.id)]);
  return below(undefined);
}

function depthOf(one: Entity, all: readonly Entity[]): number {
  const parent = all.find(({ id }) => id === one.parent?.id);
  return parent && parent !== one ? 1 + depthOf(parent, all) : 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-org-switcher': OrgSwitcher;
  }
}
