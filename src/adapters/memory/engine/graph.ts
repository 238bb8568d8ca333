import type { Graph, GraphNode, GraphQuery, Id, Json, Ref } from '../../../contract/index.ts';
import type { Layout } from '../world/layout.ts';
import { artifactVersionLink, modelLink, runLink, stepLink, versionLink } from '../world/links.ts';
import { madeBy, type Plan, planOf, runPhase, stepPhase } from '../world/plan.ts';
import { iso } from '../world/random.ts';
import { runIndex } from '../world/runs.ts';
import { numberIn } from '../world/table.ts';

/** A run's steps with what passes between them. A step whose result is not kept passes it on without a node, but in the big run. */
export function runGraph(layout: Layout, run: number, now: number, { fields = [] }: GraphQuery, plan: Plan = planOf(layout, run)): Graph {
  const big = plan.steps.length > 40;
  const nodes: GraphNode[] = [];
  const edges: Graph['edges'] = [];
  const outputs: string[][] = [];
  for (const [i, step] of plan.steps.entries()) {
    const key = `step:${i}`;
    const begun = step.start !== undefined && step.start <= now;
    const link = stepLink(layout, run, i, step.name);
    const phase = stepPhase(step, plan, now);
    nodes.push({
      key,
      kind: 'step',
      name: step.name,
      phase,
      // Not begun: the step is planned, but there is nothing to open yet, as with ZenML.
      ...(begun ? { link, started: iso(step.start ?? 0) } : {}),
      ...(step.end !== undefined && step.end <= now ? { ended: iso(step.end) } : {}),
      ...(fields.includes('status') ? { values: { status: phase as Json } } : {}),
    });
    const made = madeBy(layout, run, i, plan);
    const done = step.end !== undefined && step.end <= now;
    const keys = made.map((version) => {
      const node = artifactVersionLink(layout, version);
      nodes.push({ key: `out:${version}`, kind: 'artifactVersion', name: node.name ?? '', ...(done ? { link: node } : {}) });
      return `out:${version}`;
    });
    if (big && keys.length === 0) {
      nodes.push({ key: `out:${i}`, kind: 'artifactVersion', name: `${step.name} output` });
      keys.push(`out:${i}`);
    }
    for (const to of keys) edges.push({ from: key, to });
    for (const before of step.after) for (const from of outputs[before] ?? []) edges.push({ from, to: key });
    // In the big run each step has one result that goes on, as the drawn numbers need.
    outputs.push(big ? keys.slice(0, 1) : keys.length > 0 ? keys : [key]);
  }
  const input = layout.inputOfRun(run);
  if (input !== undefined && !big) {
    const link = artifactVersionLink(layout, input);
    nodes.unshift({ key: `in:${input}`, kind: 'artifactVersion', name: link.name ?? '', link, more: 'up' });
    edges.unshift({ from: `in:${input}`, to: 'step:0' });
  }
  return { nodes, edges };
}

/** A thing without a past or future that is known. */
export function alone({ type, id, name }: Ref & { name: string }): Graph {
  return { nodes: [{ key: `${type}:${id}`, kind: type, name, link: { type, id, name } }], edges: [] };
}

type Thing = { type: 'run' | 'modelVersion' | 'artifactVersion'; index: number };

/** Where a version comes from and what came of it: runs read artifact versions and make others, and model versions. */
export function lineage(layout: Layout, start: Thing, now: number, { direction = 'both', depth = 2 }: GraphQuery): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Graph['edges'][number]>();
  const key = ({ type, index }: Thing) => `${type}:${index}`;
  nodes.set(key(start), nodeOf(layout, start, now));
  for (const way of ['up', 'down'] as const) {
    if (direction !== 'both' && direction !== way) continue;
    let layer: Thing[] = [start];
    for (let d = 0; d <= depth && layer.length > 0; d++) {
      const next: Thing[] = [];
      for (const thing of layer) {
        for (const other of neighbours(layout, thing, way)) {
          if (d === depth) {
            const node = nodes.get(key(thing)) as GraphNode;
            if (!nodes.has(key(other))) node.more = node.more && node.more !== way ? 'both' : way;
            continue;
          }
          const [from, to] = way === 'up' ? [key(other), key(thing)] : [key(thing), key(other)];
          edges.set(`${from} ${to}`, { from, to });
          if (nodes.has(key(other))) continue;
          nodes.set(key(other), nodeOf(layout, other, now));
          next.push(other);
        }
      }
      layer = next;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function neighbours(layout: Layout, { type, index }: Thing, way: 'up' | 'down'): Thing[] {
  const artifacts = (versions: number[]): Thing[] => versions.map((version) => ({ type: 'artifactVersion', index: version }));
  const runs = (list: number[]): Thing[] => list.filter((run) => run >= 0).map((run) => ({ type: 'run', index: run }));
  if (type === 'modelVersion') return way === 'up' && !layout.size.countless ? runs([layout.runOfVersion(index)]) : [];
  if (type === 'artifactVersion') return runs(way === 'up' ? [layout.runOfArtifactVersion(index)] : layout.usersOf(index));
  const input = layout.inputOfRun(index);
  if (way === 'up') return input === undefined ? [] : artifacts([input]);
  const version = layout.versionOfRun(index);
  return [
    ...artifacts(layout.artifactVersionsOfRun(index)),
    ...(version === undefined ? [] : [{ type: 'modelVersion' as const, index: version }]),
  ];
}

function nodeOf(layout: Layout, thing: Thing, now: number): GraphNode {
  const node = (link: GraphNode['link'] & object, name = link.name ?? ''): GraphNode => ({
    key: `${thing.type}:${thing.index}`,
    kind: thing.type,
    name,
    link,
  });
  if (thing.type === 'artifactVersion') return node(artifactVersionLink(layout, thing.index));
  if (thing.type === 'modelVersion') {
    const link = versionLink(layout, thing.index);
    return node(link, `${modelLink(layout, layout.modelOfVersion(thing.index)).name} ${link.name}`);
  }
  const plan = planOf(layout, thing.index);
  return {
    ...node(runLink(layout, thing.index)),
    phase: runPhase(plan, now),
    started: iso(plan.started),
    ...(plan.ended !== undefined && plan.ended <= now ? { ended: iso(plan.ended) } : {}),
  };
}

/** The thing behind a ref that has lineage; undefined where it isn't in this project. */
export function thingOf(layout: Layout, ref: Ref, now: number): Thing | undefined {
  const known = (index: number | undefined, length: number): index is number => index !== undefined && index < length;
  const at = (kind: string): number | undefined => numberIn(ref.id as Id, kind, layout.code);
  if (ref.type === 'modelVersion') {
    const index = at('version');
    return known(index, layout.size.versions) ? { type: 'modelVersion', index } : undefined;
  }
  if (ref.type === 'artifactVersion') {
    const index = at('av');
    return known(index, layout.artifactStart.at(-1) ?? 0) ? { type: 'artifactVersion', index } : undefined;
  }
  const index = runIndex(layout, ref.id, now);
  return index === undefined ? undefined : { type: 'run', index };
}
