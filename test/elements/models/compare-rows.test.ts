import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ModelVersion } from '../../../src/contract/index.ts';
import { changeOf, compareRows, toCsv } from '../../../src/elements/models/model-compare/compare-rows.ts';

const version = (more: Partial<ModelVersion>): ModelVersion => ({
  type: 'modelVersion',
  id: 'v',
  name: 'v',
  model: { type: 'model', id: 'm' },
  ...more,
});
const a = version({
  metrics: { mape: 7.4, auc: 0.9, rows: 10 },
  params: { rate: 0.05, deep: { a: 1, b: 2 }, only: null },
  tags: ['gpu', 'eta'],
  signature: { inputs: [{ name: 'km', type: 'double' }] },
});
const b = version({
  metrics: { mape: 6.8, auc: 0.9, rows: 12 },
  params: { rate: 0.04, deep: { b: 2, a: 1 } },
  tags: ['eta'],
  signature: { inputs: [{ name: 'km', type: 'float' }] },
});
const rows = compareRows([a, b], undefined, [['Size', ['1 MB', '1 MB']]]);
const row = (key: string) => rows.find((one) => one.key === key)!;

describe('versions side by side', () => {
  it('tells what differs from what is equal, whatever the order of keys', () => {
    assert.deepEqual(
      rows.filter(({ differs }) => differs).map(({ key }) => key),
      ['mape', 'rows', 'rate', 'only', 'km', 'gpu'],
    );
    assert.equal(row('deep').differs, false);
    assert.equal(row('Size').differs, false);
  });

  it('names the best only where it is known what is better, and not all are as good', () => {
    assert.deepEqual(row('mape').best, [1]);
    assert.deepEqual(row('auc').best, []);
    assert.deepEqual(row('rows').best, []);
    const three = compareRows([a, b, b], undefined, []);
    assert.deepEqual(three.find(({ key }) => key === 'mape')!.best, [1, 2]);
    const broken = compareRows([a, version({ metrics: { mape: Number.NaN } })], undefined, []);
    assert.deepEqual(broken.find(({ key }) => key === 'mape')!.best, []);
  });

  it('says a difference in per cent of the reference, and only of numbers', () => {
    assert.deepEqual(changeOf(6.8, 7.4), { by: -0.6, percent: -0.6 / 7.4 });
    assert.deepEqual(changeOf(1, 0), { by: 1 });
    assert.equal(changeOf(-1, -2)?.percent, 0.5);
    assert.equal(changeOf('7', 6), undefined);
    assert.equal(changeOf(Number.POSITIVE_INFINITY, 6), undefined);
    assert.equal(changeOf(undefined, 6), undefined);
  });

  it('copies a table that no spreadsheet takes for formulas', () => {
    const csv = toCsv(
      ['v1', 'v2'],
      [
        { section: 'params', key: '=cmd()', values: ['a,"b"', -3], differs: true, best: [] },
        { section: 'params', key: 'k', values: [{ a: 1 }, undefined], differs: true, best: [] },
      ],
    );
    assert.equal(csv, `,,v1,v2\r\nparams,'=cmd(),"a,""b""",-3\r\nparams,k,"{""a"":1}",\r\n`);
  });
});
