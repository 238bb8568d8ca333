import { html } from 'lit';
import '../../../src/elements/runs/run-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, textOf, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Runs/Run list', component: 'inlay-run-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-run-list';
const all = states({
  tag,
  draw: () => html`<inlay-run-list></inlay-run-list>`,
  drawNoneMatch: () => html`<inlay-run-list search="no run is called so"></inlay-run-list>`,
  none: 'No runs yet',
  types: ['run', 'step'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-run-list></inlay-run-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await see<HTMLAnchorElement>(element, '.row a');
    const strip = await see(element, '.over-time');
    strip.querySelector('summary')?.click();
    await see(strip, 'th[scope=row]', 'Nov 24');
    ensure(/\/runs\/run-/.test(link.getAttribute('href') ?? ''), `The name leads to the run, not to ${link.href}`);
  },
};
export const Filtered: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Filters');
    await press(element, 'Failed', '.facet-row');
    await until(() => /\d+ runs match/.test(textOf(element)), 'how many match');
    await until(() => !find(element, '.c-status', 'Succeeded'), 'only failed ones');
  },
};
/** Only those that can be tried again are. */
export const Bulk: Story = {
  render: () => withProvider(ready(), html`<inlay-run-list .filters=${{ phase: ['failed'] }}></inlay-run-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const [first, second] = await until(() => {
      const boxes = [...(element.shadowRoot!.querySelector('.list-table')?.shadowRoot?.querySelectorAll<HTMLElement>('.body input') ?? [])];
      return boxes.length > 1 && boxes;
    }, 'rows that can be selected');
    first?.click();
    second?.click();
    const bar = await see(element, '[role=toolbar]', '2 selected');
    ensure(find(bar, 'button[aria-disabled=true]', 'Stop'), 'What has ended is not stopped');
    await press(bar, 'Retry');
    await until(() => textOf(element).includes('2 runs are tried again'), 'what was done');
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
