/** The adapter and its sessions. */
import type { Id, Ref, Scope } from './values.ts';
import type { Resources, ServiceAccount, Type, User } from './resources.ts';
import type { Choice, Field, Graph, GraphQuery, Page, Query } from './reading.ts';
import type { Capabilities } from './capabilities.ts';
import type { Check, Decision, Explanation, Holder } from './permissions.ts';
import type { Change, Create, Operation, Preview, Update } from './writing.ts';
import type { ByteRange, Bytes, LogChunk, LogQuery, MeasureQuery, Notice, Report } from './streams.ts';

export interface Adapter {
  readonly id: string;
  connect(scope: Scope, call?: Call): Promise<Session>;
}
export interface Call {
  signal?: AbortSignal;
}
/** The type that a change answers with. */
export type Written<C extends Change> = C extends Create<infer T> | Update<infer T> ? T : Type;

/** One scope of one backend, until closed. An optional verb is there if, and only if, the capabilities declare it. */
export interface Session {
  readonly scope: Scope;
  readonly capabilities: Capabilities;
  me(call?: Call): Promise<User | ServiceAccount | undefined>;
  /** Ends all that is under way; afterwards no request, timer or socket. */ close(): Promise<void>;

  list<T extends Type>(type: T, query?: Query<Field<T>>, call?: Call): Promise<Page<Resources[T]>>;
  get<T extends Type>(ref: Ref<T>, call?: Call): Promise<Resources[T]>;
  graph?(of: Ref, query?: GraphQuery, call?: Call): Promise<Graph>;

  can?(checks: readonly Check[], call?: Call): Promise<Decision[]>;
  explain?(check: Check, call?: Call): Promise<Explanation>;
  whoCan?(check: Check, query?: Pick<Query, 'at' | 'limit'>, call?: Call): Promise<Page<Holder>>;

  write?<C extends Change>(change: C, call?: Call): Promise<Operation<Written<C>>>;
  /** One answer a change, in order; one that fails is a failed operation, not a throw. Absent: the kit sends them singly. */
  writeAll?(changes: readonly Change[], call?: Call): Promise<Operation[]>;
  validate?(change: Change, call?: Call): Promise<Preview>;
  /** Values for one field of a change that is being written. */
  suggest?(change: Change, pointer: string, search?: string, call?: Call): Promise<Page<Choice>>;
  operation?(id: Id, call?: Call & { cancel?: boolean }): Promise<Operation>;

  watch?(of: { types: readonly Type[]; refs?: readonly Ref[]; resume?: string }, call?: Call): AsyncIterable<Notice>;
  logs?(of: Ref, query?: LogQuery, call?: Call): AsyncIterable<LogChunk>;
  bytes?(of: Ref, query?: { range?: ByteRange }, call?: Call): Promise<Bytes>;
  upload?(to: Ref, file: { path: string; body: Blob }, call?: Call & { sent?(bytes: number): void }): Promise<Operation<'file'>>;
  measure?(query: MeasureQuery, call?: Call): Promise<Report>;
}
