import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../../src/adapters/memory/index.ts';
import { layout, type Layout, type LayoutEdge, type LayoutNode } from '../../../src/ui/graph/layout/index.ts';

/** The same numbers each time (a linear congruential generator). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const node = (key: string): LayoutNode => ({ key, width: key.startsWith('a') ? 120 : 130, height: 40 });

/** Steps, each with what it made, read by later steps: 240 steps are 480 nodes and 673 edges, as ZenML draws them. */
function pipeline(steps: number, edgeCount: number): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const next = random(7);
  const nodes: LayoutNode[] = [];
  const edges: LayoutEdge[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < steps; i += 1) {
    nodes.push(node(`s${i}`), node(`a${i}`));
    edges.push({ from: `s${i}`, to: `a${i}` });
  }
  while (edges.length < edgeCount) {
    const to = 1 + Math.floor(next() * (steps - 1));
    const from = Math.max(0, to - 1 - Math.floor(next() * next() * 40));
    if (seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    edges.push({ from: `a${from}`, to: `s${to}` });
  }
  return { nodes, edges };
}

/** Nodes that lie upon each other, and edges that pass through a node which is not their end. */
function faults({ nodes, edges }: Layout): string[] {
  const found: string[] = [];
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.key} upon ${b.key}`);
    }
  }
  for (const { from, to, points } of edges) {
    for (let i = 1; i < points.length; i += 1) {
      const [x0, y0] = points[i - 1]!;
      const [x1, y1] = points[i]!;
      // A bend stays within the box of its ends, so that box is what may touch no node.
      const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
      for (const one of nodes) {
        if (one.key === from || one.key === to) continue;
        if (left < one.x + one.width && right > one.x && top < one.y + one.height && bottom > one.y)
          found.push(`${from} → ${to} through ${one.key}`);
      }
    }
  }
  return found;
}

describe('layout', () => {
  it('lets no edge cross a node at 240 steps', () => {
    const { nodes, edges } = pipeline(240, 673);
    assert.deepEqual([nodes.length, edges.length], [480, 673]);
    const placed = layout(nodes, edges);
    assert.equal(placed.edges.length, 673);
    assert.deepEqual(faults(placed), []);
  });

  it('joins the sides of its nodes, from left to right', () => {
    const { nodes, edges } = pipeline(60, 150);
    const placed = layout(nodes, edges);
    const at = new Map(placed.nodes.map((one) => [one.key, one]));
    for (const { from, to, points } of placed.edges) {
      const [a, b] = [at.get(from)!, at.get(to)!];
      assert.deepEqual(points[0], [a.x + a.width, a.y + a.height / 2]);
      assert.deepEqual(points.at(-1), [b.x, b.y + b.height / 2]);
      for (let i = 1; i < points.length; i += 1) assert.ok(points[i]![0] >= points[i - 1]![0]);
    }
  });

  it('is the same each time', () => {
    const { nodes, edges } = pipeline(120, 330);
    assert.deepEqual(layout(nodes, edges), layout(nodes, edges));
  });

  it('finds the order without crossings where there is one', () => {
    const nodes = ['s', 'b', 'c', 'd', 'e', 'f'].map(node);
    const edges = [
      { from: 's', to: 'b' },
      { from: 's', to: 'c' },
      { from: 'c', to: 'e' },
      { from: 'b', to: 'd' },
      { from: 'd', to: 'f' },
      { from: 'e', to: 'f' },
    ];
    assert.equal(layout(nodes, edges).crossings, 0);
    const straight = layout(['x', 'y', 'z'].map(node), [
      { from: 'x', to: 'y' },
      { from: 'y', to: 'z' },
    ]);
    assert.equal(new Set(straight.nodes.map(({ y }) => y)).size, 1);
  });

  it('counts crossings that cannot be helped', () => {
    const nodes = ['p', 'q', 'r', 'x', 'y', 'z'].map(node);
    const edges = ['p', 'q', 'r'].flatMap((from) => ['x', 'y', 'z'].map((to) => ({ from, to })));
    assert.equal(layout(nodes, edges).crossings, 9);
  });

  it('takes what is odd: nothing, one, parts apart, doubled edges, loops, rings, edges to nowhere', () => {
    assert.deepEqual(layout([], []), { width: 16, height: 0, nodes: [], edges: [], crossings: 0 });
    assert.deepEqual(layout([node('s')], [{ from: 's', to: 's' }]).edges, []);
    const nodes = ['p', 'q', 'r', 'x', 'y'].map(node);
    const placed = layout(nodes, [
      { from: 'p', to: 'q' },
      { from: 'p', to: 'q' },
      { from: 'q', to: 'r' },
      { from: 'r', to: 'p' },
      { from: 'x', to: 'y' },
      { from: 'x', to: 'nowhere' },
    ]);
    assert.deepEqual(
      placed.edges.map(({ from, to }) => from + to),
      ['pq', 'qr', 'rp', 'xy'],
    );
    assert.deepEqual(faults(placed), []);
    // The edge that closes the ring leads back: from the left side of its beginning to the right side of its end.
    const back = placed.edges[2]!.points;
    assert.ok(back[0]![0] > back.at(-1)![0]);
  });

  it('holds at a thousand nodes with one and a half edges each', () => {
    const { nodes, edges } = pipeline(500, 1_500);
    const placed = layout(nodes, edges);
    assert.equal(placed.nodes.length, 1_000);
    assert.deepEqual(faults(placed), []);
  });

  it('keeps parts apart, side by side where columns are left, and nodes without edges in rows below', () => {
    const lone = Array.from({ length: 50 }, (_, i) => node(`s${i}`));
    assert.deepEqual(faults(layout(lone, [])), []);
    const placed = layout(
      [...['p', 'q', 'x', 'y'].map(node), ...lone],
      [
        { from: 'p', to: 'q' },
        { from: 'x', to: 'y' },
      ],
    );
    assert.deepEqual(faults(placed), []);
    const [p, q, x, y] = placed.nodes;
    assert.deepEqual(
      [p, q, x, y].map((one) => one?.layer),
      [0, 1, 2, 3],
    );
    for (const { x: left, y: top, width, height } of placed.nodes) {
      assert.ok(left >= 0 && top >= 0 && left + width <= placed.width && top + height <= placed.height);
    }
  });

  it("lays out memory's own backfill of 240 steps", async () => {
    const session = await memory().connect({ organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' });
    const { items } = await session.list('run', { filter: { op: 'has', field: 'tags', value: 'backfill' }, limit: 1 });
    const graph = items[0] && (await session.graph?.({ type: 'run', id: items[0].id }));
    assert.ok(graph && graph.nodes.filter(({ kind }) => kind === 'step').length === 240);
    const placed = layout(
      graph.nodes.map(({ key }) => node(key)),
      graph.edges,
    );
    assert.deepEqual(faults(placed), []);
  });
});
