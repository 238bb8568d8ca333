import type { Graph, GraphNode, GraphQuery, Id, Json, Ref, Resources, Type } from '../../../contract/index.ts';
import { type Entry, isSame } from '../store/overlay.ts';
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

/** A thing in a graph of lineage; without `index` somebody made it by hand. */
interface Thing {
  type: Type;
  id: Id;
  index?: number;
}
/** What was written over the generated world, as lineage needs it. */
export interface Written {
  find(ref: Ref): Resources[Type] | undefined;
  entry(ref: Ref): Entry | undefined;
}
type Way = 'up' | 'down';

/** Where a version comes from and what came of it: runs read artifact versions and make others, and model versions. */
export function lineage(layout: Layout, of: Ref, now: number, { direction = 'both', depth = 2 }: GraphQuery, written: Written): Graph {
  const start = thingOf(layout, of, now);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, Graph['edges'][number]>();
  const add = (thing: Thing): void => {
    const node = nodeOf(layout, thing, now, written);
    if (node) nodes.set(node.key, node);
  };
  const around = (thing: Thing, way: Way) => [...neighbours(layout, thing, way, written), ...tied(layout, thing, way, now, written)];
  add(start);
  for (const way of ['up', 'down'] as const) {
    if (direction !== 'both' && direction !== way) continue;
    let layer: Thing[] = [start];
    for (let d = 0; d <= depth && layer.length > 0; d++) {
      const next: Thing[] = [];
      for (const thing of layer) {
        for (const other of around(thing, way)) {
          if (d === depth) {
            const node = nodes.get(keyOf(thing)) as GraphNode;
            if (!nodes.has(keyOf(other))) node.more = node.more && node.more !== way ? 'both' : way;
            continue;
          }
          const known = nodes.has(keyOf(other));
          if (!known) add(other);
          if (!nodes.has(keyOf(other))) continue;
          const [from, to] = way === 'up' ? [keyOf(other), keyOf(thing)] : [keyOf(thing), keyOf(other)];
          edges.set(`${from} ${to}`, { from, to });
          if (!known) next.push(other);
        }
      }
      layer = next;
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

const keyOf = ({ type, id, index }: Thing): string => `${type}:${index ?? id}`;

/** As the world made them, but for what was taken apart. */
function neighbours(layout: Layout, { type, id, index }: Thing, way: Way, { entry }: Written): Thing[] {
  if (index === undefined) return [];
  const artifacts = (versions: readonly number[]): Thing[] =>
    versions.map((version) => ({ ...artifactVersionLink(layout, version), index: version }));
  const runs = (list: readonly number[]): Thing[] => list.filter((run) => run >= 0).map((run) => ({ ...runLink(layout, run), index: run }));
  const all = (): Thing[] => {
    if (type === 'modelVersion') return way === 'up' && !layout.size.countless ? runs([layout.runOfVersion(index)]) : [];
    if (type === 'artifactVersion') return runs(way === 'up' ? [layout.runOfArtifactVersion(index)] : layout.usersOf(index));
    const input = layout.inputOfRun(index);
    if (way === 'up') return input === undefined ? [] : artifacts([input]);
    const version = layout.versionOfRun(index);
    return [
      ...artifacts(layout.artifactVersionsOfRun(index)),
      ...(version === undefined ? [] : [{ ...versionLink(layout, version), index: version }]),
    ];
  };
  const parted = entry({ type, id })?.unlinked;
  return parted ? all().filter((thing) => !parted.some(isSame(thing))) : all();
}

/** By hand a run or an artifact version is tied to a model version, which comes of it. */
function tied(layout: Layout, { type, id }: Thing, way: Way, now: number, { entry }: Written): Thing[] {
  if ((type === 'modelVersion') !== (way === 'up')) return [];
  return (entry({ type, id })?.linked ?? []).map((ref) => thingOf(layout, ref, now));
}

function nodeOf(layout: Layout, thing: Thing, now: number, { find }: Written): GraphNode | undefined {
  const key = keyOf(thing);
  if (thing.index === undefined) {
    const item = find(thing);
    if (!item) return undefined;
    const name = item.type === 'modelVersion' ? `${item.model.name ?? ''} ${item.name}` : item.name;
    return { key, kind: item.type, name, link: { type: item.type, id: item.id, name: item.name } };
  }
  const node = (link: GraphNode['link'] & object, name = link.name ?? ''): GraphNode => ({ key, kind: thing.type, name, link });
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

function thingOf(layout: Layout, { type, id }: Ref, now: number): Thing {
  const known = (index: number | undefined, length: number): Thing => ({
    type,
    id,
    ...(index !== undefined && index < length ? { index } : {}),
  });
  if (type === 'modelVersion') return known(numberIn(id, 'version', layout.code), layout.size.versions);
  if (type === 'artifactVersion') return known(numberIn(id, 'av', layout.code), layout.artifactStart.at(-1) ?? 0);
  return known(type === 'run' ? runIndex(layout, id, now) : undefined, Infinity);
}
