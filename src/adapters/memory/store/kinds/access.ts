import type { AccessRequest, HeldRole, Invitation, Link, Member, Ref } from '../../../../contract/index.ts';
import { INVITED_MS, inviteUrl } from '../../world/access.ts';
import { iso } from '../../world/random.ts';
import { type Desk, effect, kind, link, type RuleOf } from '../kind.ts';
import { HELD, heldRoles, unknownRoles } from './people.ts';
import { flag, list, map, name, number, object, oneOf, ref, secret, text } from '../schema.ts';

const MAIL = text({ title: 'Address', pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 254 });
const PENDING = { op: 'eq', field: 'phase', value: 'pending' } as const;

const named = (roles: unknown, desk: Desk): Link<'role'>[] =>
  ((roles ?? []) as Ref<'role'>[]).flatMap((one) => {
    const role = desk.find(one);
    return role ? [link(role) as Link<'role'>] : [];
  });
const strangers = (roles: unknown, desk: Desk, member = 'roles') =>
  ((roles ?? []) as Ref<'role'>[]).flatMap((one, i) =>
    desk.find(one) ? [] : [{ pointer: `/${member}/${i}`, message: 'There is no such role.' }],
  );

/** Sent now, and over by the clock if nobody answers. */
function send(invitation: Ref, desk: Desk, wanted?: string): void {
  const expires = wanted === undefined ? desk.now + INVITED_MS : Date.parse(wanted);
  desk.settle(invitation);
  desk.patch(invitation, { phase: 'pending', sent: iso(desk.now), expires: iso(expires) });
  desk.patch(invitation, { phase: 'expired' }, expires);
}

const answer = (phase: 'accepted' | 'declined'): RuleOf<'invitation'> => ({
  caps: { when: { op: 'and', args: [PENDING, { op: 'eq', field: 'mine', value: true }] } },
  run(item, _input, desk) {
    desk.settle(item);
    desk.patch(item, { phase });
    return {};
  },
});

export const invitation = kind('invitation', {
  create: object({ email: MAIL, roles: list(ref('role')), teams: list(ref('team')), message: text(), expires: text() }, 'email'),
  errors(given, desk) {
    const open = desk.rows('invitation').some(({ email, phase }) => phase === 'pending' && email === given['email']);
    return [
      ...strangers(given['roles'], desk),
      ...(given['expires'] !== undefined && !(Date.parse(given['expires'] as string) > desk.now)
        ? [{ pointer: '/expires', message: 'This must be a time to come.' }]
        : []),
      ...(open ? [{ pointer: '/email', message: 'There is an open invitation to this address.', code: 'memory.taken' }] : []),
    ];
  },
  make: ({ email, roles, teams }, desk) => ({
    name: email,
    phase: 'pending',
    roles: named(roles, desk),
    teams: ((teams ?? []) as Ref<'team'>[]).flatMap((one) => desk.find(one) ?? []).map((team) => link(team)),
    mine: desk.find(desk.me)?.email === email,
    ...(desk.organization ? { parent: desk.organization } : {}),
  }),
  made(item, desk) {
    desk.patch(item, { url: inviteUrl(item.id) });
    send(item, desk, item.expires);
    return undefined;
  },
  delete: {
    // It stays in the list as revoked: who was once asked is worth knowing.
    run(item: Invitation, desk: Desk) {
      desk.settle(item);
      desk.patch(item, { phase: 'revoked' });
    },
  },
  actions: {
    resend: {
      caps: { takes: [], when: { op: 'in', field: 'phase', value: ['pending', 'expired'] } },
      run(item, _input, desk) {
        send(item, desk);
        return {};
      },
    },
    accept: answer('accepted'),
    decline: answer('declined'),
  },
});

export const accessRequest = kind('accessRequest', {
  actions: {
    approve: {
      caps: { when: PENDING, input: object({ comment: text(), roles: list(ref('role')) }) },
      errors: (_item, { roles }, desk) => strangers(roles, desk),
      run(item: AccessRequest, { roles }, desk) {
        const given = roles ? named(roles, desk) : (item.roles ?? []);
        const member: Member | undefined = desk.rows('member', desk.organization).find(({ who }) => who.id === item.who.id);
        const held = given.map((role): HeldRole => ({ role, source: 'direct' }));
        if (member)
          desk.patch(member, { roles: [...(member.roles ?? []).filter(({ role }) => !given.some(({ id }) => id === role.id)), ...held] });
        desk.patch(item, { phase: 'approved', roles: given });
        return { touched: ['member'] };
      },
    },
    deny: {
      caps: { when: PENDING, input: object({ comment: text() }) },
      run(item, _input, desk) {
        desk.patch(item, { phase: 'denied' });
        return {};
      },
    },
  },
});

export const serviceAccount = kind('serviceAccount', {
  create: object({ name: name({ maxLength: 80 }), description: text(), enabled: flag, roles: list(HELD) }, 'name'),
  update: object({ name: name({ maxLength: 80 }), description: text(), enabled: flag, roles: list(HELD) }, 'name'),
  unique: ['name'],
  errors: (given, desk) => unknownRoles(given['roles'], desk),
  make: ({ enabled, roles }, desk) => ({ enabled: enabled ?? true, roles: heldRoles(roles, desk), counts: { apiKey: 0 } }),
  updated: (item, patch, desk) => (patch['roles'] === undefined ? undefined : { roles: heldRoles(patch['roles'], desk, item.roles) }),
  delete: {
    effects(item, desk) {
      const count = desk.rows('apiKey', item).length;
      return count > 0 ? [effect('keysGo', `${count} keys stop working.`, { count })] : [];
    },
    run(item, desk) {
      for (const key of desk.rows('apiKey', item)) desk.remove(key);
      desk.remove(item);
    },
  },
});

export const apiKey = kind('apiKey', {
  create: object({ name: name({ maxLength: 80 }), description: text(), expires: text(), parent: ref('serviceAccount') }, 'name'),
  update: object({ name: name({ maxLength: 80 }), description: text(), enabled: flag }, 'name'),
  errors: (given, desk, item, of) =>
    item || desk.find((of ?? given['parent'] ?? desk.here) as Ref)?.type === 'serviceAccount'
      ? []
      : [{ pointer: '/parent', message: 'A key is of a service account that there is.' }],
  make: () => ({ enabled: true }),
  made(item, desk) {
    if (item.parent) desk.count(item.parent, 'apiKey', 1);
    return { ...freshKey(item, desk), touched: ['serviceAccount'] };
  },
  delete: {
    run(item, desk) {
      desk.remove(item);
      if (item.parent) desk.count(item.parent, 'apiKey', -1);
    },
  },
  actions: {
    rotate: {
      caps: { input: object({ graceMs: number({ minimum: 0 }) }), destructive: true },
      run(item, { graceMs }, desk) {
        const grace = typeof graceMs === 'number' ? graceMs : 0;
        desk.patch(item, { rotated: iso(desk.now), oldUntil: grace > 0 ? iso(desk.now + grace) : null });
        return freshKey(item, desk);
      },
    },
  },
});

/** The value itself is told once and kept nowhere. */
function freshKey(item: Ref, desk: Desk): { secrets: Record<string, string> } {
  const key = `hf_${secret()}`;
  desk.patch(item, { start: key.slice(0, 8) });
  return { secrets: { key } };
}

const AMOUNT = {
  amount: object({ value: number({ minimum: 0 }), unit: text() }, 'value', 'unit'),
  thresholds: list(number({ minimum: 0 })),
  block: flag,
};

export const budget = kind('budget', {
  create: object({ name: name(), metric: text(), on: map, every: oneOf('day', 'week', 'month'), ...AMOUNT }, 'name', 'metric', 'amount'),
  update: object({ name: name(), every: oneOf('day', 'week', 'month'), ...AMOUNT }, 'name'),
  unique: ['name'],
  make: ({ every, amount }) => ({ every: every ?? 'month', spent: { value: 0, unit: (amount as { unit: string }).unit } }),
  delete: {},
});
