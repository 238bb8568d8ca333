import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Graph, GraphNode } from '../../../src/contract/index.ts';
import { criticalPath, stepsBefore } from '../../../src/elements/runs/run-details/timeline-rows.ts';

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();
const step = (key: string, from?: number, to?: number): GraphNode => ({
  key,
  kind: 'step',
  name: key,
  ...(from === undefined ? {} : { started: at(from) }),
  ...(to === undefined ? {} : { ended: at(to) }),
});
const artifact = (key: string): GraphNode => ({ key, kind: 'artifactVersion', name: key });

/** a and b feed c by way of artifacts; d waits for c and has not begun. */
const graph: Graph = {
  nodes: [step('a', 0, 5), step('b', 0, 9), artifact('x'), artifact('y'), step('c', 9, 12), step('d')],
  edges: [
    { from: 'a', to: 'x' },
    { from: 'b', to: 'y' },
    { from: 'x', to: 'c' },
    { from: 'y', to: 'c' },
    { from: 'c', to: 'd' },
  ],
};

describe('the critical path', () => {
  it('goes back from the last that ended over what it waited for longest', () => {
    assert.deepEqual([...criticalPath(graph, 20_000)], ['c', 'b']);
  });
  it('ends in what runs now', () => {
    const running: Graph = { ...graph, nodes: graph.nodes.map((node) => (node.key === 'd' ? step('d', 12) : node)) };
    assert.deepEqual([...criticalPath(running, 20_000)], ['d', 'c', 'b']);
  });
  it('sees through artifacts, and ends on a ring', () => {
    assert.deepEqual(stepsBefore(graph.nodes, graph.edges).get('c')?.toSorted(), ['a', 'b']);
    const ring: Graph = {
      nodes: [step('a', 0, 1), step('b', 1, 2)],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    };
    assert.deepEqual([...criticalPath(ring, 3_000)], ['b', 'a']);
  });
  it('is empty where nothing has begun', () => {
    assert.equal(criticalPath({ nodes: [step('a')], edges: [] }, 0).size, 0);
  });
});
