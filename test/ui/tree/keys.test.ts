import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moveInTree, typedAhead, type TreeMove } from '../../../src/ui/tree/keys.ts';
import { allLines, type TreeLine } from '../../../src/ui/tree/types.ts';

const line = (key: string, level: number, more: Partial<TreeLine> = {}): TreeLine => ({
  key,
  level,
  position: 1,
  kind: 'node',
  label: key,
  ...more,
});
const lines = allLines([
  line('data', 1, { expandable: true, open: true }),
  line('region=NO', 2, { expandable: true, open: false, parent: 'data' }),
  line('region=SE', 2, { expandable: true, open: true, parent: 'data' }),
  line('part-0', 3, { parent: 'region=SE' }),
  line('more', 3, { kind: 'more', parent: 'region=SE' }),
  line('README.md', 1),
]);
const press = (key: string, at: number, rtl = false): TreeMove => moveInTree({ key } as KeyboardEvent, at, lines, { page: 3, rtl });

describe('keys of a tree', () => {
  test('up and down stop at the ends; Home, End and pages', () => {
    assert.deepEqual(press('ArrowDown', 0), { go: 1 });
    assert.deepEqual(press('ArrowUp', 0), { go: 0 });
    assert.deepEqual(press('End', 0), { go: 5 });
    assert.deepEqual(press('Home', 4), { go: 0 });
    assert.deepEqual(press('PageDown', 4), { go: 5 });
    assert.deepEqual(press('PageUp', 4), { go: 1 });
  });

  test('inward unfolds, then goes to the first below; outward folds, then goes to the one above', () => {
    assert.deepEqual(press('ArrowRight', 1), { toggle: 1, open: true });
    assert.deepEqual(press('ArrowRight', 0), { go: 1 });
    assert.equal(press('ArrowRight', 5), undefined);
    assert.deepEqual(press('ArrowLeft', 0), { toggle: 0, open: false });
    assert.deepEqual(press('ArrowLeft', 3), { go: 2 });
    assert.deepEqual(press('ArrowLeft', 1), { go: 0 });
    assert.equal(press('ArrowLeft', 5), undefined);
  });

  test('from right to left the arrows change places', () => {
    assert.deepEqual(press('ArrowLeft', 1, true), { toggle: 1, open: true });
    assert.deepEqual(press('ArrowRight', 3, true), { go: 2 });
  });

  test('letters look ahead, around the end, and only at nodes', () => {
    assert.equal(typedAhead(lines, 0, 'r'), 1);
    assert.equal(typedAhead(lines, 1, 'r'), 2);
    assert.equal(typedAhead(lines, 2, 'r'), 5);
    assert.equal(typedAhead(lines, 5, 'r'), 1);
    assert.equal(typedAhead(lines, 1, 'region=s'), 2);
    assert.equal(typedAhead(lines, 0, 'more'), -1);
    assert.equal(typedAhead(allLines([]), 0, 'a'), -1);
  });
});
