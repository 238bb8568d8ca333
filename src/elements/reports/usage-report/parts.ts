import { html, nothing, type TemplateResult } from 'lit';
import type { MeasureCaps, Report } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { arrowDownIcon, arrowUpIcon } from '../../../ui/icons/index.ts';
import { changeOf, isAverage, valueIn, type Group } from './usage.ts';

/** A number in its unit: durations, money, bytes, else the number. */
export function amount(value: number | undefined, unit: string, l: Localize): string {
  if (value === undefined) return '–';
  if (unit === 'ms') return l.intl.duration(value);
  if (unit === 's') return l.intl.duration(value * 1000);
  if (unit === 'B' || unit === 'bytes') return l.intl.bytes(value);
  if (/^[A-Z]{3}$/.test(unit))
    return new Intl.NumberFormat(l.locale, {
      style: 'currency',
      currency: unit,
      maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0,
    }).format(value);
  const number = l.intl.number(Math.round(value * 100) / 100);
  return unit && unit !== '1' ? `${number}\u202f${unit}` : number;
}

/** An arrow, a sign and words: colour never alone, and none here, since more use is neither good nor bad. */
export function change(share: number | undefined, l: Localize): TemplateResult | string {
  if (share === undefined) return '–';
  const text = l.intl.percent(Math.abs(share), 1);
  return html`<span class="before"
    >${share > 0 ? arrowUpIcon(12) : share < 0 ? arrowDownIcon(12) : nothing}<span class="visually-hidden"
      >${share === 0 ? '' : l.t(share > 0 ? 'reports.more' : 'reports.less')}</span
    >${text}</span
  >`;
}

/** Each metric of the whole time, beside the time before. */
export function figures(options: {
  metrics: readonly (readonly [string, MeasureCaps])[];
  now: Report | undefined;
  before: Report | undefined;
  label: (metric: string, caps: MeasureCaps) => string;
  l: Localize;
}): TemplateResult {
  const { metrics, now, before, label, l } = options;
  return html`<dl class="figures">
    ${metrics.map(([metric, caps]) => {
      const value = valueIn(now, metric);
      const earlier = valueIn(before, metric);
      return html`<div>
        <dt>${label(metric, caps)}</dt>
        <dd>
          <div class="value">${now ? amount(value, caps.unit, l) : '…'}</div>
          <div class="before">
            ${change(changeOf(value, earlier), l)}${earlier === undefined ? nothing : l.t('reports.from', { value: amount(earlier, caps.unit, l) })}
          </div>
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** The same numbers as the chart's, by group, with every metric there is. */
export function groupTable(options: {
  groups: readonly Group[];
  other: Group | undefined;
  heading: string;
  metric: readonly [string, MeasureCaps];
  metrics: readonly (readonly [string, MeasureCaps])[];
  now: Report | undefined;
  before: Report | undefined;
  totals: Report | undefined;
  label: (metric: string, caps: MeasureCaps) => string;
  name: (group: Group) => string;
  l: Localize;
}): TemplateResult {
  const { groups, other, heading, metric, metrics, now, before, totals, label, name, l } = options;
  const [main, caps] = metric;
  const rest = metrics.filter(([one]) => one !== main);
  const whole = [...groups, ...(other ? [other] : [])].reduce((sum, { total }) => sum + total, 0);
  const value = (group: Group, one: string): number | undefined =>
    group === other && one === main ? group.total : valueIn(now, one, group.key);
  const row = (group: Group, colour: string): TemplateResult => {
    const total = value(group, main);
    const share = isAverage(caps) || !whole || total === undefined ? undefined : total / whole;
    return html`<tr>
      <th scope="row"><span class=${`swatch cat-${colour}`}></span><bdi>${name(group)}</bdi></th>
      <td>
        ${
          share === undefined
            ? nothing
            : html`<span class=${`share cat-${colour}`} aria-hidden="true"><span .style=${`inline-size:${share * 100}%`}></span></span>`
        }<span class="amount">${amount(total, caps.unit, l)}</span>
      </td>
      <td class="quiet">${share === undefined ? '–' : l.intl.percent(share, 1)}</td>
      <td>${change(changeOf(total, valueIn(before, main, group.key)), l)}</td>
      ${rest.map(([one, { unit }]) => html`<td class="quiet">${amount(value(group, one), unit, l)}</td>`)}
    </tr>`;
  };
  return html`<table class="groups">
    <thead>
      <tr>
        <th scope="col">${heading}</th>
        <th scope="col">${label(main, caps)}</th>
        <th scope="col" class="quiet">${l.t('reports.share')}</th>
        <th scope="col">${l.t('reports.since')}</th>
        ${rest.map(([one, measure]) => html`<th scope="col" class="quiet">${label(one, measure)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${groups.map((group, at) => row(group, String(at + 1)))}${other ? row(other, 'neutral') : nothing}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">${l.t('reports.total')}</th>
        <td>${amount(valueIn(totals, main), caps.unit, l)}</td>
        <td class="quiet"></td>
        <td></td>
        ${rest.map(([one, { unit }]) => html`<td class="quiet">${amount(valueIn(totals, one), unit, l)}</td>`)}
      </tr>
    </tfoot>
  </table>`;
}
