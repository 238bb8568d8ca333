import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mlflow } from '../../../src/adapters/mlflow/index.ts';
import { AdapterError, type Filter, type Query, type Session, type Type } from '../../../src/contract/index.ts';
import { fakeServer } from './fake.ts';

const empty = { body: {} };
const { host, asked } = fakeServer({
  '/2.0/mlflow/runs/search': empty,
  '/2.0/mlflow/registered-models/search': empty,
  '/2.0/mlflow/model-versions/search': empty,
});
const session: Promise<Session> = mlflow({ url: 'http://mlflow.test', host }).connect({ tenant: 'vision' });

/** The sentence that the server was sent, and the order. */
async function sent(type: Type, query: Query<string>): Promise<{ filter: unknown; order: unknown }> {
  await (await session).list(type, query as Query<never>);
  const { url, body } = asked.at(-1)!;
  const byAddress = url.searchParams.has('filter');
  return byAddress
    ? { filter: url.searchParams.get('filter'), order: url.searchParams.getAll('order_by') }
    : { filter: body['filter'], order: body['order_by'] };
}
async function refused(type: Type, query: Query<string>): Promise<string> {
  const open = await session;
  const before = asked.length;
  try {
    await open.list(type, query as Query<never>);
  } catch (error) {
    assert.ok(AdapterError.is(error));
    assert.equal(asked.length, before, 'a request was sent');
    return error.problem.kind === 'unsupported' ? error.problem.capability : error.problem.kind;
  }
  throw new Error('it was not refused');
}
const name = (value: string): Filter => ({ op: 'eq', field: 'name', value });

describe('MLflow filters', () => {
  it('say the contract’s example in the server’s words', async () => {
    const { filter, order } = await sent('run', {
      filter: {
        op: 'and',
        args: [
          { op: 'eq', field: 'phase', value: 'failed' },
          { op: 'contains', field: 'name', value: "it's" },
          { op: 'ge', field: 'started', value: '2026-11-01T00:00:00Z' },
        ],
      },
      sort: [{ field: 'started', desc: true }],
    });
    assert.equal(filter, `attributes.status = 'FAILED' AND attributes.run_name ILIKE "%it's%" AND attributes.start_time >= 1793491200000`);
    assert.deepEqual(order, ['attributes.start_time DESC']);
  });

  it('name keys of maps as they are', async () => {
    const key = 'loss/held out';
    const { filter } = await sent('run', { filter: { op: 'le', field: `metrics.${key}`, value: 0.5 } });
    assert.equal(filter, `metrics.\`${key}\` <= 0.5`);
    assert.equal((await sent('model', { filter: { op: 'eq', field: 'labels.a.b', value: 'x' } })).filter, "tags.`a.b` = 'x'");
    assert.deepEqual((await sent('run', { sort: [{ field: 'metrics.f1' }] })).order, ['metrics.`f1` ASC']);
  });

  for (const text of ['say "hi"', '100%_', 'a\\b:c;d', 'line\nbreak', '🌱', 'שלום', ' AND ', 'contains:x']) {
    it(`take ${JSON.stringify(text)} for what it is`, async () => {
      assert.equal((await sent('model', { filter: name(text) })).filter, `name = '${text}'`);
    });
  }

  it('choose the other quote, and refuse what holds both', async () => {
    assert.equal((await sent('model', { filter: name("it's") })).filter, `name = "it's"`);
    assert.equal(await refused('model', { filter: name(`both ' and "`) }), 'model.filter.name.eq');
    assert.equal(await refused('run', { search: `both ' and "` }), 'run.search');
  });

  it('refuse what the server has no words for, before any request', async () => {
    assert.equal(await refused('run', { filter: { op: 'in', field: 'phase', value: ['failed'] } }), 'run.filter.phase.in');
    assert.equal(await refused('run', { filter: { op: 'or', args: [name('a'), name('b')] } }), 'run.filter.or');
    assert.equal(await refused('run', { filter: { op: 'eq', field: 'labels.a`b', value: 'x' } }), 'run.filter.labels.a`b.eq');
    assert.equal(await refused('run', { filter: { op: 'ge', field: 'metrics.f1', value: Infinity } }), 'run.filter.metrics.f1.ge');
    // Naming it would bring prompts among the models.
    const own = 'labels.mlflow.prompt.is_prompt';
    assert.equal(await refused('model', { filter: { op: 'eq', field: own, value: 'true' } }), `model.filter.${own}.eq`);
  });

  it('answer nothing for a phase that no run can have', async () => {
    const open = await session;
    const before = asked.length;
    const { items } = await open.list('run', { filter: { op: 'eq', field: 'phase', value: 'paused' } });
    assert.deepEqual([items, asked.length], [[], before]);
  });
});
