import type { Graph, GraphNode, GraphQuery, Json, Link, StepPhase } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import { isOver, stepPhase } from './phases.ts';
import { time, type Wire } from './wire.ts';

/** A run's steps and the artifacts between them. A node without a link has not begun, or was deleted. */
export function graphOf(dag: Wire<'PipelineRunDAG'>, query: GraphQuery): Graph {
  // A step without a status has not begun; once the run is over it never will.
  const notBegun = isOver(dag.status) ? undefined : 'pending';
  const nodes = dag.nodes.map((node) => nodeOf(node, notBegun, query.fields ?? []));
  const edges = dag.edges.map(({ source, target, metadata }) => {
    const label = metadata?.['input_name'] ?? metadata?.['output_name'];
    return { from: source, to: target, ...(typeof label === 'string' ? { label } : {}) };
  });
  return query.depth === undefined ? { nodes, edges } : within(query.depth, { nodes, edges });
}

function nodeOf(
  { node_id: key, type, id, name, metadata = {} }: Wire<'Node'>,
  notBegun: StepPhase | undefined,
  fields: readonly string[],
): GraphNode {
  const isArtifact = type === 'artifact';
  const kind = isArtifact ? 'artifactVersion' : type === 'triggered_run' ? 'run' : 'step';
  const started = time(metadata['start_time'] as string | null | undefined);
  const status = metadata['status'] as string | null | undefined;
  const seconds = metadata['duration'];
  const values = Object.fromEntries(
    fields.filter((field) => metadata[field] !== undefined).map((field) => [field, metadata[field] as Json]),
  );
  return compact<GraphNode>({
    key,
    kind,
    name: name || key,
    link: id ? ({ type: kind, id, name } as Link) : undefined,
    phase: isArtifact ? undefined : status ? stepPhase(status) : notBegun,
    started,
    ended: started && typeof seconds === 'number' ? new Date(Date.parse(started) + seconds * 1000).toISOString() : undefined,
    values: Object.keys(values).length ? values : undefined,
  });
}

/** The first layers alone; a node that leads on says so. */
function within(depth: number, { nodes, edges }: Graph): Graph {
  const layers = layersOf({ nodes, edges });
  const kept = new Set(nodes.filter(({ key }) => (layers.get(key) ?? 0) <= depth).map(({ key }) => key));
  const leads = new Set(edges.filter(({ from, to }) => kept.has(from) && !kept.has(to)).map(({ from }) => from));
  return {
    nodes: nodes.filter(({ key }) => kept.has(key)).map((node) => (leads.has(node.key) ? { ...node, more: 'down' as const } : node)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

/** How many edges lie between a node and the farthest beginning above it. */
function layersOf({ nodes, edges }: Graph): Map<string, number> {
  const layers = new Map(nodes.map(({ key }) => [key, 0]));
  // Without a ring this settles after as many rounds as there are layers.
  for (let changed = true, round = 0; changed && round <= nodes.length; round++) {
    changed = false;
    for (const { from, to } of edges) {
      const layer = (layers.get(from) ?? 0) + 1;
      if (layer > (layers.get(to) ?? 0)) {
        layers.set(to, layer);
        changed = true;
      }
    }
  }
  return layers;
}
