import { Bench } from './bench.ts';
import type { Fixture } from './fixture.ts';
import { casesOf } from './suite.ts';

/** The least that must run of a fixture that is not narrowed: fewer, and the suite has proven nothing. */
export const FLOOR = 25;

/** What node:test and mocha have in common. */
export interface Runner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: (this: unknown) => Promise<void>): unknown;
  after(body: () => Promise<void>): unknown;
  /** Where the counts go; absent: the console. */
  print?(line: string): void;
}

/** Puts the suite into a test runner. A case that checks nothing is reported as skipped, with the capability that it lacks. */
export function bind(fixture: Fixture, { describe, it, after, print = console.log }: Runner): void {
  describe(`conformance of ${fixture.name}`, () => {
    const skips = new Map<string, string[]>();
    const parts = new Map<string, string[]>();
    let ran = 0;
    let started = 0;
    const bench = new Bench(fixture);
    const cases = casesOf(bench);
    for (const law of cases) {
      it(law.name, async function (this: unknown) {
        started++;
        const { checks, skipped } = await law.run();
        if (checks > 0) {
          ran++;
          if (skipped.length > 0) parts.set(law.name, skipped);
          return;
        }
        skips.set(law.name, skipped);
        (this as { skip?: (why?: string) => void }).skip?.(`needs ${skipped.join(', ')}`);
      });
    }
    it('enough of the suite ran', async () => {
      print(`${fixture.name}: ${ran} cases run, ${skips.size} skipped`);
      for (const [name, missing] of skips) print(`  ${name} skipped: ${missing.join(', ') || 'nothing to check'}`);
      for (const [name, missing] of parts) print(`  ${name} ran without ${missing.join(', ')}`);
      // A filtered run (only one case) has no count to hold to.
      if (!fixture.narrowed && started === cases.length && ran < FLOOR) throw new Error(`only ${ran} cases ran, at least ${FLOOR} must`);
    });
    after(async () => {
      await bench.close();
      await fixture.cleanup?.();
    });
  });
}
