import type { Action, Link, Member, Ref, Tenant, TenantPhase } from '../../../../contract/index.ts';
import { type Desk, type Done, effect, kind, link, type RuleOf } from '../kind.ts';
import { list, map, name, object, oneOf, ref, text } from '../schema.ts';
import { sharing } from './sharing.ts';

const SLUG = text({ title: 'Name in addresses', pattern: '^[a-z][a-z0-9-]{1,39}$' });
/** How long each part of a tenant's work takes, in ms. */
const PART_MS = 4000;
const WORK: { readonly [to in 'available' | 'paused' | 'upgrade']: readonly string[] } = {
  available: ['1 of 4, reserving machines', '2 of 4, creating database', '3 of 4, migrating', '4 of 4, starting'],
  paused: ['1 of 2, ending what runs', '2 of 2, freeing machines'],
  upgrade: ['1 of 3, backing up', '2 of 3, migrating', '3 of 3, starting'],
};

/** Pending now, with what it is heading to, then by the clock what was wanted. */
function head(tenant: Ref, to: TenantPhase, parts: readonly string[], desk: Desk, more: Record<string, unknown> = {}): void {
  desk.settle(tenant);
  for (const [i, message] of parts.entries()) {
    const at = desk.now + i * PART_MS;
    desk.patch(tenant, { phase: 'pending', wanted: to, message, updated: new Date(at).toISOString() }, at);
  }
  const end = desk.now + parts.length * PART_MS;
  desk.patch(tenant, { phase: to, wanted: null, message: null, updated: new Date(end).toISOString(), ...more }, end);
}

/** What its work is, for who waits for it; once it migrates an upgrade must come to its end. */
const workOf = (item: Tenant, action: Action, parts: readonly string[], noReturn?: number): Done => {
  const { phase, message, version, upgrades } = item;
  const back = { phase, message: message ?? null, version: version ?? null, upgrades: upgrades ?? null };
  return { work: { action, partMs: PART_MS, parts, back, ...(noReturn === undefined ? {} : { noReturn }) } };
};

const move = (action: Action, from: readonly TenantPhase[], to: 'available' | 'paused', destructive = false): RuleOf<'tenant'> => ({
  caps: { when: { op: 'in', field: 'phase', value: from }, ...(destructive ? { destructive } : {}) },
  run(item, _input, desk) {
    head(item, to, WORK[to], desk);
    return workOf(item, action, WORK[to]);
  },
});

const TRANSFER = { caps: { input: object({ to: ref('user') }, 'to'), destructive: true, validate: true } } as const;

/** Hands over what the caller is: the other becomes owner, the caller an editor. */
function transfer(place: Link, to: Ref, desk: Desk): void {
  const roles = desk.rows('role').filter(({ level }) => level === (place.type === 'tenant' ? 'tenant' : 'organization'));
  const held = (i: number) =>
    roles.slice(i, i + 1).map(({ id, name: called }) => ({ role: { type: 'role', id, name: called }, source: 'direct' }));
  const of = (id: string): Member | undefined => desk.rows('member', place).find(({ who }) => who.id === id);
  const [mine, theirs] = [of(desk.me.id), of(to.id)];
  if (theirs) desk.patch(theirs, { roles: held(0) });
  if (mine && mine.id !== theirs?.id) desk.patch(mine, { roles: held(1) });
}

const belongs = (place: Link, to: Ref | undefined, desk: Desk) =>
  to && desk.rows('member', place).some(({ who }) => who.id === to.id)
    ? []
    : [{ pointer: '/to', message: 'Only to someone who belongs to it.' }];

export const organization = kind('organization', {
  update: object({ name: name(), description: text(), logo: text(), links: list(map), labels: map }, 'name'),
  actions: {
    transfer: {
      ...TRANSFER,
      errors: (item, { to }, desk) => belongs(item, to as Ref, desk),
      run(item, { to }, desk) {
        transfer(item, to as Ref, desk);
        return { touched: ['member'] };
      },
    },
  },
});

export const tenant = kind('tenant', {
  create: object(
    { name: name({ maxLength: 80 }), slug: SLUG, description: text(), region: oneOf('eu-north', 'eu-west', 'us-east') },
    'name',
    'slug',
  ),
  update: object({ name: name({ maxLength: 80 }), description: text(), labels: map }, 'name'),
  unique: ['slug', 'name'],
  errors: (_given, desk, item, of) =>
    item || of?.type === 'organization' || desk.organization ? [] : [{ pointer: '', message: 'A tenant is of an organization.' }],
  make(draft, desk, of) {
    const place = (of && desk.find(of)) ?? desk.organization;
    return {
      ...(place ? { parent: link(place as Link) } : {}),
      phase: 'new',
      version: '0.94.2',
      upgrades: [],
      region: draft['region'] ?? 'eu-north',
      url: `https://${String(draft['slug'])}.mlp.halden.example`,
      counts: { project: 0, model: 0, run: 0 },
      usage: { storage: { value: 0, unit: 'B', limit: 1_000_000_000_000 } },
    };
  },
  made(item, desk) {
    if (item.parent) desk.count(item.parent, 'tenant', 1);
    head(item, 'available', WORK.available, desk);
    return { touched: ['organization'] };
  },
  delete: {
    effects: ({ counts = {} }) =>
      (['project', 'model', 'run'] as const).flatMap((type) =>
        counts[type] ? [effect(`${type}sGo`, `${counts[type]} ${type}s go with it.`, { count: counts[type] })] : [],
      ),
    run(item: Tenant, desk: Desk) {
      for (const project of desk.rows('project', item)) desk.remove(project);
      desk.remove(item);
      if (item.parent) desk.count(item.parent, 'tenant', -1);
    },
  },
  actions: {
    deploy: move('deploy', ['new', 'failed'], 'available'),
    pause: move('pause', ['available'], 'paused', true),
    resume: move('resume', ['paused'], 'available'),
    upgrade: {
      caps: {
        input: object({ version: text() }, 'version'),
        when: { op: 'in', field: 'phase', value: ['available', 'failed', 'paused'] },
        validate: true,
      },
      errors: (item, { version }) =>
        item.upgrades?.includes(String(version)) ? [] : [{ pointer: '/version', message: 'It can not be upgraded to this version.' }],
      run(item, { version }, desk) {
        head(item, 'available', WORK.upgrade, desk, { version, upgrades: [] });
        return workOf(item, 'upgrade', WORK.upgrade, 1);
      },
    },
    transfer: {
      ...TRANSFER,
      errors: (item, { to }, desk) => belongs(item, to as Ref, desk),
      run(item, { to }, desk) {
        transfer(item, to as Ref, desk);
        return { touched: ['member'] };
      },
    },
    ...sharing<'tenant'>(),
  },
});

export const project = kind('project', {
  create: object({ name: name({ maxLength: 80 }), slug: SLUG, description: text(), parent: ref('tenant') }, 'name'),
  update: object({ name: name({ maxLength: 80 }), description: text(), labels: map }, 'name'),
  errors: (given, desk, item, of) =>
    item || desk.find((of ?? given['parent'] ?? desk.here) as Ref)?.type === 'tenant'
      ? []
      : [{ pointer: '/parent', message: 'A project is of a tenant that there is.' }],
  make: (draft) => ({
    slug:
      draft['slug'] ??
      String(draft['name'])
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-'),
    counts: { model: 0, run: 0, artifact: 0 },
  }),
  made(item, desk) {
    if (item.parent) desk.count(item.parent, 'project', 1);
    return { touched: ['tenant'] };
  },
  delete: {
    effects: ({ counts = {} }) =>
      (['model', 'artifact', 'run'] as const).flatMap((type) =>
        counts[type] ? [effect(`${type}sGo`, `${counts[type]} ${type}s go with it.`, { count: counts[type] })] : [],
      ),
    run(item, desk) {
      desk.remove(item);
      if (item.parent) desk.count(item.parent, 'project', -1);
    },
  },
  actions: sharing<'project'>(),
});
