import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Role } from '../../../contract/index.ts';
import { drawings } from '../../../messages/en/drawings.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { roles } from '../../../messages/en/roles.ts';
import { nameCell, none, numberCell } from '../../../ui/cells/index.ts';
import { button, segmented } from '../../../ui/controls.ts';
import { plusIcon, shieldIcon } from '../../../ui/icons/index.ts';
import { markStyles } from '../../../ui/matrix/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn } from '../../base/cells.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { viewStrip } from '../../base/views.ts';
import { HoldersController } from '../reach.ts';
import { effectiveRights, gives, RightsModel } from '../rights/index.ts';
import { RoleLife } from '../role-life.ts';
import { SideBySide } from './side-by-side.ts';

/** Roles that a new one may begin with, and that stand beside each other, as far as they are loaded. */
const MODELS = 200;

export const ROLE_LAYOUTS = ['list', 'matrix'] as const;

/**
 * The roles there are: where they hold, whether they came with the product, how many people they reach, and how much they allow; or
 * all of them beside each other, right by right. Where the backend can: make, duplicate, rename and delete.
 *
 * @summary Lists roles.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-role-open - A role's link was followed, or it was just made; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-role-create - A role is about to be made; cancelable, `event.change`. So `-update`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-role-create-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-role-create-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no role yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The roles may not be read.
 * @cssstate unsupported - The backend has no roles.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class RoleList extends ListElement<'role'> {
  static readonly tag = 'inlay-role-list';
  static override readonly words = [drawings, lists, queries, roles];
  static override styles: CSSResultGroup = [ListElement.styles, markStyles];

  protected readonly screen: ListScreen<'role'> = new ListScreen<'role'>(this, {
    type: 'role',
    name: 'role-list',
    title: 'roles.title',
    noun: 'roles.noun',
    search: 'roles.search',
    none: 'roles.none',
    noneDetail: 'roles.none.detail',
    icon: shieldIcon,
    filters: [
      { field: 'level', title: 'roles.level', valueLabel: (level, l) => l.t(`roles.level.${level as 'tenant'}`) },
      { field: 'builtIn', title: 'roles.kind', valueLabel: (builtIn, l) => l.t(builtIn === 'true' ? 'roles.builtIn' : 'roles.custom') },
    ],
    columns: () => this.#columns,
    actions: () => this.#create(),
  });
  /** One role a row, or all of them beside each other, right by right. */
  @property() layout: (typeof ROLE_LAYOUTS)[number] = 'list';

  #holders = new HoldersController(this);
  #sideBySide = new SideBySide();
  #life = new RoleLife(this, this.screen.changes, () => this.screen.list.items(MODELS));
  #columns: readonly Column<Role>[] = [];
  #drawn: readonly unknown[] = [];
  #rights: RightsModel | undefined;

  protected override willUpdate(_changed: PropertyValues): void {
    const model = this.screen.list.connection?.capabilities.permissions?.model;
    const holders = this.#holders.answer;
    // Another array makes the table draw every cell anew.
    const sign = [this.l.locale, model, holders, holders !== undefined];
    if (this.#columns.length && sign.every((one, at) => one === this.#drawn[at])) return;
    this.#drawn = sign;
    this.#rights = model && new RightsModel(model);
    this.#columns = this.#make(holders);
  }

  override render(): TemplateResult {
    const { screen, l } = this;
    const model = this.#rights;
    const beside = this.layout === 'matrix' && model && ['ready', 'stale', 'offline'].includes(this.view.kind);
    return html`<div class="page" @keydown=${screen.keys}>
        ${screen.header()}${screen.toolbar(this.#layouts())}
        ${beside ? html`${viewStrip(this.view, l, screen.list.refresh) ?? nothing}${this.#sideBySide.render(screen.list.items(MODELS), model, l)}` : screen.body()}
      </div>
      ${screen.batch.render()}${screen.changes.toasts()}${this.#life.dialogs()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // No table asks for rows then.
    if (this.layout === 'matrix') this.screen.list.rows.want(0, MODELS);
  }

  #layouts(): unknown {
    if (!this.#rights) return nothing;
    return html`<span class="grow"></span>${segmented({
        label: this.l.t('roles.layout'),
        options: ROLE_LAYOUTS.map((key) => ({ key, label: this.l.t(`roles.layout.${key}`) })),
        selected: this.layout,
        select: (layout) => {
          this.layout = layout;
        },
      })}`;
  }

  #create(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'role' });
    if (!offer) return nothing;
    return button({
      label: this.l.t('roles.create'),
      icon: plusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: () => this.#life.create(),
    });
  }

  #make(holders: ReadonlyMap<string, number> | undefined): readonly Column<Role>[] {
    const { l, links } = this;
    return [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 180, flex: 2 },
        priority: 0,
        narrow: 'title',
        cell: (role) => nameCell(role.name, { ...links.to(role), second: role.description?.split('\n', 1)[0] }),
      },
      {
        key: 'level',
        header: l.t('roles.level'),
        needs: ['level'],
        sort: 'level',
        width: 132,
        priority: 2,
        narrow: 'detail',
        cell: ({ level }) => (level ? l.t(`roles.level.${level}`) : none()),
      },
      {
        key: 'kind',
        header: l.t('roles.kind'),
        needs: ['builtIn'],
        width: 116,
        priority: 3,
        narrow: 'detail',
        cell: ({ builtIn }) => html`<span class="tag">${l.t(builtIn ? 'roles.builtIn' : 'roles.custom')}</span>`,
      },
      {
        key: 'members',
        header: l.t('roles.members'),
        needs: holders ? [] : ['counts.member'],
        align: 'end',
        width: 92,
        priority: 1,
        narrow: 'value',
        cell: ({ name, counts }) => numberCell(counts?.member ?? (holders ? (holders.get(name) ?? 0) : undefined), l),
      },
      {
        key: 'rights',
        header: l.t('roles.rights'),
        needs: [],
        align: 'end',
        width: 116,
        priority: 4,
        cell: (role) => this.#allowed(role),
      },
      actionsColumn(
        l,
        (role: Role) => this.#life.menu(role),
        (role) => role,
      ),
    ];
  }

  /** "11 of 32": what it allows in the end, of all that the backend knows. */
  #allowed({ grants }: Role): unknown {
    const rights = this.#rights;
    if (!grants || !rights) return none();
    const on = [...effectiveRights(rights, grants).values()].filter(gives).length;
    return html`<span class="c-number">${this.l.t('ui.matrix.onOf', { on, of: rights.entries.size })}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-role-list': RoleList;
  }
}
