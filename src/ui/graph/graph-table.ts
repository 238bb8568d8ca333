import { html } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { none, statusCell } from '../cells/cells.ts';
import type { Column } from '../table/index.ts';
import type { GraphNodeView } from './types.ts';

/** Columns of the same graph as a table. Keep them: the table draws every row anew for others. */
export function graphColumns(l: Localize, select: (key: string) => void): readonly Column<GraphNodeView>[] {
  return [
    {
      key: 'name',
      header: l.t('ui.graph.name'),
      needs: [],
      width: { min: 160, flex: 2 },
      priority: 0,
      narrow: 'title',
      cell: ({ key, label }) =>
        html`<button type="button" class="c-title link truncate" tabindex="-1" data-tip=${label} @click=${() => select(key)}>
          <bdi>${label}</bdi>
        </button>`,
    },
    {
      key: 'state',
      header: l.t('ui.graph.state'),
      needs: [],
      width: { min: 130, flex: 1 },
      priority: 1,
      narrow: 'value',
      cell: ({ state = '', glyph, icon }) => {
        if (glyph) return statusCell({ glyph }, state);
        return icon ? statusCell({ icon, tone: 'muted' }, state) : state || none();
      },
    },
    {
      key: 'second',
      header: l.t('ui.graph.second'),
      needs: [],
      width: { min: 120, flex: 1 },
      priority: 2,
      narrow: 'detail',
      cell: ({ second }) =>
        second === undefined ? none() : html`<span class="truncate muted numeric" data-tip=${second}><bdi>${second}</bdi></span>`,
    },
  ];
}
