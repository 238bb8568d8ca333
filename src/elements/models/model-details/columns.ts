import { html } from 'lit';
import type { ArtifactVersion, ModelVersion, Run } from '../../../contract/index.ts';
import { aliasCell, nameCell, none, numberCell, personCell, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { digitsOf, metricInfo } from '../../base/metrics.ts';
import { durationOf, runState, stageState } from '../../base/phases.ts';
import { kindLook } from '../../artifacts/kinds.ts';
import { versionName } from '../version-name.ts';

const person = (who: { name?: string; type: string } | undefined) =>
  personCell(who?.name ? { name: who.name, machine: who.type === 'serviceAccount' } : undefined);

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
      cell: ({ createdBy }) => person(createdBy),
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

export function artifactColumns({ l, links }: InlayElement): readonly Column<ArtifactVersion>[] {
  return [
    {
      key: 'name',
      header: l.t('column.name'),
      needs: ['artifact'],
      width: { min: 180, flex: 2 },
      priority: 0,
      narrow: 'title',
      cell: (version) => nameCell(version.artifact.name ?? version.name, { ...links.to(version), second: version.dataType }),
    },
    {
      key: 'version',
      header: l.t('column.version'),
      needs: ['number'],
      width: 84,
      priority: 1,
      narrow: 'value',
      cell: (version) => versionName(version),
    },
    {
      key: 'kind',
      header: l.t('column.kind'),
      needs: ['kind'],
      width: 116,
      priority: 2,
      narrow: 'detail',
      cell: ({ kind }) => (kind ? statusCell({ icon: kindLook(kind), tone: 'muted' }, l.t(`artifact.kind.${kind}`)) : none()),
    },
    {
      key: 'size',
      header: l.t('column.size'),
      needs: ['size'],
      align: 'end',
      width: 92,
      priority: 3,
      cell: ({ size }) => (size === undefined ? none() : html`<span class="c-number">${l.intl.bytes(size)}</span>`),
    },
    {
      key: 'created',
      header: l.t('column.created'),
      needs: ['created'],
      width: 104,
      priority: 4,
      narrow: 'detail',
      cell: ({ created }) => timeCell(created, l, Date.now()),
    },
  ];
}

export function runColumns({ l, links }: InlayElement): readonly Column<Run>[] {
  return [
    {
      key: 'phase',
      header: l.t('column.status'),
      needs: ['phase'],
      width: 148,
      priority: 0,
      narrow: 'detail',
      cell: (run) => {
        const { glyph, label } = runState(run, l);
        return statusCell({ glyph }, label);
      },
    },
    {
      key: 'name',
      header: l.t('column.name'),
      needs: ['name'],
      width: { min: 180, flex: 2 },
      priority: 0,
      narrow: 'title',
      cell: (run) => nameCell(run.name, { ...links.to(run), second: run.pipeline?.name }),
    },
    {
      key: 'started',
      header: l.t('column.started'),
      needs: ['started'],
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
      cell: (run) => {
        const ms = durationOf(run, Date.now());
        return ms === undefined ? none() : html`<span class="c-number">${l.intl.duration(ms)}</span>`;
      },
    },
    {
      key: 'who',
      header: l.t('column.who'),
      headerHidden: true,
      needs: ['createdBy'],
      width: 44,
      priority: 3,
      cell: ({ createdBy }) => person(createdBy),
    },
  ];
}
