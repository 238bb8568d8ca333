import { html } from 'lit';
import '../../../src/elements/artifacts/artifact-browser/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { choose, deep, ensure, find, press, see, seeState, seeText, type, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Artifacts/Artifact browser', component: 'inlay-artifact-browser', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-artifact-browser';
const all = states({
  tag,
  draw: () => html`<inlay-artifact-browser></inlay-artifact-browser>`,
  drawNoneMatch: () => html`<inlay-artifact-browser search="no artifact is called so"></inlay-artifact-browser>`,
  none: 'No artifacts yet',
  types: ['artifact', 'artifactVersion'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-browser></inlay-artifact-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await see<HTMLAnchorElement>(element, 'a', 'demand_daily_feature_schema_6');
    ensure(link.getAttribute('href')?.endsWith('/artifacts/artifact-0-2711'), `The name leads to the artifact, not to ${link.href}`);
  },
};
/** Versions below an artifact, files below a version, each asked for when it is unfolded. */
export const Unfolded: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-browser></inlay-artifact-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const key = (name: string): void =>
      void (find(element, '.row:focus') ?? row).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    const row = await see(element, '.body .row', 'demand_daily_training_log_6');
    const rtl = getComputedStyle(row).direction === 'rtl';
    const [inward, outward] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    row.focus();
    key(inward);
    await see(element, '.row[aria-level="2"]', 'v6');
    ensure(row.getAttribute('aria-expanded') === 'true', 'What is unfolded says so');
    key(inward);
    await until(() => find(element, '.row:focus')?.getAttribute('aria-level') === '2', 'the first version has the focus');
    key(inward);
    await see(element, '.row[aria-level="3"]', 'training.log');
    key(outward);
    await until(() => !find(element, '.row[aria-level="3"]'), 'the version folded again');
    key(outward);
    await until(() => find(element, '.row:focus')?.getAttribute('aria-level') === '1', 'the artifact has the focus again');
  },
};
/** A version goes with what depends on it told first. */
export const DeleteVersion: Story = {
  render: () => withProvider(ready(), html`<inlay-artifact-browser search="parcel_events_gold_training_table"></inlay-artifact-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.body .row', 'parcel_events_gold_training_table');
    const label = await until(
      () => [...deep(element)].find((one) => one.matches('.tree-label') && one.textContent?.trim() === 'parcel_events_gold_training_table'),
      'the one without a number after it',
    );
    const row = label.closest<HTMLElement>('.row') ?? element;
    find(row, '.fold')?.click();
    const version = await see(element, '.row[aria-level="2"]', 'v5');
    find(version, 'button[aria-haspopup]')?.click();
    await press(element, 'Delete version', '[role=menuitem]');
    await see(element, '.effects li', 'runs read it');
    await press(element, 'Delete version', '.dialog button');
    await until(() => !find(element, '.row[aria-level="2"]', 'v5'), 'the version is gone');
  },
};
/** An artifact is made by hand; a name that is taken is told at its field. */
export const Created: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.body .row', 'demand_daily_feature_schema_6');
    await press(element, 'New artifact');
    await type(element, '#form-name', 'demand_daily_feature_schema_6');
    await choose(element, '#form-kind', 'data');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Create');
    await until(() => find(element, '#form-name[aria-invalid=true]'), 'the name is refused');
    await type(element, '#form-name', 'hand_made');
    await press(foot, 'Create');
    await seeText(element, 'hand_made is created');
    await until(() => find(element, '.body .row', 'hand_made'), 'its row');
  },
};
/** Over a backend that makes none there is no such button. */
export const NotCreated: Story = {
  render: () => withProvider(ready({ profile: { writes: false } }), html`<inlay-artifact-browser></inlay-artifact-browser>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '.body .row');
    ensure(!find(element, 'button', 'New artifact'), 'No button that cannot work');
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
