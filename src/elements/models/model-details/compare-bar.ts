import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/controls.ts';
import { gitCompareIcon } from '../../../ui/icons/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** Side by side, and still to be read. */
export const COMPARED_AT_MOST = 10;

export function compareButton({ l, links }: InlayElement, model: string | undefined, ids: readonly string[], kind = ''): TemplateResult {
  const to = links.at({ segments: ['models', model ?? '-', 'compare'], query: { versions: ids.join(',') } });
  const few = ids.length < 2 || ids.length > COMPARED_AT_MOST;
  return button({
    label: l.t('model.compare'),
    icon: gitCompareIcon,
    kind,
    disabled: few ? l.t('model.compare.few') : undefined,
    click: to.open,
  });
}

/** Over the versions while some are selected. */
export function compareBar(
  host: InlayElement,
  model: string | undefined,
  selected: ReadonlySet<string>,
  select: (selection: ReadonlySet<string>) => void,
): TemplateResult | typeof nothing {
  if (!selected.size) return nothing;
  const { l } = host;
  const clear = (): void => select(new Set());
  const ids = [...selected].map((key) => key.slice(key.indexOf('/') + 1));
  return html`<div class="selection-holder">
    <div
      class="selection-bar"
      role="toolbar"
      aria-label=${l.t('bulk.bar')}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') clear();
      }}
    >
      <span class="count-selected">${l.t('list.selected', { count: ids.length })}</span
      ><span class="rule"></span> ${compareButton(host, model, ids, 'ghost small')}<span class="rule"></span>
      ${button({ label: l.t('list.clearSelection'), kind: 'ghost small', click: clear })}
    </div>
  </div>`;
}
