import { html } from 'lit';
import type { Change } from '../../../src/contract/index.ts';
import '../../../src/elements/organizations/organization-settings/define.ts';
import { changed, placeless, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default {
  title: 'Elements/Organizations/Organization settings',
  component: 'inlay-organization-settings',
  parameters: { layout: 'fullscreen' },
};

const tag = 'inlay-organization-settings';
const settings = html`<inlay-organization-settings organization-id="halden"></inlay-organization-settings>`;
const all = states({ tag, draw: () => settings, types: ['organization'] });

export const Ready: Story = {
  render: () => withProvider(ready(), settings),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    ensure((await see<HTMLInputElement>(element, '#settings-name')).value === 'Halden Freight', 'Its name stands in the field');
    ensure(!find(element, '.save-bar'), 'Nothing has changed yet');
  },
};
export const Saved: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await type(element, '#settings-links', 'Handbook');
    await type(element, '#settings-name', 'Halden Freight AB');
    const bar = await see(element, '.save-bar', '2 changes');
    await press(bar, 'Save 2 changes');
    await see(element, '#settings-links-says', 'Line 1 is no title');
    await type(element, '#settings-links', 'Handbook https://handbook.halden.example');
    await press(bar, 'Save 2 changes');
    await seeText(element, 'The settings are saved');
    await until(() => !find(element, '.save-bar'), 'no bar any more');
    await seeText(element, 'For Halden Freight AB');
  },
};
/** Someone saved meanwhile: both are shown, and nothing is overwritten unseen. */
export const Conflict: Story = {
  render: () => {
    let meddled = false;
    return withProvider(
      changed(ready(), (session) => ({
        write: (async (change: Change, call?: { signal?: AbortSignal }) => {
          if (!meddled && change.do === 'update') {
            meddled = true;
            await session.write!({ do: 'update', on: change.on, patch: { description: 'Written by another' } } as Change, call);
          }
          return session.write!(change, call);
        }) as never,
      })),
      settings,
    );
  },
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await type(element, '#settings-name', 'Mine');
    await press(await see(element, '.save-bar'), 'Save 1 change');
    await see(element, '.save-bar', 'Theirs: Description');
    await press(element, 'Save mine over it');
    await seeText(element, 'For Mine');
    ensure(
      (await see<HTMLTextAreaElement>(element, '#settings-description')).value === 'Written by another',
      'Theirs is kept where it does not clash',
    );
  },
};
/** A viewer reads it, and is told why nothing can be typed. */
export const Readonly: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), settings),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await seeText(element, 'You can read this, not change it.');
    ensure((await see<HTMLInputElement>(element, '#settings-name')).readOnly, 'It cannot be typed into');
  },
};
/** A backend without organizations to stand in. */
export const None: Story = {
  render: () => withProvider(placeless(), html`<inlay-organization-settings></inlay-organization-settings>`, { scope: {} }),
  play: async ({ canvasElement }) => {
    await seeText(await seeState(canvasElement, tag, 'none'), 'There is no organization here');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
