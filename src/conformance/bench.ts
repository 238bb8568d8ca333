import type { Capabilities, Field, FieldCaps, Host, Page, Query, Ref, Resources, Session, Type, TypeCaps } from '../contract/index.ts';
import type { Actor, Fixture } from './fixture.ts';
import type { Row } from './oracle.ts';

/** More rows than this are not read as a whole: the oracle would be slower than the law is worth. */
const MOST_ROWS = 5000;

export type AnyItem = Resources[Type];
export type AnyQuery = Query<string>;
/** One list that can be asked for: of a type, and of a thing where that is required. */
export interface Listing {
  type: Type;
  caps: TypeCaps<string>;
  of?: Ref;
}

/** What the cases share: open sessions, and rows that were read once. */
export class Bench {
  readonly fixture: Fixture;
  #sessions = new Map<string, Promise<Session>>();
  #rows = new Map<string, Promise<AnyItem[] | undefined>>();

  constructor(fixture: Fixture) {
    this.fixture = fixture;
  }

  /** A session that all cases share: nothing in it may be closed. */
  session(actor: Actor = 'owner'): Promise<Session> {
    let session = this.#sessions.get(actor);
    if (!session) {
      session = this.fresh(actor);
      this.#sessions.set(actor, session);
    }
    return session;
  }

  /** A session for one case alone, which closes it. */
  fresh(actor: Actor = 'owner', host?: Host, scope = this.fixture.scope): Promise<Session> {
    return this.fixture.make(actor, host).connect(scope);
  }

  /** Every list that this session declares and allows, and for which a parent is known, where one is required. */
  async listings(): Promise<Listing[]> {
    const session = await this.session();
    const types = typesOf(session.capabilities).filter(([, { verbs }]) => verbs.includes('list'));
    // What the owner may not see is the business of `can.true`.
    const allowed = (await session.can?.(types.map(([type]) => ({ do: 'list', on: { type } })))) ?? [];
    return types.flatMap(([type, caps], i): Listing[] => {
      if (allowed[i]?.allowed === false) return [];
      if (!caps.ofRequired) return [{ type, caps }];
      for (const parent of caps.of ?? []) {
        const of = this.fixture.samples[parent]?.[0];
        if (of) return [{ type, caps, of }];
      }
      return [];
    });
  }

  /** All rows of a listing, with every declared field; undefined where they are too many. */
  rows(listing: Listing): Promise<AnyItem[] | undefined> {
    const key = `${listing.type} ${listing.of?.type} ${listing.of?.id}`;
    let rows = this.#rows.get(key);
    if (!rows) {
      rows = this.session().then((session) => readAll(session, listing, { fields: fieldNames(listing.caps) }, MOST_ROWS));
      this.#rows.set(key, rows);
    }
    return rows;
  }

  /** Makes new things appear, if the fixture can; what was read before is read again. */
  get seed(): ((n: number) => Promise<void>) | undefined {
    const { fixture } = this;
    if (!fixture.seed) return undefined;
    return async (n) => {
      await fixture.seed?.(n);
      this.#rows.clear();
    };
  }

  /** Ends the sessions that the cases share. */
  async close(): Promise<void> {
    for (const session of this.#sessions.values())
      await session.then(
        (one) => one.close(),
        () => undefined,
      );
    this.#sessions.clear();
  }
}

export function typesOf(capabilities: Capabilities): [Type, TypeCaps<string>][] {
  return Object.entries(capabilities.types) as [Type, TypeCaps<string>][];
}

/** Names that can be asked for in `Query.fields`: a map is asked for by its own name. */
export function fieldNames(caps: TypeCaps<string>): string[] {
  return Object.keys(caps.fields ?? {}).map((field) => field.replace(/\.\*$/, ''));
}

export function fieldsOf(caps: TypeCaps<string>): [string, FieldCaps][] {
  return Object.entries(caps.fields ?? {}) as [string, FieldCaps][];
}

export function list(session: Session, { type, of }: Listing, query: AnyQuery = {}): Promise<Page<AnyItem>> {
  return session.list(type, (of ? { ...query, of } : query) as Query<Field<Type>>);
}

/** Follows `next` to the end; undefined once there are more than `most`. */
export async function readAll(session: Session, listing: Listing, query: AnyQuery = {}, most = Infinity): Promise<AnyItem[] | undefined> {
  const rows: AnyItem[] = [];
  const limit = query.limit ?? Math.min(listing.caps.limit ?? 200, 1000);
  let page = await list(session, listing, { ...query, limit });
  for (;;) {
    if ((page.total?.count ?? 0) > most) return undefined;
    rows.push(...page.items);
    if (rows.length > most) return undefined;
    if (page.next === undefined) return rows;
    page = await list(session, listing, { ...query, limit, at: page.next });
  }
}

export function ids(rows: readonly Row[]): string[] {
  return rows.map((row) => (row as { id: string }).id);
}
