export { ChartView } from './chart.ts';
export type { ChartColour, ChartKind, ChartPoint, ChartReference, ChartSeries, ChartViewKind, ChartXKind } from './types.ts';
