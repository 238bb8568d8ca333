import { AdapterError, type Change, type Filter, type Query, type Role, type Session, type Type } from '../../src/contract/index.ts';
import { type AnyPage, type AnyQuery, type Break, delegate, listing, paging, isKind, logging, watching, writes, isOf } from './breaking.ts';

const again: AnyPage[] = [];

export const BREAKS: { readonly [law: string]: Break } = {
  'connect.scope': {
    connect: async (adapter, scope) => {
      const session = await adapter.connect(scope);
      const elsewhere = await adapter.connect({ project: 'prod-eu.hubs' });
      return {
        ...delegate(session),
        get: (ref, call) =>
          session.get(ref, call).catch((error: unknown) =>
            elsewhere.get(ref).catch(() => {
              throw error;
            }),
          ),
      };
    },
  },
  'connect.fails': {
    connect: (adapter, scope) =>
      adapter.connect(scope).then(delegate, () => Promise.reject(new AdapterError({ kind: 'internal', title: 'Failed', remedy: 'retry' }))),
  },
  'session.close': { session: () => ({ close: async () => undefined }) },
  'session.manifest': {
    session: ({ capabilities }) => ({ capabilities: { ...capabilities, unsupported: { model: { code: 'x.y', text: 'No models.' } } } }),
  },
  'session.fields': paging(
    ({ fields, limit }) => fields !== undefined && (limit ?? 0) > 3,
    (page) => ({ ...page, items: page.items.map((item, i) => (i < 10 ? item : { ...item, type: 'tag' })) as AnyPage['items'] }),
  ),
  'session.me': {
    session: (session) => {
      let asked = 0;
      return { me: async () => ({ ...(await session.me())!, ...(++asked === 2 ? { id: crypto.randomUUID() } : {}) }) };
    },
  },
  'session.siblings': listing((list, type, query, call) => {
    if (type !== 'project') return list(type, query, call);
    const others: Filter = { op: 'ne', field: 'id', value: 'prod-us.eta-us' };
    return list(type, { ...query, filter: query.filter ? { op: 'and', args: [query.filter, others] } : others }, call);
  }),

  'list.pages': paging(
    ({ limit }) => limit === 7,
    (page) => ({ ...page, items: page.items.slice(1) }),
  ),
  'list.end': listing(async (list, type, query, call) => {
    if (query.at === 'again') return again.pop()!;
    const page = await list(type, query, call);
    const whole =
      page.next === undefined && query.at === undefined && page.items.length === query.limit && query.limit >= 5 && query.limit !== 7;
    if (whole) again.push({ items: page.items });
    return whole ? { ...page, next: 'again' } : page;
  }),
  'list.stable': {
    session: (session, time) => {
      let began = time.now();
      return {
        list: async (type, query, call) => {
          const page = await session.list(type, query, call);
          if (query?.at === undefined) began = time.now();
          return began === time.now() ? page : { ...page, items: page.items.slice(1) };
        },
      };
    },
  },
  'list.cursor': listing((list, type, query, call) =>
    list(type, query, call).catch((error: unknown) =>
      isKind(error, 'validation') ? list(type, { limit: 1 }) : Promise.reject(error as Error),
    ),
  ),
  'list.offset': listing((list, type, query, call) => list(type, query.at === 1 ? { ...query, at: 2 } : query, call)),
  'list.total': paging(
    ({ limit, filter }) => limit === 0 && !filter,
    (page) => (page.total ? { ...page, total: { count: page.total.count + 1, exact: true } } : page),
  ),
  'list.cut': paging(
    ({ limit }) => limit === undefined,
    (page) => ({ ...page, cut: 100 }),
  ),
  'list.filter': listing((list, type, query, call) =>
    list(type, query.filter?.op === 'ge' ? { ...query, filter: { ...query.filter, op: 'gt' } } : query, call),
  ),
  'list.logic': listing((list, type, query, call) =>
    list(type, query.filter?.op === 'or' ? { ...query, filter: { ...query.filter, op: 'and' } } : query, call),
  ),
  'list.refuses': listing((list, type, query, call) => list(type, query.sort?.[0]?.field === 'noSuchField' ? { limit: 1 } : query, call)),
  'list.literal': listing((list, type, query, call) =>
    list(
      type,
      query.filter?.op === 'contains' && query.filter.value.includes("'") ? { ...query, filter: { ...query.filter, value: '' } } : query,
      call,
    ),
  ),
  'list.search': listing((list, type, query, call) => list(type, query.search === 'zzz-nothing' ? { ...query, search: '' } : query, call)),
  'list.sort': listing((list, type, query, call) =>
    list(type, query.sort ? { ...query, sort: query.sort.map(({ field }) => ({ field })) } : query, call),
  ),
  'list.of': listing((list, type, { of, ...query }, call) =>
    list(type, of && !(type === 'modelVersion' && of.id.startsWith('model-')) ? { ...query, of } : query, call),
  ),
  'list.fields': paging(
    ({ fields, limit }) => fields !== undefined && limit === 3,
    (page) => ({ ...page, items: page.items.map((item) => (item.description ? { ...item, description: 'wrong' } : item)) }),
  ),
  'list.facets': paging(
    ({ facets }) => facets !== undefined,
    ({ facets = {}, ...page }) => ({
      ...page,
      facets: Object.fromEntries(
        Object.entries(facets).map(([field, counts]) => [field, counts.map((one) => ({ ...one, count: one.count + 1 }))]),
      ),
    }),
  ),
  'get.same': {
    session: (session) => ({ get: (async (ref, call) => (ref.id === '../..' ? session.me() : session.get(ref, call))) as Session['get'] }),
  },

  'graph.sound': {
    session: (session) => ({
      graph: async (of, query, call) => {
        const graph = await session.graph!(of, query, call);
        return of.type === 'run' ? { ...graph, nodes: [...graph.nodes, graph.nodes[0]!] } : graph;
      },
    }),
  },
  'graph.unknown': {
    session: (session) => ({
      graph: async (of, query, call) => (of.id === 'no-such-id' ? { nodes: [], edges: [] } : session.graph!(of, query, call)),
    }),
  },
  'graph.depth': {
    session: (session) => ({ graph: (of, query, call) => session.graph!(of, query?.depth ? { ...query, depth: 3 } : query, call) }),
  },

  'hygiene.abort': listing((list, type, query) => list(type, query)),
  'hygiene.errors': listing(async (list, type, query, call) => {
    if ((type as string) === 'noSuchType') throw new TypeError('types[type] is undefined');
    return list(type, query, call);
  }),
  'hygiene.copies': {
    session: (session) => {
      const kept = new Map<string, Promise<unknown>>();
      return {
        list: ((type: Type, query: AnyQuery = {}, call?: { signal?: AbortSignal }) => {
          const key = JSON.stringify([type, query]);
          if (query.limit !== 2 || Object.keys(query).some((name) => name !== 'limit' && name !== 'of'))
            return session.list(type, query as Query<never>, call);
          if (!kept.has(key)) kept.set(key, session.list(type, query as Query<never>, call));
          return kept.get(key);
        }) as Session['list'],
      };
    },
  },

  'watch.live': watching((notice, { resume }, n) =>
    n === 0 && resume === undefined ? { kind: 'gap', ...(notice.resume ? { resume: notice.resume } : {}) } : notice,
  ),
  'watch.change': watching((notice, { resume }) => (notice.kind === 'upsert' && resume === undefined ? undefined : notice)),
  'watch.resume': watching((notice, { resume }) => (notice.kind === 'gap' && resume === 'no-such-token' ? undefined : notice)),
  'watch.abort': {
    session: (session) => ({
      async *watch(of, call) {
        yield* session.watch!(of, call);
        throw new AdapterError({ kind: 'cancelled', title: 'Cancelled', remedy: 'none' });
      },
    }),
  },
  'watch.refuses': {
    session: (session) => ({
      async *watch(of, call) {
        const types = of.types.filter((type) => session.capabilities.types[type]?.live);
        if (types.length > 0) yield* session.watch!({ ...of, types }, call);
      },
    }),
  },

  'logs.order': logging(
    (same) => same,
    (chunk) => ({
      ...chunk,
      lines: chunk.lines.map((line, i) => (i === chunk.lines.length - 1 && i > 0 ? { ...line, at: '2001-01-01T00:00:00Z' } : line)),
    }),
  ),
  'logs.after': logging(
    (same) => same,
    (chunk, { at, back }) => (at !== undefined && !back ? { ...chunk, lines: chunk.lines.slice(1) } : chunk),
  ),
  'logs.back': logging(
    (same) => same,
    (chunk, { back }, n) => (back && n === 0 ? { ...chunk, lines: chunk.lines.slice(1) } : chunk),
  ),
  'logs.end': logging(
    (same) => same,
    ({ end: _, ...chunk }) => chunk,
  ),
  'logs.level': logging(({ level: _, ...query }) => query),
  'logs.search': logging(({ search: _, ...query }) => query),
  'logs.unknown': {
    session: (session) => ({
      async *logs(of, query, call) {
        if (of.id !== 'no-such-id') yield* session.logs!(of, query, call);
      },
    }),
  },

  'bytes.whole': {
    session: (session) => ({
      bytes: async (of, query, call) => {
        const answer = await session.bytes!(of, query, call);
        return query?.range ? answer : { ...answer, size: (answer.size ?? 0) + 1 };
      },
    }),
  },
  'bytes.ranges': {
    session: (session) => ({
      bytes: (of, query, call) =>
        session.bytes!(of, query?.range?.end !== undefined ? { range: { ...query.range, end: query.range.end - 1 } } : query, call),
    }),
  },
  'bytes.unknown': {
    session: (session) => ({
      bytes: async (of, query, call) =>
        of.id.startsWith('../') ? { stream: new Blob(['root:x']).stream() } : session.bytes!(of, query, call),
    }),
  },
  'bytes.abort': { session: (session) => ({ bytes: (of, query) => session.bytes!(of, query) }) },

  'can.true': listing((list, type, query, call) =>
    list(type, query, call).catch((error: unknown) => (isKind(error, 'forbidden') ? { items: [] } : Promise.reject(error as Error))),
  ),
  'can.order': {
    session: (session) => ({ can: async (checks, call) => (checks.length > 0 ? session.can!(checks, call) : [{ allowed: true }]) }),
  },
  'can.missing': {
    session: (session) => ({
      can: async (checks, call) =>
        (await session.can!(checks, call)).map((one) => (one.missing ? { ...one, missing: [{ type: 'nothing', action: 'at-all' }] } : one)),
    }),
  },
  'explain.agrees': {
    session: (session) => ({ explain: async (check, call) => ({ ...(await session.explain!(check, call)), because: [] }) }),
  },
  'role.model': paging(
    ({ limit }, type) => type === 'role' && limit === 50,
    (page) => ({
      ...page,
      items: page.items.map((item) => ({
        ...item,
        grants: [...((item as Role).grants ?? []), { type: 'nothing', action: 'at-all' }],
      })) as AnyPage['items'],
    }),
  ),

  'write.create': writes((change, next) =>
    isOf(change, 1) ? Promise.resolve({ state: 'succeeded', ref: { type: 'model', id: 'nowhere' } }) : next(change),
  ),
  'write.update': writes((change, next) =>
    next(change.do === 'update' && change.on.type === 'model' && !change.ifRevision ? ({ ...change, patch: {} } as Change) : change),
  ),
  'write.revision': writes(({ ifRevision: _, ...change }, next) => next(change as Change)),
  'write.delete': writes((change, next) =>
    next(change).catch((error: unknown) =>
      change.do === 'delete' && isKind(error, 'notFound') ? { state: 'succeeded' } : Promise.reject(error as Error),
    ),
  ),
  'write.act': writes((change, next) =>
    next(change).catch((error: unknown) =>
      change.do === 'act' && isKind(error, 'unsupported') ? { state: 'succeeded' } : Promise.reject(error as Error),
    ),
  ),
  'write.key': writes(({ key: _, ...change }, next) => next(change as Change)),
  'write.secrets': writes(async (change, next) => ({ ...(await next(change)), ...(change.secrets ? { output: change.secrets } : {}) })),
  'write.all': {
    session: (session) => ({ writeAll: async (changes, call) => (await session.writeAll!(changes, call)).reverse() }),
  },
  'write.validate': { session: () => ({ validate: async () => ({ errors: [] }) }) },
  'operation.end': writes(async (change, next) => {
    const done = await next(change);
    return isOf(change, 11) ? { ...done, state: 'running' } : done;
  }),
  'operation.cancel': { needs: ['tenant'], session: (session) => ({ operation: (id) => session.operation!(id) }) },
  'write.suggest': { session: (session) => ({ suggest: (change, pointer) => session.suggest!(change, pointer) }) },
  'write.effects': {
    session: (session) => ({
      validate: async (change, call) => {
        const preview = await session.validate!(change, call);
        if (change.do === 'act') await session.write!(change);
        return preview;
      },
    }),
  },
  'upload.same': {
    needs: ['artifact', 'artifactVersion'],
    session: (session) => ({ upload: (to, { path, body }, call) => session.upload!(to, { path, body: body.slice(0, -1) }, call) }),
  },
  'can.others': {
    session: (session) => ({
      can: (checks, call) =>
        session.can!(checks, call).catch((error: unknown) =>
          isKind(error, 'notFound') ? checks.map(() => ({ allowed: false })) : Promise.reject(error as Error),
        ),
    }),
  },
  'can.given': {
    session: (session) => ({
      can: (checks, call) =>
        session.can!(
          checks.map(({ given: _, ...check }) => check),
          call,
        ),
    }),
  },
  'whoCan.agrees': {
    session: (session) => ({
      whoCan: async (check, query, call) => {
        const page = await session.whoCan!(check, query, call);
        return query?.at === undefined ? { ...page, items: page.items.slice(1) } : page;
      },
    }),
  },
  'measure.window': {
    session: (session) => ({
      measure: async (query, call) => {
        const report = await session.measure!(query, call);
        return query.groupBy ? { ...report, series: report.series.slice(1) } : report;
      },
    }),
  },
};
