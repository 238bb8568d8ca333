import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { AdapterError, type Adapter, type Change, type Operation, type Organization, type Session } from '../../../src/contract/index.ts';
import '../../../src/elements/members/member-list/define.ts';
import type { MemberList } from '../../../src/elements/members/member-list/index.ts';
import { tagNames } from '../../../src/ui/tags.ts';
import type { DataTable } from '../../../src/ui/table/index.ts';
import { changed, ready } from '../../../stories/support/adapters.ts';
import { find, press, see, seeText, type as enter, textOf } from '../../../stories/support/seen.ts';
import { focused } from '../../ui/support.ts';
import { waitUntil } from '../../support/wait.ts';
import { press as keys } from '../../support/keys.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };

async function show(
  adapter: Adapter,
  content: TemplateResult = html`<inlay-member-list></inlay-member-list>`,
  state = 'ready',
): Promise<MemberList> {
  const root = await fixture<HTMLElement>(
    html`<div><inlay-provider locale="en" .adapter=${adapter} .scope=${SCOPE}>${content}</inlay-provider></div>`,
  );
  root.style.cssText = 'block-size:640px';
  (root.firstElementChild as HTMLElement).style.cssText = 'display:block;block-size:640px';
  const element = root.querySelector('inlay-provider > *') as MemberList;
  await waitUntil(() => element.matches(`:state(${state})`), state);
  return element;
}
const only = (name: string): TemplateResult => html`<inlay-member-list search=${name}></inlay-member-list>`;
const menuItem = (list: MemberList, label: string): Promise<HTMLElement> => see(list, '[role=menuitem]', label);
const live = (): Adapter => ready({ now: Date.now });

describe('guards', () => {
  it('keep the last owner by every single path, and say why', async () => {
    const list = await show(live(), only('ingrid'));
    await press(list, 'Actions for Ingrid Solheim');
    const leave = await menuItem(list, 'Leave');
    await waitUntil(() => find(list, '[role=menuitem][aria-disabled]', 'Leave'), 'leaving to be refused');
    expect(textOf(leave)).to.contain('Nobody else holds this role');
    expect(find(list, '[role=menuitem][aria-disabled]', 'Deactivate')).to.not.equal(undefined);
    await press(list, 'Change roles', '[role=menuitem]');
    const owner = await see(list, 'dialog .pick', 'Owner');
    owner.querySelector('input')?.click();
    await see(list, 'dialog [role=alert]', 'Nobody else holds this role');
    expect(find(list, 'dialog button[aria-disabled=true]', 'Save roles')).to.not.equal(undefined);
  });

  it('let an owner not take the role from themselves when there is another', async () => {
    const adapter = live();
    const session = await adapter.connect(SCOPE);
    const role = { role: { type: 'role', id: 'role-org-owner' }, source: 'direct' } as const;
    await session.write?.({ do: 'update', on: { type: 'member', id: 'halden/user-1' }, patch: { roles: [role] } });
    const list = await show(adapter, only('ingrid'));
    await press(list, 'Actions for Ingrid Solheim');
    await press(list, 'Change roles', '[role=menuitem]');
    (await see(list, 'dialog .pick', 'Owner')).querySelector('input')?.click();
    await see(list, 'dialog [role=alert]', 'You would lock yourself out');
    await session.close();
  });

  it('leave the last seat to who comes first', async () => {
    const adapter = changed(live(), (session) => ({
      get: (async (ref, call) => {
        const item = await session.get(ref, call);
        return ref.type === 'organization' ? ({ ...item, seats: { value: 79, unit: '1', limit: 80 } } as Organization) : item;
      }) as Session['get'],
    }));
    const list = await show(adapter);
    await press(list, 'Invite');
    await seeText(list, '79 of 80 seats');
    await enter(list, 'dialog textarea', 'a.a@halden.example\nb.b@halden.example');
    await see(list, '.verdicts li', 'No seat is left');
    await see(list, 'dialog button', 'Invite 1 person');
  });
});

describe('removing', () => {
  it('can be undone: they are back with what was given to them', async () => {
    const list = await show(live(), only('emil nowak'));
    const row = await see(list, '[role=row]', 'Emil Nowak');
    expect(textOf(row)).to.contain('Auditor');
    await press(list, 'Actions for Emil Nowak');
    await press(list, 'Remove', '[role=menuitem]');
    await press(list, 'Remove', 'dialog .danger');
    await waitUntil(() => list.matches(':state(noneMatch)'), 'nobody to be left');
    await press(list, 'Undo');
    await waitUntil(() => list.matches(':state(ready)'), 'them to be back');
    const back = await see(list, '[role=row]', 'Emil Nowak');
    expect(textOf(back)).to.contain('Auditor').and.to.contain('Editor');
  });
});

describe('inviting', () => {
  it('tells each line, tries again what failed with the same key, and invites nobody twice', async () => {
    const keys: (string | undefined)[] = [];
    let broken = 2;
    const fails = (change: Change): Operation | undefined => {
      if (change.do !== 'create' || change.type !== 'invitation') return undefined;
      const { email } = change.draft as { email: string };
      if (!email.startsWith('b')) return undefined;
      keys.push(change.key);
      broken -= 1;
      return broken < 0
        ? undefined
        : { state: 'failed', problem: { kind: 'unavailable', why: 'network', title: 'The line broke', remedy: 'retry' } };
    };
    const inner = live();
    const adapter = changed(inner, (session) => ({
      writeAll: async (changes, call) => {
        const answers = [];
        for (const change of changes) answers.push(fails(change) ?? (await session.writeAll?.([change], call))?.[0] ?? fails(change));
        return answers as Operation[];
      },
    }));
    const list = await show(adapter);
    await press(list, 'Invite');
    await enter(list, 'dialog textarea', 'anna@halden.example\nbea@halden.example\ncara@halden.example');
    await see(list, 'dialog button:not([aria-disabled])', 'Invite 3 people');
    await press(list, 'Invite 3 people');
    await seeText(list, '2 of 3 done.');
    await see(list, '.results .failed', 'The line broke');
    await press(list, 'Try 1 row again');
    await waitUntil(() => keys.length === 2 && find(list, '.results .failed'), 'a second failure');
    await press(list, 'Try 1 row again');
    await seeText(list, '3 of 3 done.');
    expect(new Set(keys).size).to.equal(1);
    expect(keys[0]).to.be.a('string');
    const session = await inner.connect(SCOPE);
    for (const email of ['anna@halden.example', 'bea@halden.example', 'cara@halden.example']) {
      const { items } = await session.list('invitation', { filter: { op: 'eq', field: 'email', value: email } });
      expect(items.length, email).to.equal(1);
    }
    await session.close();
  });

  it('keeps what was typed when the dialog is left, and brings back what failed', async () => {
    const adapter = changed(live(), () => ({
      writeAll: (changes) =>
        Promise.resolve(
          changes.map((): Operation => ({ state: 'failed', problem: { kind: 'internal', title: 'No luck', remedy: 'retry' } })),
        ),
    }));
    const list = await show(adapter);
    await press(list, 'Invite');
    await enter(list, 'dialog textarea', 'anna@halden.example\nnot an address');
    await press(list, 'Cancel', 'dialog button');
    expect(find(list, 'dialog')).to.equal(undefined);
    await press(list, 'Invite');
    expect((await see<HTMLTextAreaElement>(list, 'dialog textarea')).value).to.contain('anna@halden.example');
    await see(list, 'dialog button:not([aria-disabled])', 'Invite 1 person');
    await press(list, 'Invite 1 person');
    await see(list, '.results .failed', 'No luck');
    await press(list, 'Close', 'dialog footer button');
    const again = await see<HTMLTextAreaElement>(list, 'dialog textarea');
    expect(again.value.split('\n')).to.deep.equal(['anna@halden.example', 'not an address']);
  });

  it('spreads a pasted list over the lines, and reads a file', async () => {
    const list = await show(live());
    await press(list, 'Invite');
    const field = await see<HTMLTextAreaElement>(list, 'dialog textarea');
    const data = new DataTransfer();
    data.setData('text/plain', 'Anna <anna@halden.example>, bea@halden.example');
    // Firefox gives an event that a script makes no data.
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: data });
    field.dispatchEvent(paste);
    await waitUntil(() => field.value.split('\n').length === 2, 'two lines');
    const file = await see<HTMLInputElement>(list, 'dialog input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File(['Name,E-Mail\nCara,cara@halden.example\n'], 'people.csv'));
    file.files = files.files;
    file.dispatchEvent(new Event('change'));
    await see(list, 'dialog button', 'Invite 3 people');
  });
});

describe('who may not', () => {
  it('sees why: nothing can be selected, what is offered is disabled with its reason', async () => {
    const list = await show(ready({ as: 'editor' }));
    await waitUntil(() => find(list, '.page-header button[aria-disabled]', 'Invite'), 'inviting to be refused');
    expect(find(list, '.page-header button[aria-disabled]', 'Invite')?.getAttribute('aria-description')).to.contain('lacks');
    await press(list, 'Actions for Aiko Tanaka');
    await see(list, '[role=menuitem][aria-disabled]', 'Remove');
  });

  it('sees no control at all where the backend takes no changes', async () => {
    const list = await show(ready({ profile: { writes: false } }));
    await see(list, '[role=row]', 'Aiko Tanaka');
    expect([...list.renderRoot.querySelectorAll('.page-header button')].map(textOf)).to.deep.equal(['Export']);
    expect(find(list, 'input[type=checkbox]')).to.equal(undefined);
  });

  it('gets only the tabs that the backend has', async () => {
    const list = await show(ready({ profile: { without: ['accessRequest', 'serviceAccount', 'apiKey'] } }));
    const tabs = [...list.renderRoot.querySelectorAll('[role=tab]')].map((tab) => textOf(tab).replace(/\d+/, ''));
    expect(tabs).to.deep.equal(['Members', 'Invitations', 'Teams']);
  });
});

describe('tabs', () => {
  it('keep their searches to themselves, and tell of what is written', async () => {
    const list = await show(live());
    const told: string[] = [];
    for (const type of ['inlay-query-change', 'inlay-tab-change', 'inlay-before-team-create'])
      list.addEventListener(type, () => told.push(type));
    await press(list, 'Teams', '[role=tab]');
    await enter(list, 'inlay-team-list input[type=search], input[aria-label="Search teams"]', 'vision');
    await waitUntil(() => !find(list, '[role=row]', 'planning'), 'only what matches');
    await press(list, 'Create team');
    await enter(list, 'dialog input', 'night shift');
    await press(list, 'Create team', 'dialog button');
    await seeText(list, 'Team night shift created');
    expect(told).to.deep.equal(['inlay-tab-change', 'inlay-before-team-create']);
    expect(list.search).to.equal('');
  });
});

describe('a backend of machines alone', () => {
  it('has their list under its own title, without keys where it keeps none', async () => {
    const list = await show(ready({ profile: { without: ['member', 'invitation', 'accessRequest', 'team', 'apiKey'] } }));
    await see(list, 'h2', 'Service accounts');
    await see(list, '[role=row]', 'ci@prod-eu.eta');
    expect(find(list, '[role=tab]')).to.equal(undefined);
    expect(find(list, 'button[aria-expanded]')).to.equal(undefined);
  });
});

describe('keys of machines', () => {
  it('are told to whoever made them and to nobody else', async () => {
    const told: string[] = [];
    const list = await show(live(), html`<inlay-member-list tab="service-accounts"></inlay-member-list>`);
    for (const type of ['inlay-before-api-key-create', 'inlay-api-key-create-done'])
      list.addEventListener(type, (event) => told.push(JSON.stringify({ ...event, ...(event as unknown as { change: Change }).change })));
    await press(list, 'Actions for ci@prod-eu.eta');
    await press(list, 'Create key', '[role=menuitem]');
    await press(list, 'Create key', 'dialog button');
    const secret = textOf(await see(list, 'dialog code', 'hf_'));
    expect(secret.length).to.be.above(20);
    await keys('Escape');
    expect(find(list, 'dialog code')).to.not.equal(undefined);
    (await see(list, 'dialog footer label', 'I have stored it')).querySelector('input')?.click();
    await see(list, 'dialog button:not([aria-disabled])', 'Done');
    await press(list, 'Done', 'dialog button');
    await waitUntil(() => !find(list, 'dialog'), 'the dialog to close');
    expect(textOf(list)).to.not.contain(secret);
    expect(told.length).to.equal(2);
    expect(told.join()).to.not.contain(secret);
  });
});

describe('by key alone', () => {
  it('roles are changed from ⋯, and the focus comes back to the row', async () => {
    const list = await show(live(), only('emil'));
    const table = list.renderRoot.querySelector(tagNames.table) as DataTable;
    await see(table, '[role=row]', 'Emil Dahl');
    table.focusRow(0);
    await waitUntil(() => focused()?.matches('.cell'), 'the focus in the table');
    await keys('End');
    await keys('Enter');
    await waitUntil(() => focused()?.matches('[role=menuitem]'), 'the focus in the menu');
    await keys('Enter');
    await waitUntil(() => focused()?.matches('dialog input'), 'the focus in the dialog');
    await keys('Escape');
    await waitUntil(() => !find(list, 'dialog'), 'the dialog to close');
    await waitUntil(() => table.shadowRoot?.activeElement, 'the focus back in the table');
  });
});

describe('a call that is refused outright', () => {
  it('is told in the dialog, and what was staged stays', async () => {
    const adapter = changed(live(), (session) => ({
      write: ((change: Change) =>
        change.do === 'update'
          ? Promise.reject(new AdapterError({ kind: 'conflict', why: 'revision', title: 'Somebody was faster', remedy: 'reload' }))
          : session.write?.(change)) as NonNullable<Session['write']>,
    }));
    const list = await show(adapter, only('emil nowak'));
    await press(list, 'Actions for Emil Nowak');
    await press(list, 'Change roles', '[role=menuitem]');
    (await see(list, 'dialog .pick', 'Billing')).querySelector('input')?.click();
    await press(list, 'Save roles', 'dialog button');
    await see(list, 'dialog [role=alert]', 'Somebody was faster');
    await seeText(list, 'Added: Billing');
    const row = await see(list, '[role=row]', 'Emil Nowak');
    expect(textOf(row)).to.not.contain('Billing');
  });
});
