import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Layouter, sameGraph } from '../../../src/ui/graph/layouter.ts';
import { layout } from '../../../src/ui/graph/layout/index.ts';
import { NODE_HEIGHT, NODE_WIDTH } from '../../../src/ui/graph/types.ts';

const nodes = ['a', 'b'].map((key) => ({ key }));
const edges = [{ from: 'a', to: 'b' }];
/** Many nodes in columns of ten, each joined with some of the next column: longer work than a slice. */
const many = Array.from({ length: 2000 }, (_, i) => ({ key: String(i) }));
const joined = many.flatMap((_, i) =>
  [10, 13, 17].filter((step) => i + step < many.length).map((step) => ({ from: String(i), to: String(i + step) })),
);

describe('layouter', () => {
  it('gives what is computed at once', async () => {
    const boxes = many.map(({ key }) => ({ key, width: NODE_WIDTH, height: NODE_HEIGHT }));
    assert.deepEqual(await new Layouter().layout(many, joined), layout(boxes, joined));
  });

  it('drops what was asked before', async () => {
    const layouter = new Layouter();
    const first = layouter.layout(nodes, edges);
    const second = layouter.layout([...nodes, { key: 'c' }], edges);
    assert.equal(await first, undefined);
    assert.equal((await second)?.nodes.length, 3);
  });

  it('lets others go first in the middle of it, and answers nothing once it is stopped', async () => {
    const layouter = new Layouter();
    let ended = false;
    const waiting = layouter.layout(many, joined).then((answer) => {
      ended = true;
      return answer;
    });
    await new Promise((done) => setTimeout(done));
    assert.equal(ended, false);
    layouter.stop();
    assert.equal(await waiting, undefined);
  });

  it('knows the same graph again, whatever its nodes say', () => {
    assert.equal(sameGraph({ nodes, edges }, { nodes: nodes.map(({ key }) => ({ key, label: 'new' })), edges: [...edges] }), true);
    assert.equal(sameGraph({ nodes, edges }, { nodes, edges: [{ from: 'b', to: 'a' }] }), false);
    assert.equal(sameGraph({ nodes, edges }, { nodes: [...nodes, { key: 'c' }], edges }), false);
  });
});
