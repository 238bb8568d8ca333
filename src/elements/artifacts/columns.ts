import { html } from 'lit';
import type { ArtifactVersion } from '../../contract/index.ts';
import { nameCell, none, statusCell, timeCell } from '../../ui/cells/index.ts';
import type { Column } from '../../ui/table/index.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { versionName } from '../base/version-name.ts';
import { kindLook } from './kinds.ts';

/** Versions of several artifacts, by the artifact's name: what a run made, what a model version has. */
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
