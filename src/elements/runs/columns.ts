import type { Run } from '../../contract/index.ts';
import { nameCell, statusCell, timeCell } from '../../ui/cells/index.ts';
import type { Column } from '../../ui/table/index.ts';
import { durationCell, whoCell } from '../base/cells.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { runState } from '../base/phases.ts';

/** Runs on the page of something else: a model version, an artifact version. */
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
      cell: (run) => durationCell(run, l),
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
  ];
}
