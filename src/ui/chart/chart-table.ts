import { html, nothing } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { none } from '../cells/cells.ts';
import type { Column } from '../table/index.ts';
import { placesOf, type ChartSeries, type ChartXKind } from './types.ts';

/** One place of the x axis with what each series has there. */
export interface ChartRow {
  readonly x: number | string;
  readonly partial: boolean;
  readonly values: readonly (number | null)[];
}

export function chartRows(series: readonly ChartSeries[], kind: ChartXKind): readonly ChartRow[] {
  const bySeries = series.map(({ points }) => new Map(points.map((point) => [point.x, point])));
  return placesOf(series, kind).map((x) => ({
    x,
    partial: bySeries.some((points) => points.get(x)?.partial),
    values: bySeries.map((points) => points.get(x)?.y ?? null),
  }));
}

/** The columns of the same numbers: the place, each series, and their total where they are stacked. */
export function chartColumns(options: {
  l: Localize;
  series: readonly ChartSeries[];
  xHead: string;
  xText: (x: number | string) => string;
  yText: (y: number) => string;
  total: boolean;
}): readonly Column<ChartRow>[] {
  const { l, series, xHead, xText, yText, total } = options;
  const number = (value: number | null | undefined): unknown =>
    typeof value === 'number' ? html`<span class="numeric">${yText(value)}</span>` : none();
  const columns: Column<ChartRow>[] = [
    {
      key: 'x',
      header: xHead,
      needs: [],
      width: { min: 120, flex: 1 },
      priority: 0,
      narrow: 'title',
      cell: ({ x, partial }) =>
        html`<bdi>${xText(x)}</bdi>${partial ? html` <span class="muted">${l.t('ui.chart.partial')}</span>` : nothing}`,
    },
    ...series.map(({ label }, index): Column<ChartRow> => ({
      key: `s${index}`,
      header: label,
      needs: [],
      align: 'end',
      width: { min: 96, flex: 1 },
      priority: index + 1,
      ...(index === 0 && !total ? { narrow: 'value' as const } : index === 1 ? { narrow: 'detail' as const } : {}),
      cell: ({ values }) => number(values[index]),
    })),
  ];
  if (total)
    columns.push({
      key: 'total',
      header: l.t('ui.chart.total'),
      needs: [],
      align: 'end',
      width: { min: 96, flex: 1 },
      priority: 0,
      narrow: 'value',
      cell: ({ values }) => number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)),
    });
  return columns;
}
