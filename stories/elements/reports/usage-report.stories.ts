import { html } from 'lit';
import '../../../src/elements/reports/usage-report/define.ts';
import { changed, ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { choose, ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
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
/** A budget is made, refused while it can't be one, and lifted again. */
export const Budget: Story = {
  render: () => withProvider(ready(), html`<inlay-usage-report></inlay-usage-report>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Add budget');
    await type(element, '#form-name', 'Night runs');
    await type(element, '#form-amount', 'much');
    await choose(element, '#form-block', 'block');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Add budget');
    await see(element, '.field-error', 'above 0');
    await type(element, '#form-amount', '250');
    await press(foot, 'Add budget');
    await see(element, '.budgets li', 'Night runs');
    await press(element, 'Actions for Night runs');
    await press(element, 'Delete', '[role=menuitem]');
    await press(await see(element, 'dialog footer'), 'Delete');
    await until(() => !find(element, '.budgets li', 'Night runs'), 'the budget is gone');
  },
};
/** Days of one's own begin with those that were shown. */
export const Custom: Story = {
  render: () => withProvider(ready(), html`<inlay-usage-report></inlay-usage-report>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const before = textOf(await see(element, '.groups tfoot'));
    await press(element, 'Custom', '[role=radio]');
    const from = await see<HTMLInputElement>(element, 'input[type=date]');
    ensure(from.value !== '', 'The first day is filled in');
    from.value = (await see<HTMLInputElement>(element, '.day:nth-of-type(2) input, .day + .day input')).value;
    from.dispatchEvent(new Event('change'));
    await until(
      () => find(element, '.groups tfoot') && textOf(find(element, '.groups tfoot') as Node) !== before,
      'the numbers of one day',
    );
    from.value = '2099-01-01';
    from.dispatchEvent(new Event('change'));
    await see(element, '[role=alert]', 'Choose a first day');
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
