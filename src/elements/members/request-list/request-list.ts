import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { AccessRequest, Field, Id, Link, Member, Page, Query, Ref } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { members } from '../../../messages/en/members.ts';
import { queries } from '../../../messages/en/queries.ts';
import { ReadController } from '../../../session/controllers/index.ts';
import { listKey } from '../../../session/core/keys.ts';
import type { View } from '../../../session/core/view.ts';
import { personCell, statusCell, timeCell, type Tone } from '../../../ui/cells/index.ts';
import {
  checkIcon,
  circleCheckIcon,
  circleXIcon,
  clockIcon,
  shieldIcon,
  userCheckIcon,
  xIcon,
  type Icon,
} from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import type { BulkAction } from '../../base/bulk.ts';
import { actionsColumn, personOf } from '../../base/cells.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { remedyText } from '../../base/views.ts';
import { linksCell } from '../cells.ts';
import { FormDialog } from '../../base/form-dialog.ts';
import { ofPlace, People } from '../people.ts';
import { PeopleList } from '../people-list.ts';
import { PickDialog } from '../pick-dialog.ts';

const LOOKS: Readonly<Record<AccessRequest['phase'], { icon: Icon; tone: Tone }>> = {
  pending: { icon: clockIcon, tone: 'warning' },
  approved: { icon: circleCheckIcon, tone: 'success' },
  denied: { icon: circleXIcon, tone: 'muted' },
};
/** Requests of which it is looked up whether they take a seat. */
const LOOKED_UP = 100;

/**
 * Who asks to be let in, or for more roles, and why: approved as asked, approved with other roles, or denied with a word.
 *
 * @summary Lists requests for access.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when nobody asked.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-access-request-approve - A request is about to be approved; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-access-request-deny - A request is about to be denied; cancelable, `event.change`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - Nobody asked yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The requests may not be read.
 * @cssstate unsupported - The backend has no requests.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class RequestList extends PeopleList<'accessRequest'> {
  static readonly tag = 'inlay-request-list';
  static override readonly words = [lists, members, queries];

  /** Whose: an organization, a tenant, a project. Absent: of the organization in scope. */
  @property({ attribute: false }) of: Ref | undefined;

  #people = new People(this, () => this.of);
  protected readonly screen: ListScreen<'accessRequest'> = new ListScreen<'accessRequest'>(
    this,
    ofPlace(this.#people, 'accessRequest', {
      type: 'accessRequest',
      name: 'request-list',
      title: 'requests.title',
      noun: 'requests.noun',
      search: 'requests.search',
      none: 'requests.none',
      noneDetail: 'requests.none.detail',
      icon: userCheckIcon,
      filters: [
        { field: 'phase', title: 'column.status', valueLabel: (phase, l) => l.t(`requests.phase.${phase as AccessRequest['phase']}`) },
        { field: 'roles.name', title: 'members.role' },
      ],
      sort: { field: 'created', desc: true },
      columns: () => this.#columns(),
      bulk: () => this.#bulk(),
    }),
  );
  #pick = new PickDialog(this);
  #form = new FormDialog(this);
  /** Those of them who belong here already: they need no seat. */
  #inside = new ReadController<Page<Member>>(this, () => this.#lookUp());
  #made: { columns: readonly Column<AccessRequest>[]; locale: string } | undefined;

  protected override get view(): View {
    return this.screen.list.view;
  }

  protected action(): unknown {
    return nothing;
  }

  protected dialogs(): TemplateResult {
    return html`${this.#pick.render()}${this.#form.render()}`;
  }

  #bulk(): BulkAction<AccessRequest>[] {
    const { l, screen } = this;
    const { changes } = screen;
    const action = (verb: 'approve' | 'deny', icon: Icon): BulkAction<AccessRequest>[] => {
      if (!changes.offer(verb, { type: 'accessRequest' })) return [];
      // Who comes first gets the last seat.
      let free = this.#people.freeSeats ?? Infinity;
      return [
        {
          label: l.t(`requests.${verb}`),
          icon,
          danger: verb === 'deny',
          change: (row) => {
            const offer = changes.offer(verb, row);
            if (!offer || offer.disabled) return undefined;
            if (verb === 'approve' && this.#needsSeat(row) && free-- < 1) return undefined;
            return { do: 'act', action: verb, on: { type: 'accessRequest', id: row.id } };
          },
          done: (count) => l.t(verb === 'approve' ? 'requests.approvedMany' : 'requests.deniedMany', { count }),
        },
      ];
    };
    return [...action('approve', checkIcon), ...action('deny', xIcon)];
  }

  #menu(request: AccessRequest): MenuEntry[] {
    const { l, screen } = this;
    const { changes } = screen;
    const on = { type: 'accessRequest', id: request.id } as const;
    const approve = changes.offer('approve', request);
    const deny = changes.offer('deny', request);
    const full = this.#needsSeat(request) && this.#people.freeSeats === 0 ? l.t('requests.full') : undefined;
    const refused = approve?.disabled ?? full;
    const why = refused === undefined ? {} : { disabled: refused };
    const name = request.who.name ?? request.name;
    const entries: MenuEntry[] = [];
    if (approve)
      entries.push({
        label: l.t('requests.approve'),
        icon: checkIcon,
        ...why,
        run: () =>
          void changes.run(
            { do: 'act', action: 'approve', on },
            { done: l.t('requests.approved', { name }), optimistic: { phase: 'approved' } },
          ),
      });
    if (approve && this.#people.roles.length)
      entries.push({ label: l.t('requests.approveWith'), icon: shieldIcon, ...why, run: () => this.#approveWith(request, name) });
    if (deny)
      entries.push({
        label: l.t('requests.deny'),
        icon: xIcon,
        danger: true,
        ...(deny.disabled ? { disabled: deny.disabled } : {}),
        run: () =>
          this.#form.ask({
            heading: l.t('requests.deny.heading', { name }),
            verb: l.t('requests.deny'),
            fields: [{ key: 'comment', label: l.t('requests.comment'), help: l.t('requests.comment.help') }],
            apply: ({ comment }) =>
              changes.run(
                { do: 'act', action: 'deny', on, input: comment ? { comment } : {} },
                { done: l.t('requests.denied', { name }), optimistic: { phase: 'denied' }, quiet: true },
              ),
          }),
      });
    return entries;
  }

  #approveWith(request: AccessRequest, name: string): void {
    const { l, screen } = this;
    const asked = new Set((request.roles ?? []).map(({ id }) => id));
    const { roles } = this.#people;
    this.#pick.ask({
      heading: l.t('requests.approve.heading', { name }),
      hint: request.message ?? '',
      // What was asked for is ticked; to approve just that is the other way.
      options: roles.map(({ id, name: label, description }) => ({ id, label, detail: description, state: asked.has(id) ? 'on' : 'off' })),
      verb: l.t('requests.approve'),
      apply: async (add, remove) => {
        const ids: Id[] = [...[...asked].filter((id) => !remove.includes(id)), ...add];
        const given = ids.map((id): Link<'role'> => ({ type: 'role', id }));
        const { problem } = await screen.changes.run(
          { do: 'act', action: 'approve', on: { type: 'accessRequest', id: request.id }, input: { roles: given } },
          { done: l.t('requests.approved', { name }), optimistic: { phase: 'approved' }, quiet: true },
        );
        return problem && `${problem.title} ${remedyText(problem, l)}`;
      },
    });
  }

  #needsSeat(request: AccessRequest): boolean {
    const { answer } = this.#inside;
    return answer !== undefined && request.phase === 'pending' && !answer.items.some(({ who }) => who.id === request.who.id);
  }

  #lookUp(): ReturnType<ConstructorParameters<typeof ReadController<Page<Member>>>[1]> {
    const asking = this.screen.list.items(LOOKED_UP).filter(({ phase }) => phase === 'pending');
    const field = this.#people.caps('member')?.fields?.['who.id'];
    if (!asking.length || !field?.ops?.includes('in')) return undefined;
    const filter = { op: 'in', field: 'who.id', value: asking.map(({ who }) => who.id) } as const;
    const query: Query<Field<'member'>> = { ...this.#people.within('member'), filter, limit: LOOKED_UP };
    return {
      key: listKey('member', query),
      type: 'member',
      ask: (session, signal) => session.list('member', query, signal ? { signal } : {}),
      empty: () => false,
    };
  }

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<AccessRequest>[] {
    const { l } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<AccessRequest>[] = [
      {
        key: 'who',
        header: l.t('members.person'),
        needs: ['name'],
        sort: 'name',
        width: { min: 200, flex: 2 },
        priority: 0,
        narrow: 'title',
        cell: ({ who, name, message }) => personCell(personOf({ ...who, name }), { named: true, ...(message ? { second: message } : {}) }),
      },
      {
        key: 'roles',
        header: l.t('requests.asksFor'),
        needs: ['roles'],
        width: { min: 120, flex: 1 },
        priority: 1,
        narrow: 'detail',
        cell: ({ roles }) => linksCell(roles, l),
      },
      {
        key: 'phase',
        header: l.t('column.status'),
        needs: ['phase'],
        sort: 'phase',
        width: 124,
        priority: 0,
        narrow: 'detail',
        cell: ({ phase }) => statusCell(LOOKS[phase], l.t(`requests.phase.${phase}`)),
      },
      {
        key: 'created',
        header: l.t('requests.asked'),
        needs: ['created'],
        sort: 'created',
        width: 116,
        priority: 2,
        narrow: 'value',
        cell: ({ created }) => timeCell(created, l, Date.now()),
      },
      actionsColumn(
        l,
        (request: AccessRequest) => this.#menu(request),
        (request) => request,
      ),
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-request-list': RequestList;
  }
}
