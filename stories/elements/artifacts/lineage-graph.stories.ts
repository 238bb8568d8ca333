import { html, type TemplateResult } from 'lit';
import '../../../src/elements/artifacts/lineage-graph/define.ts';
import { AdapterError, type Adapter, type Problem } from '../../../src/contract/index.ts';
import type { LineageGraph, LineageSelectEvent } from '../../../src/elements/artifacts/lineage-graph/index.ts';
import { changed, PROBLEMS, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { comeBack, ensure, find, press, see, seeState, seeText, type, until } from '../../support/seen.ts';
import type { Play, Story } from '../../support/states.ts';

export default { title: 'Elements/Artifacts/Lineage graph', component: 'inlay-lineage-graph', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-lineage-graph';
/** A training table that several pipelines read. */
const TABLE = 'av-0-204';
const draw = (): TemplateResult => html`<inlay-lineage-graph of-type="artifactVersion" of-id=${TABLE}></inlay-lineage-graph>`;

/** Every graph fails with this. */
const failing = (problem: Problem): Adapter => changed(ready(), () => ({ graph: () => Promise.reject(new AdapterError(problem)) }));
/** Answers until it is told to break. */
let broken = false;
const breaking = (problem: Problem): Adapter => {
  broken = false;
  return changed(ready({ profile: { live: false } }), (session) => ({
    graph: (of, query, call) => (broken ? Promise.reject(new AdapterError(problem)) : session.graph!(of, query, call)),
  }));
};
const shown = (adapter: () => Adapter, state: string, seen: (element: HTMLElement) => Promise<unknown>): Story => ({
  render: () => withProvider(adapter(), draw()),
  play: async ({ canvasElement }: Play) => void (await seen(await seeState(canvasElement, tag, state))),
});
const lost = (problem: Problem, state: string, text: string): Story => ({
  render: () => withProvider(breaking(problem), draw()),
  play: async ({ canvasElement }) => {
    await seeState(canvasElement, tag, 'ready');
    broken = true;
    const element = await until(() => {
      const found = find(canvasElement, tag);
      if (found?.matches(`:state(${state})`)) return found;
      comeBack();
      return undefined;
    }, `<${tag}> in state ${state}`);
    await see(element, '.strip', text);
  },
});

export const Ready = shown(ready, 'ready', async (element) => {
  await see(element, '.node.here, [role=grid]', 'parcel_events_gold_training_table v5');
  await type(element, 'input[type=search]', 'parcel-events-gold-');
  await see(element, '.drawer h3', 'parcel-events-gold-');
  await see(element, '.drawer dd', 'Succeeded');
  await see(element, '.path', 'parcel_events_gold_training_table v5');
  const open = await see<HTMLAnchorElement>(element, '.drawer a', 'Open');
  ensure(open.getAttribute('href')?.includes('/runs/run-0-'), `The way on leads to the run, not to ${open.href}`);
  await press(element, 'Focus path');
  await until(() => find(element, '.drawer button', 'Show everything'), 'the way back from the path');
  await press(element, 'Show everything');
});
/** Beyond one step there is more, asked for node by node. */
export const More: Story = {
  render: () => withProvider(ready(), html`<inlay-lineage-graph of-type="artifactVersion" of-id=${TABLE} depth="1"></inlay-lineage-graph>`),
  play: async ({ canvasElement }) => {
    const element = (await seeState(canvasElement, tag, 'ready')) as LineageGraph;
    let chosen: string | undefined;
    element.addEventListener('inlay-lineage-select', (event) => (chosen = (event as LineageSelectEvent).ref?.type));
    await type(element, 'input[type=search]', 'retrain-');
    await until(() => chosen === 'run', 'a run was chosen, and told');
    await press(element, 'Show what is beyond');
    await until(() => !find(element, '.drawer button', 'Show what is beyond'), 'what is beyond has come');
    await type(element, 'input[type=search]', '_model');
    await see(element, '.drawer h3', '_model');
  },
};
export const OfModelVersion: Story = {
  render: () => withProvider(ready(), html`<inlay-lineage-graph of-type="modelVersion" of-id="version-0-15798"></inlay-lineage-graph>`),
  play: async ({ canvasElement }) => void (await seeText(await seeState(canvasElement, tag, 'ready'), 'driver-hours-france')),
};
/** A run is told by what went in and what came out; what hangs on it alone is one pill, until it is opened. */
export const OfRun: Story = {
  render: () => withProvider(ready(), html`<inlay-lineage-graph of-type="run" of-id="run-0-89715420"></inlay-lineage-graph>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'artifacts', '.node.group');
    await seeText(element, 'eta_lastmile_training_table v1');
    await until(() => !find(element, '.node.group'), 'the pill is gone');
  },
};
export const Loading = shown(
  () => changed(ready(), () => ({ graph: () => new Promise(() => undefined) })),
  'loading',
  async (element) => ensure(!find(element, '.state-panel'), 'While it loads no other state may be told'),
);
export const None = shown(
  () => changed(ready(), () => ({ graph: () => Promise.resolve({ nodes: [], edges: [] }) })),
  'none',
  (element) => seeText(element, 'Nothing is known of where this comes from'),
);
export const Error = shown(
  () => failing(PROBLEMS.unavailable),
  'error',
  (element) => see(element, '[role=alert]', PROBLEMS.unavailable.title),
);
export const Forbidden = shown(
  () => failing(PROBLEMS.forbidden),
  'forbidden',
  (element) => seeText(element, 'You may not see this'),
);
export const Unsupported = shown(
  () => ready({ profile: { without: ['artifactVersion'] } }),
  'unsupported',
  (element) => seeText(element, 'Inlay memory has no such thing'),
);
export const Stale = lost(PROBLEMS.internal, 'stale', PROBLEMS.internal.title);
export const Offline = lost(PROBLEMS.unavailable, 'offline', 'The server cannot be reached');
