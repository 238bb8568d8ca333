/** One layout in a process of its own: `node layout-process.ts <who> <nodes>` answers its time and its crossings as JSON. */
import { LAYOUTS } from '../peers/graph/layouts.ts';
import { crossings, type Drawn } from './crossings.ts';
import { pipeline, type Pipeline } from './pipeline.ts';

async function ours(): Promise<(graph: Pipeline) => readonly Drawn[]> {
  const { layout } = await import('../../../src/ui/graph/layout/index.ts');
  return ({ nodes, edges }) =>
    layout(
      nodes.map(({ key }) => ({ key, width: 130, height: 40 })),
      edges,
    ).edges;
}

const [who = 'ours', count = '100'] = process.argv.slice(2);
const graph = pipeline(Number(count));
// Loading it is part of every page's start, and not of the layout.
const layOut = await (who === 'ours' ? ours : LAYOUTS[who]!)();
const began = performance.now();
const drawn = await layOut(graph);
const ms = performance.now() - began;
console.log(JSON.stringify({ ms, crossings: crossings(drawn), edges: drawn.length }));
