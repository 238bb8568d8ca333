import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../src/contract/index.ts';
import { csvOf } from '../../../src/elements/reports/usage-report/csv.ts';
import { changeOf, groupsOf, periodsOf, spansOf, valueIn } from '../../../src/elements/reports/usage-report/usage.ts';

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
  assert.deepEqual(periodsOf(caps, '7'), ['hour', 'day']);
  assert.deepEqual(periodsOf(caps, '365'), ['week', 'month']);
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
