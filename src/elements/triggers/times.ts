import type { Schedule } from '../../contract/index.ts';

/** A time at which a schedule fires, as it is in the schedule's own zone. */
export interface Occurrence {
  /** ms since 1970. */
  readonly at: number;
  /** How far the zone's clock is ahead of UTC then, in minutes. */
  readonly offset: number;
  /** The clocks have changed since the one before. */
  readonly changed: boolean;
}

/** How far a zone's clock is ahead of UTC at a moment, in minutes; an unknown zone counts as UTC. */
export function offsetAt(at: number, zone: string): number {
  try {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):?(\d+)?/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return 0;
  }
}

/** `UTC+1`, `UTC-3:30`. */
export function offsetName(minutes: number): string {
  if (!minutes) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/**
 * The next `count` times. What the server said comes first: it is who fires. Undefined where the rule can't be counted here, or is
 * none.
 */
export async function nextTimes(
  schedule: Schedule,
  count: number,
  now: number,
  said: readonly string[] = [],
): Promise<readonly number[] | undefined> {
  const known = said
    .map((time) => Date.parse(time))
    .filter((at) => at >= now)
    .sort((a, b) => a - b);
  const { cron, everyMs, at, start, end } = schedule;
  const last = end === undefined ? Infinity : Date.parse(end);
  const first = start === undefined ? now : Math.max(now, Date.parse(start));
  let more: number[] = [];
  if (at !== undefined) more = Date.parse(at) >= now ? [Date.parse(at)] : [];
  else if (everyMs) {
    const anchor = known.at(-1) ?? first;
    more = Array.from({ length: count }, (_, i) => anchor + (i + 1) * everyMs);
  } else if (cron !== undefined) {
    const counted = await cronTimes(cron, schedule.timeZone ?? 'UTC', count, Math.max(first, (known.at(-1) ?? 0) + 1));
    if (!counted) return known.length ? known.slice(0, count) : undefined;
    more = counted;
  } else if (!known.length) return undefined;
  return [...new Set([...known, ...more])].filter((time) => time <= last).slice(0, count);
}

async function cronTimes(cron: string, zone: string, count: number, from: number): Promise<number[] | undefined> {
  const { Cron } = await import('croner');
  try {
    const rule = new Cron(cron, { timezone: zone, paused: true });
    return rule.nextRuns(count, new Date(from - 1000)).map((date) => date.getTime());
  } catch {
    return undefined;
  }
}

/** The same with the zone's clock, and where it changes. */
export function occurrences(times: readonly number[], zone: string, now: number): readonly Occurrence[] {
  let before = offsetAt(now, zone);
  return times.map((at) => {
    const offset = offsetAt(at, zone);
    const changed = offset !== before;
    before = offset;
    return { at, offset, changed };
  });
}

/** Is it a rule that can be counted? */
export async function isCron(cron: string): Promise<boolean> {
  return (await cronTimes(cron, 'UTC', 1, Date.now())) !== undefined;
}
