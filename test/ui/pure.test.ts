import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokenLines } from '../../src/ui/code/highlight.ts';
import { firstOpen, findIn, linesOf } from '../../src/ui/json/tree.ts';
import { safeHref } from '../../src/ui/safe-href.ts';
import { fitColumns, gridTemplate, type Column } from '../../src/ui/table/column.ts';
import { moveInGrid } from '../../src/ui/table/grid-keys.ts';
import { ScrollMap } from '../../src/ui/table/scroll-map.ts';
import { tagNames } from '../../src/ui/tags.ts';
import { VERSION } from '../../src/ui/version.ts';

describe('version', () => {
  it('is the package’s, and stands in the tags', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.equal(VERSION, version);
    assert.match(tagNames.table, /^inlay-table-v\d+-\d+-\d+/);
  });
});

describe('scroll map', () => {
  it('is the identity where the rows fit', () => {
    const map = new ScrollMap(10_000, 500, 15_000);
    assert.equal(map.height, 10_000);
    assert.equal(map.toVirtual(1234), 1234);
    assert.equal(map.toPhysical(9500), 9500);
  });

  it('reaches both ends, is one to one near them, monotonic and invertible', () => {
    const map = new ScrollMap(44_000_000, 600, 15_000_000);
    assert.equal(map.toVirtual(0), 0);
    assert.equal(map.toVirtual(100), 100);
    assert.equal(map.toVirtual(map.physicalEnd), 44_000_000 - 600);
    assert.equal(map.toVirtual(map.physicalEnd - 100), 44_000_000 - 700);
    let before = -1;
    for (let at = 0; at <= map.physicalEnd; at += 12_345) {
      const there = map.toVirtual(at);
      assert.ok(there > before);
      assert.ok(Math.abs(map.toPhysical(there) - at) < 0.01);
      before = there;
    }
  });
});

const column = (key: string, width: Column<object>['width'], priority: number, sort?: string): Column<object> => ({
  key,
  header: key,
  cell: () => key,
  needs: [],
  width,
  priority,
  ...(sort ? { sort } : {}),
});

describe('columns', () => {
  const columns = [
    column('name', { min: 100, flex: 1 }, 0),
    column('a', 100, 3),
    column('b', 100, 1, 'b'),
    column('c', 100, 3),
    column('d', 100, 2),
  ];
  const keys = (units: number, sort?: string) => fitColumns(columns, units, sort ? { field: sort } : undefined).map(({ key }) => key);

  it('leave by priority, the last of equals first', () => {
    assert.deepEqual(keys(500), ['name', 'a', 'b', 'c', 'd']);
    assert.deepEqual(keys(420), ['name', 'a', 'b', 'd']);
    assert.deepEqual(keys(320), ['name', 'b', 'd']);
    assert.deepEqual(keys(120), ['name']);
  });

  it('never lose the name or the sorted one', () => {
    assert.deepEqual(keys(10, 'b'), ['name', 'b']);
  });

  it('become tracks in units', () => {
    assert.equal(gridTemplate(columns.slice(0, 2), false, false), 'minmax(calc(100 * var(--i-u)), 1fr) minmax(0, calc(100 * var(--i-u)))');
    assert.match(gridTemplate(columns.slice(0, 1), true, true), /^calc\(var\(--_gutter\)/);
  });
});

describe('grid keys', () => {
  const size = { rows: 100, columns: 4, page: 10, first: -1, rtl: false };
  const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });

  it('move as the pattern says', () => {
    const from = { row: 5, column: 1 };
    assert.deepEqual(moveInGrid(key('ArrowRight'), from, size), { row: 5, column: 2 });
    assert.deepEqual(moveInGrid(key('ArrowRight'), from, { ...size, rtl: true }), { row: 5, column: 0 });
    assert.deepEqual(moveInGrid(key('PageDown'), from, size), { row: 15, column: 1 });
    assert.deepEqual(moveInGrid(key('End'), from, size), { row: 5, column: 3 });
    assert.deepEqual(moveInGrid(key('End', true), from, size), { row: 99, column: 3 });
    assert.deepEqual(moveInGrid(key('Home', true), from, size), { row: 0, column: 0 });
    assert.deepEqual(moveInGrid(key('ArrowUp'), { row: 0, column: 0 }, size), { row: -1, column: 0 });
    assert.deepEqual(moveInGrid(key('ArrowUp'), { row: 0, column: 0 }, { ...size, first: 0 }), { row: 0, column: 0 });
    assert.equal(moveInGrid(key('x'), from, size), undefined);
  });
});

describe('JSON tree', () => {
  const value = { a: [1, 2, { 'odd key': 'x' }], b: {}, c: null };

  it('visits what is unfolded only', () => {
    assert.deepEqual(
      linesOf(value, new Set(['$']), new Map()).map(({ path }) => path),
      ['$', '$.a', '$.b', '$.c'],
    );
    assert.deepEqual(
      linesOf(value, new Set(['$', '$.a', '$.a[2]']), new Map()).map(({ path }) => path),
      ['$', '$.a', '$.a[0]', '$.a[1]', '$.a[2]', '$.a[2]["odd key"]', '$.b', '$.c'],
    );
  });

  it('holds back what is beyond the portion, without copying it', () => {
    const many = new Array<number>(1_000_000).fill(0);
    const lines = linesOf(many, new Set(['$']), new Map([['$', 60]]));
    assert.equal(lines.length, 62);
    assert.equal(lines.at(-1)?.value, 999_940);
  });

  it('finds keys and values, and says what is above them', () => {
    const [hit] = findIn(value, 'ODD');
    assert.deepEqual(hit, {
      path: '$.a[2]["odd key"]',
      above: [
        { path: '$', at: 0 },
        { path: '$.a', at: 2 },
        { path: '$.a[2]', at: 0 },
      ],
    });
    assert.deepEqual(findIn(value, ''), []);
  });

  it('unfolds small things at first', () => {
    assert.deepEqual([...firstOpen(value)], ['$', '$.a', '$.b']);
  });
});

describe('code', () => {
  for (const language of ['text', 'json', 'yaml', 'python', 'shell'] as const) {
    it(`loses no character: ${language}`, () => {
      const text = '# a\n"b": 1.5 \'c\\\'\n\n"""d\ne""" $HOME --flag true null {"k": [1, 2]}\nkey: value';
      assert.equal(
        tokenLines(text, language)
          .map((line) => line.map(([, part]) => part).join(''))
          .join('\n'),
        text,
      );
    });
  }
});

describe('links', () => {
  it('are http, https and mailto only', () => {
    for (const good of ['https://a.example/x', 'http://a.example', 'mailto:a@b.example']) assert.ok(safeHref(good));
    for (const bad of [
      'javascript:alert(1)',
      'JaVa\nScript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      '/relative',
      '#x',
      '',
      undefined,
    ])
      assert.equal(safeHref(bad), undefined);
  });
});
