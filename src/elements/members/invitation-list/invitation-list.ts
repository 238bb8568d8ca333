import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Invitation, Ref } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { members } from '../../../messages/en/members.ts';
import { queries } from '../../../messages/en/queries.ts';
import type { View } from '../../../session/core/view.ts';
import { nameCell, none, statusCell, timeCell, type Tone } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import {
  circleCheckIcon,
  circleXIcon,
  clockAlertIcon,
  clockIcon,
  copyIcon,
  mailIcon,
  refreshCwIcon,
  trash2Icon,
  userPlusIcon,
  type Icon,
} from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn, whoCell } from '../../base/cells.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { DangerDialog } from '../../base/removal.ts';
import { Batch } from '../../base/batch.ts';
import { linksCell } from '../cells.ts';
import { InviteDialog } from '../invite/invite-dialog.ts';
import { ofPlace, People } from '../people.ts';
import { PeopleList } from '../people-list.ts';

const LOOKS: Readonly<Record<Invitation['phase'], { icon: Icon; tone: Tone }>> = {
  pending: { icon: clockIcon, tone: 'info' },
  accepted: { icon: circleCheckIcon, tone: 'success' },
  declined: { icon: circleXIcon, tone: 'muted' },
  expired: { icon: clockAlertIcon, tone: 'warning' },
  revoked: { icon: circleXIcon, tone: 'muted' },
};
/** Soon, in ms: an invitation that ends within it is marked. */
const SOON_MS = 2 * 86_400_000;

/**
 * Who was invited, how long that is good for, and what came of it: sent again, taken back, its link handed over.
 *
 * @summary Lists invitations.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when nobody was invited.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {BeforeChangeEvent} inlay-before-invitation-create - Someone is about to be invited; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-invitation-delete - An invitation is about to be taken back; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-invitation-resend - An invitation is about to be sent again; cancelable, `event.change`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - Nobody was invited yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The invitations may not be read.
 * @cssstate unsupported - The backend has no invitations.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class InvitationList extends PeopleList<'invitation'> {
  static readonly tag = 'inlay-invitation-list';
  static override readonly words = [lists, members, queries];

  /** Whose: an organization, a tenant, a project. Absent: of the organization in scope. */
  @property({ attribute: false }) of: Ref | undefined;

  #people = new People(this, () => this.of);
  protected readonly screen: ListScreen<'invitation'> = new ListScreen<'invitation'>(
    this,
    ofPlace(this.#people, 'invitation', {
      type: 'invitation',
      name: 'invitation-list',
      title: 'invitations.title',
      noun: 'invitations.noun',
      search: 'invitations.search',
      none: 'invitations.none',
      noneDetail: 'invitations.none.detail',
      icon: mailIcon,
      filters: [
        { field: 'phase', title: 'column.status', valueLabel: (phase, l) => l.t(`invitations.phase.${phase as Invitation['phase']}`) },
        { field: 'roles.name', title: 'members.role' },
      ],
      sort: { field: 'sent', desc: true },
      columns: () => this.#columns(),
      actions: () => this.action(),
    }),
  );
  #batch = new Batch(this, this.screen.changes);
  #danger = new DangerDialog(this, this.screen.changes);
  #invite = new InviteDialog(this, this.#people, this.screen.changes, this.#batch);
  #made: { columns: readonly Column<Invitation>[]; locale: string } | undefined;

  protected override get view(): View {
    return this.screen.list.view;
  }

  protected action(): unknown {
    const offer = this.headless ? undefined : this.#invite.offer;
    if (!offer) return nothing;
    return button({
      label: this.l.t('invite.verb'),
      icon: userPlusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: () => this.#invite.open(),
    });
  }

  protected dialogs(): TemplateResult {
    return html`${this.#invite.render()}${this.#batch.render()}${this.#danger.render()}`;
  }

  #menu(invitation: Invitation): MenuEntry[] {
    const { l, screen } = this;
    const { changes } = screen;
    const resend = changes.offer('resend', invitation);
    const revoke = invitation.phase === 'pending' || invitation.phase === 'expired' ? changes.offer('delete', invitation) : undefined;
    const on = { type: 'invitation', id: invitation.id } as const;
    const entries: MenuEntry[] = [];
    if (resend)
      entries.push({
        label: l.t('invitations.resend'),
        icon: refreshCwIcon,
        ...(resend.disabled ? { disabled: resend.disabled } : {}),
        run: () => void changes.run({ do: 'act', action: 'resend', on }, { done: l.t('invitations.resent', { name: invitation.email }) }),
      });
    if (invitation.url !== undefined && invitation.phase === 'pending')
      entries.push({ label: l.t('invitations.copyLink'), icon: copyIcon, run: () => void this.#copy(invitation.url ?? '') });
    if (revoke)
      entries.push({
        label: l.t('invitations.revoke'),
        icon: trash2Icon,
        danger: true,
        ...(revoke.disabled ? { disabled: revoke.disabled } : {}),
        run: () =>
          this.#danger.ask({
            change: { do: 'delete', on },
            heading: l.t('invitations.revoke.heading', { name: invitation.email }),
            verb: l.t('invitations.revoke'),
            detail: l.t('invitations.revoke.detail'),
            done: l.t('invitations.revoked', { name: invitation.email }),
          }),
      });
    return entries;
  }

  async #copy(url: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    if (copied) this.screen.changes.tell(this.l.t('invitations.copied'));
    else this.screen.changes.tell(url, 'info');
  }

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<Invitation>[] {
    const { l } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<Invitation>[] = [
      {
        key: 'email',
        header: l.t('invitations.address'),
        needs: ['email'],
        sort: 'email',
        width: { min: 200, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: ({ email, message }) => nameCell(email, { second: message?.split('\n', 1)[0] }),
      },
      {
        key: 'phase',
        header: l.t('column.status'),
        needs: ['phase'],
        sort: 'phase',
        width: 124,
        priority: 0,
        narrow: 'detail',
        cell: ({ phase }) => statusCell(LOOKS[phase], l.t(`invitations.phase.${phase}`)),
      },
      {
        key: 'expires',
        header: l.t('invitations.expires'),
        needs: ['expires'],
        sort: 'expires',
        width: 132,
        priority: 1,
        narrow: 'value',
        cell: ({ phase, expires }) => this.#ends(phase, expires),
      },
      {
        key: 'roles',
        header: l.t('members.roles'),
        needs: ['roles'],
        width: { min: 130, flex: 1 },
        priority: 2,
        cell: ({ roles }) => linksCell(roles, l),
      },
      {
        key: 'teams',
        header: l.t('members.teams'),
        needs: ['teams'],
        width: { min: 100, flex: 1 },
        priority: 5,
        cell: ({ teams }) => linksCell(teams, l),
      },
      {
        key: 'sent',
        header: l.t('invitations.sent'),
        needs: ['sent'],
        sort: 'sent',
        width: 116,
        priority: 3,
        cell: ({ sent }) => timeCell(sent, l, Date.now()),
      },
      {
        key: 'by',
        header: l.t('invitations.by'),
        needs: ['createdBy.name'],
        width: 88,
        priority: 4,
        cell: ({ createdBy }) => whoCell(createdBy),
      },
      actionsColumn(
        l,
        (invitation: Invitation) => this.#menu(invitation),
        ({ id, email }) => ({ id, name: email }),
      ),
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }

  /** Counts down while it is good; drawn anew each minute with the list. */
  #ends(phase: Invitation['phase'], expires: string | undefined): TemplateResult {
    const { l } = this;
    const left = expires === undefined ? NaN : Date.parse(expires) - Date.now();
    if (phase !== 'pending' || Number.isNaN(left)) return phase === 'expired' ? timeCell(expires, l, Date.now()) : none();
    const words = l.t('invitations.left', { time: l.intl.duration(Math.max(60_000, Math.floor(left / 60_000) * 60_000)) });
    return statusCell({ icon: clockIcon, tone: left < SOON_MS ? 'warning' : 'muted' }, words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-invitation-list': InvitationList;
  }
}
