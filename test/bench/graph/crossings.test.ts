import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layout } from '../../../src/ui/graph/layout/index.ts';
import { crossings } from './crossings.ts';
import { pipeline } from './pipeline.ts';

const edge = (from: string, to: string, ...points: [number, number][]) => ({ from, to, points });

describe('the count of crossings by which layouts are compared', () => {
  it('counts lines that meet, once a pair, and none of edges with an end in common', () => {
    const falling = edge('a', 'd', [0, 0], [10, 10]);
    assert.equal(crossings([falling, edge('b', 'c', [0, 10], [10, 0])]), 1);
    assert.equal(crossings([falling, edge('b', 'c', [0, 8], [4, 0], [10, 9], [11, 9])]), 1);
    assert.equal(crossings([falling, edge('b', 'c', [0, 5], [10, 15])]), 0);
    assert.equal(crossings([falling, edge('a', 'c', [0, 10], [10, 0])]), 0);
  });

  it('agrees with the layout’s own count', () => {
    const { nodes, edges } = pipeline(100);
    const laid = layout(
      nodes.map(({ key }) => ({ key, width: 130, height: 40 })),
      edges,
    );
    assert.equal(crossings(laid.edges), laid.crossings);
  });
});
