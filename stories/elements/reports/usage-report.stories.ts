import { html } from 'lit';
import '../../../src/elements/reports/usage-report/define.ts';
import { changed, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Reports/Usage report', component: 'inlay-usage-report', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-usage-report';
const all = states({ tag, draw: () => html`<inlay-usage-report></inlay-usage-report>`, types: ['run'] });

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-usage-report></inlay-usage-report>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.figures', 'Runs');
    await see(element, '.groups tfoot', 'Total');
    await see(element, '.budgets');
  },
};
/** Another number, told apart by another field. */
export const Grouped: Story = {
  render: () => withProvider(ready(), html`<inlay-usage-report></inlay-usage-report>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'by Person');
    await press(element, 'Stack', '[role^=menuitem]');
    await see(element, '.groups thead', 'Stack');
    await press(element, 'Runs');
    await press(element, 'Cost', '[role^=menuitem]');
    await see(element, '.groups thead th:nth-child(2)', 'Cost');
    await seeText(element, '€');
  },
};
/** Nothing in all the time: said, with the way to look further back. */
export const None: Story = {
  render: () =>
    withProvider(
      changed(ready(), () => ({ measure: () => Promise.resolve({ series: [] }) })),
      html`<inlay-usage-report></inlay-usage-report>`,
    ),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'none');
    await seeText(element, 'Nothing was used in this time');
    ensure(await until(() => find(element, '[role=radio]', '90 days'), 'other times'), 'another time can be chosen');
  },
};
export const Loading = all.Loading;
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Offline = all.Offline;
export const Stale = all.Stale;
