import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zenml } from '../../../src/adapters/zenml/index.ts';
import { AdapterError, type LogChunk, type Session } from '../../../src/contract/index.ts';
import { fakeServer, page, PROJECT, THING, type Reply } from './fake.ts';

const open = (replies: { [path: string]: Reply }): Promise<Session> =>
  zenml({ url: 'http://zenml.test', host: fakeServer(replies).host }).connect({ project: PROJECT });
const log = (source: string): unknown => ({ id: source, body: { created: '2026-01-01T00:00:00', source } });
const entry = (message: string, more: object = {}): unknown => ({
  message,
  level: 20,
  timestamp: '2026-01-01T00:00:00Z',
  chunk_index: 0,
  ...more,
});
const stepOf = (status: string, ...sources: string[]): unknown => ({
  id: THING,
  name: 'fit',
  body: { project_id: PROJECT, status },
  metadata: { pipeline_run_id: THING, run_metadata: {} },
  resources: { log_collection: sources.map(log), inputs: {}, outputs: {} },
});
async function read(session: Session, query: object = {}): Promise<LogChunk[]> {
  const chunks: LogChunk[] = [];
  for await (const chunk of session.logs!({ type: 'step', id: THING }, query)) chunks.push(chunk);
  return chunks;
}

describe('logs', () => {
  it('join the parts of a long message, and name the levels', async () => {
    const items = [
      entry('first', { level: 30 }),
      entry('long ', { level: 40 }),
      entry('message', { chunk_index: 1 }),
      entry('plain', { level: null }),
    ];
    const session = await open({ [`/steps/${THING}`]: { body: stepOf('completed', 'step') }, '/logs/step/entries': { body: { items } } });
    const [chunk] = await read(session);
    assert.deepEqual(
      chunk?.lines.map(({ text, level }) => [text, level]),
      [
        ['first', 'warn'],
        ['long message', 'error'],
        ['plain', undefined],
      ],
    );
    assert.equal(chunk?.end, true);
  });

  it('of a step that runs wait for its own log, and do not show another one instead', async () => {
    const early = await open({ [`/steps/${THING}`]: { body: stepOf('running', 'prepare_step') } });
    const [chunk] = await read(early);
    assert.deepEqual(chunk, { lines: [], after: '0' });
  });

  it('of a cached step are empty, and over', async () => {
    assert.deepEqual(await read(await open({ [`/steps/${THING}`]: { body: stepOf('cached') } })), [{ lines: [], after: '0', end: true }]);
  });

  it('have no other sources than the ones that are named', async () => {
    const session = await open({ [`/steps/${THING}`]: { body: stepOf('completed', 'step') } });
    await assert.rejects(read(session, { source: 'other' }), (error) => AdapterError.is(error) && error.problem.kind === 'notFound');
  });
});

describe('facets', () => {
  it('count by phase, whatever the server’s words for it, under the list’s own filter', async () => {
    const sent: unknown[] = [];
    const { host } = fakeServer({
      '/runs': page([], 7),
      '/runs/statistics': {
        body: {
          groups: [
            { group_keys: { by: 'completed' }, run_count: 4 },
            { group_keys: { by: 'stopped' }, run_count: 2 },
            { group_keys: { by: 'cancelled' }, run_count: 1 },
          ],
        },
      },
    });
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (typeof init?.body === 'string' && new URL(input as string).pathname.endsWith('/statistics')) sent.push(JSON.parse(init.body));
      return host.fetch!(input, init);
    };
    const session = await zenml({ url: 'http://zenml.test', host: { fetch } }).connect({ project: PROJECT });
    const { facets, total } = await session.list('run', { limit: 0, facets: ['phase'], search: 'train', sort: [{ field: 'created' }] });
    assert.deepEqual(facets, {
      phase: [
        { value: 'succeeded', count: 4 },
        { value: 'cancelled', count: 3 },
      ],
    });
    assert.equal(total?.count, 7);
    assert.deepEqual(sent, [
      { filter: { name: ['contains:train'], project: PROJECT }, groupings: [{ name: 'by', type: 'status' }], metrics: [] },
    ]);
  });
});

describe('graphs', () => {
  it('keep nodes that have no thing behind them, and say where they stop', async () => {
    const node = (node_id: string, type: string, id: string | null, status?: string): unknown => ({
      node_id,
      type,
      id,
      name: node_id,
      metadata: { status },
    });
    const edge = (source: string, target: string): unknown => ({ source, target, metadata: { input_name: 'x' } });
    const dag = {
      id: THING,
      status: 'running',
      nodes: [node('a', 'step', THING, 'completed'), node('b', 'artifact', null), node('c', 'step', null)],
      edges: [edge('a', 'b'), edge('b', 'c')],
    };
    const run = { id: THING, name: 'r', body: { project_id: PROJECT, status: 'running' } };
    const session = await open({ [`/runs/${THING}`]: { body: run }, [`/runs/${THING}/dag`]: { body: dag } });
    const whole = await session.graph!({ type: 'run', id: THING });
    assert.deepEqual(
      whole.nodes.map(({ kind, link, phase }) => [kind, link?.id, phase]),
      [
        ['step', THING, 'succeeded'],
        ['artifactVersion', undefined, undefined],
        ['step', undefined, 'pending'],
      ],
    );
    const near = await session.graph!({ type: 'run', id: THING }, { depth: 1 });
    assert.deepEqual(
      near.nodes.map(({ key, more }) => [key, more]),
      [
        ['a', undefined],
        ['b', 'down'],
      ],
    );
    assert.equal(near.edges.length, 1);
  });
});
