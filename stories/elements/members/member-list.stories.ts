import { html } from 'lit';
import '../../../src/elements/members/member-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, type } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Members/Member list', component: 'inlay-member-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-member-list';
const all = states({
  tag,
  draw: () => html`<inlay-member-list></inlay-member-list>`,
  drawNoneMatch: () => html`<inlay-member-list search="nobody is called so"></inlay-member-list>`,
  none: 'No members yet',
  types: ['member', 'invitation', 'accessRequest', 'team', 'serviceAccount', 'apiKey'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-member-list></inlay-member-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=tab]', 'Members60');
    await see(element, '[role=tab]', 'Service accounts8');
    await see(element, '[role=row]', 'aiko.tanaka@halden.example');
    await seeText(element, '60 of 80 seats');
  },
};
/** A verdict a line before anything is sent, and an answer a line afterwards. */
export const Inviting: Story = {
  render: () => withProvider(ready(), html`<inlay-member-list></inlay-member-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Invite');
    await type(
      element,
      'dialog textarea',
      'hanna.berg@halden.example\naiko.tanaka@halden.example\nsaga.lund@halden.example\nHanna.Berg@halden.example\ndevon@kvik.example\nyuki.sato@halden',
    );
    await see(element, '.verdicts li', 'Already a member, left out');
    await see(element, '.verdicts li', 'will be sent again');
    await see(element, '.verdicts li', 'Same as line 1, left out');
    await see(element, '.verdicts li', 'Outside halden.example, needs your consent');
    await see(element, '.verdicts li', 'Not an address: the domain is incomplete');
    await press(element, 'Invite 2 people');
    await seeText(element, '2 of 6 done.');
    await see(element, '.results .done', 'hanna.berg@halden.example');
  },
};
/** What is given elsewhere is ticked, locked and says where; what is changed is said before it is done. */
export const ChangingRoles: Story = {
  render: () => withProvider(ready(), html`<inlay-member-list search="emil dahl"></inlay-member-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for Emil Dahl');
    await press(element, 'Change roles', '[role=menuitem]');
    await see(element, '.pick.locked', 'Single sign-on: it is changed there, not here');
    const billing = await see(element, '.pick', 'Billing');
    billing.querySelector('input')?.click();
    await seeText(element, 'Added: Billing');
    await press(element, 'Save roles', 'dialog button');
    await seeText(element, 'Roles of Emil Dahl saved');
    await see(element, '[role=row]', 'Billing');
    ensure(!find(element, 'dialog'), 'The dialog has closed');
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
