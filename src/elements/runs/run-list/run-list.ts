import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Run } from '../../../contract/index.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { runs } from '../../../messages/en/runs.ts';
import { linkCell, nameCell, none, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import { workflowIcon } from '../../../ui/icons/index.ts';
import { actionsColumn, durationCell, whoCell } from '../../base/cells.ts';
import { glyphLabel, runState } from '../../base/phases.ts';
import type { Column } from '../../../ui/table/index.ts';
import { ListElement } from '../../base/list-element.ts';
import { listQueryStyles } from '../../base/list-query.styles.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { plainTable } from '../../base/details.styles.ts';
import { RunLife } from '../life.ts';
import { RunsOverTime } from './over-time.ts';
import { runListStyles } from './run-list.styles.ts';

/**
 * The runs of the project in scope, the newest first: state, duration, who; what runs is seen to run.
 *
 * @summary Lists a project's runs.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-run-open - A run's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.where`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-run-cancel - A run is about to be stopped; cancelable, `event.change`. So `-pause`, `-resume`, `-retry`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-run-cancel-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-run-cancel-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no run yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The runs may not be read.
 * @cssstate unsupported - The backend has no runs.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class RunList extends ListElement<'run'> {
  static readonly tag = 'inlay-run-list';
  static override readonly words = [lists, queries, runs];
  static override styles: CSSResultGroup = [ListElement.styles, listQueryStyles, plainTable, runListStyles];

  /** A filter beyond `filters`, as text: `phase = failed and started > 2026-11-01`. */
  @property() where = '';

  protected readonly screen: ListScreen<'run'> = new ListScreen<'run'>(this, {
    type: 'run',
    name: 'run-list',
    title: 'runs.title',
    noun: 'runs.noun',
    search: 'runs.search',
    none: 'runs.none',
    noneDetail: 'runs.none.detail',
    icon: workflowIcon,
    filters: [
      { field: 'phase', title: 'column.status', valueLabel: (phase, l) => glyphLabel(phase as Run['phase'], l) },
      { field: 'pipeline.name', title: 'column.pipeline' },
      { field: 'tags', title: 'column.tags' },
    ],
    sort: { field: 'started', desc: true },
    columns: () => this.#columns(),
    bulk: () => this.#life.bulk(),
    query: { facets: 'button' },
  });
  #life = new RunLife(this, this.screen.changes);
  #made: { columns: readonly Column<Run>[]; locale: string } | undefined;

  #overTime = new RunsOverTime(this);

  override render(): TemplateResult {
    return html`${super.render()}${this.#life.dialogs()}`;
  }

  protected override get above(): unknown {
    return this.#overTime.render();
  }

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<Run>[] {
    const { l, links } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<Run>[] = [
      {
        key: 'phase',
        header: l.t('column.status'),
        needs: ['phase'],
        width: 178,
        priority: 0,
        narrow: 'detail',
        cell: (run) => {
          const { glyph, label } = runState(run, l);
          return statusCell({ glyph }, label, run.failure?.message ?? run.message);
        },
      },
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 200, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: (run) => nameCell(run.name, { ...links.to(run), second: run.pipeline?.name }),
      },
      {
        key: 'model',
        header: l.t('column.modelVersion'),
        needs: ['modelVersions'],
        width: { min: 140, flex: 1 },
        priority: 5,
        cell: ({ modelVersions }) => {
          const version = modelVersions?.[0];
          const to = version && links.to(version);
          const name = version && ('model' in version ? `${(version.model as { name?: string }).name} ${version.name}` : version.name);
          return to && name ? linkCell(name, to.href, { open: to.open }) : none();
        },
      },
      {
        key: 'started',
        header: l.t('column.started'),
        needs: ['started'],
        sort: 'started',
        width: 116,
        priority: 1,
        narrow: 'value',
        cell: ({ started }) => timeCell(started, l, Date.now()),
      },
      {
        key: 'duration',
        header: l.t('column.duration'),
        needs: ['started', 'ended'],
        align: 'end',
        width: 104,
        priority: 2,
        narrow: 'detail',
        cell: (run) => durationCell(run, l),
      },
      {
        key: 'tags',
        header: l.t('column.tags'),
        needs: ['tags'],
        width: 150,
        priority: 4,
        cell: ({ tags = [] }) => (tags.length ? tagsCell(tags, l) : none()),
      },
      {
        key: 'who',
        header: l.t('column.who'),
        headerHidden: true,
        needs: ['createdBy'],
        width: 44,
        priority: 3,
        cell: ({ createdBy }) => whoCell(createdBy),
      },
      actionsColumn(
        l,
        (run: Run) => this.#life.menu(run),
        (run) => run,
      ),
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-run-list': RunList;
  }
}
