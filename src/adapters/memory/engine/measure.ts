import type { Every, Link, MeasureCaps, MeasureQuery, Point, Report, Run, Scalar, Series } from '../../../contract/index.ts';
import { unsupported } from '../../toolkit/query.ts';
import { invalid } from '../problems.ts';
import { iso } from '../world/random.ts';
import type { Rows, Table } from '../world/table.ts';

const DAY = 86_400_000;
/** How far back a report looks if nobody says, in ms. */
const USUAL = 30 * DAY;
/** More points than this are not computed: a report of minutes over years is asked for by mistake. */
const MOST_POINTS = 20_000;

const EACH: readonly Every[] = ['hour', 'day', 'week', 'month'];
const GROUPS = ['phase', 'pipeline', 'createdBy', 'stack', 'template'] as const;
const over = { over: 'time', every: EACH, groupBy: GROUPS } as const;
/** What can be reported of runs. */
export const RUN_MEASURES: { readonly [metric: string]: MeasureCaps } = {
  count: { unit: '1', label: 'Runs', ...over },
  duration: { unit: 'ms', label: 'Average duration', better: 'lower', ...over },
  cost: { unit: 'EUR', label: 'Cost', better: 'lower', ...over },
};

interface Cell {
  runs: number;
  ended: number;
  ms: number;
  cost: number;
}
interface Group {
  key: Record<string, Link | Scalar>;
  cells: Map<number, Cell>;
  runs: number;
}

/** A usage report over the runs of a project, each counted in the period in which it was made. */
export function measureRuns(table: Table, wanted: (run: Run) => boolean, query: MeasureQuery, now: number): Report {
  for (const metric of query.metrics)
    if (!RUN_MEASURES[metric]) throw unsupported(`run.measure.${metric}`, `There is no ${metric} of runs.`);
  const by = (query.groupBy ?? []) as readonly (typeof GROUPS)[number][];
  for (const field of by) if (!GROUPS.includes(field)) throw unsupported(`run.measure.${field}`, `Runs can't be grouped by ${field}.`);
  if (query.every === 'minute') throw unsupported('run.measure.minute', 'Runs are not reported by the minute.');
  const to = query.to === undefined ? now : Date.parse(query.to);
  const from = query.from === undefined ? to - USUAL : Date.parse(query.from);
  if (!(from <= to)) throw invalid('/from', 'The window must begin before it ends.');
  const starts = query.every ? periods(from, to, query.every, query.timeZone ?? 'UTC') : [from];
  const groups = new Map<string, Group>();
  if (by.length === 0) groups.set('{}', { key: {}, cells: new Map(), runs: 0 });
  const rows = table.all?.(now) as Rows<Run>;
  for (let k = 0; k < rows.length; k++) {
    const index = rows.index?.(k);
    const early = index === undefined ? undefined : (table.part?.(index, 'created') as { created?: string } | undefined);
    const made = Date.parse(early?.created ?? rows.at(k).created ?? '');
    if (!(made >= from && made < to)) continue;
    const run = rows.at(k);
    if (!wanted(run)) continue;
    const key = Object.fromEntries(by.flatMap((field) => (run[field] === undefined ? [] : [[field, shown(run[field])]])));
    const name = JSON.stringify(key);
    let group = groups.get(name);
    if (!group) groups.set(name, (group = { key, cells: new Map(), runs: 0 }));
    const period = place(starts, made);
    const cell = group.cells.get(period) ?? { runs: 0, ended: 0, ms: 0, cost: 0 };
    cell.runs++;
    group.runs++;
    cell.cost += run.cost?.value ?? 0;
    if (run.started && run.ended) {
      cell.ended++;
      cell.ms += Date.parse(run.ended) - Date.parse(run.started);
    }
    group.cells.set(period, cell);
  }
  const largest = [...groups.values()].sort((a, b) => b.runs - a.runs);
  const kept = query.top === undefined ? largest : largest.slice(0, Math.max(1, query.top));
  const series = query.metrics.flatMap((metric) => kept.map((group) => seriesOf(metric, group, by.length > 0, starts, to, now, query)));
  return { series, asOf: iso(now), ...(kept.length < largest.length ? { cut: kept.length } : {}) };
}

function seriesOf(
  metric: string,
  { key, cells }: Group,
  grouped: boolean,
  starts: readonly number[],
  to: number,
  now: number,
  query: MeasureQuery,
): Series {
  const points = starts.flatMap((start, i): Point[] => {
    const value = valueOf(metric, cells.get(i));
    const end = starts[i + 1] ?? to;
    if (value === undefined) return [];
    const partial = i === starts.length - 1 && end >= now && query.every !== undefined;
    return [{ value, at: iso(start), ...(partial ? { partial } : {}) }];
  });
  const most = query.maxPoints ?? Infinity;
  const thin = points.length > most;
  return {
    metric,
    unit: RUN_MEASURES[metric]?.unit ?? '1',
    points: thin ? thinned(points, Math.max(2, most)) : points,
    ...(grouped ? { group: key } : {}),
    ...(thin ? { sampled: true } : {}),
  };
}

/** None for the average of nothing. */
function valueOf(metric: string, cell: Cell | undefined): number | undefined {
  if (metric === 'count') return cell?.runs ?? 0;
  if (metric === 'cost') return Math.round((cell?.cost ?? 0) * 100) / 100;
  return cell && cell.ended > 0 ? Math.round(cell.ms / cell.ended) : undefined;
}

/** The first, the last, and some evenly between. */
function thinned(points: readonly Point[], most: number): Point[] {
  return Array.from({ length: most }, (_, i) => points[Math.round((i * (points.length - 1)) / (most - 1))] as Point);
}

function shown(value: Run['phase'] | Link): Link | Scalar {
  if (typeof value === 'string') return value;
  const { type, id, name } = value;
  return { type, id, ...(name === undefined ? {} : { name }) };
}

/** Where each period begins, the first cut off by the window: weeks on Monday, all by the clock of the zone. */
function periods(from: number, to: number, every: Every, zone: string): number[] {
  const starts: number[] = [];
  const local = new Date(from + offset(from, zone));
  const year = local.getUTCFullYear();
  let [month, day, hour] = [local.getUTCMonth(), local.getUTCDate(), local.getUTCHours()];
  if (every !== 'hour') hour = 0;
  if (every === 'week') day -= (local.getUTCDay() + 6) % 7;
  if (every === 'month') day = 1;
  for (let at = from; at < to;) {
    starts.push(at);
    if (starts.length > MOST_POINTS) throw invalid('/every', 'These are too many periods.');
    if (every === 'hour') hour++;
    else if (every === 'month') month++;
    else day += every === 'week' ? 7 : 1;
    const wall = Date.UTC(year, month, day, hour);
    const next = wall - offset(wall - offset(wall, zone), zone);
    at = next > at ? next : at + 3_600_000;
  }
  return starts;
}

/** How far the clock of a zone is ahead of UTC at a moment, in ms. */
function offset(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(at);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - (at - (at % 60_000));
  } catch {
    throw invalid('/timeZone', 'There is no such time zone.');
  }
}

function place(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}
