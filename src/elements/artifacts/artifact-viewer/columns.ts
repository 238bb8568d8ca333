import { html } from 'lit';
import type { ArtifactVersion, Run } from '../../../contract/index.ts';
import { nameCell, none, personCell, statusCell, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { runState } from '../../base/phases.ts';
import { versionName } from '../../base/version-name.ts';

export function versionColumns({ l, links }: InlayElement): readonly Column<ArtifactVersion>[] {
  return [
    {
      key: 'version',
      header: l.t('column.version'),
      needs: ['number'],
      sort: 'number',
      width: { min: 120, flex: 1 },
      priority: 0,
      narrow: 'title',
      cell: (version) => nameCell(versionName(version), { ...links.to(version), second: version.dataType }),
    },
    {
      key: 'size',
      header: l.t('column.size'),
      needs: ['size'],
      align: 'end',
      width: 92,
      priority: 2,
      narrow: 'value',
      cell: ({ size }) => (size === undefined ? none() : html`<bdi class="c-number">${l.intl.bytes(size)}</bdi>`),
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
      key: 'owner',
      header: l.t('column.owner'),
      headerHidden: true,
      needs: ['createdBy.name'],
      width: 44,
      priority: 5,
      cell: ({ createdBy }) =>
        personCell(createdBy?.name ? { name: createdBy.name, machine: createdBy.type === 'serviceAccount' } : undefined),
    },
    {
      key: 'created',
      header: l.t('column.created'),
      needs: ['created'],
      sort: 'created',
      width: 104,
      priority: 1,
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
  ];
}
