import { html } from 'lit';
import '../../../src/elements/runs/run-details/define.ts';
import { ready } from '../../support/adapters.ts';
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
