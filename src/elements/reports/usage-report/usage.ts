import type { Every, Link, MeasureCaps, Report, Scalar, Series } from '../../../contract/index.ts';

const DAY_MS = 86_400_000;
/** Days that a report goes back. */
export const RANGES = ['7', '30', '90', '365'] as const;
export type Range = (typeof RANGES)[number];
/** So many groups have a colour of their own; the others are one. */
export const TOP = 6;

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** From midnight so many days ago to now, and as long a time before it. */
export function spansOf(range: Range, now: number): { now: Span; before: Span } {
  const start = new Date(now);
  start.setHours(0, 0, 0, 0);
  start.setDate(start.getDate() - Number(range) + 1);
  const from = start.getTime();
  const iso = (time: number): string => new Date(time).toISOString();
  return { now: { from: iso(from), to: iso(now) }, before: { from: iso(from - (now - from)), to: iso(from) } };
}

/** The periods that a backend counts in, and that make a readable number of bars. */
export function periodsOf(caps: MeasureCaps | undefined, range: Range): readonly Every[] {
  const size: Partial<Record<Every, number>> = { hour: DAY_MS / 24, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };
  return (caps?.every ?? []).filter((every) => {
    const bars = (Number(range) * DAY_MS) / (size[every] ?? 1);
    return bars >= 3 && bars <= 200;
  });
}

/** Averages can't be added up: they are drawn as lines, and there is no "other". */
export const isAverage = ({ unit }: Pick<MeasureCaps, 'unit'>): boolean => unit === 'ms' || unit === 's' || unit === '%';

export interface Group {
  readonly key: string;
  /** Undefined: not attributed to any. */
  readonly name: string | undefined;
  readonly points: Series['points'];
  readonly total: number;
}

const keyOf = ({ group }: Series): string => JSON.stringify(group ?? {});

function nameOf({ group }: Series, field: string): string | undefined {
  const value: Link | Scalar | undefined = group?.[field];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? (value.name ?? value.id) : String(value);
}

const sum = (points: Series['points']): number => points.reduce((total, { value }) => total + value, 0);

/** The series of one metric by group: the largest first, the rest of what can be added as one without a name at the end. */
export function groupsOf(
  report: Report,
  metric: string,
  field: string,
  average: boolean,
  top = TOP,
): { groups: Group[]; other: Group | undefined } {
  const all = report.series
    .filter((series) => series.metric === metric)
    .map((series): Group => ({ key: keyOf(series), name: nameOf(series, field), points: series.points, total: sum(series.points) }))
    .sort((a, b) => b.total - a.total);
  const groups = all.slice(0, top);
  const rest = all.slice(top);
  if (average || !rest.length) return { groups, other: undefined };
  const points = new Map<string, Series['points'][number]>();
  for (const point of rest.flatMap((group) => group.points)) {
    const at = point.at ?? '';
    points.set(at, { ...point, value: (points.get(at)?.value ?? 0) + point.value });
  }
  const total = rest.reduce((sofar, group) => sofar + group.total, 0);
  return { groups, other: { key: 'other', name: undefined, points: [...points.values()], total } };
}

/** One number of a report that has no periods: of a metric, and of a group of it where they are told apart. */
export function valueIn(report: Report | undefined, metric: string, key = '{}'): number | undefined {
  return report?.series.find((series) => series.metric === metric && keyOf(series) === key)?.points[0]?.value;
}

/** A share of the earlier value; undefined where that says nothing. */
export const changeOf = (now: number | undefined, before: number | undefined): number | undefined =>
  now === undefined || !before ? undefined : (now - before) / before;
