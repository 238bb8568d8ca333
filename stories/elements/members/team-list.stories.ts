import { html } from 'lit';
import '../../../src/elements/members/team-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { press, see, seeState, seeText, type } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Members/Team list', component: 'inlay-team-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-team-list';
const all = states({
  tag,
  draw: () => html`<inlay-team-list></inlay-team-list>`,
  drawNoneMatch: () => html`<inlay-team-list search="nobody is called so"></inlay-team-list>`,
  none: 'No teams yet',
  types: ['team'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-team-list></inlay-team-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'hubs');
    await press(element, 'Create team');
    await type(element, 'dialog input', 'night shift');
    await press(element, 'Create team', 'dialog button');
    await seeText(element, 'Team night shift created');
    await see(element, '[role=row]', 'night shift');
  },
};
/** What follows from a move is said before it is done. */
export const Moving: Story = {
  render: () => withProvider(ready(), html`<inlay-team-list></inlay-team-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for vision');
    await press(element, 'Move team', '[role=menuitem]');
    const place = await see<HTMLSelectElement>(element, 'dialog select');
    place.value = 'team-planning';
    place.dispatchEvent(new Event('change'));
    await seeText(element, '6 people get Viewer');
    await seeText(element, '6 people lose Editor and Auditor');
    await press(element, 'Move team', 'dialog button');
    await seeText(element, 'Team vision moved');
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
