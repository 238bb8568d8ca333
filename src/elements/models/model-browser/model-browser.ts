import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Field, Model } from '../../../contract/index.ts';
import { inputs } from '../../../messages/en/inputs.ts';
import { lists } from '../../../messages/en/lists.ts';
import { models } from '../../../messages/en/models.ts';
import { queries } from '../../../messages/en/queries.ts';
import { ConnectionController } from '../../../session/controllers/index.ts';
import { aliasCell, nameCell, none, numberCell, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import { boxIcon } from '../../../ui/icons/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { actionsColumn, whoCell } from '../../base/cells.ts';
import { ListElement } from '../../base/list-element.ts';
import { listQueryStyles } from '../../base/list-query.styles.ts';
import { ListScreen } from '../../base/list-screen.ts';
import { digitsOf, metricInfo } from '../../base/metrics.ts';
import { stageState } from '../../base/phases.ts';
import { versionName } from '../../base/version-name.ts';
import { modelFormStyles } from '../form.styles.ts';
import { ModelLife } from '../life.ts';

/**
 * The models of the project in scope: search, filter by stage and tag, sort, choose columns, open one.
 *
 * @summary Lists a project's models with their latest version, stage and a metric.
 * @slot actions - Buttons at the end of the header.
 * @slot empty - Instead of the built-in message when there is none yet.
 * @slot state - Instead of the built-in message of any other state.
 * @fires {OpenEvent} inlay-model-open - A model's link was followed; cancelable, `event.ref`.
 * @fires {QueryChangeEvent} inlay-query-change - Search, filters or sort changed; `event.search`, `event.filters`, `event.where`, `event.sort`.
 * @fires {SelectionChangeEvent} inlay-selection-change - Rows were selected or let go; `event.selection`.
 * @fires {BeforeChangeEvent} inlay-before-model-create - A model is about to be registered; cancelable, `event.change`. So `-update`, `-copy`, `-archive`, `-restore`, `-delete`.
 * @fires {ChangeDoneEvent} inlay-model-create-done - It was; `event.operation`. So for the others.
 * @fires {ChangeFailedEvent} inlay-model-create-failed - It was not; `event.problem`. So for the others.
 * @csspart scroller - What scrolls the table.
 * @cssproperty [--inlay-row-height=44px] - Height of a row.
 * @cssstate loading - Until the first rows have come.
 * @cssstate none - There is no model yet.
 * @cssstate noneMatch - Search and filters hide all there are.
 * @cssstate error - The first rows could not be read.
 * @cssstate forbidden - The models may not be read.
 * @cssstate unsupported - The backend has no models.
 * @cssstate stale - Rows are shown that could not be refreshed.
 * @cssstate offline - Rows are shown while the server cannot be reached.
 * @cssstate ready - Rows are shown.
 */
export class ModelBrowser extends ListElement<'model'> {
  static readonly tag = 'inlay-model-browser';
  static override readonly words = [inputs, lists, models, queries];
  static override styles: CSSResultGroup = [ListElement.styles, listQueryStyles, modelFormStyles];

  /** A filter beyond `filters`, as text: `mape < 12 and not tags has deprecated`. */
  @property() where = '';

  /** Name of the metric to show. Absent: the one that most of the first models have. */
  @property() metric: string | undefined;

  @state() private common: string | undefined;

  protected readonly screen: ListScreen<'model'> = new ListScreen<'model'>(this, {
    type: 'model',
    name: 'model-browser',
    title: 'models.title',
    noun: 'models.noun',
    search: 'models.search',
    none: 'models.none',
    noneDetail: 'models.none.detail',
    icon: boxIcon,
    filters: [
      { field: 'latest.stage', title: 'column.stage', valueLabel: (stage, l) => stageState(stage, l).label },
      { field: 'labels.framework', title: 'models.framework' },
      { field: 'createdBy.name', title: 'column.owner' },
      { field: 'tags', title: 'column.tags' },
    ],
    query: { facets: 'column' },
    columns: () => this.#columns,
    fields: (): readonly Field<'model'>[] => (this.screen.has('latest.metrics') ? ['latest.metrics'] : []),
    sort: { field: 'updated', desc: true },
    actions: () => this.#life.register(),
    bulk: () => this.#life.bulk(),
  });
  #connection = new ConnectionController(this);
  #life = new ModelLife(this, this.screen.changes, (type) => this.#connection.connection?.caps(type));
  #columns: readonly Column<Model>[] = [];
  #drawn = '';

  override render(): TemplateResult {
    return html`${super.render()}${this.#life.dialogs()}`;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.common ??= commonMetric(this.screen.list.items(50));
    const metric = this.metric ?? this.common;
    const sign = `${metric} ${this.l.locale}`;
    // A new array of columns makes the table draw every cell anew.
    if (sign !== this.#drawn || !this.#columns.length) this.#columns = this.#makeColumns(metric);
    this.#drawn = sign;
  }

  #makeColumns(metric: string | undefined): readonly Column<Model>[] {
    const { l, links } = this;
    const info = metric === undefined ? {} : metricInfo(metric, this.screen.list.caps, 'latest.metrics');
    const digits =
      metric === undefined ? 0 : digitsOf(this.screen.list.items(50).flatMap((model) => model.latest?.metrics?.[metric] ?? []));
    return [
      {
        key: 'name',
        header: l.t('column.name'),
        needs: ['name'],
        sort: 'name',
        width: { min: 160, flex: 3 },
        priority: 0,
        narrow: 'title',
        cell: (model) => nameCell(model.name, { ...links.to(model), second: model.description?.split('\n', 1)[0] }),
      },
      {
        key: 'latest',
        header: l.t('column.latest'),
        needs: ['latest.number'],
        width: 162,
        priority: 1,
        narrow: 'detail',
        cell: ({ latest }) => (latest ? aliasCell(latest.aliases ?? [], l, html`<bdi>${versionName(latest)}</bdi>`) : none()),
      },
      {
        key: 'stage',
        header: l.t('column.stage'),
        needs: ['latest.stage'],
        width: 116,
        priority: 2,
        narrow: 'detail',
        cell: ({ latest }) => {
          if (!latest) return none();
          const { label, ...look } = stageState(latest.stage, l);
          return statusCell(look, label);
        },
      },
      ...(metric === undefined
        ? []
        : [
            {
              key: 'metric',
              header: metric,
              needs: [`latest.metrics.${metric}`],
              sort: `latest.metrics.${metric}`,
              align: 'end' as const,
              width: 124,
              priority: 3,
              narrow: 'value' as const,
              cell: ({ latest }: Model) => numberCell(latest?.metrics?.[metric], l, { digits, unit: info.unit }),
            },
          ]),
      {
        key: 'tags',
        header: l.t('column.tags'),
        needs: ['tags'],
        width: { min: 150, flex: 1 },
        priority: 5,
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
        priority: 4,
        narrow: 'detail',
        cell: ({ updated }) => timeCell(updated, l, Date.now()),
      },
      actionsColumn(
        l,
        (model: Model) => this.#life.menu(model),
        (model) => model,
      ),
    ];
  }
}

/** The metric that most models have; of equals the first by name, so that it does not change with the order of rows. */
function commonMetric(models: readonly Model[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { latest } of models) for (const name of Object.keys(latest?.metrics ?? {})) counts.set(name, (counts.get(name) ?? 0) + 1);
  const time = (name: string): number => Number(metricInfo(name, undefined).unit === 'ms');
  // How good it is comes before how fast it is.
  return [...counts].sort(([a, x], [b, y]) => time(a) - time(b) || y - x || a.localeCompare(b))[0]?.[0];
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-model-browser': ModelBrowser;
  }
}
