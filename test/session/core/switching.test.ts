import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notifyManager } from '@tanstack/query-core';
import fc from 'fast-check';
import { List, Scopes } from '../../../src/session/core/index.ts';
import { ScriptedAdapter, settled } from './scripted-adapter.ts';

// The cache tells of changes by a timer of its own; here at once, so that thousands of runs take seconds.
notifyManager.setScheduler(queueMicrotask);

const TENANTS = ['a', 'b', 'c'] as const;

/** What may happen, in any order. */
type Step =
  | { do: 'switch'; tenant: (typeof TENANTS)[number] }
  | { do: 'search'; text: string }
  | { do: 'scroll'; to: number }
  | { do: 'answer' | 'fail'; which: number }
  | { do: 'stay' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('switch' as const), tenant: fc.constantFrom(...TENANTS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('search' as const), text: fc.constantFrom('', 'x', 'y') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('scroll' as const), to: fc.nat(119) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fail' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'stay' as const }) },
);

describe('switching scopes', () => {
  it('never shows a row of another scope, and asks nothing after disposal', async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), fc.boolean(), async (steps, deaf) => {
        const adapter = new ScriptedAdapter();
        adapter.deaf = deaf;
        const scopes = new Scopes(adapter);
        let search = '';
        const list = new List('model', () => undefined);
        // As an element does: before it draws, it asks for what is to be shown now.
        const draw = (): void => list.ask(scopes.state.connection, search ? { search } : {});
        scopes.subscribe(draw);
        const check = (): void => {
          draw();
          const tenant = scopes.state.connection?.scope.tenant;
          for (let i = 0; i < list.length; i += 1) {
            const row = list.at(i);
            if (!row) continue;
            shown += 1;
            assert.equal(row.labels?.['tenant'], tenant);
          }
          if (!scopes.state.connection) assert.equal(list.length, 0);
        };
        for (const one of steps) {
          if (one.do === 'switch') void scopes.go({ tenant: one.tenant });
          else if (one.do === 'search') search = one.text;
          else if (one.do === 'scroll') list.want(one.to, one.to + 20);
          else if (one.do === 'stay') scopes.stay();
          else adapter.waiting[one.which % Math.max(1, adapter.waiting.length)]?.[one.do]();
          check();
          await settled();
          check();
        }
        list.dispose();
        scopes.dispose();
        await settled();
        const calls = adapter.calls;
        // Late answers: a deaf adapter still gives them.
        while (adapter.waiting.length) adapter.waiting[0]?.answer();
        await settled();
        assert.equal(adapter.calls, calls, 'a request after disposal');
        assert.equal(adapter.open, 0, 'a session left open');
        assert.equal(list.length, 0);
      }),
      { numRuns: Number(process.env['INLAY_RUNS'] ?? 10_000) },
    );
    assert.ok(shown > 1_000, 'the property was never put to the test: hardly a row was shown');
  });

  it('keeps what is shown when a switch fails, and says why', async () => {
    const adapter = new ScriptedAdapter();
    const scopes = new Scopes(adapter);
    const first = scopes.go({ tenant: 'a' });
    adapter.waiting[0]?.answer();
    assert.equal(await first, true);
    const second = scopes.go({ tenant: 'b' });
    assert.deepEqual(scopes.state.pending, { tenant: 'b' });
    adapter.waiting[0]?.fail();
    assert.equal(await second, false);
    assert.equal(scopes.state.connection?.scope.tenant, 'a');
    assert.equal(scopes.state.connection?.disposed, false);
    assert.equal(scopes.state.problem?.kind, 'unavailable');
    assert.equal(scopes.state.pending, undefined);
    scopes.dispose();
  });

  it('goes where it was last told to, whatever answers first', async () => {
    const adapter = new ScriptedAdapter();
    adapter.deaf = true;
    const scopes = new Scopes(adapter);
    const slow = scopes.go({ tenant: 'a' });
    const fast = scopes.go({ tenant: 'b' });
    adapter.waiting[1]?.answer();
    assert.equal(await fast, true);
    adapter.waiting[0]?.answer();
    assert.equal(await slow, false);
    await settled();
    assert.equal(scopes.state.connection?.scope.tenant, 'b');
    assert.equal(adapter.open, 1);
    scopes.dispose();
    await settled();
    assert.equal(adapter.open, 0);
  });
});
