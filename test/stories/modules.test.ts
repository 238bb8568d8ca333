import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStale } from './list.ts';

test('every story module is a test', () => {
  assert.equal(isStale(), false, 'A story module came or went. Run `node test/stories/list.ts` and commit it.');
});
