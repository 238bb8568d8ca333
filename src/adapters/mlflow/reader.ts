import type { Capabilities, Page, Query, Ref, Resources, Type } from '../../contract/index.ts';
import { decodeCursor, encodeCursor, queryKey } from '../toolkit/cursor.ts';
import { fail, invalid } from '../toolkit/problems.ts';
import { capsOfType, checkQuery, clampLimit } from '../toolkit/query.ts';
import type { Place } from './place.ts';
import type { Resource } from './resource.ts';

/** Lists and single things of one workspace. */
export class Reader {
  readonly capabilities: Capabilities;
  readonly #resources: ReadonlyMap<Type, Resource>;

  constructor(capabilities: Capabilities, resources: ReadonlyMap<Type, Resource>) {
    this.capabilities = capabilities;
    this.#resources = resources;
  }

  async list(type: Type, query: Query<string>, place: Place): Promise<Page<Resources[Type]>> {
    const caps = checkQuery(type, query, this.capabilities);
    const key = queryKey(type, query);
    const position = query.at === undefined ? undefined : decodeCursor(key, String(query.at));
    const resource = this.#resources.get(type)!;
    if (!resource.page) return this.#slice(await resource.all!(query.of, place), key, position, query.limit);
    const limit = clampLimit(query.limit, caps);
    if (limit === 0) return { items: [] };
    const fields = query.fields ?? [];
    const { items, next } = await resource.page(
      {
        query,
        limit,
        ...(typeof position === 'string' ? { token: position } : {}),
        wants: (lazy) => fields.some((field) => field === lazy || field.startsWith(`${lazy}.`)),
      },
      place,
    );
    return { items, ...(next ? { next: encodeCursor(key, next) } : {}) };
  }

  async get(ref: Ref, place: Place): Promise<Resources[Type]> {
    capsOfType(ref.type, 'get', this.capabilities);
    return this.#resources.get(ref.type)!.one(ref.id, place);
  }

  /** A part of what the server only gives as a whole. */
  #slice(all: Resources[Type][], key: string, position: unknown, wanted: number | undefined): Page<Resources[Type]> {
    const from = position ?? 0;
    if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) throw fail(invalid('This place in the list is not valid.'));
    const to = from + clampLimit(wanted, {}, all.length);
    return {
      items: all.slice(from, to),
      total: { count: all.length, exact: true },
      ...(to > from && to < all.length ? { next: encodeCursor(key, to) } : {}),
    };
  }
}
