import type { Graph, Ref } from '../../contract/index.ts';
import { typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import type { Probe } from '../probe.ts';

export const graphs: Laws = {
  'graph.sound': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const [type, { verbs }] of typesOf(session.capabilities)) {
      if (!verbs.includes('graph')) continue;
      for (const ref of bench.fixture.samples[type] ?? []) {
        const graph = await session.graph?.(ref as Ref);
        t.ok(graph, `${type}: graph is declared but not there`);
        const keys = new Set(graph.nodes.map(({ key }) => key));
        t.ok(graph.nodes.length > 0, `${type}: a graph without nodes`);
        t.equal(keys.size, graph.nodes.length, `${type}: keys are not unique`);
        t.ok(
          graph.edges.every(({ from, to }) => keys.has(from) && keys.has(to)),
          `${type}: an edge to a node that is not there`,
        );
        t.ok(
          graph.nodes.every(({ inside }) => inside === undefined || keys.has(inside)),
          `${type}: inside a node that is not there`,
        );
        if (type === 'run') t.ok(!hasRing(graph), 'run: the graph goes round in a ring');
      }
    }
    if (!session.graph) t.skip('graph');
    else
      await t.rejects(
        () => session.graph?.({ type: 'tag', id: 'x' }) ?? Promise.resolve(),
        'unsupported',
        'a graph of a type that has none',
      );
  },

  'graph.unknown': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const [type, { verbs }] of typesOf(session.capabilities)) {
      if (verbs.includes('graph'))
        await t.rejects(async () => session.graph?.({ type, id: 'no-such-id' }), 'notFound', `graph of an unknown ${type}`);
    }
    if (!session.graph) t.skip('graph');
  },

  'graph.depth': async (t: Probe, bench) => {
    const session = await bench.session();
    if (!session.graph) return t.skip('graph');
    for (const type of ['modelVersion', 'artifactVersion'] as const) {
      if (!session.capabilities.types[type]?.verbs.includes('graph')) {
        t.skip(`${type}.graph`);
        continue;
      }
      for (const ref of bench.fixture.samples[type] ?? []) {
        const start = (graph: Graph) => graph.nodes.find(({ link }) => link?.id === ref.id)?.key;
        const [near, far] = [await session.graph(ref, { depth: 1 }), await session.graph(ref, { depth: 3 })];
        t.ok(start(near) !== undefined, `${type}: its graph does not hold itself`);
        t.ok(reach(near, start(near)) <= 1, `${type}: depth 1 goes further`);
        t.ok(reach(far, start(far)) <= 3, `${type}: depth 3 goes further`);
        const hidden = far.nodes.length > near.nodes.length;
        const told = near.cut !== undefined || near.nodes.some(({ more }) => more !== undefined);
        t.ok(!hidden || told, `${type}: what is left out at depth 1 is not told`);
      }
    }
  },
};

function hasRing({ nodes, edges }: Graph): boolean {
  const waits = new Map(nodes.map(({ key }) => [key, 0]));
  for (const { to } of edges) waits.set(to, (waits.get(to) ?? 0) + 1);
  const ready = [...waits].flatMap(([key, count]) => (count === 0 ? [key] : []));
  let done = 0;
  for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
    done++;
    for (const { from, to } of edges) {
      if (from !== key) continue;
      const left = (waits.get(to) ?? 0) - 1;
      waits.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return done < nodes.length;
}

/** How many edges, either way, the farthest node lies from `start`; Infinity where one can't be reached. */
function reach({ nodes, edges }: Graph, start: string | undefined): number {
  const at = new Map<string | undefined, number>([[start, 0]]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of edges) {
      for (const [a, b] of [
        [from, to],
        [to, from],
      ]) {
        const d = at.get(a);
        if (d !== undefined && d + 1 < (at.get(b) ?? Infinity)) {
          at.set(b, d + 1);
          grown = true;
        }
      }
    }
  }
  return Math.max(...nodes.map(({ key }) => at.get(key) ?? Infinity));
}
