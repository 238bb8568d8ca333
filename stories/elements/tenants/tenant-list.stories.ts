import { html } from 'lit';
import '../../../src/elements/tenants/tenant-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { see, seeState } from '../../support/seen.ts';
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
export const Loading = all.Loading;
export const None = all.None;
export const NoneMatch = all.NoneMatch;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Offline = all.Offline;
