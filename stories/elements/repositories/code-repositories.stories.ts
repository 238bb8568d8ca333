import { html } from 'lit';
import '../../../src/elements/repositories/code-repositories/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default {
  title: 'Elements/Repositories/Code repositories',
  component: 'inlay-code-repositories',
  parameters: { layout: 'fullscreen' },
};

const tag = 'inlay-code-repositories';
const all = states({
  tag,
  draw: () => html`<inlay-code-repositories></inlay-code-repositories>`,
  drawNoneMatch: () => html`<inlay-code-repositories search="no repository is called so"></inlay-code-repositories>`,
  none: 'No repositories yet',
  types: ['codeRepository'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-code-repositories></inlay-code-repositories>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'halden/ml-platform');
    await see(element, '[role=row]', 'The token was refused');
  },
};
/** Each check by its name; what failed says how to mend it. */
export const Checked: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for vision/gate-cameras');
    await press(element, 'Check', '[role=menuitem]');
    await seeText(element, '1 of 2 checks passed');
    await see(element, '.check.bad .hint', 'Set a new token');
  },
};
/** The name follows the address, the token goes in and never comes out. */
export const Connected: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    let told = '';
    element.addEventListener('inlay-before-code-repository-create', (event) => (told = JSON.stringify({ ...event })));
    await press(element, 'Connect');
    await type(element, '#repository-url', 'https://gitlab.com/halden/toll.git');
    await type(element, '#repository-token', 'glpat-secret');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Connect');
    await see(element, '[role=row]', 'halden/toll');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    ensure(told.includes('halden/toll') && !told.includes('glpat-secret'), 'Hosts are told, without the token');
    ensure(!textOf(element).includes('glpat-secret'), 'Nowhere the token');
  },
};
/** A viewer may connect nothing: the button says why. */
export const Readonly: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), html`<inlay-code-repositories></inlay-code-repositories>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const connect = await until(() => find(element, 'button[aria-disabled=true]', 'Connect'), 'the button with its reason');
    ensure(connect.getAttribute('aria-description'), 'It says why');
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
