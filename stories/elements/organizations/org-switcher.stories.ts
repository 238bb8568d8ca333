import { html } from 'lit';
import { AdapterError, type Change, type Invitation, type Session } from '../../../src/contract/index.ts';
import '../../../src/elements/organizations/org-switcher/define.ts';
import { changed, connecting, NOW, placeless, PROBLEMS, ready, unreachable } from '../../support/adapters.ts';
import { withProvider } from '../../support/frame.ts';
import { ensure, find, press, see, seeState, seeText, textOf, type, until } from '../../support/seen.ts';
import type { Story } from '../../support/states.ts';

export default { title: 'Elements/Organizations/Organization switcher', component: 'inlay-org-switcher', parameters: { layout: 'padded' } };

const tag = 'inlay-org-switcher';
const switcher = html`<inlay-org-switcher></inlay-org-switcher>`;

export const Ready: Story = {
  render: () => withProvider(ready(), switcher),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await seeText(element, 'prod-eu / eta');
  },
};
export const Open: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Switch', '.trigger');
    await see(element, '[role=option]', 'prod-us');
    await type(element, '[role=combobox]', 'staging');
    await until(() => !find(element, '[role=option]', 'prod-us'), 'only what was looked for');
    await see(element, '[role=option]', 'staging');
  },
};
export const Switched: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Switch', '.trigger');
    await press(element, 'prod-us', '[role=option]');
    await until(() => textOf(find(element, '.trigger')!).includes('prod-us'), 'the other tenant');
  },
};
/** What is pinned and where one was lately comes first; two levels up and down again, it is all there. */
export const Pinned: Story = {
  render: Ready.render,
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Switch', '.trigger');
    await press(element, 'Pin Halden Freight / prod-eu / eta');
    await see(element, '[role=group] .option-group', 'Pinned');
    await press(element, 'prod-us', '[role=option]');
    await until(() => textOf(find(element, '.trigger')!).includes('prod-us'), 'the other tenant');
    await press(element, 'Switch', '.trigger');
    const option = await see(element, '[role=option]', 'Halden Freight / prod-eu');
    option.click();
    await until(() => textOf(find(element, '.trigger')!).includes('prod-eu'), 'the pinned place again');
  },
};
const INVITATION: Invitation = {
  type: 'invitation',
  id: 'invitation-to-me',
  name: 'ingrid.solheim@halden.example',
  email: 'ingrid.solheim@halden.example',
  phase: 'pending',
  mine: true,
  parent: { type: 'organization', id: 'nordlys', name: 'Nordlys Energy' },
  roles: [{ type: 'role', id: 'viewer', name: 'Viewer' }],
  expires: new Date(NOW + 5 * 86_400_000).toISOString(),
};
/** An invitation is answered where one would go there. */
export const Invited: Story = {
  render: () => {
    let phase: Invitation['phase'] = 'pending';
    return withProvider(
      changed(ready(), (session) => ({
        list: ((type, query, call) =>
          type === 'invitation'
            ? Promise.resolve({ items: [{ ...INVITATION, phase }], total: { count: 1, exact: true } })
            : session.list(type, query, call)) as Session['list'],
        write: ((change: Change, call) => {
          if (change.do !== 'act' || change.on.id !== INVITATION.id) return session.write!(change, call);
          phase = change.action === 'accept' ? 'accepted' : 'declined';
          return Promise.resolve({ state: 'succeeded' });
        }) as NonNullable<Session['write']>,
      })),
      switcher,
    );
  },
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Switch', '.trigger');
    const card = await see(element, '.invitation', 'Nordlys Energy invited you');
    await seeText(card, 'as Viewer');
    await press(card, 'Join');
    await seeText(element, 'You belong to Nordlys Energy now');
    await until(() => !find(element, '.invitation'), 'the invitation answered');
  },
};
/** A place that can't be entered: one stays where one is, and is told why. */
export const Failed: Story = {
  render: () => {
    const adapter = ready();
    return withProvider(
      {
        id: adapter.id,
        connect: (scope, call) =>
          scope.tenant === 'prod-us' ? Promise.reject(new AdapterError(PROBLEMS.unavailable)) : adapter.connect(scope, call),
      },
      switcher,
    );
  },
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'ready');
    await press(element, 'Switch', '.trigger');
    await press(element, 'prod-us', '[role=option]');
    await see(element, '[role=alert]', 'You are still where you were.');
    ensure(textOf(find(element, '.trigger')!).includes('prod-eu'), 'The old place stays');
  },
};
export const Loading: Story = {
  render: () => withProvider(connecting(), switcher),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'loading')),
};
export const Error: Story = {
  render: () => withProvider(unreachable(), switcher),
  play: async ({ canvasElement }) => void (await seeState(canvasElement, tag, 'error')),
};
/** A backend that is one single place has nothing to switch. */
export const Unsupported: Story = {
  render: () => withProvider(placeless(), switcher),
  play: async ({ canvasElement }) => {
    const element = await seeState(canvasElement, tag, 'unsupported');
    ensure(!find(element.shadowRoot!, 'button'), 'Nothing is offered');
  },
};
