import { html } from 'lit';
import '../../../src/elements/triggers/trigger-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until, choose } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Triggers/Trigger list', component: 'inlay-trigger-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-trigger-list';
const all = states({
  tag,
  draw: () => html`<inlay-trigger-list></inlay-trigger-list>`,
  drawNoneMatch: () => html`<inlay-trigger-list search="no trigger is called so"></inlay-trigger-list>`,
  none: 'No triggers yet',
  types: ['trigger'],
});

export const Ready: Story = {
  render: () => withProvider(ready(), html`<inlay-trigger-list></inlay-trigger-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'Every night');
    // The rule in words.
    await see(element, '[role=row]', 'At 00:00');
  },
};
/** One beside the list: its next times, and how it went. */
export const Opened: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await until(() => find(element, '[role=row] a', 'Every night'), 'a schedule');
    (link as HTMLElement).click();
    const panel = await see(element, '.panel', 'Next ten times');
    await until(() => panel.querySelectorAll('.next > li').length === 10, 'ten times');
    await see(panel, '[role=row]', 'Fired');
    await press(panel, 'Close');
    await until(() => !find(element, '.panel'), 'the panel is gone');
  },
};
/** Paused at once, with the way back. */
export const Paused: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const more = await until(() => find(element, 'button[aria-label^="Actions for Every night"]'), 'the menu of a schedule');
    const name = more.getAttribute('aria-label')?.replace('Actions for ', '') ?? '';
    await press(element, `Actions for ${name}`);
    await press(element, 'Pause', '[role=menuitem]');
    await see(element, '[role=row]', 'Paused');
    await seeText(element, `${name} is paused`);
  },
};
/** A rule is told in words and times while it is typed; what is no rule is refused. */
export const Created: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Create trigger');
    await type(element, '#trigger-name', 'Month end');
    await press(element, 'Cron', '[role=radio]');
    await type(element, '#trigger-cron-minute', '30 2 28 * *');
    await see(element, '#trigger-cron-says', 'At 02:30');
    await until(() => element.shadowRoot?.querySelectorAll('.upcoming .next > li').length === 10, 'ten times');
    await choose(element, '#trigger-target');
    await type(element, '#trigger-cron-minute', 'every day');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Create trigger');
    await see(element, '#trigger-cron-says', 'no cron rule');
    await type(element, '#trigger-cron-minute', '30 2 28 * *');
    await press(foot, 'Create trigger');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    await see(element, '[role=row]', 'Month end');
  },
};
/** A calendar says what most schedules need; it ends on a day, and the cron rule is made of it. */
export const ByCalendar: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Create trigger');
    await type(element, '#trigger-name', 'Again twice a week');
    await choose(element, '#trigger-repeat', 'week');
    await type(element, '#trigger-time', '18:45');
    (await see(element, '.week input[aria-label="Thursday"]')).click();
    await type(element, '#trigger-until', '2020-01-01');
    await type(element, '#trigger-from', '2020-02-01');
    await choose(element, '#trigger-target');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Create trigger');
    await see(element, '.field-error', 'end before it starts');
    await type(element, '#trigger-until', '');
    await press(foot, 'Create trigger');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    await see(element, '[role=row]', 'At 18:45');
  },
};
/** A webhook's new secret is shown once, and hosts are not told it. */
export const Rotated: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    let told = '';
    element.addEventListener('inlay-trigger-rotate-done', (event) => (told = JSON.stringify({ ...event })));
    const more = await until(() => find(element, 'button[aria-label^="Actions for From the build"]'), 'the menu of a webhook');
    await press(element, more.getAttribute('aria-label') ?? '');
    await press(element, 'New secret', '[role=menuitem]');
    await press(await see(element, 'dialog footer'), 'New secret');
    const secret = textOf(await see(element, '.secret code')).trim();
    ensure(secret.length > 8 && told && !told.includes(secret), 'Hosts are told, without the secret');
    (await see(element, '.tick input')).click();
    await press(element, 'Done', 'dialog footer button');
    await until(() => !textOf(element).includes(secret), 'nowhere the secret');
  },
};
/** A schedule makes up for a time that has passed: what begins is counted before, and what is wrong is told at its field. */
export const Backfilled: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const link = await until(() => find<HTMLElement>(element, '[role=row] a', 'Every night'), 'a schedule');
    const name = textOf(link);
    link.click();
    const panel = await see(element, '.panel', 'Next ten times');
    await press(panel, `Actions for ${name}`);
    await press(panel, 'Backfill', '[role=menuitem]');
    await type(element, '#catch-up-from', '2026-11-20T12:00');
    await type(element, '#catch-up-to', '2099-01-01T00:00');
    await see(element, '#catch-up-to-says', 'Only times that have passed are caught up on.');
    await type(element, '#catch-up-to', '');
    const foot = await see(element, 'dialog footer');
    await press(foot, 'Backfill');
    await see(element, '#catch-up-to-says', 'This is needed.');
    await type(element, '#catch-up-to', '2026-11-22T12:00');
    await see(element, 'dialog .strong', '2 runs start now.');
    await press(foot, 'Backfill');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    await seeText(element, `What ${name} missed has started`);
    await see(panel, '[role=row]', 'Caught up on by hand');
  },
};
/** What did not arrive is sent again: how much, is said before. */
export const Recovered: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    const more = await until(
      () => find<HTMLElement>(element, 'button[aria-label^="Actions for Tell the duty phone"]'),
      'the menu of one that tells others',
    );
    const name = more.getAttribute('aria-label')?.replace('Actions for ', '') ?? '';
    more.click();
    ensure(!find(element, '[role=menuitem]', 'Backfill'), 'No backfill of what has no schedule');
    await press(element, 'Send again what failed', '[role=menuitem]');
    await type(element, '#catch-up-since', '2099-01-01T00:00');
    await see(element, '#catch-up-since-says', 'Nothing has failed since then.');
    await type(element, '#catch-up-since', '2026-01-01T00:00');
    await see(element, 'dialog .strong', 'sent again.');
    await press(await see(element, 'dialog footer'), 'Send again what failed');
    await until(() => !find(element, 'dialog'), 'the dialog is gone');
    await seeText(element, `${name} delivers again what failed`);
  },
};
/** Who may not change it reads why. */
export const NoCatchingUp: Story = {
  render: () => withProvider(ready({ as: 'viewer' }), html`<inlay-trigger-list></inlay-trigger-list>`),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    (await until(() => find<HTMLElement>(element, 'button[aria-label^="Actions for Every night"]'), 'the menu of a schedule')).click();
    const item = await see(element, '[role=menuitem][aria-disabled=true]', 'Backfill');
    ensure(textOf(item).length > 'Backfill'.length || item.hasAttribute('data-tip'), 'The reason is told');
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
