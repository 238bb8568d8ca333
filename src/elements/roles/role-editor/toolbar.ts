import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../../messages/index.ts';
import { searchField, segmented } from '../../../ui/controls.ts';
import { funnelIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { RIGHT_FILTERS, type Grid, type RightFilter } from './grid.ts';

export interface ToolbarOptions {
  readonly search: string;
  readonly filter: RightFilter;
  readonly counts: Grid['counts'] | undefined;
  readonly readOnly: boolean;
  readonly find: (text: string) => void;
  readonly choose: (filter: RightFilter) => void;
  readonly l: Localize;
}

/** Which rights are shown: found by name, and filtered; a filter that would show nothing is not offered. */
export function toolbar({ search, filter, counts, readOnly, find, choose, l }: ToolbarOptions): TemplateResult {
  const options = RIGHT_FILTERS.filter(
    (key) => key === 'all' || key === filter || key === 'granted' || (key === 'changed' && !readOnly) || counts?.[key],
  );
  const label = (key: RightFilter): string => l.t(`roles.filter.${key}`, { count: counts?.[key] ?? 0 });
  return html`<div class="toolbar">
    ${searchField({ label: l.t('roles.find'), value: search, input: find, shortcut: '/', l })}
    <div class="filters">
      ${segmented({ label: l.t('roles.filter'), options: options.map((key) => ({ key, label: label(key) })), selected: filter, select: choose })}
    </div>
    <div class="filter-menu">
      ${menuButton({
        id: 'filter',
        label: label(filter),
        icon: funnelIcon,
        items: () => options.map((key) => ({ label: label(key), checked: key === filter, radio: true, run: () => choose(key) })),
      })}
    </div>
  </div>`;
}
