/** Layered pipelines of 100, 1,000 and 5,000 nodes: laid out in fresh processes, and drawn on a page. */
import { bundle, launch, open } from '../support/browser.ts';
import { Figures, type BenchOptions, type Measure, type Report } from '../support/report.ts';
import { layouts, SIZES } from './layouts.ts';
import type { GraphPage } from './page.ts';

/** What GOALS asks of a layout written for the purpose. */
const LAYOUT_GOALS = { 100: 17, 1000: 100, 5000: 270 } as const;
const LARGE = 5000;

export async function graphBench({ quick, peers }: BenchOptions): Promise<Report> {
  const { who, figures, words } = await layouts(quick, peers);
  const drawing = await draw(quick ? 2 : 5);
  const laid = SIZES.flatMap((nodes): Measure[] => {
    const fastest = Math.min(...who.slice(1).map((peer) => figures.of(`${nodes}`, peer) ?? Infinity));
    const fewest = Math.min(...who.slice(1).map((peer) => figures.of(`${nodes} crossings`, peer) ?? Infinity));
    const best = Number.isFinite(fastest) ? `, fastest peer ${Math.round(fastest)}` : '';
    return [
      {
        name: `first layout of ${nodes} nodes`,
        unit: 'ms',
        figures: { ...words[`${nodes}`], ...figures.row(`${nodes}`) },
        goal: { text: `≤ ${LAYOUT_GOALS[nodes]}${best}`, met: figures.atMost(`${nodes}`, 'ours', LAYOUT_GOALS[nodes]) },
      },
      {
        name: `crossings of ${nodes} nodes`,
        unit: '',
        figures: figures.row(`${nodes} crossings`),
        goal: Number.isFinite(fewest)
          ? { text: `towards ${fewest}`, met: figures.atMost(`${nodes} crossings`, 'ours', fewest * 1.4) }
          : undefined,
      },
    ];
  });
  const at = (name: string, unit: string, most: number): Measure => ({
    name,
    unit,
    figures: drawing.row(name),
    goal: { text: `≤ ${most}`, met: drawing.atMost(name, 'ours', most) },
  });
  return {
    part: 'graph',
    title: 'Graph: layered pipelines, 1.5 edges a node',
    subjects: [...who, 'plain canvas'],
    measures: [
      ...laid,
      at('first paint after the layout', 'ms', 30),
      { name: 'layout in slices on the page', unit: 'ms', figures: drawing.row('layout in slices on the page') },
      at('longest task of layout and first paint', 'ms', 50),
      at('frames dropped in two seconds of panning', '', 0),
      at('frames dropped in two seconds of zooming', '', 0),
    ],
    notes: [
      'Layouts: times of a machine that is not idle are longer than the goals; peers of 1,000 nodes and more are asked once.',
      'Crossings: counted alike for all, where the lines of two edges meet; met within 1.4 × of the fewest.',
    ],
  };
}

async function draw(rounds: number): Promise<Figures> {
  const figures = new Figures();
  const made = await bundle(`import { page } from './page.ts'; Object.assign(window, { bench: page });`, new URL('./', import.meta.url));
  if (!made) return figures;
  const browser = await launch();
  type Bench = { bench: GraphPage };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { page } = await open(browser, made, 'body { margin: 0 }');
      const moves = async (who: string): Promise<void> => {
        for (const [what, name] of [
          ['pan', 'panning'],
          ['zoom', 'zooming'],
        ] as const) {
          const missed = await page.evaluate((key) => (globalThis as unknown as Bench).bench[key](2000), what);
          figures.add(`frames dropped in two seconds of ${name}`, who, missed);
        }
      };
      const ours = await page.evaluate((count) => (globalThis as unknown as Bench).bench.ours(count), LARGE);
      figures.add('first paint after the layout', 'ours', ours.paint);
      figures.add('layout in slices on the page', 'ours', ours.layout);
      figures.add('longest task of layout and first paint', 'ours', ours.longest);
      await moves('ours');
      const plain = await page.evaluate(() => (globalThis as unknown as Bench).bench.plain());
      figures.add('first paint after the layout', 'plain canvas', plain.paint);
      await moves('plain canvas');
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return figures;
}
