import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Every, MeasureCaps, Report } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { button, segmented } from '../../../ui/controls.ts';
import { clockIcon, refreshCwIcon } from '../../../ui/icons/index.ts';
import { menuButton } from '../../../ui/menu/menu.ts';
import { areDays, dayOf, RANGES, type Days, type Range } from './usage.ts';

interface Toolbar {
  readonly range: Range;
  readonly days: Days;
  readonly now: number;
  readonly metrics: readonly (readonly [string, MeasureCaps])[];
  readonly metric: readonly [string, MeasureCaps] | undefined;
  /** The field that is told apart by; empty: none. */
  readonly group: string;
  readonly every: Every;
  readonly periods: readonly Every[];
  readonly report: Report | undefined;
  readonly busy: boolean;
  readonly label: (metric: string, caps: MeasureCaps) => string;
  readonly fieldName: (field: string) => string;
  readonly refresh: () => void;
  readonly set: (change: { range?: Range; from?: string; until?: string; metric?: string; groupBy?: string; period?: Every }) => void;
  readonly l: Localize;
}

/** The time, the number, what it is told apart by, the length of a period; and how fresh it is. */
export function usageToolbar(bar: Toolbar): TemplateResult {
  const { range, metrics, metric, group, every, periods, label, fieldName, set, l } = bar;
  const groups = metric?.[1].groupBy ?? [];
  return html`<div class="toolbar">
    ${segmented<Range>({
      label: l.t('reports.range'),
      options: RANGES.map((key) => ({
        key,
        label: key === 'custom' ? l.t('reports.custom') : l.t('reports.days', { count: Number(key) }),
      })),
      selected: range,
      select: (chosen) => set({ range: chosen }),
    })}
    ${range === 'custom' ? dayFields(bar) : nothing}
    ${
      metrics.length > 1 && metric
        ? menuButton({
            id: 'metric',
            label: label(...metric),
            items: () =>
              metrics.map(([one, caps]) => ({
                label: label(one, caps),
                radio: true,
                checked: one === metric[0],
                run: () => set({ metric: one }),
              })),
          })
        : nothing
    }
    ${
      groups.length
        ? menuButton({
            id: 'group',
            label: group ? l.t('reports.by', { field: fieldName(group) }) : l.t('reports.by.nothing'),
            items: () =>
              ['', ...groups].map((field) => ({
                label: field ? fieldName(field) : l.t('reports.by.nothing'),
                radio: true,
                checked: field === group,
                run: () => set({ groupBy: field }),
              })),
          })
        : nothing
    }
    ${
      periods.length > 1
        ? menuButton({
            id: 'every',
            label: l.t('reports.per', { every: l.t(`reports.every.${every}`) }),
            items: () =>
              periods.map((one) => ({
                label: l.t(`reports.every.${one}`),
                radio: true,
                checked: one === every,
                run: () => set({ period: one }),
              })),
          })
        : nothing
    }
    ${asOf(bar)}
  </div>`;
}

function asOf({ report, busy, refresh, l }: Toolbar): TemplateResult | typeof nothing {
  if (!report?.asOf) return nothing;
  const partial = report.series.some(({ points }) => points.some((point) => point.partial));
  return html`<span class="as-of"
    >${clockIcon(14)}${l.t('reports.asOf', { time: l.intl.exact(Date.parse(report.asOf)) })}
    ${partial ? l.t('reports.partial') : ''}${button({
      label: l.t('reports.refresh'),
      icon: refreshCwIcon,
      iconOnly: true,
      kind: 'ghost small',
      busy,
      click: refresh,
    })}</span
  >`;
}

function dayFields({ days, now, set, l }: Toolbar): TemplateResult {
  const right = areDays(days, now);
  const day = (key: 'from' | 'until'): TemplateResult =>
    html`<label class="day"
      ><span>${l.t(`reports.custom.${key}`)}</span
      ><span class="field small"
        ><input
          type="date"
          max=${dayOf(now)}
          aria-invalid=${right ? 'false' : 'true'}
          .value=${live(days[key])}
          @change=${(event: Event) => set({ [key]: (event.currentTarget as HTMLInputElement).value })} /></span
    ></label>`;
  return html`${day('from')}${day('until')}${
    right ? nothing : html`<span class="field-error" role="alert">${l.t('reports.custom.bad')}</span>`
  }`;
}
