import type { Report } from '../../../contract/index.ts';
import { csv } from '../../base/csv.ts';

/** All numbers of a report: a line a point, groups by their names. */
export function csvOf(report: Report): string {
  const fields = [...new Set(report.series.flatMap(({ group }) => Object.keys(group ?? {})))];
  const rows = report.series.flatMap(({ metric, unit, group, points }) =>
    points.map(({ at, value, partial }) => [
      metric,
      unit,
      ...fields.map((field) => {
        const one = group?.[field];
        return typeof one === 'object' && one !== null ? (one.name ?? one.id) : one;
      }),
      at,
      value,
      partial ? 'partial' : '',
    ]),
  );
  return csv([['metric', 'unit', ...fields, 'at', 'value', 'partial'], ...rows]);
}
