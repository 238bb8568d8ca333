import { memory, type Profile } from '../../../src/adapters/memory/index.ts';
import type { Fixture } from '../../../src/conformance/index.ts';
import type { Adapter, Ref, Scope, Type } from '../../../src/contract/index.ts';

/** A Tuesday afternoon, with runs under way. */
const NOON = Date.UTC(2026, 10, 24, 14, 36, 20);
/** In the smallest project a run begins within this time, also at the weekend. */
const RUN_EVERY_MS = 15 * 3_600_000;

export const SCOPE = { organization: 'halden', tenant: 'prod-us', project: 'prod-us.routing' };

/** A clock that stands still until it is set forward: what is then new was made by nobody in the test. */
export function clock(at = NOON) {
  return { now: () => at, forward: (ms: number) => void (at += ms) };
}

const DRAFTS: NonNullable<Fixture['drafts']> = {
  model: {
    draft: (n) => ({ name: `suite-${n}`, description: 'By the suite', tags: ['suite'] }),
    patch: { description: 'Changed', tags: ['a', 'b'] },
    bad: { name: '' },
    unique: true,
    act: { action: 'copy', input: { to: { project: 'prod-eu.hubs' } } },
  },
  tag: { draft: (n) => ({ name: `suite-${n}` }), patch: { color: 'red' }, bad: { name: 'x', color: 'none' }, unique: true },
  role: {
    draft: (n) => ({ name: `Suite ${n}`, level: 'project', grants: [{ type: 'model', action: 'read' }] }),
    patch: { description: 'Changed', grants: [{ type: 'run', action: 'write' }] },
    keeps: ['grants'],
    bad: { name: 'Bad', grants: [{ type: 'model', action: 'fly' }] },
    unique: true,
  },
  invitation: {
    draft: (n) => ({ email: `suite-${n}@suite.example` }),
    patch: {},
    bad: { email: 'nobody' },
    unique: true,
    act: { action: 'resend' },
  },
  codeRepository: {
    draft: (n) => ({ name: `suite/${n}`, url: `https://code.example/${n}`, provider: 'github' }),
    patch: { branch: 'develop' },
    bad: { name: 'x', url: 'ftp://x' },
    unique: true,
    act: { action: 'sync' },
  },
};

export interface MemoryFixtureOptions {
  name?: string;
  profile?: Profile;
  owner?: 'owner' | 'editor' | 'viewer';
  scope?: Scope;
  /** Breaks the adapter on purpose. */
  wrap?: (adapter: Adapter, time: ReturnType<typeof clock>) => Adapter;
}

/** Memory as the suite wants it: a small project, a second one beside it, and things of each type to open. */
export async function memoryFixture({
  name = 'memory',
  profile = {},
  owner = 'owner',
  scope = SCOPE,
  wrap,
}: MemoryFixtureOptions = {}): Promise<Fixture> {
  const time = clock();
  const make: Fixture['make'] = (actor, host) => {
    const as = actor === 'owner' ? owner : actor === 'limited' ? 'viewer' : false;
    const adapter = memory({ as, now: time.now, profile, ...(host ? { host } : {}) });
    return wrap ? wrap(adapter, time) : adapter;
  };
  const known = await samples(memory({ now: time.now }), scope);
  const [model] = known.model ?? [];
  return {
    name,
    make,
    scope,
    otherScope: { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.hubs' },
    samples: known,
    ...(owner === 'owner' ? { drafts: DRAFTS } : {}),
    ...(owner === 'owner' && !profile.without?.includes('tenant')
      ? { long: { do: 'act', action: 'pause', on: { type: 'tenant', id: 'staging' } } }
      : {}),
    ...(owner === 'owner' ? { uploadTo } : {}),
    ...(model && owner === 'owner' ? { given: shared(model) } : {}),
    seed: async (n) => time.forward(n * RUN_EVERY_MS),
  };
}

/** A version made by hand, which takes files. */
const uploadTo: NonNullable<Fixture['uploadTo']> = async (session) => {
  const artifact = await session.write?.({ do: 'create', type: 'artifact', draft: { name: 'suite' } });
  const version = await session.write?.({ do: 'create', type: 'artifactVersion', of: artifact?.ref as Ref, draft: {} });
  return version?.ref as Ref;
};

/** A viewer may not change a model, but could if it were shared with them. */
function shared(model: Ref<'model'>): NonNullable<Fixture['given']> {
  const viewer: Ref<'user'> = { type: 'user', id: 'user-2' };
  return {
    check: { do: 'update', on: model, who: viewer },
    changes: [{ do: 'act', action: 'share', on: model, input: { with: viewer, grants: [{ type: 'model', action: 'write' }] } }],
  };
}

async function samples(adapter: Adapter, scope: Scope): Promise<Fixture['samples']> {
  const session = await adapter.connect(scope);
  const found: { [T in Type]?: Ref<T>[] } = {};
  for (const type of ['organization', 'tenant', 'project', 'user', 'team', 'model', 'artifact', 'pipeline', 'tag'] as const) {
    (found as Record<string, Ref[]>)[type] = (await session.list(type, { limit: 2 })).items.map(({ id }) => ({ type, id }));
  }
  const newest = async (filter: { op: 'eq'; field: 'phase' | 'pipeline.name'; value: string }) =>
    (await session.list('run', { filter, sort: [{ field: 'started', desc: true }], limit: 1 })).items;
  const runs = [
    ...(await newest({ op: 'eq', field: 'phase', value: 'failed' })),
    ...(await newest({ op: 'eq', field: 'phase', value: 'succeeded' })),
    ...(await newest({ op: 'eq', field: 'pipeline.name', value: 'customs-screening' })),
  ];
  found.run = runs.map(({ id }) => ({ type: 'run', id }));
  const steps = await Promise.all(runs.map((of) => session.list('step', { of, limit: 1 })));
  found.step = steps.flatMap(({ items }) => items.map(({ id }) => ({ type: 'step' as const, id })));
  const versions = (await session.list('modelVersion', { sort: [{ field: 'created', desc: true }], limit: 2 })).items;
  found.modelVersion = versions.map(({ id }) => ({ type: 'modelVersion', id }));
  const made = (await session.list('artifactVersion', { of: versions[0] as Ref })).items.filter(
    ({ visualizations }) => visualizations?.length,
  );
  found.artifactVersion = made.slice(0, 3).map(({ id }) => ({ type: 'artifactVersion', id }));
  const pictures = await Promise.all(found.artifactVersion.map((of) => session.list('visualization', { of })));
  found.visualization = pictures.flatMap(({ items }) => items.map(({ id }) => ({ type: 'visualization' as const, id })));
  await session.close();
  return found;
}
