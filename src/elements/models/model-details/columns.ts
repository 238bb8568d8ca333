import type { ModelVersion } from '../../../contract/index.ts';
import { aliasCell, nameCell, none, numberCell, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { whoCell } from '../../base/cells.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { digitsOf, metricInfo } from '../../base/metrics.ts';
import { stageState } from '../../base/phases.ts';
import { versionName } from '../../base/version-name.ts';

export function versionColumns(
  { l, links }: InlayElement,
  metric: string | undefined,
  loaded: readonly ModelVersion[],
): readonly Column<ModelVersion>[] {
  const unit = metric === undefined ? undefined : metricInfo(metric, undefined).unit;
  const digits = metric === undefined ? 0 : digitsOf(loaded.flatMap(({ metrics }) => metrics?.[metric] ?? []));
  return [
    {
      key: 'version',
      header: l.t('column.version'),
      needs: ['number'],
      sort: 'number',
      width: { min: 120, flex: 1 },
      priority: 0,
      narrow: 'title',
      cell: (version) => nameCell(versionName(version), { ...links.to(version), second: version.description?.split('\n', 1)[0] }),
    },
    {
      key: 'stage',
      header: l.t('column.stage'),
      needs: ['stage'],
      width: 116,
      priority: 1,
      narrow: 'detail',
      cell: ({ stage }) => {
        const { label, ...look } = stageState(stage, l);
        return statusCell(look, label);
      },
    },
    {
      key: 'aliases',
      header: l.t('column.aliases'),
      needs: ['aliases'],
      width: 132,
      priority: 3,
      cell: ({ aliases = [] }) => (aliases.length ? aliasCell(aliases, l) : none()),
    },
    ...(metric === undefined
      ? []
      : [
          {
            key: 'metric',
            header: metric,
            needs: [`metrics.${metric}`],
            sort: `metrics.${metric}`,
            align: 'end' as const,
            width: 104,
            priority: 2,
            narrow: 'value' as const,
            cell: ({ metrics }: ModelVersion) => numberCell(metrics?.[metric], l, { digits, unit }),
          },
        ]),
    {
      key: 'tags',
      header: l.t('column.tags'),
      needs: ['tags'],
      width: 150,
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
      key: 'created',
      header: l.t('column.created'),
      needs: ['created'],
      sort: 'created',
      width: 104,
      priority: 5,
      narrow: 'detail',
      cell: ({ created }) => timeCell(created, l, Date.now()),
    },
  ];
}
