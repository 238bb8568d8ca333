import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarOf, cronOf, DAILY, REPEATS, type Calendar } from '../../../src/elements/triggers/calendar.ts';

test('a calendar is written as a cron rule', () => {
  assert.equal(cronOf({ ...DAILY, time: '02:05' }), '5 2 * * *');
  assert.equal(cronOf({ ...DAILY, every: 'weekday' }), '0 6 * * 1-5');
  assert.equal(cronOf({ ...DAILY, every: 'week', days: [4, 0] }), '0 6 * * 0,4');
  assert.equal(cronOf({ ...DAILY, every: 'month', date: '31' }), '0 6 31 * *');
});

test('what is not chosen yet is no rule', () => {
  assert.equal(cronOf({ ...DAILY, every: 'week', days: [] }), '');
  assert.equal(cronOf({ ...DAILY, every: 'month', date: '32' }), '');
  assert.equal(cronOf({ ...DAILY, time: '' }), '');
});

test('a rule that says more than a calendar can stays a rule', () => {
  for (const cron of ['*/5 * * * *', '0 6 1 * 1', '0 6 * 3 *', '0 6 0 * *', '0 24 * * *', '61 6 * * *', '0 6 * * MON', '0 6 * *', 'x'])
    assert.equal(calendarOf(cron), undefined, cron);
  assert.deepEqual(calendarOf(' 30  2 28 * * '), { ...DAILY, every: 'month', time: '02:30', date: '28' });
});

test('what a calendar says, it reads again', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const calendars = fc.record({
    every: fc.constantFrom(...REPEATS),
    time: fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
    days: fc.uniqueArray(fc.nat(6), { minLength: 1 }),
    date: fc.integer({ min: 1, max: 31 }).map(String),
  });
  const said = ({ every, time, days, date }: Calendar): unknown => [
    every,
    time,
    every === 'week' ? [...days].sort() : undefined,
    every === 'month' ? date : undefined,
  ];
  fc.assert(
    fc.property(calendars, (calendar) => {
      const read = calendarOf(cronOf(calendar));
      assert.ok(read);
      assert.deepEqual(said(read), said(calendar));
    }),
  );
});
