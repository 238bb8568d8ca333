import { Bench } from './bench.ts';
import type { Case, Fixture, Level } from './fixture.ts';
import type { Laws } from './law.ts';
import { Probe } from './probe.ts';
import { acting } from './laws/acting.ts';
import { connecting } from './laws/connecting.ts';
import { faults } from './laws/faults.ts';
import { filtering } from './laws/filtering.ts';
import { graphs } from './laws/graphs.ts';
import { hygiene } from './laws/hygiene.ts';
import { paging } from './laws/paging.ts';
import { permissions } from './laws/permissions.ts';
import { reading } from './laws/reading.ts';
import { logs } from './laws/logs.ts';
import { bytes } from './laws/bytes.ts';
import { live } from './laws/live.ts';
import { measures } from './laws/measures.ts';
import { writing } from './laws/writing.ts';

const CHAPTERS: readonly [Level, Laws][] = [
  ['R', connecting],
  ['R', paging],
  ['R', filtering],
  ['R', reading],
  ['R', graphs],
  ['R', faults],
  ['R', hygiene],
  ['O', live],
  ['O', logs],
  ['O', bytes],
  ['O', writing],
  ['O', acting],
  ['O', measures],
  ['A', permissions],
];

/**
 * The cases for one adapter. They share sessions and rows, so run them one after the other, in any order. The sessions stay open:
 * `bind` closes them after the last case.
 */
export function conformance(fixture: Fixture): Case[] {
  return casesOf(new Bench(fixture));
}

export function casesOf(bench: Bench): Case[] {
  return CHAPTERS.flatMap(([level, laws]) =>
    Object.entries(laws).map(([name, law]) => ({
      name,
      level,
      async run() {
        const t = new Probe();
        await law(t, bench);
        return t.outcome;
      },
    })),
  );
}
