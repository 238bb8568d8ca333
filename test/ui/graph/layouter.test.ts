import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Layouter, sameGraph, type LayoutAnswer, type LayoutRequest } from '../../../src/ui/graph/layouter.ts';
import { layout } from '../../../src/ui/graph/layout/index.ts';

const nodes = ['a', 'b'].map((key) => ({ key, icon: () => 'cannot be sent to a worker' }));
const edges = [{ from: 'a', to: 'b' }];

/** Stands in for the browser's: answers when told. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { data: LayoutAnswer }) => void) | undefined;
  onerror: ((event: Event) => void) | undefined;
  asked: LayoutRequest[] = [];
  ended = false;

  constructor() {
    FakeWorker.made.push(this);
  }

  postMessage(request: LayoutRequest): void {
    this.asked.push(structuredClone(request));
  }

  terminate(): void {
    this.ended = true;
  }

  answer(at: number): void {
    const { id, nodes: boxes, edges: links } = this.asked[at]!;
    this.onmessage?.({ data: { id, layout: layout(boxes, links) } });
  }
}

const withWorker = (): void => {
  FakeWorker.made = [];
  Object.assign(globalThis, { Worker: FakeWorker });
};

describe('layouter', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'Worker'));

  it('works where there are no workers', async () => {
    assert.equal((await new Layouter().layout(nodes, edges))?.nodes.length, 2);
  });

  it('asks one worker, and drops the answer to what was asked before', async () => {
    withWorker();
    const layouter = new Layouter();
    const first = layouter.layout(nodes, edges);
    const second = layouter.layout([...nodes, { key: 'c' }], edges);
    const [worker, ...others] = FakeWorker.made;
    assert.ok(worker && !others.length);
    assert.equal(await first, undefined);
    worker.answer(0);
    worker.answer(1);
    assert.equal((await second)?.nodes.length, 3);
  });

  it('goes on without a worker that fails, and asks for none again', async () => {
    withWorker();
    const layouter = new Layouter();
    const waiting = layouter.layout(nodes, edges);
    FakeWorker.made[0]?.onerror?.(new Event('error'));
    assert.equal((await waiting)?.nodes.length, 2);
    assert.equal(FakeWorker.made[0]?.ended, true);
    assert.equal((await layouter.layout(nodes, edges))?.nodes.length, 2);
    assert.equal(FakeWorker.made.length, 1);
  });

  it('ends its worker when stopped, and answers nothing', async () => {
    withWorker();
    const layouter = new Layouter();
    const waiting = layouter.layout(nodes, edges);
    layouter.stop();
    assert.equal(await waiting, undefined);
    assert.equal(FakeWorker.made[0]?.ended, true);
  });

  it('knows the same graph again, whatever its nodes say', () => {
    assert.equal(sameGraph({ nodes, edges }, { nodes: nodes.map(({ key }) => ({ key, label: 'new' })), edges: [...edges] }), true);
    assert.equal(sameGraph({ nodes, edges }, { nodes, edges: [{ from: 'b', to: 'a' }] }), false);
    assert.equal(sameGraph({ nodes, edges }, { nodes: [...nodes, { key: 'c' }], edges }), false);
  });
});
