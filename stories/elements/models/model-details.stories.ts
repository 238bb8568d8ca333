import { html } from 'lit';
import '../../../src/elements/models/model-details/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
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
/** A version is copied to a project that is picked; what would come of it is said before, what is missing at its field. */
export const Copied: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for v33');
    await press(element, 'Copy to another project', '[role=menuitem]');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Copy');
    await see(element, '#copy-to-says', 'This is needed.');
    const to = await see<HTMLInputElement>(element, '#copy-to');
    ensure(element.shadowRoot?.activeElement === to, 'The focus is in what is missing');
    await type(element, '#copy-to', 'hubs');
    await until(() => {
      const options = [...(element.shadowRoot?.querySelectorAll('#copy-to-pick-list [role=option]') ?? [])];
      return options.length === 1 && textOf(options[0] as Element).includes('prod-eu / hubs');
    }, 'the project that was searched for');
    to.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    await until(() => to.value.includes('hubs') && to.value.includes('prod-eu'), 'the project by its name');
    await see(element, 'dialog .effects', 'The model demand-daily-france is made for it.');
    await press(foot, 'Copy');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    await seeText(element, 'demand-daily-france v33 is copied');
  },
};
/** A model's name is taken where it is copied to: told at the field, and what was typed stays. */
export const CopyRefused: Story = {
  render: Model.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for demand-daily-france');
    await press(element, 'Copy to another project', '[role=menuitem]');
    (await see(element, '#copy-to')).focus();
    (await see(element, '#copy-to-pick-list [role=option]', 'prod-eu / eta')).click();
    await see(element, '#copy-name-says', 'There is already one with this name.');
    await press(await see(element, 'dialog footer'), 'Copy');
    await until(() => element.shadowRoot?.activeElement?.id === 'copy-name', 'the focus is in the name');
    await type(element, '#copy-name', 'demand-daily-france-2');
    await see(element, 'dialog .effects', 'versions come with it.');
    await press(await see(element, 'dialog footer'), 'Copy');
    await seeText(element, 'demand-daily-france is copied');
  },
};
/** What helped is linked to a version by hand, and unlinked in its row, each with a way back. */
export const Linked: Story = {
  render: () =>
    withProvider(ready(), html`<inlay-model-details model-id="model-0-327" version-id="version-0-16069" tab="runs"></inlay-model-details>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.list-table');
    await press(element, 'Link run');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Link');
    await see(element, '#link-what-says', 'This is needed.');
    await type(element, '#link-what', 'eta-lastmile');
    const option = await see(element, '#link-what-pick-list [role=option]');
    const name = textOf(option.querySelector('.label > bdi') as Element);
    option.click();
    await press(foot, 'Link');
    await seeText(element, `${name} is linked`);
    await see(await see(element, '.list-table'), '[role=row]', name);
    await press(element, `Actions for ${name}`);
    await press(element, 'Unlink', '[role=menuitem]');
    await seeText(element, `${name} is no longer linked`);
    await until(() => !find(find(element, '.list-table') ?? element, '[role=row]', name), 'the row is gone');
    await press(await see(element, '.toast', 'no longer linked'), 'Undo');
    await see(await see(element, '.list-table'), '[role=row]', name);
  },
};
/** Over a backend that links nothing there is no such button. */
export const NotLinked: Story = {
  render: () =>
    withProvider(
      ready({ profile: { writes: false } }),
      html`<inlay-model-details model-id="model-0-327" version-id="version-0-16069" tab="artifacts"></inlay-model-details>`,
    ),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.list-table');
    ensure(!find(element, 'button', 'Link artifact') && !find(element, '[aria-label^="Actions for"]'), 'No control that cannot work');
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
