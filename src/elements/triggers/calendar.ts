/** How often, in the words of a calendar. */
export const REPEATS = ['day', 'weekday', 'week', 'month'] as const;

/** The schedules that a calendar can say; any other stays the cron rule that it is. */
export interface Calendar {
  readonly every: (typeof REPEATS)[number];
  /** `HH:MM`, by the schedule's own clock. */
  readonly time: string;
  /** Of a week: 0 is Sunday. */
  readonly days: readonly number[];
  /** Of a month: 1 to 31. A month that has no such day is left out. */
  readonly date: string;
}

export const DAILY: Calendar = { every: 'day', time: '06:00', days: [1], date: '1' };

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0');

/** Undefined where the rule says more than a calendar can. */
export function calendarOf(cron: string): Calendar | undefined {
  const [, minute, hour, date = '*', weekday = '*'] =
    /^([0-5]?\d) ([01]?\d|2[0-3]) (\*|[12]?\d|3[01]) \* (\*|1-5|[0-6](?:,[0-6])*)$/.exec(cron.trim().split(/\s+/).join(' ')) ?? [];
  if (minute === undefined || date === '0' || (date !== '*' && weekday !== '*')) return undefined;
  const time = `${two(hour)}:${two(minute)}`;
  if (date !== '*') return { ...DAILY, every: 'month', time, date };
  if (weekday === '1-5') return { ...DAILY, every: 'weekday', time };
  return weekday === '*' ? { ...DAILY, time } : { ...DAILY, every: 'week', time, days: weekday.split(',').map(Number) };
}

/** Five parts, as crontab(5) has them; empty while something is not chosen yet. */
export function cronOf({ every, time, days, date }: Calendar): string {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (hour === undefined) return '';
  const at = `${Number(minute)} ${Number(hour)}`;
  switch (every) {
    case 'day':
      return `${at} * * *`;
    case 'weekday':
      return `${at} * * 1-5`;
    case 'week':
      return days.length ? `${at} * * ${[...days].sort().join(',')}` : '';
    case 'month':
      return /^([1-9]|[12]\d|3[01])$/.test(date) ? `${at} ${date} * *` : '';
  }
}
