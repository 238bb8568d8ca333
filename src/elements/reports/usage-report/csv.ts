import type { Report } from '../../../contract/index.ts';

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
  return `${[['metric', 'unit', ...fields, 'at', 'value', 'partial'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value === undefined || value === null ? '' : String(value);
  // What begins so is a formula to a spreadsheet, and a name may come from anyone.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The click is served by then, or never.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
