/** The conformance fixture of a real ZenML server. Without Node, so that a browser binds the same one. */
import { zenml, type ZenmlLogin } from '../../src/adapters/zenml/index.ts';
import type { Actor, Fixture } from '../../src/conformance/index.ts';
import type { Host, Ref, Session, Type } from '../../src/contract/index.ts';

export interface ZenmlAccess {
  admin: Extract<ZenmlLogin, { username: string }>;
  member: Extract<ZenmlLogin, { username: string }>;
}

/** Of a server that `demo/backends/zenml` has started and filled. */
export async function zenmlFixture(url: string, { admin, member }: ZenmlAccess): Promise<Fixture> {
  const [owner, limited] = await Promise.all([zenml.signIn(url, admin), zenml.signIn(url, member)]);
  const hosts: { readonly [A in Actor]: Host } = { owner, limited, wrongSecret: zenml.host({ token: 'not-a-token' }), anonymous: {} };
  const adapter = zenml({ url, host: owner });
  const root = await adapter.connect({});
  const projects = (await root.list('project')).items;
  const scopeOf = (slug: string): { project: string } => ({ project: projects.find((project) => project.slug === slug)!.id });
  const scope = scopeOf('default');
  const session = await adapter.connect(scope);
  const samples = await samplesOf(session);
  await Promise.all([root.close(), session.close()]);
  return {
    name: `zenml ${session.capabilities.backend.version}`,
    make: (actor, host) => zenml({ url, host: { ...hosts[actor], ...host } }),
    scope,
    otherScope: scopeOf('vision'),
    samples,
    // What was logged is compared as text made numbers: zero can't be told from "no number".
    badFilter: { type: 'modelVersion', filter: { op: 'ge', field: 'metrics.accuracy', value: 0 } },
    seed: (n) => seed(url, owner, scope.project, n),
    wire: true,
  };
}

async function samplesOf(session: Session): Promise<Fixture['samples']> {
  const samples: { [type: string]: Ref[] } = {};
  for (const [type, { ofRequired }] of Object.entries(session.capabilities.types) as [Type, { ofRequired?: boolean }][]) {
    if (!ofRequired) samples[type] = (await session.list(type, { limit: 4 })).items.map(({ id }) => ({ type, id }));
  }
  const { items: keys } = await session.list('apiKey', { of: samples['serviceAccount']![0]! });
  samples['apiKey'] = keys.map(({ id }) => ({ type: 'apiKey', id }));
  const { items: runs } = await session.list('run', { limit: 100 });
  const trained = runs.find(({ name }) => name.startsWith('train'))!;
  const { items: steps } = await session.list('step', { of: trained });
  samples['run'] = [trained, ...runs.filter((run) => run !== trained).slice(-3)].map(({ id }) => ({ type: 'run', id }));
  // The fitting step first: it is the one that logs at several levels.
  samples['step'] = [...steps].sort((a, b) => Number(b.name === 'fit') - Number(a.name === 'fit')).map(({ id }) => ({ type: 'step', id }));
  const { items: versions } = await session.list('artifactVersion', { limit: 100 });
  const shown = versions.filter(({ visualizations }) => visualizations?.length);
  const kinds = new Map(shown.flatMap(({ visualizations = [] }) => visualizations).map((one) => [one.kind, one]));
  samples['visualization'] = [...kinds.values()].map(({ id }) => ({ type: 'visualization', id }));
  samples['artifactVersion'] = shown.slice(0, 4).map(({ id }) => ({ type: 'artifactVersion', id }));
  return samples as Fixture['samples'];
}

/** New models, made beside the adapter. */
async function seed(url: string, host: Host, project: string, n: number): Promise<void> {
  const address = `${url}/api/v1/models`;
  for (let i = 0; i < n; i++) {
    const headers = { 'content-type': 'application/json', ...(await host.headers?.({ method: 'POST', url: address })) };
    const body = JSON.stringify({ project, name: `seeded-${crypto.randomUUID()}` });
    const answer = await fetch(address, { method: 'POST', credentials: 'omit', headers, body });
    if (!answer.ok) throw new Error(`The server refused a new model: ${answer.status} ${await answer.text()}`);
  }
}
