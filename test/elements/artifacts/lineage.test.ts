import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Graph, GraphNode } from '../../../src/contract/index.ts';
import { around, grouped, matching, merged, only, pathBetween, refKey } from '../../../src/elements/artifacts/lineage-graph/lineage.ts';

const node = (key: string, kind: GraphNode['kind'], id = key, more?: GraphNode['more']): GraphNode => ({
  key,
  kind,
  name: `the ${key}`,
  link: { type: kind, id },
  ...(more ? { more } : {}),
});
const table = { ref: { type: 'artifactVersion' as const, id: 't' }, name: 'table' };
const answer: Graph = {
  nodes: [node('1', 'run', 'made'), node('2', 'artifactVersion', 't'), node('3', 'run', 'reads', 'down')],
  edges: [
    { from: '1', to: '2' },
    { from: '2', to: '3' },
  ],
};

describe('lineage', () => {
  test('keys are those of the things, whatever the backend calls its nodes', () => {
    const { nodes, edges } = around(table, answer);
    assert.deepEqual([...nodes.keys()], ['run:made', 'artifactVersion:t', 'run:reads']);
    assert.deepEqual(edges, [
      { from: 'run:made', to: 'artifactVersion:t' },
      { from: 'artifactVersion:t', to: 'run:reads' },
    ]);
  });

  test('a run that is told by its steps is told by what went in and what came out', () => {
    const steps: Graph = {
      nodes: [
        node('in', 'artifactVersion', 't'),
        node('a', 'step'),
        node('between', 'artifactVersion'),
        node('b', 'step'),
        node('out', 'artifactVersion'),
        { key: 'unkept', kind: 'artifactVersion', name: 'not kept' },
      ],
      edges: [
        { from: 'in', to: 'a' },
        { from: 'a', to: 'between' },
        { from: 'between', to: 'b' },
        { from: 'b', to: 'out' },
        { from: 'b', to: 'unkept' },
      ],
    };
    const { nodes, edges } = around({ ref: { type: 'run', id: 'reads' }, name: 'reads' }, steps);
    assert.deepEqual([...nodes.keys()].sort(), ['artifactVersion:between', 'artifactVersion:out', 'artifactVersion:t', 'run:reads']);
    assert.deepEqual(edges.map(({ from, to }) => `${from} ${to}`).sort(), [
      'artifactVersion:t run:reads',
      'run:reads artifactVersion:between',
      'run:reads artifactVersion:out',
    ]);
  });

  test('a further answer joins the first where they are about the same, and its "more" is gone', () => {
    const further = around(
      { ref: { type: 'run', id: 'reads' }, name: 'reads' },
      {
        nodes: [node('x', 'run', 'reads'), node('y', 'modelVersion', 'm'), node('z', 'artifactVersion', 't')],
        edges: [
          { from: 'x', to: 'y' },
          { from: 'z', to: 'x' },
        ],
      },
    );
    const whole = merged(around(table, answer), [{ of: 'run:reads', lineage: further }]);
    assert.equal(whole.nodes.size, 4);
    assert.equal(whole.edges.length, 3);
    assert.equal(whole.nodes.get('run:reads')?.more, undefined);
    assert.deepEqual(pathBetween(whole, 'run:made', 'modelVersion:m'), ['run:made', 'artifactVersion:t', 'run:reads', 'modelVersion:m']);
    assert.deepEqual(pathBetween(whole, 'modelVersion:m', 'artifactVersion:t'), ['artifactVersion:t', 'run:reads', 'modelVersion:m']);
    assert.equal(pathBetween(whole, 'run:made', 'nowhere'), undefined);
  });

  test('rings and edges to nodes that are not told do no harm', () => {
    const ring = around(table, {
      nodes: [node('1', 'run', 'r'), node('2', 'artifactVersion', 't')],
      edges: [
        { from: '1', to: '2' },
        { from: '2', to: '1' },
        { from: '1', to: 'unknown' },
        { from: '1', to: '1' },
      ],
    });
    assert.equal(ring.edges.length, 2);
    assert.deepEqual(pathBetween(ring, 'run:r', refKey(table.ref)), ['run:r', 'artifactVersion:t']);
    assert.deepEqual(only(ring, new Set(['run:r'])), {
      nodes: new Map([['run:r', { ...node('run:r', 'run', 'r'), name: 'the 1' }]]),
      edges: [],
    });
  });

  test('a thing whose answer is empty still stands there; names are found', () => {
    const alone = around(table, { nodes: [], edges: [] });
    assert.deepEqual(matching(alone, ' TAB '), ['artifactVersion:t']);
    assert.deepEqual(matching(alone, ' '), []);
  });

  test('what hangs on one node alone is one, until it is opened or one of it is chosen', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const nodes = new Map([node('run', 'run'), ...keys.map((key) => node(key, 'artifactVersion'))].map((one) => [one.key, one]));
    const lineage = { nodes, edges: keys.map((key) => ({ from: 'run', to: key })) };
    const { lineage: shown, groups } = grouped(lineage, new Set(['run']), new Set());
    assert.deepEqual([...shown.nodes.keys()], ['run', 'group run down artifactVersion']);
    assert.deepEqual(groups.get('group run down artifactVersion')?.members, keys);
    assert.deepEqual(shown.edges, [{ from: 'run', to: 'group run down artifactVersion' }]);
    assert.deepEqual(grouped(lineage, new Set(['run', 'b']), new Set()).groups.get('group run down artifactVersion')?.members, [
      'a',
      'c',
      'd',
      'e',
    ]);
    assert.deepEqual(grouped(lineage, new Set(), new Set(groups.keys())).lineage, lineage);
    // Three are not worth a pill, and what leads on is no leaf.
    assert.equal(grouped(lineage, new Set(['a', 'b']), new Set()).groups.size, 0);
    assert.equal(grouped({ nodes, edges: [...lineage.edges, { from: 'a', to: 'b' }] }, new Set(), new Set()).groups.size, 0);
  });
});
