/**
 * What `<${tags.chart}>` draws:
 *
 *     import { html, tags } from '../../ui/tags.ts';       // and defineChart() of ui/chart/define.ts in the element's define.ts
 *     html`<${tags.chart}
 *       .label=${'val_mape by version'} .note=${'lower is better'} .unit=${'%'}
 *       .kind=${'line'} .xKind=${'category'}
 *       .series=${[{ label: 'val_mape', tone: 'neutral', points: [{ x: 'v24', y: 9.1 }, { x: 'v44', y: 7.42, mark: 1 }] }]}
 *       .reference=${{ y: 7.42, label: 'v44' }}
 *     ></${tags.chart}>`
 *
 * Set another array for a change. Every chart is also a table: `.view` is `chart`, `table`, or unset (the chart, but the table
 * where the user's own colours are in force). `.bare` leaves out the line above (title, legend, switch), for a host element that draws
 * its own. Words for numbers and places: `.yText`, `.xText`.
 */
export const CHART_KINDS = ['line', 'bar'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Places on the x axis: ms since 1970, a number of steps, or names in their order. Bars stand at equal distances in each. */
export type ChartXKind = 'time' | 'step' | 'category';

export type ChartViewKind = 'chart' | 'table';

/** One of the eight categorical colours, from 1. */
export type ChartColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export interface ChartPoint {
  readonly x: number | string;
  /** `null`: nothing was measured; a line has a gap there. */
  readonly y: number | null;
  /** The period is not over: drawn paler, its tick bold. */
  readonly partial?: boolean;
  /** A larger dot in this colour. */
  readonly mark?: ChartColour;
}

export interface ChartSeries {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Its place among the series, unless said. Keep it when series come and go. */
  readonly colour?: ChartColour;
  /** Grey: for a line whose marked points matter, or for what is left over. */
  readonly tone?: 'neutral';
  /** Drawn dashed: a value to compare with. */
  readonly dashed?: boolean;
}

/** A dashed line across, with its name. */
export interface ChartReference {
  readonly y: number;
  readonly label: string;
}

/** All the places of the series, each once: in order of value, or of their first appearance where they are names. */
export function placesOf(series: readonly ChartSeries[], kind: ChartXKind): readonly (number | string)[] {
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))];
  return kind === 'category' ? places : places.sort((a, b) => Number(a) - Number(b));
}

/** Colours go round after eight; neutral has none. */
export const colourOf = ({ colour, tone }: ChartSeries, index: number): ChartColour | 'neutral' =>
  tone ?? colour ?? (((index % 8) + 1) as ChartColour);

/** Steps that a time axis may count in, in ms. */
const STEPS = [1e3, 5e3, 15e3, 30e3, 6e4, 3e5, 9e5, 18e5, 36e5, 108e5, 216e5, 432e5, 864e5, 1728e5, 6048e5, 2592e6, 7776e6, 31536e6];

/** Round times between two, at most `most` of them. */
export function timeTicks(min: number, max: number, most: number): readonly number[] {
  const step = STEPS.find((size) => (max - min) / size <= most) ?? Math.ceil((max - min) / most);
  // Days begin at the reader's midnight; a shift of an hour within the span is not worth a library.
  const shift = new Date(min).getTimezoneOffset() * 6e4;
  const first = Math.ceil((min - shift) / step) * step + shift;
  const ticks: number[] = [];
  for (let at = first; at <= max; at += step) ticks.push(at);
  return ticks;
}
