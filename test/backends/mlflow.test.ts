import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { startMlflow, type MlflowServer } from '../../demo/backends/mlflow/start.ts';
import { MissingError } from '../../demo/backends/processes.ts';
import { mlflow, type MlflowLogin } from '../../src/adapters/mlflow/index.ts';
import { bind } from '../../src/conformance/index.ts';
import { AdapterError, type Session } from '../../src/contract/index.ts';
import { mlflowFixture } from './mlflow-fixture.ts';

const server = await startMlflow({ port: 0, say: (line) => console.log(line) }).catch((error: unknown) => {
  // Anything else that goes wrong is a failure.
  if (error instanceof MissingError) return error.message;
  throw error;
});

if (typeof server === 'string') {
  it('a real MLflow server', { skip: server }, () => {});
  console.log(`MLflow skipped: ${server}`);
} else {
  after(() => server.stop());
  bind(await mlflowFixture(server.url, server), { describe, it, after });
  beyondTheSuite(server);
}

function beyondTheSuite({ url, admin, member, workspaces, kill, restart }: MlflowServer): void {
  const kindOf = async (call: () => Promise<unknown>): Promise<string> => {
    try {
      await call();
    } catch (error) {
      assert.ok(AdapterError.is(error), String(error));
      return 'why' in error.problem ? `${error.problem.kind}/${error.problem.why}` : error.problem.kind;
    }
    return 'none';
  };
  const open = async (login: MlflowLogin, workspace = workspaces[0]): Promise<Session> =>
    mlflow({ url, host: await mlflow.signIn(url, login) }).connect({ tenant: workspace });

  describe('a real MLflow server', () => {
    it('refuses a wrong password', async () => {
      assert.equal(await kindOf(() => mlflow.signIn(url, { ...admin, password: 'not-the-password' })), 'unauthenticated');
    });

    it('shows models with their versions, aliases, stages and metrics', async () => {
      const session = await open(admin);
      const { items: models } = await session.list('model', { search: 'digit' });
      assert.deepEqual(
        models.map(({ name }) => name),
        ['digit-reader'],
      );
      assert.deepEqual(Object.keys(models[0]?.aliases ?? {}).sort(), ['challenger', 'champion']);
      assert.deepEqual(Object.keys(models[0]?.stages ?? {}).sort(), ['Production', 'Staging']);
      const { items: versions } = await session.list('modelVersion', {
        of: models[0]!,
        sort: [{ field: 'number', desc: true }],
        fields: ['metrics', 'aliases'],
      });
      assert.deepEqual(
        versions.map(({ number, stage, aliases }) => [number, stage, aliases]),
        [
          [2, 'Staging', ['challenger']],
          [1, 'Production', ['champion']],
        ],
      );
      assert.ok(versions.every(({ metrics }) => (metrics?.['accuracy'] ?? 0) > 0.8));
      await session.close();
    });

    it('has runs in every state, numbers that JSON has no words for, and children of a sweep', async () => {
      const session = await open(admin);
      const { items: runs } = await session.list('run');
      assert.deepEqual([...new Set(runs.map(({ phase }) => phase))].sort(), ['cancelled', 'failed', 'running', 'succeeded']);
      const sweep = runs.find(({ name }) => name === 'sweep')!;
      assert.deepEqual([sweep.metrics?.['gradient'], sweep.metrics?.['loss']], [NaN, Infinity]);
      const { items: children } = await session.list('run', { of: sweep });
      assert.equal(children.length, 3);
      assert.ok(children.every(({ parent }) => parent?.id === sweep.id));
      await session.close();
    });

    it('reads the history of a metric, thinned out with both ends', async () => {
      const session = await open(admin);
      const { items: runs } = await session.list('run', { search: 'descent' });
      const { series } = await session.measure!({ of: runs, metrics: ['accuracy'], maxPoints: 20 });
      assert.equal(series.length, runs.length);
      for (const { points, sampled } of series) {
        assert.equal(sampled, true);
        assert.deepEqual([points[0]?.step, points.at(-1)?.step], [0, 199]);
      }
      await session.close();
    });

    it('walks folders, and knows files by their names', async () => {
      const session = await open(admin);
      const [run] = (await session.list('run', { search: 'descent' })).items;
      const { items: root } = await session.list('file', { of: run! });
      const { items: inner } = await session.list('file', { of: root.find(({ name }) => name === 'evaluation')! });
      assert.deepEqual(
        inner.map(({ path, mediaType }) => [path, mediaType]),
        [
          ['evaluation/guesses.csv', 'text/csv'],
          ['evaluation/held-out', undefined],
        ],
      );
      await session.close();
    });

    it('draws what went into a run and what came of it', async () => {
      const session = await open(admin);
      const [run] = (await session.list('run', { search: 'descent' })).items;
      const { nodes } = await session.graph!(run!);
      assert.deepEqual(nodes.map(({ kind }) => kind).sort(), ['artifact', 'artifact', 'modelVersion', 'run']);
      await session.close();
    });

    it('keeps prompts out of the models', async () => {
      const session = await open(admin, workspaces[1]);
      const { items: models } = await session.list('model');
      assert.deepEqual(
        models.map(({ name }) => name),
        ['wine-cultivar'],
      );
      assert.equal(await kindOf(() => session.get({ type: 'model', id: 'tasting-note' })), 'notFound');
      await session.close();
    });

    it('shows people and roles to those who may see them', async () => {
      const session = await open(admin);
      const { items: members } = await session.list('member');
      assert.deepEqual(
        members.map(({ name, roles }) => [name, roles?.map(({ role }) => role.name)]),
        [
          ['admin', []],
          ['mira', ['reader']],
          ['tomas', ['admin']],
          ['noor', []],
        ],
      );
      await session.close();
      const reader = await open(member);
      assert.equal(await kindOf(() => reader.list('member')), 'forbidden');
      assert.deepEqual(
        (
          await reader.can!([
            { do: 'list', on: { type: 'member' } },
            { do: 'get', on: { type: 'model', id: 'digit-reader' } },
          ])
        ).map(({ allowed }) => allowed),
        [false, true],
      );
      await reader.close();
    });

    it('is told apart from a network that is down, and works again afterwards', async () => {
      const session = await open(admin);
      await kill();
      assert.equal(await kindOf(() => session.list('model')), 'unavailable/network');
      await restart();
      assert.ok((await session.list('model')).items.length > 0);
      await session.close();
    });
  });
}
