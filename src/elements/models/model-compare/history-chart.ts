import { nothing, type TemplateResult } from 'lit';
import type { ModelVersion } from '../../../contract/index.ts';
import type { ChartColour, ChartSeries } from '../../../ui/chart/types.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import type { MetricInfo } from '../../base/metrics.ts';
import { versionName } from '../../base/version-name.ts';

/** A metric over the model's versions: grey, with the compared ones in their colours and the reference as a line across. */
export class HistoryChart {
  readonly #host: InlayElement;
  #drawn = '';
  /** The same array while nothing changed: another makes the chart draw anew. */
  #series: readonly ChartSeries[] = [];

  constructor(host: InlayElement) {
    this.#host = host;
  }

  render(
    metric: string,
    { better, unit }: MetricInfo,
    compared: readonly ModelVersion[],
    history: readonly ModelVersion[],
  ): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const all = [...new Map([...history, ...compared].map((version) => [version.id, version])).values()]
      .filter(({ metrics, number }) => metrics?.[metric] !== undefined && number !== undefined)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    if (all.length < 2) return nothing;
    const points = all.map((version) => {
      const place = compared.findIndex(({ id }) => id === version.id);
      return { x: versionName(version), y: version.metrics?.[metric] ?? null, ...(place < 0 ? {} : { mark: colourAt(place) }) };
    });
    const sign = JSON.stringify([metric, points]);
    if (sign !== this.#drawn) this.#series = [{ label: metric, tone: 'neutral', points }];
    this.#drawn = sign;
    const [reference] = compared;
    const at = reference?.metrics?.[metric];
    return staticHtml`<${tags.chart}
      class="history"
      .label=${l.t('compare.history', { metric })}
      .note=${better ? l.t(`compare.${better}`) : ''}
      .unit=${unit ?? ''}
      .kind=${'line'}
      .xKind=${'category'}
      .xHead=${l.t('column.version')}
      .series=${this.#series}
      .reference=${reference && at !== undefined ? { y: at, label: versionName(reference) } : undefined}
    ></${tags.chart}>`;
  }
}

/** Eight colours, in the order of the columns. */
export const colourAt = (place: number): ChartColour => ((place % 8) + 1) as ChartColour;
