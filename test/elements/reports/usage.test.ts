import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../src/contract/index.ts';
import { csvOf } from '../../../src/elements/reports/usage-report/csv.ts';
import {
  areDays,
  changeOf,
  daysIn,
  exhaustedAt,
  groupsOf,
  periodsOf,
  spansOf,
  thresholdsOf,
  valueIn,
} from '../../../src/elements/reports/usage-report/usage.ts';

const series = (name: string | undefined, ...values: number[]): Report['series'][number] => ({
  metric: 'count',
  unit: '1',
  group: name === undefined ? {} : { team: { type: 'team', id: name, name } },
  points: values.map((value, day) => ({ value, at: `2026-11-0${day + 1}T00:00:00Z` })),
});
const REPORT: Report = { series: [series('a', 1, 1), series('b', 5, 5), series('c', 2, 3), series(undefined, 1, 0)] };

test('the largest groups come first, and the rest is one, added up by period', () => {
  const { groups, other } = groupsOf(REPORT, 'count', 'team', false, 2);
  assert.deepEqual(
    groups.map(({ name, total }) => [name, total]),
    [
      ['b', 10],
      ['c', 5],
    ],
  );
  assert.equal(other?.total, 3);
  assert.deepEqual(
    other?.points.map(({ value }) => value),
    [2, 1],
  );
});

test('averages are not added up', () => {
  assert.equal(groupsOf(REPORT, 'count', 'team', true, 2).other, undefined);
});

test('the time before is as long as the time', () => {
  const { now, before } = spansOf('7', new Date(2026, 10, 24, 12).getTime());
  assert.equal(Date.parse(now.to) - Date.parse(now.from), Date.parse(before.to) - Date.parse(before.from));
  assert.equal(new Date(now.from).getHours(), 0);
  assert.equal(new Date(now.from).getDate(), 18);
  assert.equal(before.to, now.from);
});

test('periods make a readable number of bars', () => {
  const caps = { unit: '1', over: 'time', every: ['hour', 'day', 'week', 'month'] } as const;
  assert.deepEqual(periodsOf(caps, 7), ['hour', 'day']);
  assert.deepEqual(periodsOf(caps, 365), ['week', 'month']);
});

test('one value of a report, and what changed', () => {
  assert.equal(valueIn({ series: [series(undefined, 7)] }, 'count'), 7);
  assert.equal(changeOf(12, 10), 0.2);
  assert.equal(changeOf(12, 0), undefined);
});

test('a name is no formula in the export', () => {
  const text = csvOf({ series: [series('=HYPERLINK("x")', 3)] });
  assert.match(text, /^metric,unit,team,at,value,partial\r\n/);
  assert.match(text, /"'=HYPERLINK\(""x""\)"/);
});

test('days of one’s own are whole days, and end now where the last is today', () => {
  const noon = new Date(2026, 10, 24, 12).getTime();
  const { now } = spansOf('custom', noon, { from: '2026-11-01', until: '2026-11-03' });
  assert.deepEqual([new Date(now.from).getDate(), new Date(now.to).getDate(), daysIn(now)], [1, 4, 3]);
  assert.equal(spansOf('custom', noon, { from: '2026-11-20', until: '2026-11-24' }).now.to, new Date(noon).toISOString());
  for (const days of [
    { from: '2026-11-03', until: '2026-11-01' },
    { from: '', until: '2026-11-01' },
    { from: '2026-12-01', until: '2026-12-02' },
    { from: '2026-13-01', until: '2026-13-02' },
  ])
    assert.equal(areDays(days, noon), false, JSON.stringify(days));
});

test('a budget is spent at the pace it had since it began anew, or lasts', () => {
  const budget = (spent: number) => ({
    amount: { value: 100, unit: 'EUR' },
    spent: { value: spent, unit: 'EUR' },
    every: 'month' as const,
    resets: '2026-12-01T00:00:00Z',
  });
  const now = Date.parse('2026-11-11T00:00:00Z');
  assert.equal(new Date(exhaustedAt(budget(50), now) ?? 0).toISOString(), '2026-11-21T00:00:00.000Z');
  assert.equal(exhaustedAt(budget(20), now), undefined);
  assert.equal(exhaustedAt(budget(100), now), undefined);
  assert.equal(exhaustedAt(budget(0), now), undefined);
});

test('thresholds are typed in percent', () => {
  assert.deepEqual(thresholdsOf('100, 80 % 80'), undefined);
  assert.deepEqual(thresholdsOf('100, 80%; 80'), [0.8, 1]);
  assert.deepEqual(thresholdsOf(''), []);
  assert.equal(thresholdsOf('0, 5'), undefined);
});
