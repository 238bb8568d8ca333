import type { Glyph } from '../../src/ui/glyphs.ts';
import { defineGraph } from '../../src/ui/graph/define.ts';
import type { GraphEdgeView, GraphNodeView, GraphViewKind } from '../../src/ui/graph/index.ts';
import { table2Icon } from '../../src/ui/icons/index.ts';
import { html, tags } from '../../src/ui/tags.ts';
import { frame } from './frame.ts';

export default { title: 'UI/Graph', parameters: { layout: 'fullscreen' } };

interface Sample {
  readonly nodes: readonly GraphNodeView[];
  readonly edges: readonly GraphEdgeView[];
}

function graph({ nodes, edges }: Sample, options: { selected?: string; view?: GraphViewKind } = {}): unknown {
  defineGraph();
  return frame(
    () => html`<${tags.graph}
      label="Steps"
      .nodes=${nodes}
      .edges=${edges}
      .selected=${options.selected}
      .view=${options.view}
    ></${tags.graph}>`,
  );
}

const step = (key: string, glyph: Glyph, state: string, second?: string): GraphNodeView => ({
  key,
  label: key,
  glyph,
  state,
  second,
  dim: glyph === 'pending',
});

const training: Sample = {
  nodes: [
    step('load_events', 'cached', 'Cached', '2 s'),
    step('load_weather', 'succeeded', 'Succeeded', '1 m 12 s'),
    step('load_holidays', 'skipped', 'Skipped'),
    step('validate', 'succeeded', 'Succeeded', '48 s'),
    step('build_features', 'succeeded', 'Succeeded', '6 m 41 s'),
    { key: 'features', label: 'features', shape: 'artifact', icon: table2Icon, state: 'Artifact', second: 'pandas.DataFrame' },
    step('train_model', 'running', 'Running', '11 m 08 s'),
    step('evaluate', 'pending', 'Pending'),
    step('backtest', 'pending', 'Pending'),
    step('promote', 'pending', 'Pending'),
  ],
  edges: [
    ['load_events', 'validate'],
    ['validate', 'build_features'],
    ['load_weather', 'build_features'],
    ['load_holidays', 'build_features'],
    ['build_features', 'features'],
    ['features', 'train_model'],
    ['train_model', 'evaluate'],
    ['train_model', 'backtest'],
    ['features', 'backtest'],
    ['evaluate', 'promote'],
    ['backtest', 'promote'],
  ].map(([from = '', to = '']) => ({ from, to })),
};

/** 240 steps, each with what it made, which later steps read: 480 nodes. */
function backfill(): Sample {
  const nodes: GraphNodeView[] = [];
  const edges: GraphEdgeView[] = [];
  for (let at = 0; at < 240; at++) {
    const name = `hub_${at}`;
    nodes.push(
      at % 97 === 40
        ? step(name, 'failed', 'Failed', '3 s')
        : step(name, at % 7 ? 'succeeded' : 'cached', at % 7 ? 'Succeeded' : 'Cached', `${at} s`),
    );
    nodes.push({ key: `out_${at}`, label: `out_${at}`, shape: 'artifact', icon: table2Icon, state: 'Artifact' });
    edges.push({ from: name, to: `out_${at}` });
    for (const back of [3, 8, 21]) if (at >= back && (at * back) % 5 < 3) edges.push({ from: `out_${at - back}`, to: name });
  }
  return { nodes, edges };
}

export const Training = { render: () => graph(training) };
export const Path = { render: () => graph(training, { selected: 'train_model' }) };
export const AsTable = { render: () => graph(training, { view: 'table', selected: 'train_model' }) };
export const Backfill = { render: () => graph(backfill()) };
export const Empty = { render: () => graph({ nodes: [], edges: [] }) };
