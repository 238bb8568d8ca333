import type { Artifact } from '../../../contract/index.ts';
import { nameCell, none, statusCell, tagsCell, timeCell, numberCell } from '../../../ui/cells/index.ts';
import { packageIcon } from '../../../ui/icons/index.ts';
import { kindLook } from '../kinds.ts';
import type { Column } from '../../../ui/table/index.ts';
import { whoCell } from '../../base/cells.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen } from '../../base/list-screen.ts';

/**
 * The artifacts of the project in scope: names under which runs store versions of data, models and reports.
 *
 * @summary Lists a project's artifacts with their kind and latest version.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-artifact-open - An artifact's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no artifact yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The artifacts may not be read.
 * @cssstate unsupported - The backend has no artifacts.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class ArtifactBrowser extends ListElement<'artifact'> {
  static readonly tag = 'inlay-artifact-browser';

  protected readonly screen: ListScreen<'artifact'> = new ListScreen<'artifact'>(this, {
    type: 'artifact',
    name: 'artifact-browser',
    title: 'artifacts.title',
    noun: 'artifacts.noun',
    search: 'artifacts.search',
    none: 'artifacts.none',
    noneDetail: 'artifacts.none.detail',
    icon: packageIcon,
    filters: [
      { field: 'kind', title: 'column.kind', valueLabel: (kind, l) => l.t(`artifact.kind.${kind as NonNullable<Artifact['kind']>}`) },
      { field: 'tags', title: 'column.tags' },
    ],
    sort: { field: 'updated', desc: true },
    columns: () => this.#columns(),
  });
  #made: { columns: readonly Column<Artifact>[]; locale: string } | undefined;

  /** Made once a language: a new array makes the table draw every cell anew. */
  #columns(): readonly Column<Artifact>[] {
    const { l, links } = this;
    if (this.#made?.locale === l.locale) return this.#made.columns;
    const columns: readonly Column<Artifact>[] = [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 200, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: (artifact) => nameCell(artifact.name, { ...links.to(artifact), second: artifact.description?.split('\n', 1)[0] }),
      },
      {
        key: 'kind',
        header: l.t('column.kind'),
        needs: ['kind'],
        sort: 'kind',
        width: 132,
        priority: 2,
        narrow: 'detail',
        cell: ({ kind }) => (kind ? statusCell({ icon: kindLook(kind), tone: 'muted' }, l.t(`artifact.kind.${kind}`)) : none()),
      },
      {
        key: 'latest',
        header: l.t('column.latest'),
        needs: ['latest.id'],
        width: 132,
        priority: 1,
        narrow: 'value',
        cell: ({ latest }) => latest?.name ?? none(),
      },
      {
        key: 'versions',
        header: l.t('models.versions'),
        needs: ['counts.artifactVersion'],
        sort: 'counts.artifactVersion',
        align: 'end',
        width: 92,
        priority: 5,
        cell: ({ counts }) => numberCell(counts?.artifactVersion, l),
      },
      {
        key: 'tags',
        header: l.t('column.tags'),
        needs: ['tags'],
        width: { min: 150, flex: 1 },
        priority: 4,
        cell: ({ tags = [] }) => (tags.length ? tagsCell(tags, l) : none()),
      },
      {
        key: 'owner',
        header: l.t('column.owner'),
        headerHidden: true,
        needs: ['createdBy'],
        width: 44,
        priority: 6,
        cell: ({ createdBy }) => whoCell(createdBy),
      },
      {
        key: 'updated',
        header: l.t('column.updated'),
        needs: ['updated'],
        sort: 'updated',
        width: 104,
        priority: 3,
        narrow: 'detail',
        cell: ({ updated }) => timeCell(updated, l, Date.now()),
      },
    ];
    this.#made = { columns, locale: l.locale };
    return columns;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-artifact-browser': ArtifactBrowser;
  }
}
