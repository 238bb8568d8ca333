import { html } from 'lit';
import type { ArtifactVersion } from '../../../contract/index.ts';
import { nameCell, none, tagsCell, timeCell } from '../../../ui/cells/index.ts';
import type { Column } from '../../../ui/table/index.ts';
import { whoCell } from '../../base/cells.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
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
      needs: ['createdBy'],
      width: 44,
      priority: 5,
      cell: ({ createdBy }) => whoCell(createdBy),
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
