import { html } from 'lit';
import '../../../src/elements/tenants/tenant-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Tenants/Tenant list', component: 'inlay-tenant-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-tenant-list';
const all = states({
  tag,
  draw: () => html`<inlay-tenant-list></inlay-tenant-list>`,
  drawNoneMatch: () => html`<inlay-tenant-list search="no tenant is called so"></inlay-tenant-list>`,
  none: 'No tenants yet',
  types: ['tenant'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-tenant-list></inlay-tenant-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'prod-eu');
    await see(element, '[role=row]', 'Available');
  },
};
/** Made with a name in addresses that follows the name, checked while it is typed; then seen to be deployed. */
export const Created: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Create tenant');
    await type(element, '#tenant-name', 'Prod EU');
    await see(element, '#tenant-slug-says', 'already');
    await type(element, '#tenant-name', 'Cold storage');
    await see(element, '#tenant-slug-says', 'free');
    const buttons = await see(element, 'dialog footer');
    await press(buttons, 'Create tenant');
    await seeText(element, 'Tenant Cold storage is being made');
    await see(element, '[role=row]', 'Cold storage');
    ensure(!find(element, 'dialog'), 'The dialog is gone');
  },
};
/** What goes with it is told, and the name is typed, before it goes. */
export const Deleted: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for perf-test');
    await press(element, 'Delete', '[role=menuitem]');
    await see(element, '.effects', '40 runs go with it');
    const foot = await see(element, 'dialog footer');
    ensure(find(foot, 'button.danger')?.getAttribute('aria-disabled') === 'true', 'Not before the name is typed');
    await type(element, '#danger-name', 'perf-test');
    await until(() => find(foot, 'button.danger')?.getAttribute('aria-disabled') !== 'true', 'the red button');
    await press(foot, 'Delete');
    await until(() => !find(element, '[role=row]', 'perf-test'), 'no row of it');
  },
};
/** Many at once: one that may not be paused is left out. */
export const Bulk: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    for (const name of ['Select prod-us', 'Select staging', 'Select perf-test']) await press(element, name, 'input');
    const bar = await see(element, '[role=toolbar]', '3 selected');
    await press(bar, 'Pause');
    await seeText(element, '2 tenants are being paused');
    await see(element, '[role=row]', 'Pausing');
  },
};
/** A viewer may lead no life: the controls say why. */
export const Readonly: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), html`<inlay-tenant-list></inlay-tenant-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const create = await until(() => {
      const button = find(element, 'button[aria-disabled=true]', 'Create tenant');
      return button;
    }, 'the button with its reason');
    ensure(create.getAttribute('aria-description'), 'It says why');
    ensure(textOf(element).includes('prod-eu'), 'Reading is not refused');
  },
};
export const Loading = all.Loading;
export const None = all.None;
export const NoneMatch = all.NoneMatch;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Offline = all.Offline;
export const Stale = all.Stale;
