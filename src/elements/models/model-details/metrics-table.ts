import { html, nothing, type TemplateResult } from 'lit';
import type { ModelVersion, TypeCaps } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { deltaCell, none, numberCell, sparkline } from '../../../ui/cells/index.ts';
import { digitsOf, metricInfo } from '../../base/metrics.ts';
import { versionName } from '../../base/version-name.ts';

/** How many versions back the line goes. */
const HISTORY = 8;

/**
 * A version's metrics against the version before it, and how they went. `versions`: what is loaded of the model's versions, in any
 * order.
 */
export function metricsTable(
  version: ModelVersion,
  versions: readonly ModelVersion[],
  caps: TypeCaps | undefined,
  l: Localize,
): TemplateResult | typeof nothing {
  const names = Object.keys(version.metrics ?? {});
  if (!names.length) return nothing;
  const earlier = versions
    .filter(({ number, id }) => number !== undefined && version.number !== undefined && number < version.number && id !== version.id)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0))
    .slice(0, HISTORY - 1);
  const before = earlier[0];
  return html`<section class="section">
    <h3>
      ${l.t('model.metrics')}${before ? html`<small>${l.t('model.metrics.against', { version: versionName(before) })}</small>` : nothing}
    </h3>
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">${l.t('model.metric')}</th>
          <th scope="col" class="end">${versionName(version)}</th>
          ${
            before
              ? html`<th scope="col" class="end">${l.t('model.metrics.change')}</th>
                  <th scope="col">${l.t('model.metrics.history', { count: Math.min(HISTORY, earlier.length + 1) })}</th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => {
          const value = version.metrics?.[name];
          const values = [...earlier]
            .reverse()
            .flatMap(({ metrics }) => metrics?.[name] ?? [])
            .filter(Number.isFinite);
          const digits = digitsOf([...values, value ?? 0]);
          const { better, unit } = metricInfo(name, caps);
          const last = before?.metrics?.[name];
          const change = value === undefined || last === undefined ? undefined : Number((value - last).toPrecision(12));
          return html`<tr>
            <th scope="row"><bdi>${name}</bdi></th>
            <td class="end">${numberCell(value, l, { digits, unit })}</td>
            ${
              before
                ? html`<td class="end">${deltaCell(change, l, { digits, better })}</td>
                    <td>${values.length && value !== undefined && Number.isFinite(value) ? sparkline([...values, value]) : none()}</td>`
                : nothing
            }
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}
