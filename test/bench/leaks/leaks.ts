/** Every public element mounted and removed a hundred times inside a provider: what stays behind, after all garbage is gone. */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';
import { bundle, heap, launch, open, type Bundle } from '../support/browser.ts';
import type { BenchOptions, Measure, Report } from '../support/report.ts';
import type { LeakPage } from './page.ts';

type Bench = { bench: LeakPage };
interface Manifest {
  modules: { declarations?: { tagName?: string }[] }[];
}

/** What a cycle may leave in the heap, in kB: plain DOM left 0.7 when the goal was set. */
const MOST_KB = 2;

interface Counts {
  readonly nodes: number;
  readonly listeners: number;
  readonly kB: number;
}

const tags = (): string[] =>
  (JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest).modules
    .flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []))
    .sort();

async function counts(client: CDPSession): Promise<Counts> {
  const kB = (await heap(client)) / 1000;
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners, kB };
}

export async function leaksBench({ quick }: BenchOptions): Promise<Report> {
  const cycles = quick ? 5 : 50;
  const found = new Map<string, Measure>();
  const empty: string[] = [];
  const made = await bundle(`import { page } from './page.ts'; Object.assign(window, { bench: page });`, new URL('./', import.meta.url));
  const all = ['plain', ...tags()];
  const left = made ? [...all] : [];
  // Two browsers at a time: counts are a process', and most of it is waiting for frames.
  const lane = async (): Promise<void> => {
    const browser = await launch();
    try {
      for (let tag = left.shift(); tag; tag = left.shift()) {
        const { drawn, halves } = await measure(browser, made!, tag, cycles);
        if (drawn < 5 && tag !== 'inlay-provider') empty.push(tag);
        const least = (what: keyof Counts): number => Math.min(...halves.map((half) => half[what]));
        const [nodes, listeners, kB] = [least('nodes'), least('listeners'), least('kB') / cycles];
        found.set(tag, {
          name: tag,
          unit: '',
          figures: { elements: drawn, nodes, listeners, 'kB a cycle': kB },
          goal: { text: `0, 0, < ${MOST_KB}`, met: nodes <= 0 && listeners <= 0 && kB < MOST_KB },
        });
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all([lane(), lane()]);
  return {
    part: 'leaks',
    title: `Mounted and removed ${2 * cycles} times: what stays behind`,
    subjects: ['elements', 'nodes', 'listeners', 'kB a cycle'],
    measures: all.flatMap((tag) => found.get(tag) ?? []),
    notes: [
      `Growth over ${cycles} cycles, the lesser of two halves: what is kept once, as the last one’s nodes until the next comes, does not grow.`,
      ...(empty.length ? [`Drew next to nothing, so that its figures say little: ${empty.join(', ')}.`] : []),
    ],
  };
}

async function measure(browser: Browser, made: Bundle, tag: string, cycles: number): Promise<{ drawn: number; halves: Counts[] }> {
  // A page of its own: what one leaves is not another's.
  const { page, client } = await open(browser, made);
  const cycle = (times: number): Promise<void> =>
    page.evaluate(([name, count]) => (globalThis as unknown as Bench).bench.cycle(name, count), [tag, times] as const);
  const drawn = await page.evaluate((name) => (globalThis as unknown as Bench).bench.drawn(name), tag);
  // Code compiles, lazy parts load, caches fill.
  await cycle(15);
  let before = await counts(client);
  const halves: Counts[] = [];
  for (let half = 0; half < 2; half += 1) {
    await cycle(cycles);
    const after = await counts(client);
    halves.push({ nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, kB: after.kB - before.kB });
    before = after;
  }
  await page.close();
  return { drawn, halves };
}
