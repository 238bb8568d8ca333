import { html, nothing, type TemplateResult } from 'lit';
import type { Artifact } from '../../../contract/index.ts';
import { artifacts } from '../../../messages/en/artifacts.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { actionsCell, nameCell, none, numberCell, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import { packageIcon } from '../../../ui/icons/index.ts';
import type { Column, TableSortEvent } from '../../../ui/table/index.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import type { TreeSelectEvent, TreeToggleEvent } from '../../../ui/tree/index.ts';
import { whoCell } from '../../base/cells.ts';
import { ListElement } from '../../base/list-element.ts';
import { ListScreen, type RowsShown } from '../../base/list-screen.ts';
import { ArtifactLife } from '../life.ts';
import { kindLook } from '../kinds.ts';
import { Making } from '../making.ts';
import { LazyTree, type Roots, type TreeRow } from '../lazy-tree.ts';

/**
 * The artifacts of the project in scope as a lazy tree: names under which runs store versions of data, models and reports, their versions
 * below them, and the files of those. Where the backend can: make one, rename, tag and delete.
 *
 * @summary A project's artifacts with their versions and files.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-artifact-open - An artifact's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.sort`.
 * @fires {OpenEvent} inlay-artifact-version-open - A version's link was followed; cancelable, `event.ref`.
 * @fires {BeforeChangeEvent} inlay-before-artifact-update - An artifact is about to be changed; cancelable, `event.change`. So `-create`, `-delete`, and those for `artifact-version`.
 * @fires {ChangeDoneEvent} inlay-artifact-update-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-artifact-update-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the tree.
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
  static override readonly words = [artifacts, lists, queries];

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
    actions: () => this.#making.artifact(),
    draw: (shown) => this.#draw(shown),
  });
  #tree = new LazyTree(this, () => this.screen.list.connection, { links: true });
  #roots = rootsOf(this.screen.list);
  #life = new ArtifactLife(this, this.screen.changes);
  #making = new Making(this, this.screen.changes);
  #made: { columns: readonly Column<Artifact>[]; of: string } | undefined;

  override render(): TemplateResult {
    return html`${super.render()}${this.#life.dialogs()}${this.#making.dialogs()}`;
  }

  #draw({ columns, hidden, sort, loading, refreshing, sorted }: RowsShown<'artifact'>): unknown {
    return staticHtml`<${tags.tree}
      class="list-table"
      exportparts="scroller"
      .lines=${this.#tree.lines(this.#roots)}
      .columns=${columns}
      .hiddenColumns=${hidden}
      .sort=${sort}
      .loading=${loading}
      .refreshing=${refreshing}
      .label=${this.l.t('artifacts.title')}
      @inlay-table-sort=${(event: TableSortEvent) => sorted(event.sort)}
      @inlay-tree-toggle=${({ key, open }: TreeToggleEvent) => this.#tree.toggle(key, open)}
      @inlay-tree-select=${this.#choose}
    ></${tags.tree}>`;
  }

  /** A file is shown on the page of its version. */
  #choose = ({ key }: TreeSelectEvent): void => {
    const row = this.#tree.choose(key);
    if (row?.type !== 'file' || row.folder) return;
    const version = this.#tree.above(key);
    if (!version) return;
    const [, artifact, below] = version.type === 'artifact' ? ['', version.id] : ['', version.artifact.id, version.id];
    this.links.place.go({ segments: ['artifacts', artifact ?? '-', ...(below ? [below] : [])], query: { tab: 'files', file: row.id } });
  };

  /** Made once a language: a new array makes the tree draw every cell anew. */
  #columns(): readonly Column<Artifact>[] {
    const { l, links } = this;
    const deep = this.#tree.below({ type: 'artifact', id: '' }) !== undefined;
    const of = `${l.locale} ${deep}`;
    if (this.#made?.of === of) return this.#made.columns;
    const columns: readonly Column<TreeRow>[] = [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 200, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: (row) => nameCell(row.name, links.to(row)),
      },
      {
        key: 'kind',
        header: l.t('column.kind'),
        needs: ['kind'],
        sort: 'kind',
        width: 172,
        priority: 2,
        narrow: 'detail',
        cell(row) {
          if (row.type === 'file')
            return row.folder || !row.mediaType ? none() : html`<span class="c-none truncate">${row.mediaType}</span>`;
          if (row.type === 'artifactVersion')
            return row.dataType ? html`<span class="c-none truncate"><bdi>${row.dataType}</bdi></span>` : none();
          const { kind } = row;
          return kind ? statusCell({ icon: kindLook(kind), tone: 'muted' }, l.t(`artifact.kind.${kind}`)) : none();
        },
      },
      {
        key: 'latest',
        header: l.t('column.latest'),
        needs: ['latest.id'],
        width: 116,
        priority: 5,
        cell: (row) => (row.type === 'artifact' ? (lastWord(row.latest?.name) ?? none()) : nothing),
      },
      ...(deep
        ? [
            {
              key: 'size',
              header: l.t('column.size'),
              needs: [],
              align: 'end' as const,
              width: 92,
              priority: 1,
              cell: (row: TreeRow) =>
                row.type === 'artifact'
                  ? nothing
                  : row.size === undefined
                    ? none()
                    : html`<bdi class="c-number">${l.intl.bytes(row.size)}</bdi>`,
            },
          ]
        : []),
      {
        key: 'versions',
        header: l.t('models.versions'),
        needs: ['counts.artifactVersion'],
        sort: 'counts.artifactVersion',
        align: 'end',
        width: 92,
        priority: 6,
        cell: (row) => (row.type === 'artifact' ? numberCell(row.counts?.artifactVersion, l) : nothing),
      },
      {
        key: 'tags',
        header: l.t('column.tags'),
        needs: ['tags'],
        width: { min: 150, flex: 1 },
        priority: 4,
        cell: ({ tags: all = [], type }) => (all.length ? tagsCell(all, l) : type === 'file' ? nothing : none()),
      },
      {
        key: 'owner',
        header: l.t('column.owner'),
        headerHidden: true,
        needs: ['createdBy'],
        width: 44,
        priority: 7,
        cell: ({ createdBy, type }) => (type === 'file' ? nothing : whoCell(createdBy)),
      },
      {
        key: 'updated',
        header: l.t('column.updated'),
        needs: ['updated'],
        sort: 'updated',
        width: 104,
        priority: 3,
        narrow: 'detail',
        cell: ({ updated, type }) => (type === 'file' && !updated ? nothing : timeCell(updated, l, Date.now())),
      },
      {
        key: 'actions',
        header: l.t('column.actions'),
        headerHidden: true,
        needs: [],
        width: 52,
        priority: 0,
        cell: (row) =>
          this.#life.menu(row).length
            ? actionsCell(`more-${row.type}-${row.id}`, l.t('actions.more', { name: row.name }), () => this.#life.menu(row))
            : nothing,
      },
    ];
    this.#made = { columns: columns as readonly Column<never>[] as readonly Column<Artifact>[], of };
    return this.#made.columns;
  }
}

/** The list as the roots of a tree: one object as long as the element lives. */
const rootsOf = (list: ListScreen<'artifact'>['list']): Roots => ({
  get length() {
    return list.rows.length;
  },
  get revision() {
    return list.revision;
  },
  at: (index) => list.rows.at(index),
  want: (from, to) => list.rows.want(from, to),
});

/** `training_table v5` → `v5`: the name stands beside it. */
const lastWord = (name: string | undefined): string | undefined => name?.split(' ').at(-1);

declare global {
  interface HTMLElementTagNameMap {
    'inlay-artifact-browser': ArtifactBrowser;
  }
}
