import type { Activity, Change, Operation, Ref } from '../../../contract/index.ts';
import { iso } from '../world/random.ts';
import { type Desk, link } from './kind.ts';
import type { Item } from './overlay.ts';

/** Notes who did what to which thing, for the organization's log: never what a secret or a draft held. */
export function record(change: Change, before: Item | undefined, { ref }: Operation, desk: Desk): void {
  const { organization, here, me, now } = desk;
  if (!organization) return;
  const type = change.do === 'create' ? change.type : change.on.type;
  const what = change.do === 'act' ? change.action : change.do;
  const thing = (change.do === 'create' && ref ? desk.find(ref as Ref) : before) ?? before;
  const event: Activity = {
    type: 'event',
    id: desk.id('event'),
    name: `${type}.${what}`,
    at: iso(now),
    created: iso(now),
    who: me,
    parent: organization,
    ...(thing ? { on: { ...link(thing), ...(here.type === 'organization' ? {} : { scope: { [here.type]: here.id } }) } } : {}),
    data: { place: here.name ?? here.id, ...(change.do === 'update' ? { fields: Object.keys(change.patch) } : {}) },
  };
  desk.add(event);
}
