import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCron, nextTimes, occurrences, offsetAt, offsetName } from '../../../src/elements/triggers/times.ts';

const at = (time: string): number => Date.parse(time);
const NOW = at('2026-11-24T13:00:00Z');

test('a cron rule is counted by the clock of its zone, over a change of the clocks', async () => {
  const times = await nextTimes({ cron: '30 2 28 * *', timeZone: 'Europe/Oslo' }, 6, NOW);
  assert.equal(new Date(times?.[0] ?? 0).toISOString(), '2026-11-28T01:30:00.000Z');
  const told = occurrences(times ?? [], 'Europe/Oslo', NOW);
  assert.deepEqual(
    told.map(({ offset }) => offset),
    [60, 60, 60, 60, 120, 120],
  );
  assert.deepEqual(
    told.map(({ changed }) => changed),
    [false, false, false, false, true, false],
  );
});

test('what the server said comes first, and what follows goes on from there', async () => {
  const said = ['2026-11-24T15:00:00Z', '2026-11-24T09:00:00Z'];
  const times = await nextTimes({ everyMs: 3_600_000 }, 3, NOW, said);
  assert.deepEqual(
    times?.map((time) => new Date(time).toISOString()),
    ['2026-11-24T15:00:00.000Z', '2026-11-24T16:00:00.000Z', '2026-11-24T17:00:00.000Z'],
  );
});

test('once, an end, and rules that are none', async () => {
  assert.deepEqual(await nextTimes({ at: '2026-11-25T00:00:00Z' }, 10, NOW), [at('2026-11-25T00:00:00Z')]);
  assert.deepEqual(await nextTimes({ at: '2026-11-23T00:00:00Z' }, 10, NOW), []);
  assert.equal((await nextTimes({ cron: '0 0 * * *', end: '2026-11-26T00:00:00Z' }, 10, NOW))?.length, 2);
  assert.equal(await nextTimes({ cron: 'every day' }, 10, NOW), undefined);
  assert.equal(await nextTimes({ rrule: 'FREQ=DAILY' }, 10, NOW), undefined);
  assert.equal(await isCron('0 6 * * 1-5'), true);
  assert.equal(await isCron('0 99 * * *'), false);
});

test('offsets have names; a zone nobody knows counts as UTC', () => {
  assert.equal(offsetName(offsetAt(NOW, 'Asia/Kathmandu')), 'UTC+5:45');
  assert.equal(offsetName(offsetAt(NOW, 'America/St_Johns')), 'UTC−3:30');
  assert.equal(offsetName(offsetAt(NOW, 'Nowhere/Town')), 'UTC');
});
