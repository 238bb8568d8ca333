import { html, nothing, type TemplateResult } from 'lit';
import type { CodeRepository, Resources } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { repositories } from '../../../messages/en/repositories.ts';
import { ConnectionController } from '../../../session/controllers/index.ts';
import { nameCell, none, personCell, statusCell, tag, timeCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import type { Glyph } from '../../../ui/glyphs.ts';
import { gitBranchIcon, plusIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { actionsColumn, personOf } from '../../base/cells.ts';
import { CheckDialog } from './check-dialog.ts';
import { ConnectDialog, lettersOf, providerOf } from './connect-dialog.ts';
import { RepositoryLife } from './life.ts';
import { repositoriesStyles } from './repositories.styles.ts';

const GLYPH_OF: Record<NonNullable<CodeRepository['phase']>, Glyph> = {
  connected: 'succeeded',
  syncing: 'running',
  failing: 'failed',
  disconnected: 'cancelled',
  unknown: 'unknown',
};

/**
 * The code repositories of the project in scope: whether they can be read, what they are at, what is wrong and how to mend it. Where
 * the backend can: connect, check, sync, change and disconnect them. An access token goes in and never comes out.
 *
 * @summary Lists code repositories, connects and checks them.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-code-repository-create - One is about to be connected; cancelable, `event.change` without its token. So `-update`, `-delete`, `-test`, `-sync`.
 * @fires {ChangeDoneEvent} inlay-code-repository-create-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-code-repository-create-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no repository yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The repositories may not be read.
 * @cssstate unsupported - The backend has no repositories.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class CodeRepositories extends ListElement<'codeRepository'> {
  static readonly tag = 'inlay-code-repositories';
  static override readonly words = [lists, queries, repositories];
  static override styles = [ListElement.styles, repositoriesStyles];

  protected readonly screen: ListScreen<'codeRepository'> = new ListScreen<'codeRepository'>(this, {
    type: 'codeRepository',
    name: 'code-repositories',
    title: 'repositories.title',
    noun: 'repositories.noun',
    search: 'repositories.search',
    none: 'repositories.none',
    noneDetail: 'repositories.none.detail',
    icon: gitBranchIcon,
    filters: [
      {
        field: 'phase',
        title: 'column.status',
        valueLabel: (phase, l) => l.t(`repositories.phase.${phase as NonNullable<CodeRepository['phase']>}`),
      },
      { field: 'provider', title: 'repositories.provider' },
    ],
    sort: { field: 'name' },
    columns: () => this.#columns(),
    actions: () => this.#connect(),
  });
  #connecting = new ConnectDialog(this, this.screen.changes, new ConnectionController(this));
  #checking = new CheckDialog(this, this.screen.changes, (id) => this.screen.list.items().find((row) => row.id === id));
  #life = new RepositoryLife(this, this.screen.changes, this.#checking, this.#connecting);
  #made: { columns: readonly Column<CodeRepository>[]; locale: string } | undefined;

  override render(): TemplateResult {
    return html`${super.render()}${this.#life.dialogs()}${this.#connecting.render()}${this.#checking.render()}`;
  }

  #connect(): unknown {
    const offer = this.screen.changes.offer('create', { type: 'codeRepository' });
    if (!offer) return nothing;
    return button({
      label: this.l.t('repositories.connect'),
      icon: plusIcon,
      kind: 'primary',
      disabled: offer.disabled,
      click: () => this.#connecting.ask(),
    });
  }

  #columns(): readonly Column<Resources['codeRepository']>[] {
    const { l } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<CodeRepository>[] = [
      {
        key: 'name',
        header: l.t('repositories.repository'),
        needs: ['name'],
        sort: 'name',
        width: { min: 220, flex: 2 },
        priority: 0,
        narrow: 'title',
        cell: (row) =>
          html`<span class="c-line"
            >${tag(lettersOf(providerOf(row)))}${nameCell(row.name, row.url ? { second: hostOf(row.url) } : {})}</span
          >`,
      },
      {
        key: 'phase',
        header: l.t('column.status'),
        needs: ['phase'],
        sort: 'phase',
        width: { min: 180, flex: 2 },
        priority: 0,
        narrow: 'detail',
        cell: ({ phase, lastError }) =>
          phase ? statusCell({ glyph: GLYPH_OF[phase] }, l.t(`repositories.phase.${phase}`), lastError) : none(),
      },
      {
        key: 'branch',
        header: l.t('repositories.branch'),
        needs: ['branch'],
        width: 116,
        priority: 3,
        cell: ({ branch }) => (branch ? html`<bdi class="c-id" dir="ltr">${branch}</bdi>` : none()),
      },
      {
        key: 'commit',
        header: l.t('repositories.lastCommit'),
        needs: ['lastCommit'],
        width: 188,
        priority: 2,
        cell: ({ lastCommit }) =>
          lastCommit
            ? html`<span class="c-line" data-tip=${[lastCommit.message, lastCommit.author].filter(Boolean).join(', ')}
                ><bdi class="c-id" dir="ltr">${lastCommit.id.slice(0, 7)}</bdi>${
                  lastCommit.at ? timeCell(lastCommit.at, l, Date.now()) : nothing
                }</span
              >`
            : none(),
      },
      {
        key: 'auth',
        header: l.t('repositories.auth'),
        needs: ['auth'],
        width: 104,
        priority: 5,
        cell: ({ auth }) => (auth ? l.t(`repositories.auth.${auth}`) : none()),
      },
      {
        key: 'synced',
        header: l.t('repositories.lastSync'),
        needs: ['lastSync'],
        sort: 'lastSync',
        width: 116,
        priority: 1,
        narrow: 'value',
        cell: ({ lastSync }) => timeCell(lastSync, l, Date.now()),
      },
      {
        key: 'owner',
        header: l.t('column.owner'),
        needs: ['createdBy'],
        width: 140,
        priority: 6,
        cell: ({ createdBy }) => personCell(personOf(createdBy), { named: true }),
      },
      actionsColumn(
        l,
        (row: CodeRepository) => this.#life.menu(row),
        (row) => row,
      ),
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

declare global {
  interface HTMLElementTagNameMap {
    'inlay-code-repositories': CodeRepositories;
  }
}
