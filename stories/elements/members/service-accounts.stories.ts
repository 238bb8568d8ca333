import { html } from 'lit';
import '../../../src/elements/members/service-accounts/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Members/Service accounts', component: 'inlay-service-accounts', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-service-accounts';
const all = states({
  tag,
  draw: () => html`<inlay-service-accounts></inlay-service-accounts>`,
  drawNoneMatch: () => html`<inlay-service-accounts search="nobody is called so"></inlay-service-accounts>`,
  none: 'No service accounts yet',
  types: ['serviceAccount', 'apiKey'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-service-accounts></inlay-service-accounts>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Show the keys of ci@prod-eu.eta');
    await see(element, '[role=row]', 'hf_');
    await seeText(element, '8 accounts, 12 keys');
  },
};
/** A value that is shown once: there is no way out but the tick. */
export const ShownOnce: Story = {
  render: () => withProvider(ready(), html`<inlay-service-accounts></inlay-service-accounts>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Show the keys of ci@prod-eu.eta');
    await press(element, 'Actions for hf_');
    await press(element, 'Rotate key', '[role=menuitem]');
    await press(element, '7 days', '[role=radio]');
    await press(element, 'Rotate key', 'dialog button');
    await see(element, 'dialog code', 'hf_');
    ensure(!find(element, 'dialog header button'), 'A secret has no ×');
    await press(element, 'Done', 'dialog button');
    await see(element, 'dialog code', 'hf_');
    const tick = await see(element, 'dialog footer label', 'I have stored it');
    tick.querySelector('input')?.click();
    await see(element, 'dialog button:not([aria-disabled])', 'Done');
    await press(element, 'Done', 'dialog button');
    await see(element, '[role=row]', 'Being replaced');
    ensure(!find(element, 'dialog'), 'The secret is gone');
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
