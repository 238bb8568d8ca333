import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schedule } from '../../../src/contract/index.ts';
import { draftOf, errorsOf, patchOf, scheduleOf } from '../../../src/elements/triggers/trigger-list/schedule-draft.ts';

const SCHEDULES: readonly Schedule[] = [
  { cron: '30 2 28 * *', timeZone: 'Europe/Oslo', overlap: 'skip', catchUp: true, jitterMs: 300_000 },
  { cron: '*/5 * * * *', timeZone: 'UTC', catchUp: false },
  { everyMs: 21_600_000, overlap: 'queue' },
  { rrule: 'FREQ=MONTHLY;BYDAY=-1FR', timeZone: 'UTC' },
];

test('a schedule that is only looked at is sent as it was', () => {
  for (const schedule of SCHEDULES) assert.deepEqual(scheduleOf(draftOf(schedule)), schedule);
});

test('it starts and ends with whole days of its own clock, in summer and in winter', () => {
  const draft = { ...draftOf({ cron: '0 6 * * *', timeZone: 'Europe/Oslo' }), from: '2026-03-28', until: '2026-07-01' };
  const { start, end } = scheduleOf(draft);
  assert.equal(start, '2026-03-27T23:00:00.000Z');
  assert.equal(end, '2026-07-01T21:59:59.999Z');
  const again = draftOf({ cron: '0 6 * * *', timeZone: 'Europe/Oslo', start, end } as Schedule);
  assert.deepEqual([again.from, again.until], ['2026-03-28', '2026-07-01']);
});

test('a patch clears what the schedule has no more', () => {
  const before: Schedule = { cron: '0 6 * * *', timeZone: 'UTC', overlap: 'skip' };
  assert.deepEqual(patchOf(before, { ...draftOf(before), by: 'interval', minutes: '10', overlap: '' }), {
    cron: null,
    timeZone: null,
    overlap: null,
    everyMs: 600_000,
  });
});

test('what can not be sent is named', async () => {
  const draft = draftOf({ everyMs: 60_000 });
  assert.deepEqual(await errorsOf({ ...draft, minutes: 'x', from: '2026-02-01', until: '2026-01-01', spread: '-1' }), [
    'minutes',
    'until',
    'spread',
  ]);
  assert.deepEqual(await errorsOf({ ...draft, by: 'cron', cron: 'every day' }), ['cron']);
  assert.deepEqual(await errorsOf({ ...draft, by: 'calendar', calendar: { ...draft.calendar, every: 'week', days: [] } }), ['day']);
  assert.deepEqual(await errorsOf(draft), []);
});
