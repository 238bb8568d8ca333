import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/members/member-list/define.ts';
import type { MemberList } from '../../../src/elements/members/member-list/index.ts';
import type { DataTable } from '../../../src/ui/table/index.ts';
import { tagNames } from '../../../src/ui/tags.ts';
import { find, press, see, textOf } from '../../../stories/support/seen.ts';
import { crowd, type Crowd } from './crowd.ts';
import { waitUntil } from '../../support/wait.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };
const LONG = { timeout: 90_000 };

async function show({ adapter }: Crowd): Promise<MemberList> {
  const root = await fixture<HTMLElement>(
    html`<div>
      <inlay-provider locale="en" .adapter=${adapter} .scope=${SCOPE}><inlay-member-list></inlay-member-list></inlay-provider>
    </div>`,
  );
  root.style.cssText = 'block-size:640px';
  (root.firstElementChild as HTMLElement).style.cssText = 'display:block;block-size:640px';
  const list = root.querySelector('inlay-member-list') as MemberList;
  await waitUntil(() => list.matches(':state(ready)'), 'members', LONG);
  await see(tableOf(list), '[role=row]', 'Person 00000');
  return list;
}
const tableOf = (list: MemberList): DataTable => list.renderRoot.querySelector(tagNames.table) as DataTable;
const barSays = (list: MemberList, text: string): boolean => Boolean(find(list, '.selection-bar .count-selected', text));

/** Again until it is there: the table's height is known only after its first rows are drawn. */
const goTo = (table: DataTable, index: number, name: string): Promise<void> =>
  waitUntil(
    () => {
      if (find(table, '[role=row]', name)) return true;
      table.focusRow(index);
      return false;
    },
    name,
    LONG,
  );

async function selectAll(list: MemberList, size: string): Promise<void> {
  const check = await see<HTMLInputElement>(list, 'input[aria-label^="Select Person"]');
  check.click();
  await press(list, `Select all ${size}`);
  await waitUntil(() => barSays(list, `${size} selected`), 'all to be selected', LONG);
}

/** Tries again until nothing is left to try; how often. */
async function untilDone(list: MemberList, over: () => boolean): Promise<number> {
  for (let tries = 0; ; tries++) {
    await waitUntil(() => over() || find(list, 'dialog button', 'again'), 'an end or a way on', LONG);
    if (over()) return tries;
    await press(list, 'again', 'dialog button');
    await waitUntil(() => !find(list, 'dialog button', 'again') || over(), 'another try', LONG);
  }
}

describe('10,000 members, a fifth of the calls failing', () => {
  for (const singly of [false, true]) {
    it(`page, search, and get a role, none twice and none left out, ${singly ? 'sent one by one' : 'sent together'}`, async function () {
      this.timeout(180_000);
      const size = 10_000;
      const world = crowd(size, { singly });
      const list = await show(world);
      // Page: the last one is reached, and only what is seen is drawn.
      const table = tableOf(list);
      expect(table.rows?.length).to.equal(size);
      await goTo(table, size - 1, 'Person 09999');
      expect(table.renderRoot.querySelectorAll('.body .row').length).to.be.below(60);
      // Search.
      list.search = 'person 0123';
      await waitUntil(() => tableOf(list).rows?.length === 10, 'ten to be found');
      list.search = '';
      await waitUntil(() => tableOf(list).rows?.length === size, 'all again');
      await goTo(tableOf(list), 0, 'Person 00000');
      await selectAll(list, '10,000');
      await press(list, 'Change roles', '.selection-bar button');
      const tick = await see(list, 'dialog label', 'Auditor');
      tick.click();
      await see(list, 'dialog', 'Added: Auditor');
      await press(list, 'Save roles', 'dialog button');
      const done = (): boolean => !find(list, 'dialog') && textOf(list).includes('10,000 people changed');
      const tries = await untilDone(list, done);
      expect(tries).to.be.above(1);
      expect(world.failed).to.be.above(size / 12);
      expect(world.lost).to.be.above(size / 12);
      // Nothing lost, nothing done twice.
      expect(world.effects.size).to.equal(size);
      expect([...world.effects.values()].every((count) => count === 1)).to.equal(true);
      for (const { roles = [], id } of world.members.values()) {
        const own = roles.filter(({ role }) => role.id === 'role-org-auditor');
        if (own.length !== 1 || roles.length !== 2) expect.fail(`${id} has ${JSON.stringify(roles)}`);
      }
      expect(list.selection.size).to.equal(0);
    });
  }

  it('are removed, but for who is signed in and the last who may do everything', async function () {
    this.timeout(180_000);
    const world = crowd(10_000);
    const list = await show(world);
    await selectAll(list, '10,000');
    await press(list, 'Remove', '.selection-bar button');
    await see(list, 'dialog', 'left out');
    await press(list, 'Remove', 'dialog .button.danger');
    await untilDone(list, () => Boolean(find(list, 'dialog', 'of 10,000 done')) && !find(list, 'dialog button', 'again'));
    const left = [...world.members.keys()];
    // One may not remove oneself; the other owner can go, since one stays.
    expect(left).to.deep.equal(['m0']);
    expect([...world.effects.values()].every((count) => count === 1)).to.equal(true);
    expect(world.effects.size).to.equal(9_999);
    await see(list, '.results .refused', 'lock yourself out');
  });
});
