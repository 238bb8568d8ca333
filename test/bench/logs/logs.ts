/** A million lines of a log: ours, strings windowed by hand, and a terminal. */
import type { Browser } from 'playwright-core';
import { bundle, heap, launch, open, type Bundle } from '../support/browser.ts';
import { Figures, type BenchOptions, type Measure, type Report } from '../support/report.ts';
import { CHUNK, COUNT } from './lines.ts';

interface LogPage {
  show(): void;
  tail(): Promise<number>;
  take(chunks: number): Promise<number>;
  jump(): Promise<number>;
  search(): Promise<{ ms: number; found: number; expected: number }>;
  following(ms: number): Promise<number>;
}
type Bench = { bench: LogPage };

const FILES = { ours: './ours.ts', plain: './plain.ts', 'xterm.js': '../peers/logs/xterm.ts' } as const;
const HERE = new URL('./', import.meta.url);
const SHEET = `
  html, body { margin: 0; font: 13px sans-serif; }
  #box { inline-size: 1400px; block-size: 860px; }
  .plain { block-size: 100%; overflow: auto; position: relative; font: 12px monospace; }
  .plain .line { position: absolute; block-size: 20px; white-space: pre; }
`;
/** By hand and ours take in everything several times; a terminal once. */
const ROUNDS = 3;

export async function logsBench({ quick, peers }: BenchOptions): Promise<Report> {
  const figures = new Figures();
  const notes: string[] = [];
  const names: string[] = [];
  const browser = await launch(['--js-flags=--max-old-space-size=4096']);
  try {
    for (let round = 0; round < (quick ? 1 : ROUNDS); round += 1)
      for (const [name, file] of Object.entries(FILES)) {
        const peer = file.includes('/peers/');
        if (peer && (quick || !peers || round > 0)) continue;
        const made = await bundle(`import { start } from './page.ts'; import { peer } from '${file}'; start(peer);`, HERE);
        if (!made) continue;
        if (!names.includes(name)) names.push(name);
        await measure(browser, name, made, figures).catch((error: unknown) =>
          notes.push(`${name} failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`),
        );
      }
  } finally {
    await browser.close();
  }
  const against = (name: string, unit: string, most: number): Measure => ({
    name,
    unit,
    figures: figures.row(name),
    goal: { text: `≤ ${most} × plain`, met: figures.atMost(name, 'ours', most, 'plain') },
  });
  const at = (name: string, unit: string, most: number): Measure => ({
    name,
    unit,
    figures: figures.row(name),
    goal: { text: `≤ ${most}`, met: figures.atMost(name, 'ours', most) },
  });
  return {
    part: 'logs',
    title: 'Logs: 1,000,000 lines',
    subjects: names,
    measures: [
      at('frames from the first chunk to its last line', '', 1),
      against('taking in', 'ms', 1.1),
      at('memory', 'MB', 106),
      against('jump to the middle', 'ms', 1.25),
      at('search', 'ms', 250),
      at('frames dropped in three seconds of 10,000 lines each', '', 0),
    ],
    notes: [...(peers ? [] : ['Peers are not installed.']), ...notes],
  };
}

async function measure(browser: Browser, name: string, made: Bundle, figures: Figures): Promise<void> {
  const { page, client } = await open(browser, made, SHEET);
  const empty = await heap(client);
  await page.evaluate(() => (globalThis as unknown as Bench).bench.show());
  figures.add(
    'frames from the first chunk to its last line',
    name,
    await page.evaluate(() => (globalThis as unknown as Bench).bench.tail()),
  );
  figures.add('taking in', name, await page.evaluate((chunks) => (globalThis as unknown as Bench).bench.take(chunks), COUNT / CHUNK - 1));
  figures.add('memory', name, ((await heap(client)) - empty) / 1e6);
  figures.add(
    'frames dropped in three seconds of 10,000 lines each',
    name,
    await page.evaluate(() => (globalThis as unknown as Bench).bench.following(3000)),
  );
  figures.add('jump to the middle', name, await page.evaluate(() => (globalThis as unknown as Bench).bench.jump()));
  const { ms, found, expected } = await page.evaluate(() => (globalThis as unknown as Bench).bench.search());
  if (found < expected) throw new Error(`${name} found ${found} of ${expected} lines`);
  figures.add('search', name, ms);
  await page.close();
}
