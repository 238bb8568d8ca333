/** One broken adapter a case: memory with a few lines changed, of which the suite must find exactly that case. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conformance } from '../../src/conformance/index.ts';
import type { Adapter } from '../../src/contract/index.ts';
import { type clock, memoryFixture } from '../adapters/memory/fixture.ts';
import { type Break, delegate } from './breaking.ts';
import { BREAKS } from './breaks.ts';

/** The smallest project, and of it what the laws need. */
const SMALLEST = {
  scope: { organization: 'halden', tenant: 'prod-us', project: 'prod-us.eta-us' },
  profile: {
    without: [
      'organization',
      'tenant',
      'user',
      'team',
      'member',
      'serviceAccount',
      'tag',
      'stack',
      'pipeline',
      'artifact',
      'artifactVersion',
      'invitation',
      'accessRequest',
      'apiKey',
      'budget',
      'event',
      'runTemplate',
      'trigger',
      'tick',
      'delivery',
    ],
  },
} as const;

async function failures(broken?: Break): Promise<string[]> {
  const without = SMALLEST.profile.without.filter((type) => !broken?.needs?.includes(type));
  const fixture = await memoryFixture({
    ...SMALLEST,
    profile: { without },
    ...(broken ? { wrap: (adapter: Adapter, time: ReturnType<typeof clock>) => wrapped(adapter, broken, time) } : {}),
  });
  const failed: string[] = [];
  for (const law of conformance(fixture)) {
    await law.run().catch((error: unknown) => failed.push(`${law.name}: ${error instanceof Error ? error.message : String(error)}`));
  }
  return failed;
}

function wrapped(adapter: Adapter, broken: Break, time: ReturnType<typeof clock>): Adapter {
  return {
    id: adapter.id,
    async connect(scope, call) {
      if (broken.connect) return broken.connect(adapter, scope);
      const session = await adapter.connect(scope, call);
      return { ...delegate(session), ...broken.session?.(session, time) };
    },
  };
}

describe('each case can fail', () => {
  it('nothing fails over memory itself', async () => {
    assert.deepEqual(await failures(), []);
  });

  it('there is a broken adapter for each case but those that need a wire', async () => {
    const names = conformance(await memoryFixture(SMALLEST))
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('fault.'));
    assert.deepEqual(Object.keys(BREAKS).sort(), names.sort());
  });

  for (const [name, broken] of Object.entries(BREAKS)) {
    it(name, async () => {
      const failed = await failures(broken);
      assert.deepEqual(
        failed.map((line) => line.split(':')[0]),
        [name],
        failed.join('\n'),
      );
    });
  }
});
