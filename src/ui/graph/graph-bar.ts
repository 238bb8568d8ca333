import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { button, segmented } from '../controls.ts';
import { maximizeIcon, zoomInIcon, zoomOutIcon, type Icon } from '../icons/index.ts';
import { ZOOM } from './keys.ts';
import type { GraphViewKind } from './types.ts';

/** The line above the graph: how large it is shown, and the switch to the table. */
export function graphBar(options: {
  l: Localize;
  shown: GraphViewKind;
  show: (view: GraphViewKind) => void;
  /** Absent: there is nothing to zoom. */
  zoom: number | undefined;
  zoomBy: (factor: number) => void;
  fit: () => void;
}): TemplateResult {
  const { l, shown, show, zoom, zoomBy, fit } = options;
  const tool = (label: string, icon: Icon, click: () => void): TemplateResult =>
    button({ label, icon, kind: 'ghost small', iconOnly: true, click });
  return html`<div class="bar">
    ${
      zoom === undefined
        ? nothing
        : html`${tool(l.t('ui.graph.zoomOut'), zoomOutIcon, () => zoomBy(1 / ZOOM))}<span class="zoom numeric">${l.intl.percent(zoom)}</span
            >${tool(l.t('ui.graph.zoomIn'), zoomInIcon, () => zoomBy(ZOOM))}${tool(l.t('ui.graph.fit'), maximizeIcon, fit)}`
    }
    ${segmented({
      label: l.t('ui.graph.view'),
      options: [
        { key: 'graph', label: l.t('ui.graph.graph') },
        { key: 'table', label: l.t('ui.graph.table') },
      ],
      selected: shown,
      select: show,
    })}
  </div>`;
}
