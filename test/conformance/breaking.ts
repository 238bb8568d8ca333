/** Memory with a verb changed: what the broken adapters are made of. */
import {
  AdapterError,
  type Adapter,
  type Change,
  type LogChunk,
  type LogQuery,
  type Notice,
  type Operation,
  type Page,
  type Query,
  type Resources,
  type Scope,
  type Session,
  type Type,
} from '../../src/contract/index.ts';

/** What is changed of memory, for one law. */
export interface Break {
  /** What the law needs beside the least. */ needs?: readonly Type[];
  connect?(adapter: Adapter, scope: Scope): Promise<Session>;
  session?(session: Session, time: { now: () => number }): Partial<Session>;
}

export type AnyPage = Page<Resources[Type]>;
export type AnyQuery = Query<string>;
export type AnyList = (type: Type, query: AnyQuery, call?: { signal?: AbortSignal }) => Promise<AnyPage>;

/** A session that hands every verb on: its members can be replaced one by one. */
export function delegate(session: Session): Session {
  const { graph, logs, bytes, watch, can, explain, whoCan, write, writeAll, validate, suggest, operation, upload, measure } = session;
  return {
    scope: session.scope,
    capabilities: session.capabilities,
    me: (call) => session.me(call),
    close: () => session.close(),
    list: (type, query, call) => session.list(type, query, call),
    get: (ref, call) => session.get(ref, call),
    ...(graph ? { graph } : {}),
    ...(logs ? { logs } : {}),
    ...(bytes ? { bytes } : {}),
    ...(watch ? { watch } : {}),
    ...(can ? { can } : {}),
    ...(explain ? { explain } : {}),
    ...(write ? { write } : {}),
    ...(writeAll ? { writeAll } : {}),
    ...(validate ? { validate } : {}),
    ...(whoCan ? { whoCan } : {}),
    ...(suggest ? { suggest } : {}),
    ...(operation ? { operation } : {}),
    ...(upload ? { upload } : {}),
    ...(measure ? { measure } : {}),
  };
}

export const listing = (
  change: (list: AnyList, type: Type, query: AnyQuery, call?: { signal?: AbortSignal }) => Promise<AnyPage>,
): Break => ({
  session: (session) => {
    const list: AnyList = (type, query, call) => session.list(type, query as Query<never>, call);
    return {
      list: ((type: Type, query: AnyQuery = {}, call?: { signal?: AbortSignal }) => change(list, type, query, call)) as Session['list'],
    };
  },
});

/** Changes the page of those queries alone. */
export const paging = (where: (query: AnyQuery, type: Type) => boolean, change: (page: AnyPage, query: AnyQuery) => AnyPage): Break =>
  listing(async (list, type, query, call) => {
    const page = await list(type, query, call);
    return where(query, type) ? change(page, query) : page;
  });

export const isKind = (error: unknown, kind: string) => AdapterError.is(error) && error.problem.kind === kind;

export const logging = (
  query: (query: LogQuery) => LogQuery,
  chunk: (chunk: LogChunk, query: LogQuery, n: number) => LogChunk = (same) => same,
): Break => ({
  session: (session) => ({
    async *logs(of, asked = {}, call) {
      let n = 0;
      for await (const part of session.logs!(of, query(asked), call)) yield chunk(part, asked, n++);
    },
  }),
});

export const watching = (change: (notice: Notice, of: { resume?: string }, n: number) => Notice | undefined): Break => ({
  session: (session) => ({
    async *watch(of, call) {
      let n = 0;
      for await (const notice of session.watch!(of, call)) {
        const changed = change(notice, of, n++);
        if (changed) yield changed;
      }
    },
  }),
});

/** Changes what is written, or what is answered; `next` writes as memory does. */
export const writes = (change: (change: Change, next: (change: Change) => Promise<Operation>) => Promise<Operation>): Break => ({
  session: (session) => ({ write: ((wanted: Change) => change(wanted, (one) => session.write!(one))) as NonNullable<Session['write']> }),
});
/** The draft of one case: the fixture numbers them. */
export const isOf = (change: Change, n: number) => change.do === 'create' && (change.draft as { name?: string }).name === `suite-${n}`;
