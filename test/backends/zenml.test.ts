import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import type { OpenAPI3 } from 'openapi-typescript';
import { MissingError } from '../../demo/backends/processes.ts';
import { startZenml, type ZenmlServer } from '../../demo/backends/zenml/start.ts';
import { zenml } from '../../src/adapters/zenml/index.ts';
import { bind } from '../../src/conformance/index.ts';
import { AdapterError, type Session } from '../../src/contract/index.ts';
import { trim, TRIMMED } from '../adapters/zenml/trim.ts';
import { zenmlFixture } from './zenml-fixture.ts';

const server = await startZenml({ port: 0, say: (line) => console.log(line) }).catch((error: unknown) => {
  // Anything else that goes wrong is a failure.
  if (error instanceof MissingError) return error.message;
  throw error;
});

if (typeof server === 'string') {
  it('a real ZenML server', { skip: server }, () => {});
  console.log(`ZenML skipped: ${server}`);
} else {
  after(() => server.stop());
  bind(await zenmlFixture(server.url, server), { describe, it, after });
  beyondTheSuite(server);
}

function beyondTheSuite({ url, admin, apiKey, kill, restart }: ZenmlServer): void {
  const kindOf = async (call: () => Promise<unknown>): Promise<string> => {
    try {
      await call();
    } catch (error) {
      assert.ok(AdapterError.is(error), String(error));
      return 'why' in error.problem ? `${error.problem.kind}/${error.problem.why}` : error.problem.kind;
    }
    return 'none';
  };
  const open = async (login: Parameters<typeof zenml.signIn>[1]): Promise<Session> => {
    const adapter = zenml({ url, host: await zenml.signIn(url, login) });
    const root = await adapter.connect({});
    const project = (await root.list('project', { filter: { op: 'eq', field: 'slug', value: 'default' } })).items[0]!;
    await root.close();
    return adapter.connect({ project: project.id });
  };

  describe('a real ZenML server', () => {
    it('still has the description that the wire types were made from', async () => {
      const live = (await (await fetch(`${url}/openapi.json`)).json()) as OpenAPI3;
      assert.deepEqual(trim(live), JSON.parse(readFileSync(TRIMMED, 'utf8')));
    });

    it('takes an API key in exchange for a token', async () => {
      const session = await open({ apiKey });
      assert.equal((await session.me())?.type, 'serviceAccount');
      assert.ok((await session.list('model')).items.length > 0);
      await session.close();
      assert.equal(await kindOf(() => zenml.signIn(url, { apiKey: 'ZENKEY_wrong' })), 'unauthenticated');
      assert.equal(await kindOf(() => zenml.signIn(url, { username: admin.username, password: 'wrong' })), 'unauthenticated');
    });

    it('shows what the pipelines made', async () => {
      const session = await open(admin);
      const { items: models } = await session.list('model', {
        search: 'tumour',
        fields: ['latest.number', 'latest.metrics.accuracy', 'stages'],
      });
      const [model] = models;
      assert.equal(model?.latest?.number, 3);
      assert.ok((model?.latest?.metrics?.['accuracy'] ?? 0) > 0.8);
      assert.deepEqual(Object.keys(model?.stages ?? {}).sort(), ['production', 'staging']);
      const { items: versions } = await session.list('modelVersion', { of: model!, sort: [{ field: 'number', desc: true }] });
      assert.deepEqual(
        versions.map(({ number, stage }) => [number, stage]),
        [
          [3, 'staging'],
          [2, 'production'],
          [1, 'archived'],
        ],
      );
      const { items: artifacts } = await session.list('artifactVersion', { of: versions[0]! });
      const kinds = new Set(artifacts.flatMap(({ visualizations = [] }) => visualizations.map(({ kind }) => kind)));
      assert.deepEqual([...kinds].sort(), ['html', 'image', 'json', 'markdown', 'table']);
      const { items: runs } = await session.list('run', { of: versions[0]! });
      assert.equal(runs[0]?.phase, 'succeeded');
      await session.close();
    });

    it('has what starts runs: inputs by step, triggers that say why they never fire, keys and repositories without secrets', async () => {
      const session = await open(admin);
      const { items: templates } = await session.list('runTemplate', { sort: [{ field: 'name' }], fields: ['inputSchema'] });
      assert.deepEqual(
        templates.map(({ name }) => name),
        ['nightly-training', 'score "all" & more'],
      );
      const template = await session.get(templates[0]!);
      const schema = JSON.stringify(template.inputSchema);
      assert.match(schema, /"fit":.*"learner"/);
      assert.deepEqual((template.defaults?.['divide'] as { parameters?: unknown } | undefined)?.parameters, { held_out: 0.3 });
      assert.ok(template.blocked?.['launch']);
      assert.match(template.snippets?.[0]?.text ?? '', /zenml pipeline run 'fill\.train_classifier'/);
      const { items: triggers } = await session.list('trigger', { sort: [{ field: 'name' }] });
      assert.deepEqual(
        triggers.map(({ name, enabled, schedule, inert }) => [name, enabled, schedule?.cron ?? schedule?.everyMs, inert !== undefined]),
        [
          ['every night', true, '30 2 * * *', true],
          ['every six hours', false, 21_600_000, true],
        ],
      );
      const { items: accounts } = await session.list('serviceAccount');
      const { items: keys } = await session.list('apiKey', { of: accounts[0]! });
      assert.equal((await session.get(keys[0]!)).parent?.id, accounts[0]!.id);
      const { items: repositories } = await session.list('codeRepository');
      const repository = await session.get(repositories[0]!);
      assert.deepEqual([repository.url, repository.auth, repository.provider], ['https://github.com/acme/samples', 'token', 'github']);
      assert.ok(!JSON.stringify([repositories, repository]).includes('no-real-token'), 'the token never leaves the adapter');
      const { series } = await session.measure!({ of: 'run', metrics: ['count', 'duration'], groupBy: ['pipeline'], every: 'day' });
      assert.ok(
        series.some(({ metric, group }) => metric === 'duration' && (group?.['pipeline'] as { name?: string }).name === 'score_batch'),
      );
      await session.close();
    });

    it('has a failed run with its reason, and a run of cached steps', async () => {
      const session = await open(admin);
      const { items: failed } = await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'failed' }, fields: ['failure'] });
      assert.equal(failed[0]?.failure?.message, 'The upstream bucket is empty');
      const { items: prepared } = await session.list('run', { search: 'prepare_data', sort: [{ field: 'created', desc: true }] });
      const { items: steps } = await session.list('step', { of: prepared[0]! });
      assert.ok(steps.length > 0 && steps.every(({ phase }) => phase === 'cached'), steps.map(({ phase }) => phase).join());
      await session.close();
    });

    it('finds names that look like operators or hold wildcards', async () => {
      const session = await open(admin);
      const name = 'naïve "quoted" 100%_off 🌱';
      const { items } = await session.list('model', { filter: { op: 'eq', field: 'name', value: name } });
      assert.deepEqual(
        items.map((item) => item.name),
        [name],
      );
      assert.equal((await session.list('model', { filter: { op: 'eq', field: 'name', value: 'contains:wine' } })).items.length, 0);
      await session.close();
    });

    it('is told apart from a network that is down, and works again afterwards', async () => {
      const session = await open(admin);
      await kill();
      assert.equal(await kindOf(() => session.list('model')), 'unavailable/network');
      await restart();
      assert.ok((await session.list('model')).items.length > 0);
      await session.close();
    });

    it('lets a session go on after its token has ended, once the host has signed in again', async () => {
      let current = await zenml.signIn(url, admin);
      let renewals = 0;
      const adapter = zenml({
        url,
        host: {
          headers: (request) => current.headers!(request),
          refresh: async () => {
            renewals++;
            current = await zenml.signIn(url, admin);
            return true;
          },
        },
      });
      const session = await adapter.connect({});
      await restart({ signOut: true });
      const lists = await Promise.all([session.list('project'), session.list('user'), session.list('stack')]);
      assert.ok(lists.every(({ items }) => items.length > 0));
      assert.equal(renewals, 1);
      await session.close();
    });
  });
}
