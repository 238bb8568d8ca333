import { html } from 'lit';
import '../../../src/elements/models/model-compare/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Models/Model compare', component: 'inlay-model-compare', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-model-compare';
const IDS = ['version-0-16068', 'version-0-16069', 'version-0-16060'];
const drawn = (versions: readonly string[]) =>
  html`<inlay-model-compare model-id="model-0-327" .versions=${versions}></inlay-model-compare>`;
const all = states({ tag, draw: () => drawn(IDS), none: 'Choose 2 to 10 versions', types: ['model', 'modelVersion'] });

export const Ready: Story = {
  render: () => withProvider(ready(), drawn(IDS)),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await seeText(element, 'Compare 3 versions');
    const mape = await see(element, 'tr', 'mape');
    ensure(find(mape, '.best', '12.33'), 'The lowest error is the best');
    ensure(find(mape, '.worse', '0.04'), 'A higher error is worse');
    await until(
      () => /\d+ equal rows? hidden/.test(element.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''),
      'what is hidden',
    );
    ensure(!find(element, 'tr', 'holdout'), 'What is equal is not shown');
    element.shadowRoot?.querySelector<HTMLInputElement>('.only input')?.click();
    await see(element, 'tr', 'holdout');
  },
};
/** Another version is what the others are compared with. */
export const Pinned: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const told = new Promise<readonly string[]>((resolve) =>
      element.addEventListener('inlay-compare-change', (event) => resolve((event as Event & { versions: readonly string[] }).versions), {
        once: true,
      }),
    );
    await press(element, 'Compare with v33');
    ensure((await told)[0] === IDS[1], 'The host is told, the reference first');
    await see(element, 'th.reference', 'v33');
    await press(element, 'Remove v24');
    await seeText(element, 'Compare 2 versions');
  },
};
export const Loading = all.Loading;
export const None: Story = {
  render: () => withProvider(ready(), drawn([])),
  play: async ({ canvasElement }) => {
    await seeText(await seeState(canvasElement, tag, 'none'), 'Choose 2 to 10 versions');
  },
};
export const NoneMatch: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await type(element, 'input[type=search]', 'nothing is called so');
    await seeState(canvasElement, tag, 'noneMatch');
    await press(element, 'Clear search and filters');
    await seeState(canvasElement, tag, 'ready');
  },
};
export const Error = all.Error;
export const Forbidden = all.Forbidden;
export const Unsupported = all.Unsupported;
export const Stale = all.Stale;
export const Offline = all.Offline;
