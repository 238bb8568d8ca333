/**
 * Measures the kit beside its peers and against its goals, and says which are not met. Figures are told, never asserted: the exit
 * code says only whether the bench ran.
 *
 *     npm run bench                     all of it
 *     npm run bench -- table graph      some parts of it
 *     npm run bench -- --quick          fewer repetitions, and no peer that takes long
 */
import { graphBench } from './graph/graph.ts';
import { leaksBench } from './leaks/leaks.ts';
import { logsBench } from './logs/logs.ts';
import { matrixReport } from './matrix/report.ts';
import { installPeers, launch } from './support/browser.ts';
import { keep, machine, print, type BenchOptions, type Report } from './support/report.ts';
import { tableBench } from './table/table.ts';

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<Report>>> = {
  table: tableBench,
  graph: graphBench,
  matrix: matrixReport,
  logs: logsBench,
  leaks: leaksBench,
};

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length) {
  console.log(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
const browser = await launch();
const facts = { ...machine(), browser: `Chromium ${browser.version()}` };
await browser.close();
console.log(
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; '),
);

const options: BenchOptions = { quick: process.argv.includes('--quick'), peers: installPeers() };
const short: string[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const began = performance.now();
  const report = await run(options);
  print(report);
  keep(report, { ...facts, ...machine(), seconds: ((performance.now() - began) / 1000).toFixed(0) });
  short.push(...report.measures.filter(({ goal }) => goal?.met === false).map(({ name: measure }) => `${name}: ${measure}`));
}
console.log(short.length ? `\nFalls short of its goal:\n${short.map((line) => `  ${line}`).join('\n')}` : '\nEvery goal is met.');
