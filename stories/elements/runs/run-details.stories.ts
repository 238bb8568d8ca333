import { html } from 'lit';
import { until as whenThere } from 'lit/directives/until.js';
import '../../../src/elements/runs/run-details/define.ts';
import { changed, ready, SCOPE } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { find, press, see, seeState, seeText, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Runs/Run details', component: 'inlay-run-details', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-run-details';
const RUN = 'run-0-89773890';
const run = html`<inlay-run-details run-id=${RUN}></inlay-run-details>`;
const all = states({ tag, draw: () => run, types: ['run', 'step'] });

export const Ready: Story = {
  render: () => withProvider(ready(), run),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h2', 'demand-daily-retrain-773890');
    await seeText(element, 'Succeeded');
    await press(element, 'Table', '[role=radio]');
    await see(element, '.cell', 'load_weather');
  },
};
export const Step: Story = {
  render: () => withProvider(ready(), html`<inlay-run-details run-id=${RUN} step-id=${`step-${RUN.slice(4)}/1`}></inlay-run-details>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h3', 'load_weather');
    await see(element, '.line', 'load_weather finished');
    await press(element, 'Close the step');
    await until(() => !find(element, 'h3', 'load_weather'), 'the step to be let go');
  },
};
export const Logs: Story = {
  render: () => withProvider(ready(), html`<inlay-run-details run-id=${RUN} tab="logs"></inlay-run-details>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.line', 'register finished');
    await press(element, 'orchestrator', '[role=radio]');
    await until(() => !find(element, '.line', 'register finished'), 'the other source');
  },
};
export const Configuration: Story = {
  render: () => withProvider(ready(), html`<inlay-run-details run-id=${RUN} tab="configuration"></inlay-run-details>`),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'ready'), 'dt', 'window_days');
  },
};
/** One selection for graph, timeline, log and address. */
export const Timeline: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const rows = await see(element, '[role=listbox]');
    await see(rows, '[role=option]', 'load_weather, Succeeded, Critical path');
    await press(rows, 'load_weather', '[role=option]');
    await see(element, 'h3', 'load_weather');
    await press(element, 'Flat', '[role=radio]');
    await see(rows, '[role=option]', 'validate');
  },
};
/** A run that goes on, found where it is listed. */
const running = async (): Promise<string> => {
  const session = await ready().connect(SCOPE);
  const page = await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'running' }, limit: 1 });
  return page.items[0]?.id ?? '';
};
/** A step that was tried again, and the run that it is of. */
const triedAgain = async (): Promise<unknown> => {
  const session = await ready().connect(SCOPE);
  for (const one of (await session.list('run', { limit: 50 })).items) {
    const step = (await session.list('step', { of: one, limit: 50 })).items.find(({ attempts }) => attempts);
    if (step) return html`<inlay-run-details run-id=${one.id} step-id=${step.id}></inlay-run-details>`;
  }
  throw new globalThis.Error('No step was tried again');
};
export const Attempts: Story = {
  render: () => withProvider(ready(), whenThere(triedAgain())),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.attempts li', 'out of memory');
  },
};
/** A run that waits for a person: asked and answered on its page, then it goes on. */
const waiting = async (): Promise<unknown> => {
  const session = await ready().connect(SCOPE);
  const page = await session.list('run', { filter: { op: 'eq', field: 'phase', value: 'paused' }, limit: 1 });
  return html`<inlay-run-details run-id=${page.items[0]?.id ?? ''}></inlay-run-details>`;
};
export const Answered: Story = {
  render: () => withProvider(ready(), whenThere(waiting())),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const asked = await see(element, '.answer', 'Promote to production?');
    (await see(asked, 'input[type=checkbox]')).click();
    await press(asked, 'Answer and go on');
    await see(element, '.badge', 'Running');
    await until(() => !find(element, '.answer'), 'the question answered');
  },
};
/** Shown to be stopping at once, and stopped as the backend tells. */
export const Stopped: Story = {
  render: () => withProvider(ready(), html`<inlay-run-details run-id=${whenThere(running())}></inlay-run-details>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Stop');
    await see(element, '.badge', 'Cancelling');
    await seeText(element, 'is being stopped');
  },
};
/** The stream of changes broke: what is shown goes on, and says so. */
export const LiveLost: Story = {
  render: () =>
    withProvider(
      changed(ready(), () => ({
        watch: () => {
          throw new globalThis.Error('The stream broke');
        },
      })),
      html`<inlay-run-details run-id=${whenThere(running())}></inlay-run-details>`,
    ),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'ready'), '.strip', 'The live stream is interrupted');
  },
};
export const NotFound: Story = {
  render: () => withProvider(ready(), html`<inlay-run-details run-id="run-0-1"></inlay-run-details>`),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'error'), '[role=alert]');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
