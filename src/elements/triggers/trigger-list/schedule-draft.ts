import type { Schedule } from '../../../contract/index.ts';
import { calendarOf, cronOf, DAILY, type Calendar } from '../calendar.ts';
import { isCron, offsetAt } from '../times.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A schedule while it is being written: each way of saying it keeps what was typed, though only one is sent. */
export interface ScheduleDraft {
  readonly by: 'calendar' | 'cron' | 'interval' | 'rule';
  readonly calendar: Calendar;
  readonly cron: string;
  /** Minutes between two. */
  readonly minutes: string;
  /** RFC 5545. */
  readonly rule: string;
  readonly timeZone: string;
  /** Days, as `YYYY-MM-DD`; empty: none. */
  readonly from: string;
  readonly until: string;
  readonly overlap: string;
  /** `yes`, `no`, or as the backend does. */
  readonly catchUp: string;
  /** Minutes. */
  readonly spread: string;
}

export function draftOf(schedule: Schedule | undefined): ScheduleDraft {
  const { cron, everyMs, rrule, timeZone, start, end, overlap, catchUp, jitterMs } = schedule ?? {};
  const calendar = cron === undefined ? undefined : calendarOf(cron);
  const zone = timeZone ?? (schedule ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    by: everyMs ? 'interval' : rrule !== undefined ? 'rule' : cron !== undefined && !calendar ? 'cron' : 'calendar',
    calendar: calendar ?? DAILY,
    cron: cron ?? cronOf(DAILY),
    minutes: String((everyMs ?? 3_600_000) / MINUTE_MS),
    rule: rrule ?? '',
    timeZone: zone,
    from: dayOf(start, zone),
    until: dayOf(end, zone),
    overlap: overlap ?? '',
    catchUp: catchUp === undefined ? '' : catchUp ? 'yes' : 'no',
    spread: jitterMs ? String(jitterMs / MINUTE_MS) : '',
  };
}

/** What is sent. Days are whole days of the schedule's own clock. */
export function scheduleOf(draft: ScheduleDraft): Schedule {
  const { by, calendar, cron, minutes, rule, timeZone, from, until, overlap, catchUp, spread } = draft;
  return {
    ...(by === 'calendar' ? { cron: cronOf(calendar), timeZone } : {}),
    ...(by === 'cron' ? { cron: cron.trim(), timeZone } : {}),
    ...(by === 'interval' ? { everyMs: Number(minutes) * MINUTE_MS } : {}),
    ...(by === 'rule' ? { rrule: rule.trim(), timeZone } : {}),
    ...(from ? { start: new Date(midnight(from, timeZone)).toISOString() } : {}),
    ...(until ? { end: new Date(midnight(until, timeZone) + DAY_MS - 1).toISOString() } : {}),
    ...(overlap ? { overlap: overlap as NonNullable<Schedule['overlap']> } : {}),
    ...(catchUp ? { catchUp: catchUp === 'yes' } : {}),
    ...(Number(spread) > 0 ? { jitterMs: Number(spread) * MINUTE_MS } : {}),
  };
}

/** As a patch: what the schedule had and has no more is cleared. */
export function patchOf(before: Schedule | undefined, draft: ScheduleDraft): Schedule {
  const cleared = Object.fromEntries(Object.keys(before ?? {}).map((member) => [member, null]));
  return { ...cleared, ...scheduleOf(draft) };
}

export const DRAFT_ERRORS = ['cron', 'day', 'minutes', 'until', 'spread'] as const;
export type DraftError = (typeof DRAFT_ERRORS)[number];

/** What must be mended before it can be sent. */
export async function errorsOf({ by, calendar, cron, minutes, from, until, spread }: ScheduleDraft): Promise<readonly DraftError[]> {
  const wrong: DraftError[] = [];
  if (by === 'cron' && !(await isCron(cron.trim()))) wrong.push('cron');
  if (by === 'calendar' && !cronOf(calendar)) wrong.push('day');
  if (by === 'interval' && !(Number(minutes) >= 1)) wrong.push('minutes');
  if (from && until && until < from) wrong.push('until');
  if (spread && !(Number(spread) >= 0)) wrong.push('spread');
  return wrong;
}

const midnight = (day: string, zone: string): number => {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The clock's offset on that day, not today's.
  return utc - offsetAt(utc, zone) * MINUTE_MS;
};

function dayOf(time: string | undefined, zone: string): string {
  const at = time === undefined ? NaN : Date.parse(time);
  return Number.isNaN(at) ? '' : new Date(at + offsetAt(at, zone) * MINUTE_MS).toISOString().slice(0, 10);
}
