import { html } from 'lit';
import '../../../src/elements/members/request-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { press, see, seeState, seeText } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Members/Request list', component: 'inlay-request-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-request-list';
const all = states({
  tag,
  draw: () => html`<inlay-request-list></inlay-request-list>`,
  drawNoneMatch: () => html`<inlay-request-list search="nobody is called so"></inlay-request-list>`,
  none: 'Nobody has asked for access',
  types: ['accessRequest'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-request-list></inlay-request-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'I take over the ETA models');
    await press(element, 'Actions for Freja Eriksen');
    await press(element, 'Approve', '[role=menuitem]');
    await seeText(element, 'Freja Eriksen approved');
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
