/** 100,000 rows × 8 columns: ours, the same by hand, and peers; each round takes all in turn. */
import type { Browser } from 'playwright-core';
import { bundle, cpu, launch, open, slow, type Bundle } from '../support/browser.ts';
import { Figures, type BenchOptions, type Measure, type Report } from '../support/report.ts';
import { WIDTHS } from './rows.ts';

interface TablePage {
  show(): Promise<number>;
  scroll(ms: number): Promise<void>;
  change(ms: number): Promise<void>;
  fling(): Promise<number>;
}

const FILES = {
  ours: './ours.ts',
  plain: './plain.ts',
  '@tanstack/lit-virtual': '../peers/table/tanstack.ts',
  '@lit-labs/virtualizer': '../peers/table/lit-virtualizer.ts',
  'Vaadin Grid': '../peers/table/vaadin.ts',
  'AG Grid': '../peers/table/ag-grid.ts',
} as const;
const QUICK: readonly string[] = ['ours', 'plain', '@tanstack/lit-virtual'];
const HERE = new URL('./', import.meta.url);

const SHEET = `
  html, body { margin: 0; block-size: 100%; font: 13px sans-serif; }
  #box { inline-size: 1440px; block-size: 900px; }
  .plain { block-size: 100%; overflow: auto; position: relative; }
  .plain.column { display: flex; flex-direction: column; overflow: hidden; }
  .plain lit-virtualizer { flex: 1; }
  .row { display: grid; grid-template-columns: 40px ${WIDTHS.map((width) => (width.endsWith('fr') ? `minmax(0, ${width})` : width)).join(' ')};
    block-size: 44px; inline-size: 100%; box-sizing: border-box; border-bottom: 1px solid #ddd; align-items: center; contain: layout style; }
  .row:not(.head) { position: absolute; }
  .head { position: sticky; inset-block-start: 0; background: #fff; z-index: 1; block-size: 36px; }
  .cell { padding: 0 8px; overflow: hidden; white-space: nowrap; }
  .name { display: grid; } .second { color: #666; font-size: 12px; }
  .line, .badges { display: flex; gap: 6px; align-items: center; }
  .badge { border: 1px solid #ccc; border-radius: 9px; padding: 0 6px; font-size: 12px; }
  .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .badge { display: inline-flex; align-items: center; gap: 3px; }
  .badge svg { inline-size: 12px; } .state svg { inline-size: 14px; } svg { fill: none; stroke: currentColor; stroke-width: 2; }
  .state[data-tone=success] { color: #18794e; } .state[data-tone=info] { color: #0d5bb5; }
  .end { display: block; text-align: end; } .strong { font-weight: 600; }
  .avatar { inline-size: 24px; block-size: 24px; border-radius: 50%; background: #dde5f7; display: grid; place-items: center; font-size: 11px; }
`;

export async function tableBench({ quick, peers }: BenchOptions): Promise<Report> {
  const bundles = new Map<string, Bundle>();
  for (const [name, file] of Object.entries(FILES)) {
    if ((quick && !QUICK.includes(name)) || (!peers && file.includes('/peers/'))) continue;
    const made = await bundle(`import { start } from './page.ts'; import { peer } from '${file}'; start(peer);`, HERE);
    if (made) bundles.set(name, made);
  }
  const overLit = await bundle(`import '../../../src/ui/table/define.ts';`, HERE, ['lit', 'lit/*', '@lit/*']);
  const figures = new Figures();
  const notes: string[] = [];
  const rounds = quick ? 2 : 5;
  const browser = await launch();
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const [name, made] of bundles)
        await measure(browser, name, made, figures, round < Math.min(rounds, 3)).catch((error: unknown) => {
          notes.push(`${name} failed: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
          bundles.delete(name);
        });
  } finally {
    await browser.close();
  }
  const ratio = (name: string, most: number): Measure => ({
    name: `${name}, × plain DOM`,
    unit: '',
    figures: figures.ratios(name, 'plain'),
    goal: { text: `≤ ${most}`, met: figures.atMost(name, 'ours', most, 'plain') },
  });
  const overLitKb = (overLit?.gzip ?? NaN) / 1000;
  return {
    part: 'table',
    title: 'Table: 100,000 rows × 8 columns',
    subjects: [...bundles.keys()],
    measures: [
      { name: 'first rows painted', unit: 'ms', figures: figures.row('first rows painted') },
      ratio('first rows painted', 1.25),
      ratio('first rows at a quarter of the CPU', 1.1),
      { name: 'CPU per second of scrolling', unit: 'ms', figures: figures.row('CPU per second of scrolling') },
      ratio('CPU per second of scrolling', 1.2),
      { name: 'CPU while 1 % change a second', unit: 'ms', figures: figures.row('CPU while 1 % change a second') },
      ratio('CPU while 1 % change a second', 1.1),
      {
        name: 'frames dropped in a three-second fling',
        unit: '',
        figures: figures.row('fling'),
        goal: { text: '0', met: figures.atMost('fling', 'ours', 0) },
      },
      {
        name: 'gzip, all in with the page around it',
        unit: 'kB',
        figures: Object.fromEntries([...bundles].map(([name, { gzip }]) => [name, gzip / 1000])),
      },
      { name: 'gzip over Lit', unit: 'kB', figures: { ours: overLitKb }, goal: { text: '≤ 12', met: overLitKb <= 12 } },
    ],
    notes: [...(peers ? [] : ['Peers are not installed.']), ...notes],
  };
}

async function measure(browser: Browser, name: string, made: Bundle, figures: Figures, fling: boolean): Promise<void> {
  const whole = await open(browser, made, SHEET);
  figures.add('first rows painted', name, await whole.page.evaluate(() => (globalThis as unknown as { bench: TablePage }).bench.show()));
  const run = (what: 'scroll' | 'change', ms: number) => () =>
    whole.page.evaluate(([key, time]) => (globalThis as unknown as { bench: TablePage }).bench[key](time), [what, ms] as const);
  await run('scroll', 300)();
  figures.add('CPU per second of scrolling', name, await cpu(whole.client, run('scroll', 1200)));
  figures.add('CPU while 1 % change a second', name, await cpu(whole.client, run('change', 1500)));
  if (fling) figures.add('fling', name, await whole.page.evaluate(() => (globalThis as unknown as { bench: TablePage }).bench.fling()));
  await whole.page.close();
  const quarter = await open(browser, made, SHEET);
  await slow(quarter.client, 4);
  figures.add(
    'first rows at a quarter of the CPU',
    name,
    await quarter.page.evaluate(() => (globalThis as unknown as { bench: TablePage }).bench.show()),
  );
  await quarter.page.close();
}
