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
export const Loading = all.Loading;
export const None = all.None;
export const NoneMatch = all.NoneMatch;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Offline = all.Offline;
export const Stale = all.Stale;
