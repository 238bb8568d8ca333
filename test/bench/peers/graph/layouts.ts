/** Each peer's layout with its own simplest settings, left to right where it can; loaded only when it is asked for. */
import type { Drawn } from '../../graph/crossings.ts';
import type { Pipeline } from '../../graph/pipeline.ts';

const SIZE = { width: 130, height: 40 } as const;
type Point = { readonly x: number; readonly y: number };
const pairs = (points: readonly Point[]): [number, number][] => points.map(({ x, y }) => [x, y]);

export const LAYOUTS: Readonly<Record<string, () => Promise<(graph: Pipeline) => readonly Drawn[] | Promise<readonly Drawn[]>>>> = {
  dagre: async () => {
    const dagre = (await import('@dagrejs/dagre')).default;
    return ({ nodes, edges }) => {
      const graph = new dagre.graphlib.Graph().setGraph({ rankdir: 'LR', ranker: 'tight-tree' }).setDefaultEdgeLabel(() => ({}));
      for (const { key } of nodes) graph.setNode(key, { ...SIZE });
      for (const { from, to } of edges) graph.setEdge(from, to);
      dagre.layout(graph);
      return edges.map(({ from, to }) => ({ from, to, points: pairs(graph.edge(from, to).points) }));
    };
  },
  elkjs: async () => {
    const Elk = (await import('elkjs/lib/elk.bundled.js')).default;
    return async ({ nodes, edges }) => {
      const { edges: drawn } = await new Elk().layout({
        id: 'root',
        layoutOptions: { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'POLYLINE' },
        children: nodes.map(({ key }) => ({ id: key, ...SIZE })),
        edges: edges.map(({ from, to }, at) => ({ id: String(at), sources: [from], targets: [to] })),
      });
      return drawn.map(({ sources, targets, sections: [way] }) => ({
        from: sources[0]!,
        to: targets[0]!,
        points: pairs([way!.startPoint, ...(way!.bendPoints ?? []), way!.endPoint]),
      }));
    };
  },
  'd3-dag': async () => {
    const { coordGreedy, decrossTwoLayer, graphStratify, layeringLongestPath, sugiyama } = await import('d3-dag');
    return ({ nodes, edges }) => {
      const parents = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
      for (const { from, to } of edges) parents.get(to)!.push(from);
      const dag = graphStratify()(nodes.map(({ key }) => ({ id: key, parentIds: parents.get(key)! })));
      sugiyama().layering(layeringLongestPath()).decross(decrossTwoLayer()).coord(coordGreedy()).nodeSize([40, 130])(dag);
      return [...dag.links()].map(({ source, target, points }) => ({ from: source.data.id, to: target.data.id, points }));
    };
  },
  Graphviz: async () => {
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
    return async ({ nodes, edges }) => {
      const graphviz = await Graphviz.load();
      const dot = `digraph { rankdir=LR; splines=polyline; node [shape=box, width=1.8, height=0.55, fixedsize=true];
        ${nodes.map(({ key }) => key).join(';')}; ${edges.map(({ from, to }) => `${from}->${to}`).join(';')} }`;
      const { objects, edges: drawn } = JSON.parse(graphviz.layout(dot, 'json', 'dot')) as {
        objects: { name: string }[];
        edges: { tail: number; head: number; pos: string }[];
      };
      return drawn.map(({ tail, head, pos }) => ({
        from: objects[tail]!.name,
        to: objects[head]!.name,
        // "e,x,y x,y …": the arrow's tip, then the line.
        points: pos
          .split(' ')
          .filter((word) => !word.startsWith('e'))
          .map((word) => word.split(',').map(Number) as [number, number]),
      }));
    };
  },
};
