import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mlflow } from '../../../src/adapters/mlflow/index.ts';
import { AdapterError, type Problem, type Scope, type Session } from '../../../src/contract/index.ts';
import { fakeServer, type Reply } from './fake.ts';

const open = (replies: { [path: string]: Reply } = {}, scope: Scope = { tenant: 'vision' }): Promise<Session> =>
  mlflow({ url: 'http://mlflow.test', host: fakeServer(replies).host }).connect(scope);

async function problemOf(call: () => Promise<unknown>): Promise<Problem> {
  try {
    await call();
  } catch (error) {
    assert.ok(AdapterError.is(error), String(error));
    return error.problem;
  }
  throw new Error('it did not fail');
}

const RUN = {
  info: { run_id: 'r1', experiment_id: '7', run_name: 'first', status: 'KILLED', start_time: 1793491200000, end_time: 0 },
  data: {
    metrics: [
      { key: 'nothing', value: 'NaN' },
      { key: 'more', value: 1.7976931348623157e308 },
      { key: 'less', value: -1.7976931348623157e308 },
      { key: 'f1', value: 0.5 },
    ],
    params: [{ key: 'C', value: '0.1' }],
    tags: [
      { key: 'team', value: 'vision' },
      { key: 'mlflow.parentRunId', value: 'r0' },
      { key: 'mlflow.note.content', value: 'A *note*' },
    ],
  },
};

describe('MLflow answers', () => {
  it('become runs: numbers without words, times, tags of people alone', async () => {
    const session = await open({ '/2.0/mlflow/runs/get': { body: { run: RUN } } });
    const run = await session.get({ type: 'run', id: 'r1' });
    assert.deepEqual(run.metrics, { f1: 0.5, less: -Infinity, more: Infinity, nothing: NaN });
    assert.deepEqual([run.phase, run.started, run.ended], ['cancelled', '2026-11-01T00:00:00.000Z', undefined]);
    assert.deepEqual([run.labels, run.inputs, run.description], [{ team: 'vision' }, { C: '0.1' }, 'A *note*']);
    assert.deepEqual(run.parent, { type: 'run', id: 'r0' });
  });

  it('leave out rows whose NaN the server took for zero', async () => {
    const session = await open({ '/2.0/mlflow/runs/search': { body: { runs: [RUN] } } });
    const below = (key: string) => session.list('run', { filter: { op: 'lt', field: `metrics.${key}`, value: 1 } });
    assert.equal((await below('nothing')).items.length, 0);
    assert.equal((await below('f1')).items.length, 1);
  });

  it('come from the workspace that the session stands in', async () => {
    const { host, asked } = fakeServer({ '/2.0/mlflow/registered-models/search': { body: {} } });
    const session = await mlflow({ url: 'http://mlflow.test', host }).connect({ tenant: 'vision' });
    await session.list('model');
    assert.equal(asked.at(-1)?.workspace, 'vision');
  });

  it('tell an unknown workspace from one that is not listed, also where its refusal can not be read', async () => {
    const gone = () => Promise.reject(new TypeError('Failed to fetch'));
    const unlisted = await open({}, { tenant: 'granted' });
    assert.deepEqual(unlisted.scope, { tenant: 'granted' });
    const { host } = fakeServer();
    const blocked = {
      fetch: ((input: unknown, init?: RequestInit) =>
        String(input).includes('experiments') ? gone() : host.fetch!(String(input), init)) as typeof fetch,
    };
    const connect = () => mlflow({ url: 'http://mlflow.test', host: blocked }).connect({ tenant: 'nowhere' });
    assert.equal((await problemOf(connect)).kind, 'notFound');
  });

  it('never show the query that the server puts into its sentences', async () => {
    const message =
      "User (username=eve) already exists. Error: (sqlite3.IntegrityError) UNIQUE constraint failed [SQL: INSERT ... 'scrypt:hash']";
    const answers: [object, number, string][] = [
      [{ error_code: 'RESOURCE_ALREADY_EXISTS', message }, 400, 'conflict'],
      [{ error_code: 'BAD_REQUEST', message }, 400, 'conflict'],
      [{ error_code: 'INVALID_STATE', message }, 500, 'conflict'],
      [{ error_code: 'INVALID_PARAMETER_VALUE', message }, 400, 'validation'],
      [{ error_code: 'INVALID_PARAMETER_VALUE', message: 'Registered model alias nope not found.' }, 400, 'notFound'],
      [{ error_code: 'INTERNAL_ERROR', message }, 500, 'internal'],
    ];
    for (const [body, status, kind] of answers) {
      const session = await open({ '/2.0/mlflow/registered-models/search': { status, body } });
      const problem = await problemOf(() => session.list('model'));
      assert.equal(problem.kind, kind, JSON.stringify(body));
      assert.doesNotMatch(JSON.stringify(problem), /SQL|scrypt|sqlite/);
    }
  });

  it('hide what was granted to single people from the roles', async () => {
    const roles = [
      {
        id: 1,
        name: 'reader',
        workspace: 'vision',
        permissions: [{ resource_type: 'experiment', resource_pattern: '*', permission: 'READ' }],
      },
      { id: 2, name: '__user_5__', workspace: 'vision', permissions: [] },
      {
        id: 3,
        name: 'strict',
        workspace: 'vision',
        permissions: [{ resource_type: 'experiment', resource_pattern: '7', permission: 'DENY' }],
      },
    ];
    const session = await open({ '/3.0/mlflow/roles/list': { body: { roles } } });
    const { items } = await session.list('role');
    assert.deepEqual(
      items.map(({ name, grants }) => [name, grants]),
      [
        ['reader', [{ type: 'experiment', action: 'READ' }]],
        ['strict', [{ type: 'experiment', action: 'READ', id: '7', deny: true }]],
      ],
    );
  });
});

describe('other MLflow servers', () => {
  const missing = { status: 404, body: '<!doctype html><title>404</title>' };

  it('without workspaces have everything at the widest scope, and say so', async () => {
    const session = await open({ '/3.0/mlflow/server-info': { body: { workspaces_enabled: false } } }, {});
    const { scope, types, unsupported } = session.capabilities;
    assert.deepEqual(scope, []);
    assert.ok(types.model && types.run && !types.tenant);
    assert.match(unsupported?.['tenant']?.text ?? '', /without workspaces/);
  });

  it('older than 3.13 have no roles, and say so', async () => {
    const session = await open({ '/3.0/mlflow/users/current/permissions': missing, '/3.0/mlflow/server-info': missing }, {});
    assert.equal(session.can, undefined);
    assert.ok(!session.capabilities.types.role && session.capabilities.types.model);
    assert.match(session.capabilities.unsupported?.['role']?.text ?? '', /3\.13/);
  });

  it('without accounts have nobody who is signed in', async () => {
    const session = await open({ '/2.0/mlflow/users/current': missing, '/3.0/mlflow/server-info': missing }, {});
    assert.equal(await session.me(), undefined);
    assert.equal(session.capabilities.permissions?.can, 'unknown');
  });

  it('of another kind are told apart', async () => {
    for (const body of ['<html>Welcome</html>', '{"version":"1"}']) {
      assert.equal((await problemOf(() => open({ '/version': { body } }))).kind, 'unavailable');
    }
    assert.equal((await problemOf(() => open({ '/version': missing }))).kind, 'unavailable');
  });
});

describe('what an account may do on MLflow', () => {
  const grant = (resource_type: string, resource_pattern: string, permission: string, workspace = 'vision') => ({
    workspace,
    resource_type,
    resource_pattern,
    permission,
  });
  const ask = async (permissions: object[], admin = false): Promise<unknown[]> => {
    const session = await open({
      '/3.0/mlflow/users/current/permissions': { body: { permissions } },
      '/2.0/mlflow/users/current': { body: { user: { id: 2, username: 'ada', is_admin: admin } } },
    });
    const decisions = await session.can!([
      { do: 'list', on: { type: 'model' } },
      { do: 'get', on: { type: 'model', id: 'digits' } },
      { do: 'get', on: { type: 'run', id: 'r1' } },
      { do: 'list', on: { type: 'member' } },
    ]);
    return decisions.map(({ allowed }) => allowed);
  };

  it('follows its grants in this workspace', async () => {
    assert.deepEqual(await ask([]), [true, false, false, false]);
    assert.deepEqual(await ask([grant('registered_model', '*', 'READ')]), [true, true, false, false]);
    assert.deepEqual(await ask([grant('registered_model', 'digits', 'READ')]), [true, true, false, false]);
    assert.deepEqual(await ask([grant('registered_model', '*', 'READ', 'health')]), [true, false, false, false]);
    assert.deepEqual(await ask([grant('registered_model', '*', 'EDIT'), grant('registered_model', 'digits', 'DENY')]), [
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual(await ask([grant('workspace', '*', 'USE')]), [true, false, false, true]);
    assert.deepEqual(await ask([grant('workspace', '*', 'MANAGE'), grant('registered_model', '*', 'DENY')]), [true, true, true, true]);
    assert.deepEqual(await ask([], true), [true, true, true, true]);
  });

  it('is not known where only some experiments are granted, since a run does not say its own', async () => {
    assert.equal((await ask([grant('experiment', '7', 'READ')]))[2], 'unknown');
  });
});
