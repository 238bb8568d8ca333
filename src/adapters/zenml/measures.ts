import type { Every, Link, MeasureCaps, MeasureQuery, Point, Report, Scalar, Series, Type } from '../../contract/index.ts';
import { fail, invalid } from '../toolkit/problems.ts';
import { unsupported } from '../toolkit/query.ts';
import type { Transport } from '../toolkit/transport.ts';
import { RUN_WORDS } from './phases.ts';
import type { Envelope, Place, Wire } from './wire.ts';

const DAY_MS = 86_400_000;
/** How far back a report looks if nobody says, in ms. */
const USUAL_MS = 30 * DAY_MS;
/** More points than this are asked for by mistake. */
const MOST_POINTS = 20_000;

const EVERY = ['hour', 'day', 'week', 'month'] as const satisfies readonly Every[];
/** The server's word for a field, and the list that knows its names. */
const GROUPS: Readonly<Record<string, { word: string; type?: Type; path?: string }>> = {
  pipeline: { word: 'pipeline', type: 'pipeline', path: '/pipelines' },
  stack: { word: 'stack', type: 'stack', path: '/stacks' },
  phase: { word: 'status' },
};
export const RUN_MEASURES = {
  count: { unit: '1', over: 'time', label: 'Runs', every: EVERY, groupBy: ['pipeline', 'stack', 'phase'] },
  // Averages of the server's states can't be put together to those of our phases.
  duration: { unit: 'ms', over: 'time', label: 'Average duration', better: 'lower', every: EVERY, groupBy: ['pipeline', 'stack'] },
} as const satisfies { readonly [metric: string]: MeasureCaps };
type Metric = keyof typeof RUN_MEASURES;

interface Parts {
  readonly transport: Transport;
  readonly place: Place;
  readonly signal: AbortSignal;
}
interface Cells {
  readonly key: string | undefined;
  readonly at: Map<number, { runs: number; seconds: number | undefined }>;
}

/** Runs by the time they were made, counted by the server, whose days begin at midnight UTC whatever zone is asked for. */
export async function measureRuns(query: MeasureQuery, now: number, parts: Parts): Promise<Report> {
  if (query.of !== 'run') throw unsupported('measure.of', 'Only the runs of a project are measured.');
  if (query.filter) throw unsupported('run.measure.filter', 'A report of a part of the runs is not asked of this server.');
  const [field, ...more] = query.groupBy ?? [];
  const group = field === undefined ? undefined : GROUPS[field];
  for (const metric of query.metrics) {
    const caps: MeasureCaps | undefined = RUN_MEASURES[metric as Metric];
    if (!caps) throw unsupported(`run.measure.${metric}`, `There is no ${metric} of runs.`);
    if (more.length || (field !== undefined && !caps.groupBy?.includes(field)))
      throw unsupported(`run.measure.${field}`, `Runs can't be told apart by this.`);
  }
  const { every } = query;
  if (every === 'minute') throw unsupported('run.measure.minute', 'Runs are not reported by the minute.');
  const to = query.to === undefined ? now : Date.parse(query.to);
  const from = query.from === undefined ? to - USUAL_MS : Date.parse(query.from);
  if (!(from <= to)) throw fail(invalid('The window must begin before it ends.', [{ pointer: '/from', message: 'After its end.' }]));
  const starts = every ? periods(from, to, every) : [from];
  const answer = await parts.transport.json<Wire<'RunStatisticsResponse'>>({
    method: 'POST',
    path: '/runs/statistics',
    json: {
      filter: { project: parts.place.project?.id, created: [`gte:${seconds(from)}`, `lt:${seconds(to)}`] },
      groupings: [
        ...(every ? [{ name: 'at', type: 'time', granularity: every }] : []),
        ...(group ? [{ name: 'by', type: group.word }] : []),
      ],
      metrics: [{ name: 'duration', aggregation: 'avg', source: 'duration' }],
    },
    repeatable: true,
    signal: parts.signal,
  });
  const all = cellsOf(answer, starts, field);
  if (!all.length && !group) all.push({ key: undefined, at: new Map() });
  const runs = ({ at }: Cells): number => [...at.values()].reduce((sum, cell) => sum + cell.runs, 0);
  all.sort((a, b) => runs(b) - runs(a));
  const kept = query.top === undefined ? all : all.slice(0, Math.max(1, query.top));
  const names = group?.path && group.type ? await namesOf(group.path, kept, parts) : undefined;
  const series = query.metrics.flatMap((metric) =>
    kept.map((cells): Series => {
      const points = pointsOf(metric as Metric, cells, starts, every && to >= now);
      const most = query.maxPoints ?? Infinity;
      const thin = points.length > most;
      return {
        metric,
        unit: RUN_MEASURES[metric as Metric].unit,
        points: thin ? thinned(points, Math.max(2, most)) : points,
        ...(field === undefined ? {} : { group: groupOf(field, cells.key, group?.type, names) }),
        ...(thin ? { sampled: true } : {}),
      };
    }),
  );
  const cut = kept.length < all.length || answer.truncated;
  return { series, asOf: new Date(Math.min(now, to)).toISOString(), ...(cut ? { cut: kept.length } : {}) };
}

function cellsOf(answer: Wire<'RunStatisticsResponse'>, starts: readonly number[], field: string | undefined): Cells[] {
  const all = new Map<string | undefined, Cells>();
  for (const { group_keys: keys = {}, metrics, run_count: count } of answer.groups ?? []) {
    if (!count) continue;
    const said = keys['by'] === null || keys['by'] === undefined ? undefined : String(keys['by']);
    const key =
      field === 'phase' ? Object.entries(RUN_WORDS).find(([, words]) => (words as readonly string[]).includes(said ?? ''))?.[0] : said;
    const cells: Cells = all.get(key) ?? { key, at: new Map() };
    all.set(key, cells);
    const at =
      keys['at'] === undefined
        ? 0
        : placeOf(starts, Date.parse(`${String(keys['at']).replace(' ', 'T')}${String(keys['at']).includes(' ') ? 'Z' : 'T00:00:00Z'}`));
    const cell = cells.at.get(at) ?? { runs: 0, seconds: undefined };
    const { duration } = (metrics ?? {}) as { duration?: number | null };
    cells.at.set(at, { runs: cell.runs + count, seconds: duration ?? cell.seconds });
  }
  return [...all.values()];
}

function pointsOf(metric: Metric, { at }: Cells, starts: readonly number[], open: boolean | undefined | ''): Point[] {
  return starts.flatMap((start, index): Point[] => {
    const cell = at.get(index);
    const value = metric === 'count' ? (cell?.runs ?? 0) : cell?.seconds === undefined ? undefined : Math.round(cell.seconds * 1000);
    if (value === undefined) return [];
    return [{ value, at: new Date(start).toISOString(), ...(open && index === starts.length - 1 ? { partial: true } : {}) }];
  });
}

function groupOf(
  field: string,
  key: string | undefined,
  type: Type | undefined,
  names: ReadonlyMap<string, string> | undefined,
): Record<string, Link | Scalar> {
  if (key === undefined) return {};
  const name = names?.get(key);
  return { [field]: type ? { type, id: key, ...(name === undefined ? {} : { name }) } : key };
}

/** The server groups by ids: one more question for their names. */
async function namesOf(path: string, cells: readonly Cells[], { transport, place, signal }: Parts): Promise<ReadonlyMap<string, string>> {
  const ids = cells.flatMap(({ key }) => key ?? []);
  if (!ids.length) return new Map();
  const query: [string, string][] = [
    ['id', `oneof:${JSON.stringify(ids)}`],
    ['size', String(Math.min(ids.length, 500))],
  ];
  if (path === '/pipelines' && place.project) query.push(['project', place.project.id]);
  const { items = [] } = await transport.json<{ items?: Envelope[] }>({ path, query, signal });
  return new Map(items.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}

/** Where each period begins, in UTC, weeks on Monday; the first is cut off by the window. */
function periods(from: number, to: number, every: Every): number[] {
  const begin = new Date(from);
  const year = begin.getUTCFullYear();
  let [month, day, hour] = [begin.getUTCMonth(), begin.getUTCDate(), begin.getUTCHours()];
  if (every !== 'hour') hour = 0;
  if (every === 'week') day -= (begin.getUTCDay() + 6) % 7;
  if (every === 'month') day = 1;
  const starts: number[] = [];
  for (let at = from; at < to;) {
    starts.push(at);
    if (starts.length > MOST_POINTS)
      throw fail(invalid('These are too many periods.', [{ pointer: '/every', message: 'Too fine for this window.' }]));
    if (every === 'hour') hour += 1;
    else if (every === 'month') month += 1;
    else day += every === 'week' ? 7 : 1;
    at = Date.UTC(year, month, day, hour);
  }
  return starts;
}

/** The period that a moment lies in: the server says where its own begins, which may be before the window. */
function placeOf(starts: readonly number[], at: number): number {
  const after = starts.findIndex((start) => start > at);
  return Math.max(0, after < 0 ? starts.length - 1 : after - 1);
}

/** The first, the last, and some evenly between. */
const thinned = (points: readonly Point[], most: number): Point[] =>
  Array.from({ length: most }, (_, i) => points[Math.round((i * (points.length - 1)) / (most - 1))]!);

const seconds = (at: number): string => new Date(Math.ceil(at / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ');
