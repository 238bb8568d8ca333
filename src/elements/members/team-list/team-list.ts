import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Draft, HeldRole, Id, Link, Ref, Team } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { members } from '../../../messages/en/members.ts';
import { queries } from '../../../messages/en/queries.ts';
import type { View } from '../../../session/core/view.ts';
import { nameCell, numberCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { pencilIcon, plusIcon, shieldIcon, trash2Icon, usersIcon, workflowIcon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn } from '../../base/cells.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { DangerDialog } from '../../base/removal.ts';
import { remedyText } from '../../base/views.ts';
import { rolesCell } from '../cells.ts';
import { FormDialog } from '../../base/form-dialog.ts';
import { rolesWith } from '../guards.ts';
import { People } from '../people.ts';
import { PeopleList } from '../people-list.ts';
import { PickDialog } from '../pick-dialog.ts';
import { treeBody, treeStart, whole } from '../tree-body.ts';
import { moved, treeOf, withBelow, type TeamRow } from './tree.ts';

/**
 * Teams as a tree: how many are in each, what each gives to them, and what comes from the teams above. Made, renamed, moved below
 * another after its consequences were shown, deleted after what goes with it was.
 *
 * @summary Lists teams as a tree.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {BeforeChangeEvent} inlay-before-team-create - A team is about to be made; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-team-update - A team is about to be changed or moved; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-team-delete - A team is about to be deleted; cancelable, `event.change`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no team yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The teams may not be read.
 * @cssstate unsupported - The backend has no teams.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class TeamList extends PeopleList<'team'> {
  static readonly tag = 'inlay-team-list';
  static override readonly words = [lists, members, queries];

  @state() private closed: ReadonlySet<Id> = new Set();

  #people = new People(this);
  protected readonly screen: ListScreen<'team'> = new ListScreen<'team'>(this, {
    type: 'team',
    name: 'team-list',
    title: 'teams.title',
    noun: 'teams.noun',
    search: 'teams.search',
    none: 'teams.none',
    noneDetail: 'teams.none.detail',
    icon: usersIcon,
    filters: [{ field: 'roles.role.name', title: 'members.role' }],
    sort: { field: 'name' },
    columns: () => [],
    actions: () => this.action(),
  });
  #form = new FormDialog(this);
  #pick = new PickDialog(this);
  #danger = new DangerDialog(this, this.screen.changes);
  #made: { columns: readonly Column<TeamRow>[]; locale: string; counted: boolean; roles: boolean } | undefined;

  protected override get view(): View {
    return this.screen.list.view;
  }

  protected action(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'team' });
    if (!offer) return nothing;
    const kind = this.headless ? '' : 'primary';
    return button({ label: this.l.t('teams.create'), icon: plusIcon, kind, disabled: offer.disabled, click: () => this.#create() });
  }

  protected dialogs(): TemplateResult {
    return html`${this.#form.render()}${this.#pick.render()}${this.#danger.render()}`;
  }

  protected override body(): TemplateResult {
    const { l, screen } = this;
    const { list } = screen;
    const teams = whole(list);
    // What a search finds has no shape: those between may be missing.
    const narrowed = Boolean(this.search) || Object.values(this.filters).some((values) => values.length);
    const rows = narrowed ? teams.map((team): TeamRow => ({ team, level: 0, below: 0, above: [] })) : treeOf(teams, this.closed);
    return treeBody(this, list, {
      label: l.t('teams.title'),
      none: { title: 'teams.none', detail: 'teams.none.detail', icon: usersIcon },
      columns: this.#columns(),
      rows,
      key: ({ team }) => team.id,
      name: ({ team }) => team.name,
      footer: l.t('teams.footer', { count: list.total?.count ?? teams.length }),
    });
  }

  #menu(row: TeamRow): MenuEntry[] {
    const { l, screen } = this;
    const { team } = row;
    const { changes } = screen;
    const update = changes.offer('update', team);
    const remove = changes.offer('delete', team);
    const create = changes.offer('create', { type: 'team' });
    const why = (offer: { disabled?: string }): { disabled?: string } => (offer.disabled ? { disabled: offer.disabled } : {});
    const entries: MenuEntry[] = [];
    if (update) entries.push({ label: l.t('teams.edit'), icon: pencilIcon, ...why(update), run: () => this.#edit(team) });
    if (update && this.#people.roles.length)
      entries.push({ label: l.t('members.changeRoles'), icon: shieldIcon, ...why(update), run: () => this.#roles(team) });
    if (update && this.#takes('update', 'parent'))
      entries.push({ label: l.t('teams.move'), icon: workflowIcon, ...why(update), run: () => this.#move(team) });
    if (create && this.#takes('create', 'parent'))
      entries.push({ label: l.t('teams.createBelow'), icon: plusIcon, ...why(create), run: () => this.#create(team) });
    if (remove)
      entries.push('line', { label: l.t('teams.delete'), icon: trash2Icon, danger: true, ...why(remove), run: () => this.#delete(team) });
    return entries;
  }

  #create(above?: Team): void {
    const { l, screen } = this;
    this.#form.ask({
      heading: above ? l.t('teams.createBelow.heading', { name: above.name }) : l.t('teams.create'),
      verb: l.t('teams.create'),
      fields: [
        { key: 'name', label: l.t('column.name'), required: true, maxLength: 80 },
        { key: 'description', label: l.t('members.description') },
        ...(above || !this.#takes('create', 'parent') ? [] : [this.#parentField(undefined)]),
      ],
      apply: ({ name = '', description, parent }) => {
        const below = above ?? this.#all.find(({ id }) => id === parent);
        const draft: Draft<'team'> = { name, ...(description ? { description } : {}), ...(below ? { parent: linkOf(below) } : {}) };
        return screen.changes.run({ do: 'create', type: 'team', draft }, { done: l.t('teams.created', { name }), quiet: true });
      },
    });
  }

  #edit(team: Team): void {
    const { l, screen } = this;
    this.#form.ask({
      heading: l.t('teams.edit.heading', { name: team.name }),
      verb: l.t('members.save'),
      fields: [
        { key: 'name', label: l.t('column.name'), value: team.name, required: true, maxLength: 80 },
        { key: 'description', label: l.t('members.description'), value: team.description ?? '' },
      ],
      apply: ({ name = '', description }) => {
        const patch: Draft<'team'> = {
          ...(name === team.name ? {} : { name }),
          ...(description === (team.description ?? '') ? {} : { description: description || null }),
        };
        if (!Object.keys(patch).length) return Promise.resolve({ state: 'succeeded' });
        return screen.changes.run(
          { do: 'update', on: refOf(team), patch, ...revisionOf(team) },
          { done: l.t('teams.saved', { name }), undo: 'auto', quiet: true },
        );
      },
    });
  }

  /** What follows is said before it is done, for whichever place is chosen. */
  #move(team: Team): void {
    const { l, screen } = this;
    const names = (roles: readonly HeldRole[]): string => l.intl.list(roles.map(({ role }) => role.name ?? role.id));
    const count = team.size?.value ?? team.counts?.member ?? 0;
    this.#form.ask({
      heading: l.t('teams.move.heading', { name: team.name }),
      verb: l.t('teams.move'),
      fields: [this.#parentField(team)],
      note: ({ parent }) => {
        const { gains, loses } = moved(team, parent || undefined, this.#all);
        return html`<div class="staged" role="status">
          ${gains.length ? html`<p class="plus">${l.t('teams.move.gain', { count, roles: names(gains) })}</p>` : nothing}
          ${loses.length ? html`<p class="less">${l.t('teams.move.lose', { count, roles: names(loses) })}</p>` : nothing}
          ${gains.length + loses.length ? nothing : html`<p class="muted">${l.t('teams.move.same')}</p>`}
        </div>`;
      },
      apply: ({ parent }) => {
        const below = this.#all.find(({ id }) => id === parent);
        const top = this.#people.parent;
        const target: Link | null = below ? linkOf(below) : top ? { ...top, name: this.#people.place ?? '' } : null;
        return screen.changes.run(
          { do: 'update', on: refOf(team), patch: { parent: target }, ...revisionOf(team) },
          { done: l.t('teams.moved', { name: team.name }), undo: 'auto', quiet: true },
        );
      },
    });
  }

  #parentField(team: Team | undefined): { key: string; label: string; value: string; options: { value: string; label: string }[] } {
    const { l } = this;
    const inside = team ? withBelow(team, this.#all) : new Set<Id>();
    const places = treeOf(this.#all, new Set()).filter((row) => !inside.has(row.team.id));
    return {
      key: 'parent',
      label: l.t('teams.above'),
      value: team?.parent?.type === 'team' ? team.parent.id : '',
      options: [
        { value: '', label: l.t('teams.top') },
        ...places.map((row) => ({ value: row.team.id, label: `${'\u2003'.repeat(row.level)}${row.team.name}` })),
      ],
    };
  }

  #roles(team: Team): void {
    const { l, screen } = this;
    const held = new Map([...this.#people.roles, ...(team.roles ?? []).map(({ role }) => role)].map((role) => [role.id, role]));
    this.#pick.ask({
      heading: l.t('members.rolesOf', { name: team.name }),
      hint: l.t('teams.roles.hint'),
      options: [...held.values()].map((role) => ({
        id: role.id,
        label: role.name ?? role.id,
        detail: this.#people.roles.find(({ id }) => id === role.id)?.description,
        state: team.roles?.some((one) => one.role.id === role.id) ? 'on' : 'off',
      })),
      verb: l.t('members.saveRoles'),
      apply: async (add, remove) => {
        const links = add.map((id): Link<'role'> => ({ type: 'role', id, name: held.get(id)?.name ?? id }));
        const { problem } = await screen.changes.run(
          { do: 'update', on: refOf(team), patch: { roles: rolesWith(team.roles, links, new Set(remove)) }, ...revisionOf(team) },
          { done: l.t('members.rolesSaved', { name: team.name }), undo: 'auto', quiet: true },
        );
        return problem && `${problem.title} ${remedyText(problem, l)}`;
      },
    });
  }

  #delete(team: Team): void {
    const { l } = this;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(team) },
      heading: l.t('teams.delete.heading', { name: team.name }),
      verb: l.t('teams.delete'),
      detail: l.t('teams.delete.detail'),
      typed: team.name,
      done: l.t('teams.deleted', { name: team.name }),
    });
  }

  get #all(): readonly Team[] {
    return this.#people.teams;
  }

  #takes(verb: 'create' | 'update', member: string): boolean {
    const schema = this.screen.list.caps?.[verb];
    return typeof schema === 'object' && member in ((schema['properties'] ?? {}) as object);
  }

  #toggle(id: Id): void {
    const closed = new Set(this.closed);
    if (!closed.delete(id)) closed.add(id);
    this.closed = closed;
  }

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<TeamRow>[] {
    const { l, screen } = this;
    const counted = screen.has('counts.member') || screen.has('size.value');
    const roles = screen.has('roles');
    if (this.#made?.locale === l.locale && this.#made.counted === counted && this.#made.roles === roles) return this.#made.columns;
    const all: readonly (Column<TeamRow> | undefined)[] = [
      {
        key: 'name',
        header: l.t('teams.team'),
        needs: [],
        width: { min: 240, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: ({ team, level, below }) => {
          const open = below ? !this.closed.has(team.id) : undefined;
          const label = l.t(open ? 'teams.close' : 'teams.open', { name: team.name });
          return html`<div class="c-line">
            ${treeStart({ level, open, label, toggle: () => this.#toggle(team.id) })}<span class="avatar machine large" aria-hidden="true"
              >${usersIcon(14)}</span
            >${nameCell(team.name, { second: team.description?.split('\n', 1)[0] })}
          </div>`;
        },
      },
      counted
        ? {
            key: 'members',
            header: l.t('members.title'),
            needs: [],
            align: 'end',
            width: 96,
            priority: 1,
            narrow: 'value',
            cell: ({ team }) =>
              team.size?.limit === undefined
                ? numberCell(team.size?.value ?? team.counts?.member, l)
                : l.t('members.seatsShort', { taken: team.size.value, limit: team.size.limit }),
          }
        : undefined,
      roles
        ? {
            key: 'roles',
            header: l.t('members.roles'),
            needs: [],
            width: { min: 200, flex: 2 },
            priority: 2,
            narrow: 'detail',
            cell: ({ team, above }) => rolesCell(team.roles, l, above),
          }
        : undefined,
      actionsColumn(
        l,
        (row: TeamRow) => this.#menu(row),
        ({ team }) => team,
      ),
    ];
    const columns = all.flatMap((column) => column ?? []);
    this.#made = { columns, locale: l.locale, counted, roles };
    return columns;
  }
}

const refOf = ({ id }: Team): Ref<'team'> => ({ type: 'team', id });
const linkOf = ({ id, name }: Team): Link => ({ type: 'team', id, name });
const revisionOf = ({ revision }: Team): { ifRevision?: string } => (revision ? { ifRevision: revision } : {});

declare global {
  interface HTMLElementTagNameMap {
    'inlay-team-list': TeamList;
  }
}
