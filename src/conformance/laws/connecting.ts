import { type Scope, SCOPE_LEVELS, type Type } from '../../contract/index.ts';
import { fieldNames, fieldsOf, ids, list, readAll, typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import { capsOf, type Fields, valuesAt } from '../oracle.ts';
import type { Probe } from '../probe.ts';

/** Verbs that are members of a session by their own name. */
const MEMBERS = ['graph', 'logs', 'bytes', 'upload', 'measure'] as const;
/** What may belong to more than one project: people with all that is about them, and what is set up once for all. */
const SHARED: readonly Type[] = [
  'user',
  'member',
  'team',
  'invitation',
  'accessRequest',
  'role',
  'serviceAccount',
  'apiKey',
  'budget',
  'event',
  'tag',
  'stack',
];
const isPlace = (type: Type): boolean => (SCOPE_LEVELS as readonly string[]).includes(type);

export const connecting: Laws = {
  'connect.scope': async (t: Probe, bench) => {
    const { otherScope } = bench.fixture;
    if (!otherScope) return t.skip('otherScope');
    const [here, there] = [await bench.session(), await bench.fresh('owner', undefined, otherScope)];
    try {
      for (const listing of await bench.listings()) {
        const { type, of } = listing;
        // Levels of scope show siblings on purpose; people may belong to both.
        if (isPlace(type) || SHARED.includes(type)) continue;
        if (of || !there.capabilities.types[type]?.verbs.includes('list')) continue;
        const [mine, theirs] = await Promise.all([list(here, listing, { limit: 50 }), list(there, listing, { limit: 50 })]);
        const own = new Set(ids(mine.items));
        t.ok(
          theirs.items.every(({ id }) => !own.has(id)),
          `${type}: a row of one scope is listed in the other`,
        );
        const stranger = theirs.items[0];
        if (stranger && here.capabilities.types[type]?.verbs.includes('get')) {
          await t.rejects(() => here.get({ type, id: stranger.id }), 'notFound', `${type}: get of another scope's id`);
        }
      }
    } finally {
      await there.close();
    }
  },

  'connect.fails': async (t: Probe, bench) => {
    const { make, scope } = bench.fixture;
    const level = SCOPE_LEVELS.findLast((one) => scope[one] !== undefined);
    if (level) {
      const nowhere: Scope = { ...scope, [level]: '00000000-0000-4000-8000-00000000dead' };
      await t.rejects(() => make('owner').connect(nowhere), 'notFound', 'a scope that is not there');
    } else t.skip('scope');
    for (const actor of ['anonymous', 'wrongSecret'] as const) await t.rejects(() => make(actor).connect(scope), 'unauthenticated', actor);
    if (!bench.fixture.wire) return t.skip('wire');
    const offline = { fetch: () => Promise.reject(new TypeError('Failed to fetch')) };
    const problem = await t.rejects(() => make('owner', offline).connect(scope), 'unavailable/network', 'a server that is not reached');
    t.equal(problem.remedy, 'retry', 'remedy of an unreachable server');
  },

  'session.close': async (t: Probe, bench) => {
    const session = await bench.fresh();
    const [listing] = await bench.listings();
    t.ok(listing, 'nothing can be listed');
    const underWay = list(session, listing, { limit: 1 });
    underWay.catch(() => undefined);
    const closed = session.close();
    await t.rejects(() => underWay, 'cancelled', 'what is under way when the session closes');
    await closed;
    await session.close();
    await t.rejects(() => list(session, listing), 'cancelled', 'a call after close');
  },

  'session.manifest': async (t: Probe, bench) => {
    const session = await bench.session();
    const { capabilities } = session;
    t.equal(structuredClone(capabilities), JSON.parse(JSON.stringify(capabilities)), 'capabilities survive JSON');
    t.equal(capabilities.contract, 1, 'contract');
    for (const verb of MEMBERS) {
      const declared = typesOf(capabilities).some(([, { verbs }]) => verbs.includes(verb));
      t.equal(typeof session[verb] === 'function', declared, `session.${verb} exists iff a type declares it`);
    }
    t.equal(
      typeof session.watch === 'function',
      typesOf(capabilities).some(([, { live }]) => live !== undefined),
      'watch exists iff a type is live',
    );
    t.equal(
      typeof session.can === 'function',
      capabilities.permissions !== undefined && capabilities.permissions.can !== 'unknown',
      'can exists iff permissions are declared',
    );
    t.equal(typeof session.explain === 'function', capabilities.permissions?.explain === true, 'explain exists iff declared');
    t.equal(typeof session.whoCan === 'function', capabilities.permissions?.whoCan === true, 'whoCan exists iff declared');
    for (const what of Object.keys(capabilities.unsupported ?? {})) {
      const [type, verb] = what.split('.') as [Type, string | undefined];
      const caps = capabilities.types[type];
      const verbs: readonly string[] = caps?.verbs ?? [];
      t.ok(verb === undefined ? !caps : !verbs.includes(verb), `unsupported names ${what}, which is declared`);
    }
  },

  'session.fields': async (t: Probe, bench) => {
    for (const listing of await bench.listings()) {
      const rows =
        (await bench.rows(listing)) ?? (await list(await bench.session(), listing, { limit: 100, fields: fieldNames(listing.caps) })).items;
      if (rows.length < 5) continue;
      const known = rows.slice(0, 1)[0] as object;
      t.ok('id' in known && 'name' in known && 'type' in known, `${listing.type}: rows have type, id and name`);
      t.ok(
        rows.every(({ type }) => type === listing.type),
        `${listing.type}: a row has another type`,
      );
      for (const field of ['id', 'name'].filter((name) => capsOf((listing.caps.fields ?? {}) as Fields, name))) {
        t.ok(
          rows.every((row) => valuesAt(row, field).length === 1),
          `${listing.type}.${field} is absent from a row`,
        );
      }
      // A field that no row has is not disproven, but not proven either.
      for (const [field] of fieldsOf(listing.caps)) {
        const name = field.replace(/\.\*$/, '');
        if (!rows.some((row) => valuesAt(row, name).length > 0)) t.skip(`${listing.type}.${field} on a row`);
      }
    }
  },

  'session.me': async (t: Probe, bench) => {
    const session = await bench.session();
    const [first, second] = [await session.me(), await session.me()];
    t.equal(second?.id, first?.id, 'the same identity each time');
    if (first) t.ok(first.name && first.type, 'who is signed in has a name and a type');
  },

  'session.siblings': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const level of session.capabilities.scope) {
      const own = bench.fixture.scope[level];
      const caps = session.capabilities.types[level];
      if (own === undefined || !caps?.verbs.includes('list') || caps.ofRequired) {
        t.skip(`${level}.list`);
        continue;
      }
      const rows = await readAll(session, { type: level, caps });
      t.ok(
        rows?.some(({ id }) => id === own),
        `${level}: the list does not hold the one in scope`,
      );
    }
  },
};
