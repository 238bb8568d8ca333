import { html } from 'lit';
import '../../../src/elements/roles/role-list/define.ts';
import { ready } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, type as typeIn, until } from '../../support/seen.ts';
import { states, type Story } from '../../support/states.ts';

export default { title: 'Elements/Roles/Role list', component: 'inlay-role-list', parameters: { layout: 'fullscreen' } };

const tag = 'inlay-role-list';
const all = states({
  tag,
  draw: () => html`<inlay-role-list></inlay-role-list>`,
  drawNoneMatch: () => html`<inlay-role-list search="no role is called so"></inlay-role-list>`,
  none: 'No roles yet',
  types: ['role'],
});
const draw = (as: 'owner' | 'viewer' = 'owner') => withProvider(ready({ as }), html`<inlay-role-list></inlay-role-list>`);

export const Ready: Story = {
  render: () => draw(),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await see(element, '[role=row]', 'Tenant admin');
    await see(element, '[role=row]', 'Built in');
    // How many hold it, counted by the backend.
    await until(
      () => /Developer.*14/.test(find(element, '[role=row]', 'Developer')?.textContent?.replace(/\s+/g, ' ') ?? ''),
      'a count of people',
    );
  },
};

/** A role is made from another, and its rights come with it. */
export const Create: Story = {
  render: () => draw(),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'New role');
    await see(element, 'dialog[open]');
    await typeIn(element, '#role-name', 'Release manager');
    const from = await see<HTMLSelectElement>(element, '#role-from');
    from.value = 'role-tenant-developer';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    from.dispatchEvent(new Event('input', { bubbles: true }));
    let opened = '';
    element.addEventListener('inlay-role-open', (event) => {
      opened = (event as unknown as { ref: { id: string } }).ref.id;
      event.preventDefault();
    });
    await press(find(element, 'dialog[open] footer')!, 'New role');
    await until(() => opened, 'the new role is opened');
    await see(element, '[role=row]', 'Release manager');
  },
};

/** What is held is not deleted, and the dialog says by how many; what came with the product is not changed at all. */
export const DeleteBlocked: Story = {
  render: () => draw(),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Actions for Customs officer');
    await press(element, 'Delete', '[role=menuitem]');
    await seeText(await see(element, 'dialog[open]'), 'people hold it');
    ensure(find(element, 'dialog[open] .button.danger')?.getAttribute('aria-disabled') === 'true', 'Delete must not work');
  },
};

/** All roles beside each other, right by right. */
export const SideBySide: Story = {
  render: () => draw(),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Side by side');
    await see(element, '[role=grid] .groups', 'Owner');
    const cell = await see(element, '.cell [role=checkbox][aria-label="Owner, See, Organization"]');
    ensure(cell.getAttribute('aria-checked') === 'true' && cell.getAttribute('aria-readonly') === 'true', 'It is there to be read');
    await press(element, 'List', '[role=radio]');
    await see(element, '[role=row]', 'Tenant admin');
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
