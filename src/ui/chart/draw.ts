import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartDataset,
  type ChartOptions,
} from 'chart.js';
import { paler, type ChartInks } from './inks.ts';
import { colourOf, placesOf, timeTicks, type ChartKind, type ChartReference, type ChartSeries, type ChartXKind } from './types.ts';

/** Everything a drawing needs; words are made by the caller. */
export interface Drawing {
  readonly series: readonly ChartSeries[];
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly xKind: ChartXKind;
  readonly reference: ChartReference | undefined;
  readonly inks: ChartInks;
  readonly xText: (x: number | string) => string;
  /** The whole of it, for the tooltip's title. */
  readonly xFull: (x: number | string) => string;
  readonly yText: (y: number) => string;
  /** As the axis has it, without the unit where it would only repeat. */
  readonly yTick: (y: number) => string;
  readonly totalText: (y: number) => string;
}

type Kind = 'bar' | 'line';
interface Place {
  x: number | string;
  y: number | null;
}
export type Drawn = Chart<Kind, Place[]>;

/** Draws into a canvas; `destroy()` it. The only module that knows Chart.js: loaded when the first chart is drawn. */
export function draw(canvas: HTMLCanvasElement, drawing: Drawing): Drawn {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);
  return new Chart<Kind, Place[]>(canvas, { type: drawing.kind, data: dataOf(drawing), options: optionsOf(drawing) });
}

export function redraw(drawn: Drawn, drawing: Drawing): void {
  drawn.data = dataOf(drawing);
  drawn.options = optionsOf(drawing);
  drawn.update('none');
}

const evenly = ({ kind, xKind }: Drawing): boolean => kind === 'bar' || xKind === 'category';
/** A category axis compares by identity: numbers as places would be taken for positions. */
const placeOf = (drawing: Drawing, x: number | string): number | string => (evenly(drawing) ? String(x) : x);

function dataOf(drawing: Drawing): { labels: string[]; datasets: ChartDataset<Kind, Place[]>[] } {
  const { series, inks } = drawing;
  const datasets = series.map((one, index): ChartDataset<Kind, Place[]> => {
    const colour = inks[`${colourOf(one, index)}`];
    const data = one.points.map(({ x, y }) => ({ x: placeOf(drawing, x), y }));
    const point = ({ dataIndex }: { readonly dataIndex: number }): ChartSeries['points'][number] | undefined => one.points[dataIndex];
    if (drawing.kind === 'bar')
      return {
        type: 'bar',
        label: one.label,
        data,
        backgroundColor: (context) => (point(context)?.partial ? paler(colour) : colour),
        hoverBackgroundColor: colour,
        // A gap between the parts of a stack: an edge in the colour of what is behind.
        borderColor: inks.surface,
        borderWidth: drawing.stacked ? { top: inks.unit, bottom: 0, left: 0, right: 0 } : 0,
        borderRadius: 2 * inks.unit,
        borderSkipped: false,
        maxBarThickness: 40 * inks.unit,
        categoryPercentage: drawing.stacked ? 0.8 : 0.72,
        barPercentage: drawing.stacked ? 1 : 0.9,
      };
    return {
      type: 'line',
      label: one.label,
      data,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 1.5 * inks.unit,
      ...(one.dashed ? { borderDash: [4 * inks.unit, 4 * inks.unit] } : {}),
      spanGaps: false,
      pointRadius: (context) => (point(context)?.mark ? 5 : 1.8) * inks.unit,
      pointHoverRadius: (context) => (point(context)?.mark ? 6 : 3.5) * inks.unit,
      pointBorderWidth: (context) => (point(context)?.mark ? 2 * inks.unit : 0),
      pointBorderColor: inks.surface,
      pointBackgroundColor: (context) => {
        const mark = point(context)?.mark;
        return mark ? inks[`${mark}`] : colour;
      },
    };
  });
  const { reference } = drawing;
  const places = placesOf(series, drawing.xKind);
  if (reference && places.length)
    datasets.push({
      type: 'line',
      label: reference.label,
      data: (places.length > 1 ? [places[0], places.at(-1)] : places).map((x = 0) => ({ x: placeOf(drawing, x), y: reference.y })),
      borderColor: inks['1'],
      backgroundColor: inks['1'],
      borderWidth: inks.unit,
      borderDash: [4 * inks.unit, 4 * inks.unit],
      pointRadius: 0,
      pointHoverRadius: 0,
      spanGaps: true,
      // Between its two ends there are places of the other series.
      stack: 'reference',
    });
  return { labels: evenly(drawing) ? places.map(String) : [], datasets };
}

function optionsOf(drawing: Drawing): ChartOptions<Kind> {
  const { inks, series, stacked, xKind } = drawing;
  const places = placesOf(series, xKind);
  const partial = new Set(series.flatMap(({ points }) => points.filter((point) => point.partial).map(({ x }) => x)));
  const font = { family: inks.font, size: 11 * inks.unit };
  const xOf = (value: number | string): number | string => (evenly(drawing) ? (places[Number(value)] ?? '') : value);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: 'en',
    interaction: { mode: evenly(drawing) ? 'index' : 'nearest', axis: 'x', intersect: false },
    layout: { padding: { top: 6 * inks.unit, right: 8 * inks.unit } },
    scales: {
      x: {
        type: evenly(drawing) ? 'category' : 'linear',
        stacked,
        grid: { display: false },
        border: { color: inks.border },
        offset: drawing.kind === 'bar',
        ticks: {
          color: ({ index }) => (partial.has(xOf(index)) && evenly(drawing) ? inks.text : inks.muted),
          font: ({ index }) => ({ ...font, weight: evenly(drawing) && partial.has(xOf(index)) ? 600 : 400 }),
          maxRotation: 0,
          autoSkipPadding: 12 * inks.unit,
          callback: (value) => drawing.xText(xOf(value)),
        },
        ...(xKind === 'time' && !evenly(drawing)
          ? {
              min: Number(places[0] ?? 0),
              max: Number(places.at(-1) ?? 0),
              afterBuildTicks: (axis) => {
                const most = Math.max(2, Math.floor(axis.chart.width / (90 * inks.unit)));
                axis.ticks = timeTicks(axis.min, axis.max, most).map((value) => ({ value }));
              },
            }
          : {}),
      },
      y: {
        stacked,
        beginAtZero: drawing.kind === 'bar',
        grid: { color: ({ tick }) => (tick?.value === 0 ? inks.border : inks.line), drawTicks: false },
        border: { display: false },
        ticks: { color: inks.muted, font, padding: 8 * inks.unit, maxTicksLimit: 5, callback: (value) => drawing.yTick(Number(value)) },
      },
    },
    plugins: {
      legend: { display: false },
      title: { display: false },
      tooltip: {
        animation: false,
        backgroundColor: inks.raised,
        borderColor: inks.border,
        borderWidth: 1,
        cornerRadius: 6 * inks.unit,
        padding: 10 * inks.unit,
        caretSize: 0,
        boxWidth: 8 * inks.unit,
        boxHeight: 8 * inks.unit,
        boxPadding: 6 * inks.unit,
        titleColor: inks.text,
        bodyColor: inks.text,
        footerColor: inks.muted,
        titleFont: { family: inks.font, size: 12 * inks.unit, weight: 600 },
        bodyFont: { family: inks.font, size: 12 * inks.unit },
        footerFont: { family: inks.font, size: 12 * inks.unit, weight: 600 },
        multiKeyBackground: inks.raised,
        filter: ({ datasetIndex, parsed }) => datasetIndex < series.length && parsed.y !== null,
        callbacks: {
          title: ([item]) => {
            const at = item && series[item.datasetIndex]?.points[item.dataIndex];
            return at ? drawing.xFull(at.x) : '';
          },
          label: ({ dataset, parsed }) => `${dataset.label ?? ''}  ${drawing.yText(parsed.y ?? 0)}`,
          footer: (items) =>
            stacked && items.length > 1 ? drawing.totalText(items.reduce((sum, { parsed }) => sum + (parsed.y ?? 0), 0)) : '',
        },
      },
    },
  };
}
