import type { Capabilities, Cursor, Page, Query, Ref, Resources, Type } from '../../contract/index.ts';
import { decodeCursor, encodeCursor, queryKey } from '../toolkit/cursor.ts';
import { windowOf, type NumberedPage } from '../toolkit/pages.ts';
import { fail, invalid, notFound, unavailable } from '../toolkit/problems.ts';
import { capsOfType, checkQuery, clampLimit } from '../toolkit/query.ts';
import type { Transport } from '../toolkit/transport.ts';
import { isUuid, parametersOf, type Pairs } from './filters.ts';
import { facetOf } from './facets.ts';
import type { Resource } from './resource.ts';
import { mapVisualization } from './resources/artifact-version.ts';
import type { Envelope, Place, Wire } from './wire.ts';

type Signal = AbortSignal | undefined;
type Row = Envelope & { body?: { project_id?: string } | null };

/** Lists and single things of one scope: every row that leaves it belongs to the session's project, or to no project at all. */
export class Reader {
  readonly transport: Transport;
  readonly place: Place;
  readonly capabilities: Capabilities;
  readonly #resources: ReadonlyMap<Type, Resource>;

  constructor(parts: { transport: Transport; place: Place; capabilities: Capabilities; resources: ReadonlyMap<Type, Resource> }) {
    this.transport = parts.transport;
    this.place = parts.place;
    this.capabilities = parts.capabilities;
    this.#resources = parts.resources;
  }

  async list(type: Type, query: Query<string>, signal: Signal): Promise<Page<Resources[Type]>> {
    const caps = checkQuery(type, query, this.capabilities);
    const key = queryKey(type, query);
    const offset = offsetOf(key, query.at);
    const limit = clampLimit(query.limit, caps);
    const [window, facets] = await Promise.all([
      type === 'visualization'
        ? this.#visualizations(query.of!, offset, limit, signal)
        : this.#rows(this.#resources.get(type)!, query, offset, limit, signal),
      this.#facets(type, query, signal),
    ]);
    const after = offset + window.items.length;
    return {
      items: window.items,
      total: { count: window.total, exact: true },
      ...(window.items.length > 0 && after < window.total ? { next: encodeCursor(key, after) } : {}),
      ...(facets ? { facets } : {}),
    };
  }

  async get(ref: Ref, signal: Signal): Promise<Resources[Type]> {
    capsOfType(ref.type, 'get', this.capabilities);
    if (ref.type === 'visualization') {
      const { version, index } = partsOf(ref.id);
      const of = await this.one<Wire<'ArtifactVersionResponse'>>({ type: 'artifactVersion', id: version }, signal);
      const shown = of.metadata?.visualizations?.[index];
      if (!shown) throw fail(notFound('There is no such visualization.'));
      return mapVisualization(of, shown, index);
    }
    const resource = this.#resources.get(ref.type)!;
    const wire = await this.one<Row>(ref, signal);
    const by = { transport: this.transport, place: this.place, signal };
    await resource.before?.(by);
    const item = resource.map(wire, this.place);
    await resource.fill?.([item], [wire], () => true, by);
    return { ...item, raw: withoutSecrets(resource.raw ? (resource.raw(wire) as Row) : wire) } as Resources[Type];
  }

  /** The server's own answer for one thing of this scope; anything else is `notFound`. */
  async one<W extends Envelope>(ref: Ref, signal: Signal): Promise<W> {
    const resource = this.#resources.get(ref.type);
    const path = resource?.at ? resource.at(ref.id) : isUuid(ref.id) ? `${resource?.path}/${ref.id}` : undefined;
    if (!resource || path === undefined) throw fail(notFound(`There is no such ${ref.type}.`));
    const wire = await this.transport.json<Row>({ path, query: [['hydrate', 'true'], ...(resource.single ?? [])], signal });
    if (typeof wire?.id !== 'string') throw malformed();
    const elsewhere = resource.scoped && wire.body?.project_id !== undefined && wire.body.project_id !== this.place.project?.id;
    if (elsewhere) throw fail(notFound(`There is no such ${ref.type} in this project.`));
    return wire as Envelope as W;
  }

  async #rows(
    resource: Resource,
    query: Query<string>,
    offset: number,
    limit: number,
    signal: Signal,
  ): Promise<NumberedPage<Resources[Type]>> {
    const pairs: Pairs = [['hydrate', String(!resource.plain)], ...parametersOf(resource, query)];
    if (resource.scoped) pairs.push(['project', this.place.project!.id]);
    const path = resource.within && query.of ? resource.within(query.of) : resource.path;
    const wire = await windowOf(offset, limit, (page, size) => this.#page(path, pairs, page, size, signal));
    const by = { transport: this.transport, place: this.place, signal };
    if (wire.items.length) await resource.before?.(by);
    const items = wire.items.map((item) => resource.map(item, this.place));
    const fields = query.fields ?? [];
    const wants = (lazy: string): boolean => fields.some((field) => field === lazy || field.startsWith(`${lazy}.`));
    if (fields.length) await resource.fill?.(items, wire.items, wants, by);
    return { items, total: wire.total };
  }

  async #facets(type: Type, query: Query<string>, signal: Signal): Promise<Page<never>['facets']> {
    const resource = this.#resources.get(type);
    if (!resource || !query.facets?.length) return undefined;
    const { sort: _order, ...asked } = query;
    const pairs: Pairs = [...parametersOf(resource, asked), ['project', this.place.project!.id]];
    const by = { transport: this.transport, place: this.place, signal };
    return Object.fromEntries(
      await Promise.all(query.facets.map(async (field) => [field, await facetOf(resource.fields[field]!, pairs, by)] as const)),
    );
  }

  async #page(path: string, pairs: Pairs, page: number, size: number, signal: Signal): Promise<NumberedPage<Row>> {
    const ask = (number: number, rows: number): Promise<{ items: Row[]; total: number }> =>
      this.transport.json({ path, query: [...pairs, ['page', String(number)], ['size', String(rows)]], signal });
    let answer: { items: Row[]; total: number };
    try {
      answer = await ask(page, size);
    } catch (error) {
      // A page beyond the end is refused: tell how many there are instead.
      if (page === 1 || !isBeyondTheEnd(error)) throw error;
      answer = { ...(await ask(1, 1)), items: [] };
    }
    if (!Array.isArray(answer?.items) || typeof answer.total !== 'number') throw malformed();
    return { items: answer.items, total: answer.total };
  }

  async #visualizations(of: Ref, offset: number, limit: number, signal: Signal): Promise<NumberedPage<Resources[Type]>> {
    const version = await this.one<Wire<'ArtifactVersionResponse'>>(of, signal);
    const all = (version.metadata?.visualizations ?? []).map((shown, index) => mapVisualization(version, shown, index));
    return { items: all.slice(offset, offset + limit), total: all.length };
  }
}

/** The version and place that a visualization's id is made of. */
export function partsOf(id: string): { version: string; index: number } {
  const [version = '', index = ''] = id.split('/');
  if (!isUuid(version) || !/^\d{1,4}$/.test(index)) throw fail(notFound('There is no such visualization.'));
  return { version, index: Number(index) };
}

function offsetOf(key: string, at: Cursor | number | undefined): number {
  const position = typeof at === 'string' ? decodeCursor(key, at) : (at ?? 0);
  if (typeof position === 'number' && Number.isInteger(position) && position >= 0) return position;
  throw fail(invalid('This place in the list is not valid.', [{ pointer: '/at', message: 'Not a number of rows.' }]));
}

function isBeyondTheEnd(error: unknown): boolean {
  const problem = (error as { problem?: { kind: string; title: string } }).problem;
  return problem?.kind === 'validation' && problem.title.startsWith('Invalid page');
}

function malformed(): Error {
  return fail(unavailable('malformed', 'The server sent an answer that is not ZenML’s. Is this its address?'));
}

/** An account's activation token would let whoever reads it set the password. */
function withoutSecrets(wire: Row): unknown {
  const body = wire.body as { activation_token?: unknown } | null | undefined;
  if (!body || !('activation_token' in body)) return wire;
  const { activation_token: _secret, ...rest } = body;
  return { ...wire, body: rest };
}
