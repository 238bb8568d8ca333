import { type Graph, type GraphNode, type GraphQuery, type Link, AdapterError } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import type { Place } from './place.ts';
import { loggedModelOf } from './resources/artifact.ts';
import { versionLink } from './resources/model.ts';
import { phaseOf, runOf } from './resources/run.ts';
import { tag, time, type WireLoggedModel } from './wire.ts';

type Edges = Graph['edges'];

/** What went into a run, what it made, and the versions that were registered of that; the server has no graph of its own. */
export async function graphOf(id: string, query: GraphQuery, place: Place): Promise<Graph> {
  const run = await runOf(id, place);
  const centre = `run ${id}`;
  const { info } = run;
  const nodes = new Map<string, GraphNode>();
  const edges: Edges = [];
  nodes.set(
    centre,
    compact<GraphNode>({
      key: centre,
      kind: 'run',
      name: info.run_name || id,
      link: { type: 'run', id, name: info.run_name || id },
      phase: phaseOf(info.status),
      started: time(info.start_time),
      ended: time(info.end_time),
    }),
  );
  const depth = query.depth ?? Infinity;
  if (query.direction !== 'down' && depth >= 1) {
    for (const { dataset } of run.inputs?.dataset_inputs ?? []) {
      const key = `data ${dataset?.name ?? ''} ${dataset?.digest ?? ''}`;
      nodes.set(key, { key, kind: 'artifact', name: dataset?.name || 'data' });
      edges.push({ from: key, to: centre });
    }
    await logged(run.inputs?.model_inputs, (node) => {
      nodes.set(node.key, node);
      edges.push({ from: node.key, to: centre });
    });
  }
  if (query.direction !== 'up' && depth >= 1) {
    await logged(run.outputs?.model_outputs, (node, model) => {
      // What goes in and comes out again would close a ring.
      if (nodes.has(node.key)) return;
      const made = versionsOf(model);
      nodes.set(node.key, depth < 2 && made.length ? { ...node, more: 'down' } : node);
      edges.push({ from: centre, to: node.key });
      if (depth < 2) return;
      for (const link of made) {
        const key = `version ${link.id}`;
        nodes.set(key, { key, kind: 'modelVersion', name: link.name ?? link.id, link });
        edges.push({ from: node.key, to: key });
      }
    });
  }
  return { nodes: [...nodes.values()], edges };

  async function logged(
    ids: { model_id: string }[] | undefined,
    take: (node: GraphNode, model: WireLoggedModel | undefined) => void,
  ): Promise<void> {
    const models = await Promise.all(
      (ids ?? []).map(async ({ model_id: each }) => [each, await orGone(loggedModelOf(each, place))] as const),
    );
    for (const [each, model] of models) {
      const name = model?.info.name ?? each;
      const link: Link<'artifact'> = model ? { type: 'artifact', id: each, name } : { type: 'artifact', id: each, name, lost: 'gone' };
      take({ key: `model ${each}`, kind: 'artifact', name, link }, model);
    }
  }
}

/** A run outlives what it made. */
async function orGone<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (AdapterError.is(error) && (error.problem.kind === 'notFound' || error.problem.kind === 'forbidden')) return undefined;
    throw error;
  }
}

/** Kept as JSON in a tag of the logged model. */
function versionsOf(model: WireLoggedModel | undefined): Link<'modelVersion'>[] {
  try {
    const told: unknown = JSON.parse(tag(model?.info.tags, 'mlflow.modelVersions') ?? '[]');
    if (!Array.isArray(told)) return [];
    return (told as { name?: unknown; version?: unknown }[]).flatMap(({ name, version }) =>
      typeof name === 'string' && (typeof version === 'string' || typeof version === 'number')
        ? [versionLink({ name, version: String(version) })]
        : [],
    );
  } catch {
    return [];
  }
}
