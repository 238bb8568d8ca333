import { html } from 'lit';
import '../../../src/elements/templates/template-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Templates/Template list', component: 'inlay-template-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-template-list';
const draw = html`<inlay-template-list></inlay-template-list>`;
const all = states({
  tag,
  draw: () => draw,
  drawNoneMatch: () => html`<inlay-template-list search="no template is called so"></inlay-template-list>`,
  none: 'No templates yet',
  types: ['runTemplate'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'eta-lastmile-retrain');
    await see(element, '[role=row]', 'Runnable');
    // How the last ten ended, in words.
    await until(() => find(element, '[role=img]')?.getAttribute('aria-label')?.includes('Succeeded'), 'the last runs in words');
    let asked = '';
    element.addEventListener('inlay-template-launch', (event) => {
      asked = (event as unknown as { ref: { id: string } }).ref.id;
      event.preventDefault();
    });
    await press(element, 'Launch eta-lastmile-retrain', 'a');
    ensure(asked === 'template-0-0', `Launch asks for the template of its row, not ${asked}`);
  },
};

/** Where runs can't be launched, the way out is the command, never a dead button. */
export const CannotLaunch: Story = {
  render: () => withProvider(ready({ profile: { writes: false } }), draw),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'Not from here');
    await see(element, 'a.button', 'Command');
  },
};

export const Viewer: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), draw),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'ready'), '[role=row]', 'Not runnable');
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
