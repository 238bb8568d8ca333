import { html } from 'lit';
import '../../../src/elements/dashboard/define.ts';
import { connecting, empty, PROBLEMS, ready, unreachable } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText } from '../../support/seen.ts';
import type { Story } from '../../support/states.ts';

export default { title: 'Elements/Dashboard', component: 'inlay-dashboard', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-dashboard';
const dashboard = html`<inlay-dashboard></inlay-dashboard>`;
const PLACE = '/o:halden/t:prod-eu/p:prod-eu.eta';

export const Ready: Story = {
  render: () => withProvider(ready(), dashboard),
  play: async ({ canvasElement }) => {
    await seeState(canvasElement, tag, 'ready');
    await seeState(canvasElement, 'inlay-model-browser', 'ready');
    await press(canvasElement, 'Artifacts', 'nav a');
    await seeState(canvasElement, 'inlay-artifact-browser', 'ready');
    await press(canvasElement, 'demand_daily_feature_schema_6', 'a');
    await seeState(canvasElement, 'inlay-artifact-viewer', 'ready');
  },
};
export const DeepLink: Story = {
  render: () => withProvider(ready(), dashboard, { at: `${PLACE}/models/model-0-327/version-0-16069` }),
  play: async ({ canvasElement }) => {
    await seeState(canvasElement, 'inlay-model-details', 'ready');
    await see(canvasElement, 'h2', 'demand-daily-france');
  },
};
export const NoScreen: Story = {
  render: () => withProvider(ready(), dashboard, { at: `${PLACE}/nonsense` }),
  play: async ({ canvasElement }) => {
    await seeText(await seeState(canvasElement, tag, 'ready'), 'There is no such screen here');
  },
};
/** Only what the backend has is offered. */
export const Unsupported: Story = {
  render: () => withProvider(ready({ profile: { without: ['artifact', 'artifactVersion'] } }), dashboard),
  play: async ({ canvasElement }) => {
    await see(canvasElement, 'nav a', 'Models');
    ensure(!find(canvasElement, 'nav a', 'Artifacts'), 'A screen without a backend is not offered');
  },
};
export const Loading: Story = {
  render: () => withProvider(connecting(), dashboard),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'loading')),
};
export const None: Story = {
  render: () => withProvider(empty(), dashboard),
  play: async ({ canvasElement }) => {
    await seeText(await seeState(canvasElement, 'inlay-model-browser', 'none'), 'No models yet');
  },
};
export const Error: Story = {
  render: () => withProvider(unreachable(), dashboard),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'error'), '[role=alert]', PROBLEMS.unavailable.title);
  },
};
