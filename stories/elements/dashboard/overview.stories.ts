import { html } from 'lit';
import '../../../src/elements/dashboard/overview/define.ts';
import { connecting, failing, PROBLEMS, ready, unreachable } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, see, seeState, seeText } from '../../support/seen.ts';
import type { Story } from '../../support/states.ts';

export default { title: 'Elements/Dashboard/Overview', component: 'inlay-overview', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-overview';
const overview = html`<inlay-overview></inlay-overview>`;

export const Ready: Story = {
  render: () => withProvider(ready(), overview),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.tally', 'Failed');
    await see(element, '[aria-label="Recent runs"]', 'Running');
    await see(element, '[aria-label="In production"] .value');
    const all = await see<HTMLAnchorElement>(element, '[aria-label="Failing templates"] header a');
    ensure(all.getAttribute('href')?.endsWith('/templates'), 'A card leads on');
    await see(element, '[aria-label="Failing templates"] a.button', 'See why');
  },
};
export const Loading: Story = {
  render: () => withProvider(connecting(), overview),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'loading')),
};
export const Error: Story = {
  render: () => withProvider(unreachable(), overview),
  play: async ({ canvasElement }) => void (await see(await seeState(canvasElement, tag, 'error'), '[role=alert]')),
};
export const Forbidden: Story = {
  render: () => withProvider(failing(PROBLEMS.forbidden), overview),
  play: async ({ canvasElement }) => void (await seeText(await seeState(canvasElement, tag, 'forbidden'), 'You may not see this')),
};
export const Unsupported: Story = {
  render: () => withProvider(ready({ profile: { without: ['run', 'runTemplate', 'modelVersion', 'tenant'] } }), overview),
  play: async ({ canvasElement }) => void (await seeText(await seeState(canvasElement, tag, 'unsupported'), 'has no such thing')),
};
