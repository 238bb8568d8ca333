import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zenml } from '../../../src/adapters/zenml/index.ts';
import { inputsOf, schemaOf } from '../../../src/adapters/zenml/template-inputs.ts';
import type { Session } from '../../../src/contract/index.ts';
import { fakeServer, OTHER, page, PROJECT, THING, type Reply } from './fake.ts';

const open = (replies: { [path: string]: Reply }): Promise<Session> =>
  zenml({ url: 'http://zenml.example', host: fakeServer(replies).host }).connect({ project: PROJECT });
const body = { created: '2026-11-24T09:00:00', updated: '2026-11-24T09:00:00', project_id: PROJECT };

describe('inputs of a template', () => {
  const config_schema = {
    $defs: {
      FitParameters: { type: 'object', properties: { learner: { type: 'string', default: 'tree' }, kernel: { $ref: '#/$defs/Kernel' } } },
      FitStep: { type: 'object', properties: { parameters: { anyOf: [{ $ref: '#/$defs/FitParameters' }, { type: 'null' }] } } },
      Kernel: { enum: ['a', 'b'] },
      Unused: { type: 'string' },
    },
    properties: {
      run_name: { type: 'string' },
      steps: {
        anyOf: [
          { type: 'object', properties: { fit: { $ref: '#/$defs/FitStep' }, judge: { type: 'object', properties: {} } } },
          { type: 'null' },
        ],
      },
    },
  };

  it('are the parameters of its steps, with the definitions that they need and no others', () => {
    const schema = schemaOf({ config_schema, step_configurations: {} } as never) as {
      properties: Record<string, { properties: { parameters: { properties: object } } }>;
      $defs: object;
    };
    assert.deepEqual(Object.keys(schema.properties), ['fit']);
    assert.deepEqual(Object.keys(schema.properties['fit']!.properties.parameters.properties), ['learner', 'kernel']);
    assert.deepEqual(Object.keys(schema.$defs), ['Kernel']);
  });

  it('come from the steps themselves where the server makes no schema', () => {
    const step_configurations = {
      fit: { spec: { parameter_spec: { type: 'object', properties: { size: { type: 'number' } } } }, config: { parameters: { size: 3 } } },
      old: { spec: {}, config: { parameters: { share: 0.3 } } },
      none: { spec: {}, config: {} },
    };
    const metadata = { step_configurations } as never;
    const schema = JSON.stringify(schemaOf(metadata));
    assert.match(schema, /"size":\{"type":"number"\}/);
    assert.match(schema, /"share":\{"type":"number","default":0.3\}/);
    assert.deepEqual(inputsOf(metadata), { fit: { parameters: { size: 3 } }, old: { parameters: { share: 0.3 } } });
  });
});

describe('a code repository', () => {
  const wire = (config: object): object => ({
    id: THING,
    name: 'code',
    body: { ...body, source: { module: 'm', attribute: 'GitHubCodeRepository' }, logo_url: 'javascript:alert(1)' },
    metadata: { description: null, config },
    resources: null,
  });

  it('keeps its secrets to itself, under whatever name', async () => {
    const row = wire({ owner: 'acme', repository: 'x', token: 'tok-1', password: 'pw-2', url: 'https://u:pw-3@git.example' });
    const session = await open({ '/code_repositories': page([row]), [`/code_repositories/${THING}`]: { body: row } });
    const { items } = await session.list('codeRepository');
    const one = await session.get({ type: 'codeRepository', id: THING });
    const told = JSON.stringify([items, one]);
    for (const secret of ['tok-1', 'pw-2', 'pw-3']) assert.ok(!told.includes(secret), secret);
    assert.equal(one.auth, 'token');
    assert.equal(one.url, undefined, 'an address with a password is none to show');
    assert.match(JSON.stringify(one.raw), /acme/);
  });

  it('has an address only where one can be made', async () => {
    const session = await open({ '/code_repositories': page([wire({ owner: 'acme', repository: 'x' }), wire({})]) });
    const { items } = await session.list('codeRepository');
    assert.deepEqual(
      items.map(({ url, auth }) => [url, auth]),
      [
        ['https://github.com/acme/x', 'none'],
        [undefined, 'none'],
      ],
    );
  });
});

describe('keys of an account', () => {
  const key = {
    id: OTHER,
    name: 'nightly',
    body: { ...body, key: 'ZENKEY_x', active: true, service_account: { id: THING, name: 'ci' } },
    metadata: null,
  };

  it('are found by the account and themselves, and their value is not in the answer', async () => {
    const session = await open({
      [`/service_accounts/${THING}/api_keys`]: page([key]),
      [`/service_accounts/${THING}/api_keys/${OTHER}`]: { body: key },
    });
    const { items } = await session.list('apiKey', { of: { type: 'serviceAccount', id: THING } });
    assert.equal(items[0]?.id, `${THING}/${OTHER}`);
    const one = await session.get(items[0]!);
    assert.equal(one.parent?.id, THING);
    assert.ok(!JSON.stringify(one).includes('ZENKEY_x'));
    await assert.rejects(session.get({ type: 'apiKey', id: `${THING}/../users` }));
  });
});

describe('measures', () => {
  const answer = {
    groups: [
      { group_keys: { at: '2026-11-23', by: 'completed' }, metrics: { duration: 2 }, run_count: 3 },
      { group_keys: { at: '2026-11-25', by: 'retried' }, metrics: { duration: null }, run_count: 1 },
      { group_keys: { at: '2026-11-25', by: 'failed' }, metrics: { duration: 1 }, run_count: 2 },
    ],
    truncated: false,
  };
  const window = { of: 'run', from: '2026-11-23T00:00:00Z', to: '2026-11-26T00:00:00Z', every: 'day' } as const;

  it('have a count for each day, and states put together to phases', async () => {
    const session = await open({ '/runs/statistics': { body: answer } });
    const { series } = await session.measure!({ ...window, metrics: ['count'], groupBy: ['phase'] });
    assert.deepEqual(
      series.map(({ group, points }) => [group?.['phase'], points.map(({ value }) => value)]),
      [
        ['succeeded', [3, 0, 0]],
        ['failed', [0, 0, 3]],
      ],
    );
  });

  it('refuse what the server can not count', async () => {
    const session = await open({ '/runs/statistics': { body: answer } });
    await assert.rejects(session.measure!({ ...window, metrics: ['cost'] }), /no cost/);
    await assert.rejects(session.measure!({ ...window, metrics: ['duration'], groupBy: ['phase'] }));
    await assert.rejects(session.measure!({ ...window, metrics: ['count'], every: 'minute' }));
  });
});

describe('launching', () => {
  const probe = '/pipeline_snapshots/00000000-0000-0000-0000-000000000000/runs';
  const template = { id: THING, name: 'nightly', body, metadata: null, resources: {} };
  const reasonOf = async (reply: Reply): Promise<string | undefined> => {
    const session = await open({ [probe]: reply, '/pipeline_snapshots': page([template]) });
    const { items } = await session.list('runTemplate');
    return items[0]?.blocked?.['launch']?.code;
  };

  it('is not asked about before templates are looked at', async () => {
    const server = fakeServer();
    await zenml({ url: 'http://zenml.example', host: server.host }).connect({ project: PROJECT });
    assert.ok(!server.asked.some(({ pathname }) => pathname.includes('pipeline_snapshots')));
  });
  it('is told by whether there is a way to, which is asked without effect', async () => {
    assert.equal(await reasonOf({ status: 405, body: { detail: 'Method Not Allowed' } }), 'zenml.noManager');
    assert.equal(await reasonOf({ status: 404, body: { detail: ['KeyError', 'no such snapshot'] } }), 'zenml.reading');
    assert.equal(await reasonOf({ status: 500, body: 'oh' }), 'zenml.noManager');
  });
});
