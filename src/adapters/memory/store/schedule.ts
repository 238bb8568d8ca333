import { Cron } from 'croner';
import type { Schedule } from '../../../contract/index.ts';

/** The times of a schedule in `[from, to)`, in ms, but no more than `most`; undefined where its rule can't be counted here. */
export function timesOf(
  { cron, everyMs, at, timeZone = 'UTC', start, end }: Schedule,
  from: number,
  to: number,
  most: number,
): number[] | undefined {
  const first = Math.max(from, start === undefined ? -Infinity : Date.parse(start));
  const last = Math.min(to, end === undefined ? Infinity : Date.parse(end));
  const times: number[] = [];
  if (at !== undefined) return Date.parse(at) >= first && Date.parse(at) < last ? [Date.parse(at)] : [];
  if (everyMs !== undefined) {
    // Without a start it counts from 1970 on, as the next times do.
    const origin = start === undefined ? 0 : Date.parse(start);
    for (let time = origin + Math.ceil((first - origin) / everyMs) * everyMs; time < last && times.length < most; time += everyMs)
      times.push(time);
    return times;
  }
  if (cron === undefined) return undefined;
  const rule = new Cron(cron, { timezone: timeZone, paused: true });
  for (let next = rule.nextRun(new Date(first - 1000)); next && next.getTime() < last && times.length < most; next = rule.nextRun(next))
    if (next.getTime() >= first) times.push(next.getTime());
  return times;
}
