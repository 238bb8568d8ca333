import { html } from 'lit';
import '../../../src/elements/models/model-details/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Models/Model details', component: 'inlay-model-details', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-model-details';
const model = html`<inlay-model-details model-id="model-0-327"></inlay-model-details>`;
const version = html`<inlay-model-details model-id="model-0-327" version-id="version-0-16069"></inlay-model-details>`;
const all = states({ tag, draw: () => version, types: ['model', 'modelVersion'] });

export const Ready: Story = {
  render: () => withProvider(ready(), version),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'h2', 'demand-daily-france');
    const metrics = await see(element, 'table', 'mape');
    await seeText(metrics, '12.37');
    await press(element, 'Runs', '[role=tab]');
    await see(element, '[role=tab][aria-selected=true]', 'Runs');
  },
};
export const Model: Story = {
  render: () => withProvider(ready(), model),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await see<HTMLAnchorElement>(element, 'a', 'v33');
    ensure(link.getAttribute('href')?.endsWith('/models/model-0-327/version-0-16069'), `A version's name leads to it, not to ${link.href}`);
  },
};
/** Who holds a stage is named before it is taken, and gets it back. */
export const StageMoved: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Move to stage');
    await press(element, 'Production', '[role=menuitemradio]');
    await seeText(await see(element, 'dialog'), 'v32 is in Production now and goes to Archived.');
    await press(element, 'Replace');
    await see(element, '.page-header .c-status', 'Production');
    await press(element, 'Undo');
    await see(element, '.page-header .c-status', 'Staging');
  },
};
export const AliasMoved: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for v33');
    await press(element, 'Aliases', '[role=menuitem]');
    await press(element, 'champion', 'dialog li .button');
    await seeText(element, 'champion moves from v32 to v33.');
    await press(element, 'Move alias');
    await see(element, '.page-header .alias', 'champion');
    await press(element, 'Undo');
    await until(() => !find(element, '.page-header .alias', 'champion'), 'the alias back where it was');
  },
};
/** Versions are selected in their list, then compared. */
export const Compared: Story = {
  render: Model.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, 'a', 'v33');
    const boxes = await until(() => {
      const found = [...(element.shadowRoot!.querySelector('.list-table')?.shadowRoot?.querySelectorAll<HTMLElement>('.body input') ?? [])];
      return found.length > 1 && found;
    }, 'rows that can be selected');
    boxes[0]?.click();
    await see(element, '.selection-bar .button[aria-disabled=true]', 'Compare');
    boxes[1]?.click();
    await see(element, '.selection-bar .button:not([aria-disabled])', 'Compare');
  },
};
export const NotFound: Story = {
  render: () => withProvider(ready(), html`<inlay-model-details model-id="model-0-999999"></inlay-model-details>`),
  play: async ({ canvasElement }) => {
    await see(await seeState(canvasElement, tag, 'error'), '[role=alert]');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
