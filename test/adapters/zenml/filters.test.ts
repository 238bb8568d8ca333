import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zenml } from '../../../src/adapters/zenml/index.ts';
import { AdapterError, type Filter, type Query, type Session, type Type } from '../../../src/contract/index.ts';
import { fakeServer, page, PROJECT, THING } from './fake.ts';

const { host, asked } = fakeServer({ '/models': page([]), '/runs': page([]), '/model_versions': page([]), '/steps': page([]) });
const session: Promise<Session> = zenml({ url: 'http://zenml.test', host }).connect({ project: PROJECT });

async function sent(type: Type, query: Query<string>): Promise<URLSearchParams> {
  await (await session).list(type, query as Query<never>);
  return asked.at(-1)!.searchParams;
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
const name = (op: 'eq' | 'ne' | 'contains' | 'startsWith', value: string): Filter => ({ op, field: 'name', value });

describe('filters', () => {
  it('say the contract’s example in the server’s words', async () => {
    const query = await sent('run', {
      filter: {
        op: 'and',
        args: [
          { op: 'in', field: 'phase', value: ['failed', 'cancelled'] },
          { op: 'contains', field: 'name', value: "it's" },
          { op: 'ge', field: 'started', value: '2026-11-01T00:00:00Z' },
        ],
      },
      sort: [{ field: 'created', desc: true }],
    });
    assert.equal(query.get('status'), 'oneof:["failed","retried","stopped","cancelled"]');
    assert.equal(query.get('name'), "contains:it's");
    assert.equal(query.get('start_time'), 'gte:2026-11-01 00:00:00');
    assert.equal(query.get('sort_by'), 'desc:created');
    assert.equal(query.get('project'), PROJECT);
    assert.equal(query.get('logical_operator'), null);
  });

  for (const text of ['contains:x', 'isnull:', 'oneof:["a"]', '"quoted"', "it's", '100%_', 'a\\b:c;d', 'line\nbreak', '🌱', 'שלום', '']) {
    it(`take ${JSON.stringify(text)} for what it is`, async () => {
      assert.equal((await sent('model', { filter: name('eq', text) })).get('name'), `equals:${text}`);
      assert.equal((await sent('model', { filter: { op: 'has', field: 'tags', value: text } })).get('tags'), `equals:${text}`);
      const one = (await sent('model', { filter: { op: 'in', field: 'name', value: [text, 'b'] } })).get('name');
      assert.deepEqual(JSON.parse(one!.slice('oneof:'.length)), [text, 'b']);
    });
  }

  it('send both bounds of one field', async () => {
    const between: Filter = {
      op: 'and',
      args: [
        { op: 'ge', field: 'number', value: 2 },
        { op: 'lt', field: 'number', value: 5 },
      ],
    };
    assert.deepEqual((await sent('modelVersion', { filter: between })).getAll('number'), ['gte:2', 'lt:5']);
  });

  it('compare what was logged where that is exact, and refuse where zero would be lost', async () => {
    const atLeast = (value: number): Filter => ({ op: 'ge', field: 'metrics.val.accuracy', value });
    assert.equal((await sent('modelVersion', { filter: atLeast(0.9) })).get('run_metadata'), 'val.accuracy:gte:0.9');
    assert.equal(await refused('modelVersion', { filter: atLeast(0) }), 'modelVersion.filter.metrics.val.accuracy.ge');
    assert.equal(
      await refused('modelVersion', { filter: { op: 'lt', field: 'metrics.loss', value: 1 } }),
      'modelVersion.filter.metrics.loss.lt',
    );
    assert.equal(
      await refused('modelVersion', { filter: { op: 'gt', field: 'metrics.a:b', value: 1 } }),
      'modelVersion.filter.metrics.a:b.gt',
    );
  });

  it('join by or, but not within a part of the list', async () => {
    const either: Filter = { op: 'or', args: [name('eq', 'a'), name('startsWith', 'b')] };
    const query = await sent('model', { filter: either });
    assert.equal(query.get('logical_operator'), 'or');
    assert.deepEqual(query.getAll('name'), ['equals:a', 'startswith:b']);
    assert.equal(await refused('model', { filter: either, search: 'x' }), 'model.filter.or');
    assert.equal(await refused('run', { filter: either, of: { type: 'pipeline', id: THING } }), 'run.filter.or');
  });

  it('refuse what the server can’t say', async () => {
    assert.equal(
      await refused('run', { filter: { op: 'ge', field: 'started', value: '2026-11-01T00:00:00.5Z' } }),
      'run.filter.started.ge',
    );
    assert.equal(await refused('run', { filter: { op: 'eq', field: 'started', value: '2026-11-01T00:00:00Z' } }), 'run.filter.started.eq');
    assert.equal(await refused('model', { filter: name('eq', 'x'.repeat(10_000)) }), 'model.filter.name.eq');
    assert.equal(await refused('model', { filter: { op: 'not', arg: name('eq', 'x') } }), 'model.filter.not');
    assert.equal(await refused('step', {}), 'step.of');
    assert.equal(await refused('model', { sort: [{ field: 'metrics.x' }] }), 'model.sort.metrics.x');
    assert.equal(await refused('organization', {}), 'organization');
  });

  it('never take an id for a name', async () => {
    const by = (value: string): Filter => ({ op: 'eq', field: 'createdBy.id', value });
    assert.equal((await sent('model', { filter: by(THING) })).get('user'), `equals:${THING}`);
    assert.match((await sent('model', { filter: by('admin') })).get('user')!, /^equals:0{8}-/);
    assert.match((await sent('model', { filter: { op: 'in', field: 'id', value: [] } })).get('id')!, /^oneof:\["0{8}-/);
    assert.equal(await refused('modelVersion', { of: { type: 'model', id: 'my-model' } }), 'notFound');
  });
});
