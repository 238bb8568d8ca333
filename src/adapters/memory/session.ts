import {
  AdapterError,
  type Bytes,
  type ByteRange,
  type Call,
  type Capabilities,
  type Change,
  type Check,
  type Choice,
  type Decision,
  type Field,
  type Graph,
  type GraphQuery,
  type Holder,
  type LogChunk,
  type LogQuery,
  type MeasureQuery,
  type Notice,
  type Operation,
  type Page,
  type Query,
  type Preview,
  type Ref,
  type Report,
  type Resources,
  type Scope,
  type Session,
  type Type,
  type User,
  type Verb,
  type Written,
} from '../../contract/index.ts';
import { decodeCursor, encodeCursor, canonical } from '../toolkit/cursor.ts';
import { capsOfType, checkQuery, checkQuestions, clampLimit, unsupported } from '../toolkit/query.ts';
import { Access } from './engine/access.ts';
import { Inside } from './engine/inside.ts';
import { Lister } from './engine/list.ts';
import { readLog } from './engine/logs.ts';
import { measureRuns } from './engine/measure.ts';
import { suggested } from './engine/suggest.ts';
import { TICK_MS, watchClock, type WrittenSince } from './engine/watch.ts';
import { cancelled, forbidden, notFound } from './problems.ts';
import type { Place } from './store/desk.ts';
import { isSame } from './store/overlay.ts';
import { upload } from './store/upload.ts';
import { workOn } from './store/work.ts';
import { matches, Writer } from './store/writer.ts';
import { ACTING, type Acting, user, userLink } from './world/people.ts';
import { bare } from './world/models.ts';
import type { Table } from './world/table.ts';
import type { Standing, World } from './world/world.ts';

export interface SessionOptions {
  world: World;
  standing: Standing;
  acting: Acting;
  capabilities: Capabilities;
  now: () => number;
  latencyMs: number;
  /** Once, when it is closed. */
  closed(): Promise<void>;
}

/** Of those who may do something, at a time. */
const MOST_HOLDERS = 200;

/** One scope of the sample company. */
export class MemorySession implements Session {
  readonly scope: Scope;
  readonly capabilities: Capabilities;
  can?: NonNullable<Session['can']>;
  explain?: NonNullable<Session['explain']>;
  whoCan?: NonNullable<Session['whoCan']>;
  watch?: NonNullable<Session['watch']>;
  graph?: NonNullable<Session['graph']>;
  logs?: NonNullable<Session['logs']>;
  bytes?: NonNullable<Session['bytes']>;
  measure?: NonNullable<Session['measure']>;
  write?: NonNullable<Session['write']>;
  writeAll?: NonNullable<Session['writeAll']>;
  validate?: NonNullable<Session['validate']>;
  suggest?: NonNullable<Session['suggest']>;
  operation?: NonNullable<Session['operation']>;
  upload?: NonNullable<Session['upload']>;

  readonly #world: World;
  readonly #standing: Standing;
  readonly #acting: Acting;
  readonly #now: () => number;
  readonly #latencyMs: number;
  readonly #closed: () => Promise<void>;
  readonly #tables: Map<Type, Table>;
  readonly #listers = new Map<Type, Lister<Type>>();
  readonly #access: Access;
  readonly #inside: Inside;
  readonly #place: Place;
  readonly #writer: Writer;
  readonly #closing = new AbortController();

  constructor({ world, standing, acting, capabilities, now, latencyMs, closed }: SessionOptions) {
    const { organization, tenant, project } = standing;
    this.scope = { ...(organization ? { organization } : {}), ...(tenant ? { tenant } : {}), ...(project ? { project: project.id } : {}) };
    this.capabilities = capabilities;
    this.#world = world;
    this.#standing = standing;
    this.#acting = acting;
    this.#now = now;
    this.#latencyMs = latencyMs;
    this.#closed = closed;
    this.#tables = world.tables(standing);
    this.#inside = new Inside(world, standing, this.#tables, now);
    const me = userLink(ACTING[acting]);
    this.#access = new Access({
      overlay: world.overlay,
      tables: this.#tables,
      home: (type) => world.home(standing, type),
      ...(organization === undefined ? {} : { organization }),
      me,
      atHome: ACTING[acting],
      now,
      restricted: (check) => this.#inside.isRestricted(check),
    });
    this.#place = world.place(standing, { now, me, may: (grant) => this.#access.may(grant) });
    this.#writer = new Writer(this.#place);
    // A verb is a member if, and only if, it is declared: the suite and the kit look at both.
    const types = Object.values(capabilities.types);
    const declared = (verb: Verb) => types.some(({ verbs }) => verbs.includes(verb));
    if (capabilities.permissions) this.can = (checks, call) => this.#call(call, () => checks.map((check) => this.#decide(check)));
    if (capabilities.permissions?.explain)
      this.explain = (check, call) => this.#call(call, () => this.#asked(check, () => this.#access.explain(check)));
    if (capabilities.permissions?.whoCan) this.whoCan = (check, query, call) => this.#call(call, () => this.#whoCan(check, query ?? {}));
    if (declared('graph')) this.graph = (of, query, call) => this.#call(call, () => this.#graph(of, query ?? {}));
    if (declared('logs')) this.logs = (of, query, call) => this.#logs(of, query ?? {}, call);
    if (declared('measure')) this.measure = (query, call) => this.#call(call, () => this.#measure(query));
    if (declared('bytes')) this.bytes = (of, query, call) => this.#call(call, (signal) => this.#bytes(of, query?.range, signal));
    if (declared('upload')) this.upload = (to, file, call) => this.#upload(to, file, call);
    if (types.some(({ verbs, actions }) => actions || verbs.includes('create') || verbs.includes('update') || verbs.includes('delete'))) {
      this.write = (change, call) => this.#call(call, () => this.#write(change));
      this.writeAll = (changes, call) => this.#call(call, () => changes.map((change) => this.#attempt(change)));
      this.validate = (change, call) => this.#call(call, () => this.#validate(change));
      this.suggest = (change, pointer, search, call) => this.#call(call, () => this.#suggest(change, pointer, search ?? ''));
      this.operation = (id, call) => this.#call(call, () => this.#operation(id, call?.cancel === true));
    }
    if (types.some(({ live }) => live)) this.watch = (of, call) => this.#watch(of, call);
  }

  me(call?: Call): Promise<User> {
    return this.#call(call, () => user(ACTING[this.#acting], this.#now()));
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await this.#closed();
  }

  list<T extends Type>(type: T, query: Query<Field<T>> = {}, call?: Call): Promise<Page<Resources[T]>> {
    return this.#call(call, () => {
      const caps = checkQuery(type, query, this.capabilities);
      this.#allow('list', type);
      const table = this.#table(type);
      const now = this.#now();
      const of = query.of;
      const rows = of ? table.of?.[of.type]?.(of.id, now) : table.all?.(now);
      if (!rows) throw of ? notFound(of) : unsupported(`${type}.of`, `These are listed only of something else.`);
      let lister = this.#listers.get(type);
      if (!lister) this.#listers.set(type, (lister = new Lister(table)));
      const page = lister.page(rows, query, caps, now);
      const shown = query.fields?.some((field) => field === 'latest' || field.startsWith('latest.'));
      // The shared parts of a row (grants, parts of a stack) must not be handed out twice.
      return structuredClone(type === 'model' && !shown ? { ...page, items: page.items.map(bare) } : page) as Page<Resources[T]>;
    });
  }

  get<T extends Type>(ref: Ref<T>, call?: Call): Promise<Resources[T]> {
    return this.#call(call, () => {
      capsOfType(ref.type, 'get', this.capabilities);
      this.#allow('get', ref.type, ref.id);
      return structuredClone(this.#find(ref)) as Resources[T];
    });
  }

  // What the verbs share

  /** Runs `answer` after the latency, unless the caller or `close` ended it: then nothing arrives but `cancelled`. */
  async #call<A>(call: Call | undefined, answer: (signal: AbortSignal) => A): Promise<A> {
    const signal = this.#signal(call);
    await this.#pause(this.#latencyMs, signal);
    const result = answer(signal);
    if (signal.aborted) throw cancelled();
    return result;
  }

  #signal(call: Call | undefined): AbortSignal {
    return call?.signal ? AbortSignal.any([call.signal, this.#closing.signal]) : this.#closing.signal;
  }

  /** Even without latency an answer never comes in the same turn, as over a network. */
  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(cancelled());
      if (ms === 0) return void Promise.resolve().then(() => (signal.aborted ? reject(cancelled()) : resolve()));
      const end = () => {
        clearTimeout(timer);
        reject(cancelled());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end);
        resolve();
      }, ms);
      signal.addEventListener('abort', end, { once: true });
    });
  }

  #table<T extends Type>(type: T): Table {
    const table = this.#tables.get(type);
    if (!table) throw unsupported(type, `There is no ${type} here.`);
    return table;
  }

  #find(ref: Ref): Resources[Type] {
    const item = this.#table(ref.type).get(ref.id, this.#now());
    if (!item) throw notFound(ref);
    return item;
  }

  #allow(verb: Verb, type: Type, id?: string): void {
    const missing = this.#access.missing(verb, type, id);
    if (missing) throw forbidden(missing);
  }

  #decide(check: Check): Decision {
    return this.#asked(check, () => this.#access.decide(check));
  }

  /** Under what is assumed; what others may do is for those who see who is here. */
  #asked<A>(check: Check, answer: () => A): A {
    checkQuestions([check], this.capabilities.permissions);
    const { who, given = [] } = check;
    if (who && !isSame(this.#place.me)(who)) this.#allow('list', 'member');
    return this.#assuming(given, answer);
  }

  /** Each change is judged as if those before it were done. */
  #assuming<A>([first, ...rest]: readonly Change[], answer: () => A): A {
    if (!first) return answer();
    return this.#world.overlay.assuming(this.#writer.entries(first), () => this.#assuming(rest, answer));
  }

  #whoCan({ who: _, ...check }: Check, { at, limit }: Pick<Query, 'at' | 'limit'>): Page<Holder> {
    this.#allow('list', 'member');
    const holders = this.#asked(check, () => this.#access.whoCan(check));
    const key = canonical(['whoCan', check]);
    const start = at === undefined ? 0 : typeof at === 'number' ? at : (decodeCursor(key, at) as number);
    const end = start + clampLimit(limit, { limit: MOST_HOLDERS });
    return structuredClone({
      items: holders.slice(start, end),
      ...(end > start && end < holders.length ? { next: encodeCursor(key, end) } : {}),
      total: { count: holders.length, exact: true },
    });
  }

  // Writing

  #permitted(change: Change): void {
    const type = change.do === 'create' ? change.type : change.on.type;
    const caps = capsOfType(type, change.do === 'act' ? 'list' : change.do, this.capabilities);
    if (change.do === 'act' && !caps.actions?.[change.action])
      throw unsupported(`${type}.${change.action}`, `There is no ${change.action} of ${type}.`);
    const on = change.do === 'create' ? { type, ...(change.of ? { of: change.of } : {}) } : change.on;
    const missing = this.#access.missingFor({ do: change.do === 'act' ? change.action : change.do, on });
    if (missing) throw forbidden(missing);
  }

  #write<C extends Change>(change: C): Operation<Written<C>> {
    this.#permitted(change);
    return this.#writer.write(change) as Operation<Written<C>>;
  }

  #attempt(change: Change): Operation {
    try {
      return this.#write(change);
    } catch (error) {
      if (AdapterError.is(error)) return { state: 'failed', problem: error.problem };
      throw error;
    }
  }

  #validate(change: Change): Preview {
    this.#permitted(change);
    return this.#writer.validate(change);
  }

  #suggest(change: Change, pointer: string, search: string): Page<Choice> {
    this.#permitted(change);
    const choices = suggested(change, pointer, search, {
      table: (type) => {
        this.#allow('list', type);
        return this.#table(type);
      },
      now: this.#now(),
    });
    return structuredClone(choices);
  }

  #operation(id: string, cancel: boolean): Operation {
    const on = workOn(id);
    if (!on || !this.capabilities.types[on.type]) throw notFound({ type: on?.type ?? 'tenant', id });
    this.#allow('get', on.type, on.id);
    const { work } = this.#world.overlay.entry(this.#place.home(on.type), on.type, on.id) ?? {};
    const missing = cancel && work ? this.#access.missingFor({ do: work.action, on }) : undefined;
    if (missing) throw forbidden(missing);
    return this.#writer.operation(id, cancel);
  }

  async #upload(
    to: Ref,
    file: { path: string; body: Blob },
    call: (Call & { sent?(bytes: number): void }) | undefined,
  ): Promise<Operation<'file'>> {
    const signal = this.#signal(call);
    await this.#call(call, () => {
      capsOfType(to.type, 'upload', this.capabilities);
      this.#allow('upload', to.type, to.id);
      this.#find(to);
    });
    const operation = await upload(this.#place, to, file, { signal, ...(call?.sent ? { sent: call.sent } : {}) });
    return structuredClone(operation);
  }

  // Graph, logs, bytes, live

  #graph(of: Ref, query: GraphQuery): Graph {
    capsOfType(of.type, 'graph', this.capabilities);
    this.#allow('graph', of.type, of.id);
    this.#find(of);
    return this.#inside.graph(of, query);
  }

  async *#logs(of: Ref, query: LogQuery, call: Call | undefined): AsyncGenerator<LogChunk> {
    const signal = this.#signal(call);
    await this.#call(call, () => {
      capsOfType(of.type, 'logs', this.capabilities);
      this.#find(of);
      this.#allow('logs', of.type, of.id);
    });
    for await (const chunk of readLog(
      () => this.#inside.logSource(of),
      query,
      this.#now,
      () => this.#pause(TICK_MS, signal),
    )) {
      if (signal.aborted) throw cancelled();
      yield chunk;
    }
  }

  #measure(query: MeasureQuery): Report {
    if (typeof query.of !== 'string') throw unsupported('run.measure.history', 'Only the use of a whole project is reported.');
    capsOfType(query.of, 'measure', this.capabilities);
    this.#allow('measure', query.of);
    const { filter } = query;
    if (filter) checkQuery(query.of, { filter }, this.capabilities);
    return measureRuns(this.#table(query.of), (run) => !filter || matches(run, filter), query, this.#now());
  }

  #bytes(of: Ref, range: ByteRange | undefined, signal: AbortSignal): Bytes {
    capsOfType(of.type, 'bytes', this.capabilities);
    this.#allow('bytes', of.type, of.id);
    return this.#inside.bytes(of, range, signal);
  }

  #written(types: readonly Type[], seq: number): ReturnType<WrittenSince> {
    const { overlay } = this.#world;
    const { version } = overlay;
    if (seq === Infinity) return { seq: version, items: [], gone: [] };
    const entries = overlay.since(seq);
    if (!entries) return { seq: version, items: [], gone: [], missed: true };
    const own = entries.filter(({ home, type }) => types.includes(type) && home === this.#world.home(this.#standing, type));
    const now = this.#now();
    return {
      seq: version,
      items: own.flatMap(({ type, id }) => this.#tables.get(type)?.get(id, now) ?? []),
      gone: own.filter(({ gone }) => gone).map(({ type, id }) => ({ type, id })),
    };
  }

  async *#watch(of: Parameters<NonNullable<Session['watch']>>[0], call: Call | undefined): AsyncGenerator<Notice> {
    const signal = this.#signal(call);
    if (this.#closing.signal.aborted) throw cancelled();
    let resumeMs = Infinity;
    for (const type of of.types) {
      const live = this.capabilities.types[type]?.live;
      if (!live) throw unsupported(`${type}.live`, `Changes of ${type} are not told.`);
      resumeMs = Math.min(resumeMs, live.resumeMs ?? 0);
    }
    try {
      yield* watchClock(of, {
        changes: (type, from, to) => this.#inside.changes(type, from, to),
        written: (seq) => this.#written(of.types, seq),
        now: this.#now,
        wait: () => this.#pause(TICK_MS, signal),
        resumeMs,
      });
    } catch (error) {
      // The caller's abort is the quiet end of the loop.
      if (AdapterError.is(error) && error.problem.kind === 'cancelled' && call?.signal?.aborted) return;
      throw error;
    }
  }
}
