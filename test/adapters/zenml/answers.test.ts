import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zenml } from '../../../src/adapters/zenml/index.ts';
import { zenmlProblem } from '../../../src/adapters/zenml/problems.ts';
import { AdapterError, type Problem, type Session } from '../../../src/contract/index.ts';
import { fakeServer, OTHER, page, PROJECT, THING, type Reply } from './fake.ts';

const URL_ = 'http://zenml.test/';
const named = (problem: Problem | undefined): string | undefined =>
  problem && 'why' in problem ? `${problem.kind}/${problem.why}` : problem?.kind;
async function problemOf(call: () => Promise<unknown>): Promise<Problem> {
  try {
    await call();
  } catch (error) {
    assert.ok(AdapterError.is(error), String(error));
    return error.problem;
  }
  throw new Error('it did not fail');
}
const open = (replies: { [path: string]: Reply }): Promise<Session> =>
  zenml({ url: URL_, host: fakeServer(replies).host }).connect({ project: PROJECT });

describe('refusals', () => {
  const cases: [string, number, unknown, string][] = [
    ['no login', 401, { detail: 'Not authenticated' }, 'unauthenticated'],
    ['no csrf', 401, { detail: ['CredentialsNotValid', 'Authentication error: missing CSRF token'] }, 'unauthenticated'],
    ['no right', 403, { detail: ['IllegalOperationError', 'Only admins can update server settings.'] }, 'forbidden'],
    ['a stop too late', 403, { detail: ['IllegalOperationError', 'Cannot stop a run that is already completed.'] }, 'conflict/state'],
    ['unknown', 404, { detail: ['KeyError', '"Unable to get model"'] }, 'notFound'],
    ['taken', 409, { detail: ['EntityExistsError', 'Unable to create model: exists'] }, 'conflict/exists'],
    [
      'a stage that is held',
      500,
      { detail: ['RuntimeError', 'Model version 1 is in production, but `force` flag is False.'] },
      'conflict/state',
    ],
    [
      'a taken name, as SQL',
      500,
      { detail: ['IntegrityError', '(sqlite3.IntegrityError) UNIQUE constraint failed [SQL: UPDATE x]'] },
      'conflict/exists',
    ],
    ['in use', 400, { detail: ['ValueError', 'The artifact version is still used by a run'] }, 'conflict/dependents'],
    [
      'a bare array',
      422,
      ['ValueError', "1 validation error:\n  {'type': 'x', 'loc': ('body','name')}\n\n  File \"/srv/z.py\", line 3"],
      'validation',
    ],
    ['no uuid', 422, ['ValueError', "1 validation error:\n  {'type': 'uuid_parsing'}"], 'notFound'],
    ['not there', 405, { detail: 'Method Not Allowed' }, 'unsupported'],
    ['not implemented', 501, { detail: 'Live event streaming is not enabled on this server.' }, 'unsupported'],
  ];
  for (const [name, status, body, kind] of cases) {
    it(`${name} is ${kind}`, () => {
      const problem = zenmlProblem({ status, body, headers: new Headers(), method: 'GET', path: '/api/v1/x' });
      assert.equal(named(problem), kind);
      assert.doesNotMatch(JSON.stringify(problem), /SQL|\/srv|'type'|File/);
    });
  }
});

describe('connecting', () => {
  it('says the version of a server that is too old', async () => {
    const problem = await problemOf(() => open({ '/info': { body: { version: '0.85.0' } } }));
    assert.equal(problem.kind, 'unsupported');
    assert.match(problem.title, /0\.85\.0/);
  });
  const strangers: [string, Reply][] = [
    ['another page', { body: '<!doctype html>' }],
    ['another server', { body: { name: 'something' } }],
    ['nothing at the path', { status: 404, body: '<html>' }],
    ['null', { body: 'null' }],
  ];
  for (const [name, reply] of strangers) {
    it(`takes ${name} for no ZenML server`, async () => {
      assert.equal(named(await problemOf(() => open({ '/info': reply }))), 'unavailable/malformed');
    });
  }
  it('refuses addresses that are none, with a pointer', async () => {
    for (const url of ['', 'zenml.test', 'javascript:alert(1)', 'http://user:pass@zenml.test']) {
      assert.equal((await problemOf(() => zenml({ url }).connect({}))).kind, 'validation', url);
    }
  });
  it('has no organizations, and no projects with other ids', async () => {
    const adapter = zenml({ url: URL_, host: fakeServer().host });
    assert.equal((await problemOf(() => adapter.connect({ organization: 'x' }))).kind, 'notFound');
    assert.equal((await problemOf(() => adapter.connect({ project: 'default' }))).kind, 'notFound');
    assert.equal((await problemOf(() => adapter.connect({ project: OTHER }))).kind, 'notFound');
  });
  it('offers at the widest scope only what belongs to no project', async () => {
    const session = await zenml({ url: URL_, host: fakeServer().host }).connect({});
    assert.deepEqual(Object.keys(session.capabilities.types).sort(), ['apiKey', 'project', 'serviceAccount', 'stack', 'tag', 'user']);
    assert.equal(session.graph, undefined);
    assert.equal((await problemOf(() => session.list('model'))).kind, 'unsupported');
  });
});

describe('answers', () => {
  const denied = { id: OTHER, name: 'hidden', permission_denied: true, body: null, metadata: null, resources: null };

  it('survive stubs that may not be read', async () => {
    const stubs = [{ id: THING, permission_denied: true, body: null, metadata: null, resources: null }];
    const lists = [
      'projects',
      'users',
      'service_accounts',
      'models',
      'model_versions',
      'artifacts',
      'artifact_versions',
      'pipelines',
      'runs',
      'tags',
      'stacks',
      `service_accounts/${THING}/api_keys`,
      'pipeline_snapshots',
      'triggers',
      'code_repositories',
    ];
    const session = await open({ '/steps': page(stubs), ...Object.fromEntries(lists.map((list) => [`/${list}`, page(stubs)])) });
    for (const [type, caps] of Object.entries(session.capabilities.types)) {
      if (type === 'visualization') continue;
      const { items } = await session.list(type as 'model', caps.ofRequired ? { of: { type: caps.of![0]!, id: THING } } : {});
      assert.equal(items[0]?.lost, 'denied', type);
      assert.equal(items[0]?.id, THING, type);
    }
  });

  it('keep links to what may not be read', async () => {
    const version = {
      id: THING,
      name: '1',
      body: {
        created: '2026-01-01T00:00:00',
        updated: '2026-01-01T00:00:00',
        project_id: PROJECT,
        number: 1,
        model: denied,
        stage: 'none',
      },
      metadata: null,
      resources: { user: denied, tags: [] },
    };
    const session = await open({ '/model_versions': page([version]) });
    const [item] = (await session.list('modelVersion')).items;
    assert.deepEqual(item?.model, { type: 'model', id: OTHER, name: 'hidden', lost: 'denied' });
    assert.deepEqual(item?.createdBy, { type: 'user', id: OTHER, name: 'hidden', lost: 'denied' });
    assert.equal(item?.stage, undefined);
    assert.equal(item?.created, '2026-01-01T00:00:00Z');
  });

  it('of another project are not there', async () => {
    const session = await open({ [`/models/${THING}`]: { body: { id: THING, name: 'theirs', body: { project_id: OTHER } } } });
    assert.equal((await problemOf(() => session.get({ type: 'model', id: THING }))).kind, 'notFound');
  });

  it('without rows, or of another shape, are malformed', async () => {
    for (const body of [{}, [], null, { items: [] }, { detail: ['RuntimeError', 'inside a 200'] }]) {
      const session = await open({ '/models': { body: body === null ? 'null' : body } });
      assert.equal(named(await problemOf(() => session.list('model'))), 'unavailable/malformed', JSON.stringify(body));
    }
  });

  it('a page beyond the end is empty, with the total', async () => {
    const models: Reply = (url) =>
      url.searchParams.get('page') === '1'
        ? { body: { items: [], total: 3 } }
        : {
            status: 400,
            body: { detail: ['ValueError', 'Invalid page 9. The requested page size is 5 and there are a total of 3 items.'] },
          };
    const session = await open({ '/models': models });
    assert.deepEqual(await session.list('model', { at: 40, limit: 5 }), { items: [], total: { count: 3, exact: true } });
  });

  it('keep activation tokens out of raw', async () => {
    const user = {
      id: THING,
      name: 'ada',
      body: { active: false, activation_token: 'secret-token', is_service_account: false, is_admin: false },
    };
    const session = await open({ [`/users/${THING}`]: { body: user } });
    assert.doesNotMatch(JSON.stringify(await session.get({ type: 'user', id: THING })), /secret-token/);
  });
});

describe('signing in', () => {
  it('gives a host that carries the token, and the CSRF token where there is one', async () => {
    const login = (csrf_token: string | null): Reply => ({ body: { access_token: 'abc', csrf_token, expires_in: 60 } });
    const { host } = fakeServer({ '/login': login('xyz') });
    const signed = await zenml.signIn(URL_, { username: 'ada', password: 'p' }, { fetch: host.fetch! });
    assert.deepEqual(await signed.headers?.({ method: 'GET', url: '' }), { authorization: 'Bearer abc', 'x-csrf-token': 'xyz' });
    assert.ok((signed.expires?.() ?? 0) > Date.now());
    const plain = await zenml.signIn(URL_, { apiKey: 'ZENKEY_x' }, { fetch: fakeServer({ '/login': login(null) }).host.fetch! });
    assert.deepEqual(await plain.headers?.({ method: 'GET', url: '' }), { authorization: 'Bearer abc' });
  });
  const failures: [string, Reply, string][] = [
    ['a wrong password', { status: 401, body: { detail: ['CredentialsNotValid', 'invalid username or password'] } }, 'unauthenticated'],
    ['another server', { status: 404, body: '<html>' }, 'unavailable/malformed'],
    ['an answer without a token', { body: {} }, 'unavailable/malformed'],
    ['too many tries', { status: 429, body: { detail: 'Minute request limit exceeded.' } }, 'rateLimited'],
  ];
  for (const [name, reply, kind] of failures) {
    it(`tells ${name} as ${kind}`, async () => {
      const { host } = fakeServer({ '/login': reply });
      assert.equal(named(await problemOf(() => zenml.signIn(URL_, { username: 'a', password: 'b' }, { fetch: host.fetch! }))), kind);
    });
  }
});
