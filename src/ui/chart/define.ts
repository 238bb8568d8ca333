import { defineTable } from '../table/define.ts';
import { registerOnce, tagNames } from '../tags.ts';
import { ChartView } from './chart.ts';

/** Registers the chart, and the table that it also is, under this version's tags; harmless twice. */
export const defineChart = (): void => {
  defineTable();
  registerOnce(tagNames.chart, ChartView);
};

defineChart();
