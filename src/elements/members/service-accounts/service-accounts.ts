import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ApiKey, Draft, Id, Link, Ref, ServiceAccount } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { members } from '../../../messages/en/members.ts';
import { queries } from '../../../messages/en/queries.ts';
import { ListController } from '../../../session/controllers/index.ts';
import type { View } from '../../../session/core/view.ts';
import { button } from '../../../ui/controls.ts';
import { botIcon, keyRoundIcon, pauseIcon, pencilIcon, playIcon, plusIcon, shieldIcon, trash2Icon } from '../../../ui/icons/index.ts';
import type { MenuEntry } from '../../../ui/menu/menu.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { DangerDialog } from '../../base/removal.ts';
import { remedyText } from '../../base/views.ts';
import { FormDialog } from '../../base/form-dialog.ts';
import { rolesWith } from '../guards.ts';
import { People } from '../people.ts';
import { PeopleList } from '../people-list.ts';
import { PickDialog } from '../pick-dialog.ts';
import { treeBody, whole } from '../tree-body.ts';
import { accountColumns, type AccountRow } from './columns.ts';
import { KeyActions, why } from './key-actions.ts';
import { keyName } from './key-dialogs.ts';

/**
 * Accounts of machines with their keys below them: made, switched off, given roles; keys whose value is shown once, rotated while the
 * old one goes on for as long as one says, and deleted.
 *
 * @summary Lists service accounts and their API keys.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {BeforeChangeEvent} inlay-before-service-account-create - An account is about to be made; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-service-account-delete - An account is about to be deleted; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-api-key-create - A key is about to be made; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-api-key-rotate - A key is about to be rotated; cancelable, `event.change`.
 * @fires {BeforeChangeEvent} inlay-before-api-key-delete - A key is about to be deleted; cancelable, `event.change`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no account yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The accounts may not be read.
 * @cssstate unsupported - The backend has no service accounts.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class ServiceAccounts extends PeopleList<'serviceAccount'> {
  static readonly tag = 'inlay-service-accounts';
  static override readonly words = [lists, members, queries];

  @state() private opened: ReadonlySet<Id> = new Set();

  #people = new People(this);
  protected readonly screen: ListScreen<'serviceAccount'> = new ListScreen<'serviceAccount'>(this, {
    type: 'serviceAccount',
    name: 'service-accounts',
    title: 'machines.title',
    noun: 'machines.noun',
    search: 'machines.search',
    none: 'machines.none',
    noneDetail: 'machines.none.detail',
    icon: botIcon,
    filters: [{ field: 'roles.role.name', title: 'members.role' }],
    sort: { field: 'name' },
    columns: () => [],
    actions: () => this.action(),
  });
  /** Keys of the accounts that were opened; asked for while they are open. */
  #keys = new Map<Id, ListController<'apiKey'>>();
  #form = new FormDialog(this);
  #pick = new PickDialog(this);
  #danger = new DangerDialog(this, this.screen.changes);
  #keyActions = new KeyActions(this, {
    changes: this.screen.changes,
    form: this.#form,
    danger: this.#danger,
    caps: () => this.screen.list.connection?.caps('apiKey'),
    made: (account) => this.#toggle(account, true),
    enable: (key, enabled) => this.#enable(key, enabled),
  });
  #made: { columns: readonly Column<AccountRow>[]; locale: string; caps: unknown } | undefined;

  protected override get view(): View {
    return this.screen.list.view;
  }

  protected action(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'serviceAccount' });
    if (!offer) return nothing;
    const kind = this.headless ? '' : 'primary';
    return button({
      label: this.l.t('machines.create'),
      icon: plusIcon,
      kind,
      disabled: offer.disabled,
      click: () => this.#createAccount(),
    });
  }

  protected dialogs(): TemplateResult {
    return html`${this.#form.render()}${this.#pick.render()}${this.#danger.render()}${this.#keyActions.render()}`;
  }

  protected override body(): TemplateResult {
    const { l, screen } = this;
    const { list } = screen;
    const accounts = whole(list);
    const { caps } = list;
    if (this.#made?.locale !== l.locale || this.#made.caps !== caps) {
      const columns = accountColumns({
        l,
        has: (field) => screen.has(field),
        keyed: this.#keyed,
        toggle: (account) => this.#toggle(account),
        menu: (row) => this.#menu(row),
      });
      this.#made = { columns, locale: l.locale, caps };
    }
    const keys = accounts.reduce((sum, { counts }) => sum + (counts?.apiKey ?? 0), 0);
    return treeBody(this, list, {
      label: l.t('machines.title'),
      none: { title: 'machines.none', detail: 'machines.none.detail', icon: botIcon },
      columns: this.#made.columns,
      rows: accounts.flatMap((account) => this.#rows(account)),
      key: (row) => (row.kind === 'key' ? `key/${row.key.id}` : `${row.kind}/${row.account.id}`),
      name: (row) => (row.kind === 'key' ? keyName(row.key) : row.account.name),
      footer: keys
        ? l.t('machines.footerKeys', { count: list.total?.count ?? accounts.length, keys })
        : l.t('machines.footer', { count: list.total?.count ?? accounts.length }),
    });
  }

  #rows(account: ServiceAccount): AccountRow[] {
    const { l } = this;
    const keyed = this.#keyed;
    const open = keyed ? this.opened.has(account.id) : undefined;
    const list = open ? this.#keys.get(account.id) : undefined;
    const own: AccountRow = { kind: 'account', account, open, keys: list?.total?.count ?? account.counts?.apiKey };
    if (!list) return [own];
    const keys = list.items().map((key): AccountRow => ({ kind: 'key', account, key }));
    if (keys.length) return [own, ...keys];
    const { kind, problem } = list.view;
    const text = kind === 'loading' ? l.t('keys.loading') : kind === 'none' ? l.t('keys.none') : (problem?.title ?? l.t('state.error'));
    return [own, { kind: 'note', account, text, problem }];
  }

  get #keyed(): boolean {
    const caps = this.screen.list.connection?.caps('apiKey');
    return Boolean(caps?.verbs.includes('list') && caps.of?.includes('serviceAccount'));
  }

  #toggle({ id }: ServiceAccount, open = !this.opened.has(id)): void {
    const opened = new Set(this.opened);
    if (open) opened.add(id);
    else opened.delete(id);
    if (open && !this.#keys.has(id)) {
      const of: Ref = { type: 'serviceAccount', id };
      this.#keys.set(id, new ListController(this, 'apiKey', () => (this.opened.has(id) ? { of } : undefined)));
    }
    this.opened = opened;
  }

  // What is offered

  #menu(row: AccountRow): MenuEntry[] {
    if (row.kind === 'note') return [];
    return row.kind === 'key' ? this.#keyActions.menu(row.key, row.account) : this.#accountMenu(row.account);
  }

  #accountMenu(account: ServiceAccount): MenuEntry[] {
    const { l, screen } = this;
    const { changes } = screen;
    const update = changes.offer('update', account);
    const remove = changes.offer('delete', account);
    const create = changes.offer('create', { type: 'apiKey', of: refOf(account) });
    const on = account.enabled !== false;
    const entries: MenuEntry[] = [];
    if (create)
      entries.push({ label: l.t('keys.create'), icon: keyRoundIcon, ...why(create), run: () => this.#keyActions.create(account) });
    if (update && this.#takes('roles') && this.#people.roles.length)
      entries.push({ label: l.t('members.changeRoles'), icon: shieldIcon, ...why(update), run: () => this.#changeRoles(account) });
    if (update) entries.push({ label: l.t('teams.edit'), icon: pencilIcon, ...why(update), run: () => this.#edit(account) });
    if (update && account.enabled !== undefined)
      entries.push({
        label: l.t(on ? 'machines.disable' : 'machines.enable'),
        icon: on ? pauseIcon : playIcon,
        ...why(update),
        run: () => this.#enable(account, !on),
      });
    if (remove)
      entries.push('line', {
        label: l.t('machines.delete'),
        icon: trash2Icon,
        danger: true,
        ...why(remove),
        run: () => this.#deleteAccount(account),
      });
    return entries;
  }

  // Accounts

  #createAccount(): void {
    const { l, screen } = this;
    this.#form.ask({
      heading: l.t('machines.create'),
      verb: l.t('machines.create'),
      fields: [
        { key: 'name', label: l.t('column.name'), required: true, maxLength: 80, help: l.t('machines.name.help') },
        { key: 'description', label: l.t('members.description') },
        ...(this.#takes('roles', 'create') && this.#people.roles.length
          ? [
              {
                key: 'role',
                label: l.t('members.role'),
                options: [
                  { value: '', label: l.t('invite.none') },
                  ...this.#people.roles.map(({ id, name }) => ({ value: id, label: name })),
                ],
              },
            ]
          : []),
      ],
      apply: async ({ name = '', description, role }) => {
        const given = this.#people.roles.find(({ id }) => id === role);
        const draft: Draft<'serviceAccount'> = {
          name,
          ...(description ? { description } : {}),
          ...(given ? { roles: [{ role: { type: 'role', id: given.id, name: given.name }, source: 'direct' }] } : {}),
        };
        const operation = await screen.changes.run(
          { do: 'create', type: 'serviceAccount', draft },
          { done: l.t('machines.created', { name }), quiet: true },
        );
        const made = operation.item as ServiceAccount | undefined;
        // Without a key it can do nothing: its row opens, and says so.
        if (made && this.#keyed) this.#toggle(made, true);
        return operation;
      },
    });
  }

  #edit(account: ServiceAccount): void {
    const { l, screen } = this;
    this.#form.ask({
      heading: l.t('teams.edit.heading', { name: account.name }),
      verb: l.t('members.save'),
      fields: [
        { key: 'name', label: l.t('column.name'), value: account.name, required: true, maxLength: 80 },
        { key: 'description', label: l.t('members.description'), value: account.description ?? '' },
      ],
      apply: ({ name = '', description }) =>
        screen.changes.run(
          {
            do: 'update',
            on: refOf(account),
            patch: { name, description: description || null },
            ...(account.revision ? { ifRevision: account.revision } : {}),
          },
          { done: l.t('teams.saved', { name }), undo: 'auto', quiet: true },
        ),
    });
  }

  #enable(thing: ServiceAccount | ApiKey, enabled: boolean): void {
    const { l, screen } = this;
    const name = thing.type === 'apiKey' ? keyName(thing) : thing.name;
    const done = l.t(enabled ? 'machines.enabled' : 'machines.disabled', { name });
    void screen.changes.run({ do: 'update', on: { type: thing.type, id: thing.id }, patch: { enabled } } as never, { done, undo: 'auto' });
  }

  #changeRoles(account: ServiceAccount): void {
    const { l, screen } = this;
    const { roles } = this.#people;
    const held = new Map([...roles, ...(account.roles ?? []).map(({ role }) => role)].map((role) => [role.id, role]));
    this.#pick.ask({
      heading: l.t('members.rolesOf', { name: account.name }),
      options: [...held.values()].map((role) => ({
        id: role.id,
        label: role.name ?? role.id,
        detail: roles.find(({ id }) => id === role.id)?.description,
        state: account.roles?.some((one) => one.role.id === role.id) ? 'on' : 'off',
      })),
      verb: l.t('members.saveRoles'),
      apply: async (add, remove) => {
        const links = add.map((id): Link<'role'> => ({ type: 'role', id, name: held.get(id)?.name ?? id }));
        const patch = { roles: rolesWith(account.roles, links, new Set(remove)) };
        const { problem } = await screen.changes.run(
          { do: 'update', on: refOf(account), patch },
          { done: l.t('members.rolesSaved', { name: account.name }), undo: 'auto', quiet: true },
        );
        return problem && `${problem.title} ${remedyText(problem, l)}`;
      },
    });
  }

  #deleteAccount(account: ServiceAccount): void {
    const { l } = this;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(account) },
      heading: l.t('machines.delete.heading', { name: account.name }),
      verb: l.t('machines.delete'),
      detail: l.t('machines.delete.detail'),
      typed: account.name,
      done: l.t('machines.deleted', { name: account.name }),
    });
  }

  #takes(member: string, verb: 'create' | 'update' = 'update'): boolean {
    const schema = this.screen.list.caps?.[verb];
    return typeof schema === 'object' && member in ((schema['properties'] ?? {}) as object);
  }
}

const refOf = ({ id }: ServiceAccount): Ref<'serviceAccount'> => ({ type: 'serviceAccount', id });

declare global {
  interface HTMLElementTagNameMap {
    'inlay-service-accounts': ServiceAccounts;
  }
}
