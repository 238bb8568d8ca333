import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Field, Filter, Member, Query, Ref, Type } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { members } from '../../../messages/en/members.ts';
import { queries } from '../../../messages/en/queries.ts';
import type { MessageKey } from '../../../messages/index.ts';
import { ReadController } from '../../../session/controllers/index.ts';
import { listKey } from '../../../session/core/keys.ts';
import type { View } from '../../../session/core/view.ts';
import { button } from '../../../ui/controls.ts';
import {
  checkIcon,
  downloadIcon,
  pauseIcon,
  shieldIcon,
  trash2Icon,
  userPlusIcon,
  usersIcon,
  xIcon,
  type Icon,
} from '../../../ui/icons/index.ts';
import { tabPanel, tabs } from '../../../ui/tabs/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { TabChangeEvent } from '../../base/details.ts';
import { dispatch } from '../../base/events.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen, SelectionChangeEvent } from '../../base/list-screen.ts';
import { DangerDialog } from '../../base/removal.ts';
import { Batch } from '../../base/batch.ts';
import { downloadCsv } from '../../base/csv.ts';
import { InviteDialog } from '../invite/invite-dialog.ts';
import { memberStyles } from '../members.styles.ts';
import { ofPlace, People } from '../people.ts';
import { PickDialog } from '../pick-dialog.ts';
import { allMatching, loadedOf } from './all-matching.ts';
import { memberColumns } from './columns.ts';
import { csvOf } from './export.ts';
import { MemberActions } from './member-actions.ts';

export const MEMBER_TABS = ['members', 'invitations', 'requests', 'teams', 'service-accounts'] as const;
export type MemberTab = (typeof MEMBER_TABS)[number];

/** What each tab lists. */
const TYPES = {
  members: 'member',
  invitations: 'invitation',
  requests: 'accessRequest',
  teams: 'team',
  'service-accounts': 'serviceAccount',
} as const satisfies Record<MemberTab, Type>;
type Counted = (typeof TYPES)[Exclude<MemberTab, 'members'>];

/**
 * The people of a place: members with their roles and where those come from, and beside them invitations, requests, teams and
 * service accounts, each where the backend has them. Inviting, changing roles and removing, one by one or ten thousand at once.
 *
 * @summary Lists members, invitations, requests, teams and service accounts.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is nobody yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {TabChangeEvent} inlay-tab-change - Another tab was chosen; `event.tab`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-member-update - A member is about to be changed; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-member-delete - A member is about to be removed; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-invitation-create - Someone is about to be invited; cancelable, `event.change`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is nobody yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The members may not be read.
 * @cssstate unsupported - The backend has no members.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class MemberList extends ListElement<'member'> {
  static readonly tag = 'inlay-member-list';
  static override readonly words = [lists, members, queries];
  static override styles: CSSResultGroup = [ListElement.styles, memberStyles];

  /** Which tab shows. One whose type the backend lacks falls back to the first that it has. */
  @property() tab: MemberTab = 'members';
  /** Whose people: an organization, a tenant, a project, a team. Absent: of the organization in scope. */
  @property({ attribute: false }) of: Ref | undefined;

  /** Selected rows, kept while they scroll away. */
  @state() private picked: ReadonlyMap<string, Member> = new Map();
  @state() private collecting: number | undefined;

  #people = new People(this, () => this.of);
  protected readonly screen: ListScreen<'member'> = new ListScreen<'member'>(
    this,
    ofPlace(this.#people, 'member', {
      type: 'member',
      name: 'member-list',
      title: 'members.title',
      noun: 'members.noun',
      search: 'members.search',
      none: 'members.none',
      noneDetail: 'members.none.detail',
      icon: usersIcon,
      filters: [
        { field: 'roles.role.name', title: 'members.role' },
        { field: 'teams.name', title: 'members.team' },
        {
          field: 'roles.source',
          title: 'members.source',
          valueLabel: (value, l) =>
            l.t(
              value === 'team'
                ? 'members.source.team'
                : value === 'provider'
                  ? 'members.source.provider'
                  : value === 'default'
                    ? 'members.source.default'
                    : 'members.source.direct',
            ),
        },
      ],
      sort: { field: 'name' },
      columns: () => this.#columns(),
    }),
  );
  #batch = new Batch(this, this.screen.changes);
  #pick = new PickDialog(this);
  #danger = new DangerDialog(this, this.screen.changes);
  #invite = new InviteDialog(this, this.#people, this.screen.changes, this.#batch);
  #actions = new MemberActions(this, {
    people: this.#people,
    changes: this.screen.changes,
    batch: this.#batch,
    pick: this.#pick,
    danger: this.#danger,
    settled: (left) => this.#select(left),
  });
  #counts = {
    invitation: this.#count('invitation', { op: 'eq', field: 'phase', value: 'pending' }),
    accessRequest: this.#count('accessRequest', { op: 'eq', field: 'phase', value: 'pending' }),
    team: this.#count('team'),
    serviceAccount: this.#count('serviceAccount'),
  };
  #made: { columns: readonly Column<Member>[]; locale: string } | undefined;
  #collect: AbortController | undefined;
  #seen = 0;

  protected override get view(): View {
    return this.#tab === 'members' ? this.screen.list.view : { kind: 'ready' };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#collect?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { revision } = this.screen.list;
    if (changed.has('selection') || (this.picked.size && revision !== this.#seen && !this.#batch.running)) this.#keep();
    this.#seen = revision;
    if (this.#writable) this.selectable = true;
  }

  override render(): TemplateResult {
    const { l, screen } = this;
    const selected = this.#tab;
    const offered = this.#offered;
    return html`<div class="page" @keydown=${this.#keys}>
        <header class="page-header">
          <div class="titles">
            <h2 class="page-title">${l.t(offered.length === 1 ? `members.tab.${selected}` : 'members.title')}</h2>
            ${selected === 'members' ? this.#seats('seats-below') : nothing}
          </div>
          <div class="actions">${this.#exportButton(selected)}${this.#inviteButton(selected)}<slot name="actions"></slot></div>
        </header>
        ${
          offered.length > 1
            ? html`${tabs({
                id: 'people',
                label: l.t('members.tabs'),
                selected,
                select: this.#choose,
                tabs: offered.map((key) => ({ key, label: l.t(`members.tab.${key}`), count: this.#counted(key) })),
              })}${tabPanel('people', selected, this.#panel(selected), 'members-panel')}`
            : html`<div class="tab-panel members-panel">${this.#panel(selected)}</div>`
        }
      </div>
      ${this.#pick.render()}${this.#danger.render()}${this.#invite.render()}${this.#batch.render()}${screen.changes.toasts()}`;
  }

  #panel(tab: MemberTab): TemplateResult {
    if (tab === 'members') return html`${this.screen.toolbar(this.#seats('end-of-line seats-beside'))}${this.screen.body()}${this.#bar()}`;
    // What is searched for and selected within a tab is the tab's own: a host hears of it as little as it can set it.
    const parts: Readonly<Record<typeof tab, TemplateResult>> = {
      invitations: html`<inlay-invitation-list class="page-part" headless .of=${this.of}></inlay-invitation-list>`,
      requests: html`<inlay-request-list class="page-part" headless .of=${this.of}></inlay-request-list>`,
      teams: html`<inlay-team-list class="page-part" headless></inlay-team-list>`,
      'service-accounts': html`<inlay-service-accounts class="page-part" headless></inlay-service-accounts>`,
    };
    return html`<div class="page-part" @inlay-query-change=${stop} @inlay-selection-change=${stop}>${parts[tab]}</div>`;
  }

  #seats(kind: string): TemplateResult | typeof nothing {
    const { seats } = this.#people;
    return seats ? html`<span class=${kind}>${this.l.t('members.seats', { taken: seats.taken, limit: seats.limit })}</span>` : nothing;
  }

  #exportButton(tab: MemberTab): unknown {
    if (tab !== 'members' || this.view.kind !== 'ready') return nothing;
    const busy = this.collecting !== undefined;
    return button({ label: this.l.t('members.export'), icon: downloadIcon, kind: 'export', busy, click: () => void this.#export() });
  }

  #inviteButton(tab: MemberTab): unknown {
    if (tab !== 'members' && tab !== 'invitations') return nothing;
    const offer = this.#invite.offer;
    if (!offer) return nothing;
    return button({
      label: this.l.t('invite.verb'),
      icon: userPlusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: () => this.#invite.open(),
    });
  }

  #keys = (event: KeyboardEvent): void => {
    this.screen.keys(event);
    if (event.key !== 'Escape' || event.defaultPrevented || !this.picked.size) return;
    event.preventDefault();
    this.#select(new Set());
  };

  // Tabs

  get #offered(): readonly MemberTab[] {
    const { connection } = this.screen.list;
    return MEMBER_TABS.filter((tab) => connection?.caps(TYPES[tab])?.verbs.includes('list'));
  }

  get #tab(): MemberTab {
    const offered = this.#offered;
    return offered.includes(this.tab) ? this.tab : (offered[0] ?? 'members');
  }

  #choose = (tab: MemberTab): void => {
    this.tab = tab;
    dispatch(this, new TabChangeEvent(tab));
  };

  #counted(tab: MemberTab): string | undefined {
    const { l } = this;
    const narrowed = Boolean(this.search) || Object.values(this.filters).some((values) => values.length);
    const total = tab === 'members' ? (narrowed ? undefined : this.screen.list.total) : this.#counts[TYPES[tab]].answer;
    return total?.exact ? l.intl.number(total.count) : undefined;
  }

  /** How many there are, without asking for any of them. */
  #count(type: Counted, wanted?: Filter): ReadController<{ count: number; exact: boolean } | undefined> {
    return new ReadController(this, () => {
      const caps = this.screen.list.connection?.caps(type);
      if (!caps?.verbs.includes('list') || caps.total === undefined || caps.total === 'none') return undefined;
      const field =
        wanted && 'field' in wanted ? (caps.fields as Record<string, { ops?: readonly string[] }> | undefined)?.[wanted.field] : undefined;
      const within = type === 'invitation' || type === 'accessRequest' ? this.#people.within(type) : {};
      const query = { ...within, ...(wanted && field?.ops?.includes('eq') ? { filter: wanted } : {}), limit: 0 };
      return {
        key: ['count', ...listKey(type, query).slice(1)],
        type,
        ask: async (session, signal) => (await session.list(type, query as never, signal ? { signal } : {})).total,
        empty: (total) => !total?.count,
      };
    });
  }

  // Members

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<Member>[] {
    const { l } = this;
    if (this.#made?.locale !== l.locale)
      this.#made = { columns: memberColumns(l, (member) => this.#actions.menu(member)), locale: l.locale };
    return this.#made.columns;
  }

  get #writable(): boolean {
    const { changes } = this.screen;
    return [changes.offer('update', { type: 'member' }), changes.offer('delete', { type: 'member' })].some(
      (offer) => offer && !offer.disabled,
    );
  }

  // Selection

  #bar(): TemplateResult | typeof nothing {
    const { l } = this;
    const members = [...this.picked.values()];
    if (!members.length) return nothing;
    const { changes, list } = this.screen;
    const update = changes.offer('update', { type: 'member' });
    const remove = changes.offer('delete', { type: 'member' });
    const more = list.total && list.total.count > members.length ? list.total : undefined;
    const busy = this.#batch.running || this.collecting !== undefined;
    const act = (label: MessageKey, icon: Icon, { disabled }: { disabled?: string }, click: () => void, kind = ''): TemplateResult =>
      button({ label: l.t(label), icon, kind: `ghost small ${kind}`, disabled, busy, click });
    return html`<div class="over-list">
      <div class="selection-bar" role="toolbar" aria-label=${l.t('bulk.bar')}>
        <span class="count-selected" role="status"
          >${this.collecting === undefined ? l.t('list.selected', { count: members.length }) : l.t('members.collecting', { count: this.collecting })}</span
        >
        ${
          more
            ? button({
                icon: checkIcon,
                label: more.exact ? l.t('members.selectAll', { count: more.count }) : l.t('members.selectAllMany'),
                kind: 'ghost small',
                busy,
                click: () => void this.#selectAll(),
              })
            : nothing
        }<span class="rule"></span>${
          update && this.#people.roles.length
            ? act('members.changeRoles', shieldIcon, update, () => this.#actions.changeRoles(members))
            : nothing
        }${
          update && this.#people.teams.length
            ? act('members.changeTeams', usersIcon, update, () => this.#actions.changeTeams(members))
            : nothing
        }${
          update && members.some(({ enabled }) => enabled)
            ? act('members.deactivate', pauseIcon, update, () => this.#actions.setEnabled(members, false))
            : nothing
        }${remove ? act('members.remove', trash2Icon, remove, () => this.#actions.remove(members), 'danger-text') : nothing}<span
          class="rule"
        ></span>
        ${button({ label: l.t('list.clearSelection'), icon: xIcon, kind: 'ghost small', click: () => this.#select(new Set()) })}<kbd
          class="kbd"
          >Esc</kbd
        >
      </div>
    </div>`;
  }

  /** What is selected is kept as it was last seen, though it may scroll out of what is loaded. */
  #keep(): void {
    const wanted = this.selection;
    const loaded = wanted.size ? loadedOf(this.screen.list) : new Map<string, Member>();
    this.picked = new Map(
      [...wanted].flatMap((key) => {
        const member = loaded.get(key) ?? this.picked.get(key);
        return member ? [[key, member] as const] : [];
      }),
    );
  }

  #select(selection: ReadonlySet<string>): void {
    this.#collect?.abort();
    this.selection = selection;
    dispatch(this, new SelectionChangeEvent(selection));
  }

  async #selectAll(): Promise<void> {
    const all = await this.#everyone();
    if (!all) return;
    this.picked = new Map(all.map((member) => [`member/${member.id}`, member]));
    this.#select(new Set(this.picked.keys()));
  }

  async #export(): Promise<void> {
    const all = await this.#everyone();
    if (all) downloadCsv('members.csv', csvOf(all));
  }

  /** Beyond what is loaded: all that the search and the filters match. Undefined: it could not be read, or is no longer wanted. */
  async #everyone(): Promise<Member[] | undefined> {
    const { connection } = this.screen.list;
    if (!connection) return undefined;
    this.#collect?.abort();
    const collect = new AbortController();
    this.#collect = collect;
    this.collecting = 0;
    const filter = this.screen.filters.filter(this.filters);
    const query = { ...this.#people.within('member'), ...(this.search ? { search: this.search } : {}), ...(filter ? { filter } : {}) };
    try {
      return await allMatching(connection, query as Query<Field<'member'>>, (count) => (this.collecting = count), collect.signal);
    } catch {
      if (!collect.signal.aborted) this.screen.changes.tell(this.l.t('members.collectFailed'), 'danger');
      return undefined;
    } finally {
      if (this.#collect === collect) this.collecting = undefined;
    }
  }
}

const stop = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'inlay-member-list': MemberList;
  }
}
