import type { Budget, Every, Link, MeasureCaps, Report, Scalar, Series } from '../../../contract/index.ts';

const DAY_MS = 86_400_000;
/** Days that a report goes back, or days of one's own. */
export const RANGES = ['7', '30', '90', '365', 'custom'] as const;
export type Range = (typeof RANGES)[number];
/** So many groups have a colour of their own; the others are one. */
export const TOP = 6;

export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Whole days of the reader's own clock, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** Midnight at which a day begins; undefined where the text is none. */
function midnight(day: string): Date | undefined {
  const date = new Date(`${day}T00:00:00`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** The day of the reader's own clock, as `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Both days there, in their order, and not before they begin. */
export const areDays = ({ from, until }: Days, now: number): boolean => {
  const [first, last] = [midnight(from), midnight(until)];
  return first !== undefined && last !== undefined && first <= last && first.getTime() < now;
};

/** From midnight so many days ago to now, or the days themselves; and as long a time before it. */
export function spansOf(range: Range, now: number, days: Days = { from: '', until: '' }): { now: Span; before: Span } {
  let start = new Date(now);
  let to = now;
  if (range === 'custom' && areDays(days, now)) {
    start = midnight(days.from) ?? start;
    const end = midnight(days.until) ?? start;
    end.setDate(end.getDate() + 1);
    to = Math.min(now, end.getTime());
  } else {
    start.setHours(0, 0, 0, 0);
    start.setDate(start.getDate() - (Number(range) || 30) + 1);
  }
  const from = start.getTime();
  const iso = (time: number): string => new Date(time).toISOString();
  return { now: { from: iso(from), to: iso(to) }, before: { from: iso(from - (to - from)), to: iso(from) } };
}

/** How many days that are, begun ones with them. */
export const daysIn = ({ from, to }: Span): number => Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS));

/** The periods that a backend counts in, and that make a readable number of bars. */
export function periodsOf(caps: MeasureCaps | undefined, days: number): readonly Every[] {
  const size: Partial<Record<Every, number>> = { hour: DAY_MS / 24, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };
  return (caps?.every ?? []).filter((every) => {
    const bars = (days * DAY_MS) / (size[every] ?? 1);
    // A short time still has the smallest period that there is.
    return (bars >= 3 || (days <= 3 && (every === 'hour' || every === 'day'))) && bars <= 200;
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

/** When a budget is spent if it goes on as it did since it began anew; undefined: not before it begins anew the next time. */
export function exhaustedAt(
  { amount, spent, every, resets }: Pick<Budget, 'amount' | 'spent' | 'every' | 'resets'>,
  now: number,
): number | undefined {
  const end = resets === undefined ? NaN : Date.parse(resets);
  if (Number.isNaN(end) || !spent || spent.value <= 0 || spent.value >= amount.value) return undefined;
  const begun = new Date(end);
  if (every === 'month') begun.setUTCMonth(begun.getUTCMonth() - 1);
  else begun.setTime(end - (every === 'week' ? 7 : 1) * DAY_MS);
  const start = begun.getTime();
  if (now <= start) return undefined;
  const at = start + ((now - start) * amount.value) / spent.value;
  return at < end ? at : undefined;
}

/** "80, 100" as shares of the amount; undefined: not numbers above 0. */
export function thresholdsOf(text: string): readonly number[] | undefined {
  const numbers = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((one) => Number(one.replace(/\s*%$/, '')));
  return numbers.every((one) => one > 0) ? [...new Set(numbers)].sort((a, b) => a - b).map((one) => one / 100) : undefined;
}
