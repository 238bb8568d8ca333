import { html } from 'lit';
import '../../../src/elements/members/invitation-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { press, see, seeState, seeText } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Members/Invitation list', component: 'inlay-invitation-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-invitation-list';
const all = states({
  tag,
  draw: () => html`<inlay-invitation-list></inlay-invitation-list>`,
  drawNoneMatch: () => html`<inlay-invitation-list search="nobody is called so"></inlay-invitation-list>`,
  none: 'Nobody was invited yet',
  types: ['invitation'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-invitation-list></inlay-invitation-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'saga.lund@halden.example');
    await see(element, '[role=row]', 'Taken back');
    await press(element, 'Actions for saga.lund@halden.example');
    await press(element, 'Send again', '[role=menuitem]');
    await seeText(element, 'Sent again to saga.lund@halden.example');
  },
};
export const Loading = all.Loading;
export const None = all.None;
export const NoneMatch = all.NoneMatch;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
