import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../../src/adapters/memory/index.ts';
import {
  AdapterError,
  type ApiKey,
  type Change,
  type Invitation,
  type Operation,
  type Session,
  type Team,
} from '../../../src/contract/index.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const inProject = (): Promise<Session> =>
  memory({ now: () => NOW }).connect({ organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' });
const write = async (session: Session, change: Change): Promise<Operation> => (await session.write?.(change)) as Operation;
const refused = (promise: Promise<unknown>, kind: string): Promise<void> =>
  assert.rejects(promise, (error) => AdapterError.is(error) && error.problem.kind === kind);
const team = (session: Session, name: string): Promise<Team> => session.get({ type: 'team', id: `team-${name}` });

describe('people and teams of memory', () => {
  it('lets a member of the organization be changed from within a project', async () => {
    const session = await inProject();
    const { item } = await write(session, { do: 'update', on: { type: 'member', id: 'halden/user-4' }, patch: { enabled: false } });
    assert.equal((item as { enabled?: boolean }).enabled, false);
    const { items } = await session.list('member', {
      of: { type: 'organization', id: 'halden' },
      filter: { op: 'eq', field: 'enabled', value: false },
    });
    assert.ok(items.some(({ id }) => id === 'halden/user-4'));
  });

  it('refuses to switch the last owner off', async () => {
    const session = await inProject();
    await refused(write(session, { do: 'update', on: { type: 'member', id: 'halden/user-0' }, patch: { enabled: false } }), 'validation');
  });

  it('counts and lists who comes into a team and who leaves it', async () => {
    const session = await inProject();
    const who = await session.get({ type: 'member', id: 'halden/user-3' });
    const [before] = who.teams ?? [];
    assert.ok(before);
    const [old, next] = [await session.get(before), await team(session, 'vision')];
    await write(session, { do: 'update', on: who, patch: { teams: [{ type: 'team', id: next.id }] } } as Change);
    assert.equal((await session.get(before)).counts?.member, (old.counts?.member ?? 0) - 1);
    assert.equal((await team(session, 'vision')).counts?.member, (next.counts?.member ?? 0) + 1);
    const names = async (id: string): Promise<string[]> =>
      (await session.list('member', { of: { type: 'team', id } })).items.map(({ name }) => name);
    assert.ok((await names(next.id)).includes(who.name));
    assert.ok(!(await names(before.id)).includes(who.name));
  });

  it('moves a team below another, never below itself, and lifts what stood below a deleted one', async () => {
    const session = await inProject();
    const { item } = await write(session, {
      do: 'update',
      on: { type: 'team', id: 'team-vision' },
      patch: { parent: { type: 'team', id: 'team-eta' } },
    });
    assert.equal((item as Team).parent?.name, 'eta');
    await refused(
      write(session, { do: 'update', on: { type: 'team', id: 'team-planning' }, patch: { parent: { type: 'team', id: 'team-vision' } } }),
      'validation',
    );
    await write(session, { do: 'delete', on: { type: 'team', id: 'team-eta' } });
    assert.equal((await team(session, 'vision')).parent?.id, 'team-planning');
    const top = await write(session, { do: 'update', on: { type: 'team', id: 'team-vision' }, patch: { parent: null } });
    assert.deepEqual((top.item as Team).parent, { type: 'organization', id: 'halden', name: 'Halden Freight' });
  });

  it('keeps an invitation for as long as was said, with a link to hand over', async () => {
    const session = await inProject();
    const expires = new Date(NOW + 86_400_000).toISOString();
    const { item } = await write(session, { do: 'create', type: 'invitation', draft: { email: 'a@b.example', expires } });
    assert.equal((item as Invitation).expires, expires);
    assert.match((item as Invitation).url ?? '', /^https:/);
    const past = new Date(NOW - 1).toISOString();
    await refused(write(session, { do: 'create', type: 'invitation', draft: { email: 'c@b.example', expires: past } }), 'validation');
  });

  it('counts the keys of an account, and tells a value once', async () => {
    const session = await inProject();
    const made = await write(session, { do: 'create', type: 'serviceAccount', draft: { name: 'nightly' } });
    const of = { type: 'serviceAccount', id: made.ref?.id ?? '' } as const;
    const key = await write(session, { do: 'create', type: 'apiKey', of, draft: { name: 'one' }, key: 'k' });
    assert.match(key.secrets?.['key'] ?? '', /^hf_/);
    assert.equal((await write(session, { do: 'create', type: 'apiKey', of, draft: { name: 'one' }, key: 'k' })).secrets, undefined);
    assert.equal((await session.get(of)).counts?.apiKey, 1);
    const turned = await write(session, { do: 'act', action: 'rotate', on: key.ref ?? of, input: { graceMs: 3_600_000 } });
    assert.equal((turned.item as ApiKey).oldUntil, new Date(NOW + 3_600_000).toISOString());
    await write(session, { do: 'delete', on: { type: 'apiKey', id: key.ref?.id ?? '' } });
    assert.equal((await session.get(of)).counts?.apiKey, 0);
  });
});
