import { html } from 'lit';
import '../../../src/elements/models/model-browser/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Models/Model browser', component: 'inlay-model-browser', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-model-browser';
const all = states({
  tag,
  draw: () => html`<inlay-model-browser></inlay-model-browser>`,
  drawNoneMatch: () => html`<inlay-model-browser search="no model is called so"></inlay-model-browser>`,
  none: 'No models yet',
  types: ['model', 'modelVersion'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-model-browser></inlay-model-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await see<HTMLAnchorElement>(element, 'a', 'demand-daily-france');
    ensure(link.getAttribute('href')?.endsWith('/models/model-0-327'), `The name leads to the model, not to ${link.href}`);
    await seeText(element, 'v33');
  },
};
export const Searched: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await type(element, 'input[role=combobox]', 'linehaul');
    await until(() => /\d+ models? match/.test(textOf(element)), 'how many match');
    ensure(!find(element, 'a', 'demand-daily-france'), 'What does not match is not listed');
    await press(element, 'Clear');
    await see(element, 'a', 'demand-daily-france');
  },
};
/** One filter as chips and as text; what is wrong is marked where it is. */
export const Query: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const field = (): HTMLInputElement => element.shadowRoot!.querySelector('#query')!;
    const enter = (): void => void field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await type(element, '#query', 'mape < 12');
    enter();
    await see(element, '.chip', 'mape below 12');
    await until(() => /\d+ models? match/.test(textOf(element)), 'how many match');
    await press(element, 'Text', '[role=radio]');
    await until(() => field().value === 'mape < 12', 'the same filter as text');
    await type(element, '#query', 'mape < 12 and stage = prod');
    enter();
    await see(element, '.query-error', 'staging, production, archived');
    await until(() => field().selectionStart === 22 && field().selectionEnd === 26, 'the mistake, selected');
    await type(element, '#query', 'mape < 12 and (stage = production or not tags has pii)');
    enter();
    await press(element, 'Chips', '[role=radio]');
    await see(element, '.chip', 'stage = production or not tags has pii');
    await press(element, 'Remove mape below 12');
    await until(() => !find(element, '.chip', 'mape'), 'the chip gone');
  },
};
/** The counts of a facet leave its own choice aside. */
export const Facets: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const staging = (await see(element, '.facets .facet-row', 'Staging')).textContent;
    await press(element, 'Production', '.facets .facet-row');
    await see(element, '.chip', 'Stage is Production');
    await until(() => find(element, '.facets .facet-row', 'Staging')?.textContent === staging, 'the count of another stage, as before');
  },
};
export const SavedView: Story = {
  render: () => withProvider(ready(), html`<inlay-model-browser where="mape &lt; 12"></inlay-model-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Save view');
    await type(element, '#view-name', 'Good ones');
    await press(element, 'Save', 'dialog .button');
    await see(element, '.view-tab[aria-pressed=true]', 'Good ones');
    await press(element, 'Remove mape below 12');
    await see(element, '.view-tab', 'View changed');
    await press(element, 'Reset');
    await see(element, '.chip', 'mape below 12');
    ensure(!find(element, '.view-dot'), 'As it was saved, it is not changed');
    await press(element, 'All', '.view-tab');
    await until(() => !find(element, '.chip'), 'all of them');
  },
};
export const Registered: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Register model');
    await type(element, '#model-name', 'demand-daily-france');
    await press(element, 'Register model', 'dialog .button');
    await see(element, 'dialog .field-error');
    await type(element, '#model-name', 'story-of-a-model');
    await press(element, 'Register model', 'dialog .button');
    await seeText(element, 'story-of-a-model is registered');
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
