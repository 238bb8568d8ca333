/** The conformance fixture of a real MLflow server. Without Node, so that a browser binds the same one. */
import { mlflow, type MlflowLogin } from '../../src/adapters/mlflow/index.ts';
import type { Actor, Fixture } from '../../src/conformance/index.ts';
import type { Host, Ref, Session, Type } from '../../src/contract/index.ts';

export interface MlflowAccess {
  admin: MlflowLogin;
  member: MlflowLogin;
  workspaces: readonly [string, string];
}

/** Of a server that `demo/backends/mlflow` has started and filled. */
export async function mlflowFixture(url: string, { admin, member, workspaces }: MlflowAccess): Promise<Fixture> {
  const [owner, limited] = await Promise.all([mlflow.signIn(url, admin), mlflow.signIn(url, member)]);
  const hosts: { readonly [A in Actor]: Host } = {
    owner,
    limited,
    wrongSecret: mlflow.host({ basic: btoa('nobody:not-a-password') }),
    anonymous: {},
  };
  const scope = { tenant: workspaces[0] };
  const session = await mlflow({ url, host: owner }).connect(scope);
  const samples = await samplesOf(session);
  await session.close();
  return {
    name: `mlflow ${session.capabilities.backend.version}`,
    make: (actor, host) => mlflow({ url, host: { ...hosts[actor], ...host } }),
    scope,
    otherScope: { tenant: workspaces[1] },
    samples,
    // Neither kind of quote can be escaped.
    badFilter: { type: 'run', filter: { op: 'eq', field: 'name', value: `both ' and "` } },
    seed: (n) => seed(url, owner, scope.tenant, n),
    wire: true,
  };
}

async function samplesOf(session: Session): Promise<Fixture['samples']> {
  const samples: { [type: string]: Ref[] } = {};
  for (const [type, { ofRequired }] of Object.entries(session.capabilities.types) as [Type, { ofRequired?: boolean }][]) {
    if (!ofRequired) samples[type] = (await session.list(type, { limit: 4 })).items.map(({ id }) => ({ type, id }));
  }
  // A run with files first, then one without.
  const { items: trained } = await session.list('run', { filter: { op: 'eq', field: 'labels.kind', value: 'baseline' } });
  const { items: others } = await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'cancelled' } });
  samples['run'] = [...trained, ...others].map(({ id }) => ({ type: 'run', id }));
  const { items: files } = await session.list('file', { of: trained[0]! });
  samples['file'] = files.filter(({ folder }) => !folder).map(({ id }) => ({ type: 'file', id }));
  return samples as Fixture['samples'];
}

/** New models, made beside the adapter. */
async function seed(url: string, host: Host, workspace: string, n: number): Promise<void> {
  const address = `${url}/api/2.0/mlflow/registered-models/create`;
  for (let i = 0; i < n; i++) {
    const own = await host.headers?.({ method: 'POST', url: address });
    const headers = { 'content-type': 'application/json', 'x-mlflow-workspace': workspace, ...own };
    const body = JSON.stringify({ name: `seeded-${crypto.randomUUID()}` });
    const answer = await fetch(address, { method: 'POST', credentials: 'omit', headers, body });
    if (!answer.ok) throw new Error(`The server refused a new model: ${answer.status} ${await answer.text()}`);
  }
}
