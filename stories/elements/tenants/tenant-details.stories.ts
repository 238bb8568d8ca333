import { html } from 'lit';
import '../../../src/elements/tenants/tenant-details/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { press, see, seeState, seeText } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Tenants/Tenant details', component: 'inlay-tenant-details', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-tenant-details';
const tenant = html`<inlay-tenant-details tenant-id="staging"></inlay-tenant-details>`;
const all = states({ tag, draw: () => tenant, types: ['tenant'] });

export const Ready: Story = {
  render: () => withProvider(ready(), tenant),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h2', 'staging');
    await see(element, '.way', '0.94.2');
    await press(element, 'Projects', '[role=tab]');
    await see(element, '[role=row]', 'eta');
  },
};
/** Where it is heading is shown at once, and how far it is as the backend tells. */
export const Upgraded: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Upgrade');
    await seeText(element, 'staging is being upgraded to 0.94.2');
    await see(element, '.life', 'backing up');
  },
};
export const Renamed: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for staging');
    await press(element, 'Rename', '[role=menuitem]');
    const field = await see<HTMLInputElement>(element, '#rename-name');
    field.value = 'staging-two';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press(await see(element, 'dialog footer'), 'Save');
    await see(element, 'h2', 'staging-two');
    await press(element, 'Undo');
    await seeText(await see(element, '.title-row'), 'staging');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
