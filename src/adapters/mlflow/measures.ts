import type { MeasureQuery, Point, Report, Series } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import { unsupported } from '../toolkit/query.ts';
import type { Place } from './place.ts';
import { runOf } from './resources/run.ts';
import { number, time, type WireMetric } from './wire.ts';

/** The most points of a run, and runs, that one question may name. */
const MOST_POINTS = 2500;
const MOST_RUNS = 100;

/** The histories of runs' metrics, thinned out by the server with both ends kept. */
export async function measuresOf({ of, metrics, maxPoints, ...more }: MeasureQuery, place: Place): Promise<Report> {
  if (typeof of === 'string') throw unsupported(`${of}.measure`, 'MLflow keeps measures of single runs alone.');
  const other = of.find(({ type }) => type !== 'run');
  if (other) throw unsupported(`${other.type}.measure`, 'MLflow keeps measures of runs alone.');
  const [asked] = Object.keys(more);
  if (asked) throw unsupported(`run.measure.${asked}`, 'MLflow gives a measure of a run only as a whole.');
  const most = Math.min(Math.max(2, maxPoints ?? MOST_POINTS), MOST_POINTS);
  // The server would call one unknown run a failure of all: found out here, by name.
  const runs = await Promise.all(of.map(({ id }) => runOf(id, place)));
  const ids = runs.map(({ info }) => info.run_id);
  const parts = metrics.flatMap((metric) => chunks(ids).map((part) => historyOf(metric, part, most, place)));
  return { series: (await Promise.all(parts)).flat() };
}

async function historyOf(metric: string, ids: readonly string[], most: number, place: Place): Promise<Series[]> {
  const { metrics = [] } = await place.get<{ metrics?: (WireMetric & { run_id: string })[] }>(
    '/api/2.0/mlflow/metrics/get-history-bulk-interval',
    [...ids.map((id) => ['run_ids', id] as const), ['metric_key', metric], ['max_results', String(most)]],
  );
  const points = new Map<string, Point[]>(ids.map((id) => [id, []]));
  for (const { run_id: id, value, step, timestamp } of metrics) {
    points.get(id)?.push(compact<Point>({ value: number(value), step: step ?? 0, at: time(timestamp) }));
  }
  return [...points]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => ({
      metric,
      unit: '1',
      of: { type: 'run', id },
      points: own.sort((a, b) => (a.step ?? 0) - (b.step ?? 0)),
      ...(own.length >= most ? { sampled: true } : {}),
    }));
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_RUNS) }, (_, i) => ids.slice(i * MOST_RUNS, (i + 1) * MOST_RUNS));
}
