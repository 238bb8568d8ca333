import {
  AdapterError,
  type Bytes,
  type ByteRange,
  type Call,
  type Capabilities,
  type Change,
  type Check,
  type Decision,
  type Explanation,
  type Field,
  type Graph,
  type GraphQuery,
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
  type Role,
  type Scope,
  type Session,
  type Type,
  type User,
  type Verb,
  type Written,
} from '../../contract/index.ts';
import { capsOfType, checkQuery, unsupported } from '../toolkit/query.ts';
import { Access, roleIn } from './engine/access.ts';
import { streamed } from './engine/bytes.ts';
import { alone, lineage, runGraph, thingOf } from './engine/graph.ts';
import { Lister } from './engine/list.ts';
import { type LogSource, readLog } from './engine/logs.ts';
import { measureRuns } from './engine/measure.ts';
import { TICK_MS, watchClock, type WrittenSince } from './engine/watch.ts';
import { cancelled, forbidden, notFound } from './problems.ts';
import { type Course, courseGraph, courseLog, courseOf, runOfStep } from './store/course.ts';
import { matches, Writer } from './store/writer.ts';
import { visualizationAt } from './world/artifacts.ts';
import { contentOf } from './world/content/index.ts';
import { fileAt } from './world/files.ts';
import type { Layout } from './world/layout.ts';
import { runLines, stepLines } from './world/logs.ts';
import { ACTING, type Acting, user, userLink } from './world/people.ts';
import { planOf } from './world/plan.ts';
import { bare } from './world/models.ts';
import { isRestricted, runIndex, stepIndex } from './world/runs.ts';
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

/** One scope of the sample company. */
export class MemorySession implements Session {
  readonly scope: Scope;
  readonly capabilities: Capabilities;
  can?: (checks: readonly Check[], call?: Call) => Promise<Decision[]>;
  explain?: (check: Check, call?: Call) => Promise<Explanation>;
  watch?: NonNullable<Session['watch']>;
  graph?: NonNullable<Session['graph']>;
  logs?: NonNullable<Session['logs']>;
  bytes?: NonNullable<Session['bytes']>;
  measure?: NonNullable<Session['measure']>;
  write?: NonNullable<Session['write']>;
  writeAll?: NonNullable<Session['writeAll']>;
  validate?: NonNullable<Session['validate']>;

  readonly #world: World;
  readonly #standing: Standing;
  readonly #acting: Acting;
  readonly #now: () => number;
  readonly #latencyMs: number;
  readonly #closed: () => Promise<void>;
  readonly #tables: Map<Type, Table>;
  readonly #listers = new Map<Type, Lister<Type>>();
  readonly #access: Access;
  readonly #writer: Writer;
  #role: { version: number; role: Role } | undefined;
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
    this.#access = new Access(
      acting,
      () => this.#held(),
      (check) => 'id' in check.on && check.on.id !== undefined && this.#isRestricted(check.on),
    );
    this.#writer = new Writer({
      overlay: world.overlay,
      home: (type) => world.home(standing, type),
      table: (type) => this.#tables.get(type),
      now,
      me: userLink(ACTING[acting]),
      ...world.links(standing, now()),
    });
    // A verb is a member if, and only if, it is declared: the suite and the kit look at both.
    const types = Object.values(capabilities.types);
    const declared = (verb: Verb) => types.some(({ verbs }) => verbs.includes(verb));
    if (capabilities.permissions) this.can = (checks, call) => this.#call(call, () => checks.map((check) => this.#decide(check)));
    if (capabilities.permissions?.explain)
      this.explain = (check, call) => this.#call(call, () => ({ ...this.#access.explain(check), ...this.#decide(check) }));
    if (declared('graph')) this.graph = (of, query, call) => this.#call(call, () => this.#graph(of, query ?? {}));
    if (declared('logs')) this.logs = (of, query, call) => this.#logs(of, query ?? {}, call);
    if (declared('measure')) this.measure = (query, call) => this.#call(call, () => this.#measure(query));
    if (declared('bytes')) this.bytes = (of, query, call) => this.#call(call, (signal) => this.#bytes(of, query?.range, signal));
    if (types.some(({ verbs, actions }) => actions || verbs.includes('create') || verbs.includes('update') || verbs.includes('delete'))) {
      this.write = (change, call) => this.#call(call, () => this.#write(change));
      this.writeAll = (changes, call) => this.#call(call, () => changes.map((change) => this.#attempt(change)));
      this.validate = (change, call) => this.#call(call, () => this.#validate(change));
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
    if (check.who) throw unsupported('permissions.others', 'Only what you may do yourself can be asked.');
    if (check.given) throw unsupported('permissions.given', 'Nothing can be assumed in this question.');
    return this.#access.decide(check);
  }

  /** What the one who signed in is in this organization: their roles together. Asked of each row, so kept until something is written. */
  #held(): Role {
    const { version } = this.#world.overlay;
    if (this.#role?.version === version) return this.#role.role;
    const role = roleIn(this.#tables, this.#standing.organization, this.#acting, this.#now());
    this.#role = { version, role };
    return role;
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

  get #layout(): Layout {
    const { project } = this.#standing;
    if (!project) throw unsupported('project', 'Enter a project first.');
    if (project.made) throw notFound({ type: 'project', id: project.id });
    return this.#world.layout(project);
  }

  #isRestricted(on: Ref): boolean {
    if (!this.#standing.project || this.#standing.project.made) return false;
    const run =
      on.type === 'run'
        ? runIndex(this.#layout, on.id, this.#now())
        : on.type === 'step'
          ? stepIndex(this.#layout, on.id, this.#now())?.run
          : undefined;
    return run !== undefined && isRestricted(this.#layout, run);
  }

  // Graph, logs, bytes, live

  #graph(of: Ref, query: GraphQuery): Graph {
    capsOfType(of.type, 'graph', this.capabilities);
    this.#allow('graph', of.type, of.id);
    const course = of.type === 'run' ? this.#course(of.id) : undefined;
    if (course) return courseGraph(this.#layout, course, this.#now(), query);
    const item = this.#find(of);
    const thing = thingOf(this.#layout, of, this.#now());
    // What was made by hand comes from nowhere.
    if (!thing) return alone(item);
    return thing.type === 'run'
      ? runGraph(this.#layout, thing.index, this.#now(), query)
      : lineage(this.#layout, thing, this.#now(), query);
  }

  async *#logs(of: Ref, query: LogQuery, call: Call | undefined): AsyncGenerator<LogChunk> {
    const signal = this.#signal(call);
    const source = await this.#call(call, (): LogSource => {
      capsOfType(of.type, 'logs', this.capabilities);
      this.#find(of);
      this.#allow('logs', of.type, of.id);
      return this.#logSource(of);
    });
    for await (const chunk of readLog(source, query, this.#now, () => this.#pause(TICK_MS, signal))) {
      if (signal.aborted) throw cancelled();
      yield chunk;
    }
  }

  #course(run: string): Course | undefined {
    return courseOf(this.#layout, this.#world.overlay, this.#world.home(this.#standing, 'run'), run, this.#now());
  }

  #logSource(of: Ref): LogSource {
    const layout = this.#layout;
    const course = this.#course(of.type === 'step' ? (runOfStep(layout, of.id) ?? '') : of.id);
    if (course) return courseLog(layout, course, of.type === 'step' ? of.id : undefined);
    const step = of.type === 'step' ? stepIndex(layout, of.id, this.#now()) : undefined;
    const run = step?.run ?? runIndex(layout, of.id, this.#now());
    if (run === undefined) throw notFound(of);
    const plan = planOf(layout, run);
    const last = step ? plan.steps[step.step]?.end : plan.ended;
    const lines = step ? stepLines(layout, run, step.step, plan) : runLines(layout, run);
    // What waits for an answer writes no more; a step that never began has nothing to wait for.
    return { id: of.id, lines, ended: last ?? lines.at(-1)?.at ?? 0 };
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
    const layout = this.#layout;
    const at = visualizationAt(layout, of.id);
    const content = of.type === 'file' ? fileAt(layout, of.id) : at && contentOf(layout, at.version)[at.place];
    if (!content) throw notFound(of);
    return streamed(content.bytes(), { mediaType: content.mediaType, name: content.name }, range, signal);
  }

  /** By the clock: of generated things, as they are with what was written over them, and of writings that come into force. */
  #changes(type: Type, from: number, to: number): Resources[Type][] {
    const table = this.#tables.get(type);
    const ids = new Set(this.#world.changes(this.#standing, type, from, to).map(({ id }) => id));
    for (const { id, patches } of this.#world.overlay.entries(this.#world.home(this.#standing, type), type))
      if (patches.some(({ at }) => at > from && at <= to)) ids.add(id);
    return [...ids].flatMap((id) => table?.get(id, to) ?? []);
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
        changes: (type, from, to) => this.#changes(type, from, to),
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
