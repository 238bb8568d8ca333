/** As broken.test.ts, for the cases that need a wire to inject faults into. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { conformance } from '../../src/conformance/index.ts';
import { serve, type WireBreak, wireFixture } from './wire.ts';

const server = await serve();
after(() => server.stop());

const BREAKS: { readonly [law: string]: WireBreak } = {
  // Two refreshes where one is due; not where the time decides, which is another law.
  'fault.401': {
    host: (host) =>
      host.expires || !host.refresh
        ? host
        : { ...host, refresh: async (why) => (await host.refresh?.(why), (await host.refresh?.(why)) ?? false) },
  },
  'fault.expired': { host: ({ expires: _, ...host }) => host },
  'fault.map': {
    problem: (problem) => (problem.kind === 'rateLimited' ? { kind: 'internal', title: problem.title, remedy: 'retry' } : problem),
  },
  'fault.timeout': {
    problem: (problem) => (problem.kind === 'unavailable' && problem.why === 'timeout' ? { ...problem, why: 'server' } : problem),
  },
  'fault.clean': { problem: (problem) => (problem.kind === 'internal' ? { ...problem, detail: '[SQL: SELECT 1]' } : problem) },
};

async function failures(broken?: WireBreak): Promise<string[]> {
  const failed: string[] = [];
  for (const law of conformance(wireFixture(server.url, broken))) {
    await law.run().catch((error: unknown) => failed.push(`${law.name}: ${error instanceof Error ? error.message : String(error)}`));
  }
  return failed;
}

describe('each case on faults can fail', () => {
  it('nothing fails over the wire itself, and no fault case is skipped', async () => {
    assert.deepEqual(await failures(), []);
    for (const law of conformance(wireFixture(server.url)).filter(({ name }) => name.startsWith('fault.')))
      assert.ok((await law.run()).checks > 0, law.name);
  });

  it('there is a broken adapter for each', () => {
    const names = conformance(wireFixture(server.url))
      .map(({ name }) => name)
      .filter((name) => name.startsWith('fault.'));
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
