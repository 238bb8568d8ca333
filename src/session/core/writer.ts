import type { QueryClient } from '@tanstack/query-core';
import {
  AdapterError,
  type Change,
  type Entity,
  type Operation,
  type Preview,
  type Problem,
  type Ref,
  type Session,
  type Type,
  type TypeCaps,
} from '../../contract/index.ts';
import type { Permissions } from './permissions.ts';
import { change as changeRow, drop, inverse, known, merged } from './patch.ts';
import { cancelled, problemOf } from './view.ts';

/** Between two looks at an operation that runs, in ms, where the backend names no time. */
const LOOK_MS = 1_000;
/** Changes of a bulk that are under way at a time, where the backend takes them singly. */
const AT_A_TIME = 6;
/** A change to one of these may change what everyone may do. */
const RIGHTS: readonly Type[] = ['role', 'member', 'team', 'user', 'serviceAccount'];

/** Of a connection, what writing needs. */
interface Place {
  readonly session: Session;
  readonly cache: QueryClient;
  readonly permissions: Permissions;
  caps(type: Type): TypeCaps | undefined;
  call<T>(signal: AbortSignal | undefined, ask: (session: Session) => Promise<T>): Promise<T>;
  refresh(of: Type): Promise<void>;
}

export interface WriteOptions {
  /** What an action does to the row, shown until the answer comes. An update shows its patch, a delete takes the row away. */
  optimistic?: Readonly<Record<string, unknown>>;
  /** While it runs. */
  progress?: (operation: Operation) => void;
}

/**
 * The one way to change something. It shows the change at once where the answer can be foreseen, puts it back with the reason
 * when it fails, follows an operation to its end, and reads again what may have changed. A write never throws: what went wrong
 * is the operation's `problem`.
 */
export class Writer {
  #connection: Place;
  #underWay = new Map<string, Promise<Operation>>();
  #busy = new Map<string, number>();
  #listeners = new Set<() => void>();

  constructor(connection: Place) {
    this.#connection = connection;
  }

  /** A change to this thing is under way. */
  busy(ref: Ref): boolean {
    return this.#busy.has(refKey(ref));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The same change that is still under way (a double click) is one: both callers hear the same answer. */
  write(wanted: Change, options: WriteOptions = {}): Promise<Operation> {
    const change = this.keyed(wanted);
    const same = JSON.stringify({ ...wanted, key: undefined });
    const running = this.#underWay.get(same);
    if (running) return running;
    const answer = this.#write(change, options).finally(() => this.#underWay.delete(same));
    this.#underWay.set(same, answer);
    return answer;
  }

  /** One answer a change, in order. `done` counts the answers that have come, whatever they said. */
  async writeAll(wanted: readonly Change[], progress?: (done: number, of: number) => void): Promise<Operation[]> {
    const changes = wanted.map((change) => this.keyed(change));
    const { session } = this.#connection;
    const answers: Operation[] = [];
    let done = 0;
    const told = (at: number, operation: Operation): void => {
      answers[at] = operation;
      done += 1;
      progress?.(done, changes.length);
    };
    if (session.writeAll) {
      const undo = changes.map((change) => this.#show(change, {}));
      const operations = await this.#ask(async () => (await session.writeAll?.(changes)) ?? []);
      for (const [at, change] of changes.entries()) {
        const operation = (Array.isArray(operations) ? operations[at] : operations) ?? failed(noAnswer());
        // A bulk is over when each has begun; what goes wrong later is put back then.
        if (operation.state === 'running') void this.#end(change, operation, undo[at]);
        else if (operation.state !== 'succeeded') undo[at]?.();
        this.#take(change, operation);
        told(at, operation);
      }
    } else {
      const queue = changes.map((change, at) => ({ change, at }));
      const work = async (): Promise<void> => {
        for (let next = queue.shift(); next; next = queue.shift()) told(next.at, await this.#write(next.change, {}, true));
      };
      await Promise.all(Array.from({ length: Math.min(AT_A_TIME, changes.length) }, work));
    }
    await this.#reread(changes, answers);
    return answers;
  }

  /** A dry run; undefined where the backend has none. Throws a problem, as reading does. */
  async validate(change: Change, signal?: AbortSignal): Promise<Preview | undefined> {
    const { session } = this.#connection;
    if (!session.validate) return undefined;
    return this.#connection.call(signal, () => session.validate!(change, signal ? { signal } : {}));
  }

  /** The thing as it was last seen. */
  known(ref: Ref): Entity | undefined {
    return known(this.#connection.cache, ref);
  }

  /** What would put this change back, as things stand now; undefined where nothing simply does. */
  inverse(change: Change): Change | undefined {
    if (change.do === 'create' || change.do === 'delete') return undefined;
    const row = this.known(change.on) as (Entity & Record<string, unknown>) | undefined;
    if (!row) return undefined;
    if (change.do === 'update') return { do: 'update', on: change.on, patch: inverse(row, change.patch) } as Change;
    const on = change.on;
    switch (change.action) {
      case 'setStage':
        return { do: 'act', action: 'setStage', on, input: { stage: (row['stage'] as string | undefined) ?? null } };
      case 'setAlias':
        return { do: 'act', action: 'removeAlias', on, input: change.input! };
      case 'removeAlias':
        return { do: 'act', action: 'setAlias', on, input: change.input! };
      case 'archive':
        return { do: 'act', action: 'restore', on };
      case 'restore':
        return { do: 'act', action: 'archive', on };
      case 'pause':
        return { do: 'act', action: 'resume', on };
      default:
        return undefined;
    }
  }

  /** The change with a key, where the backend heeds one: a repeat after a lost answer then has no second effect. */
  keyed<C extends Change>(change: C): C {
    if (change.key) return change;
    const caps = this.#connection.caps(change.do === 'create' ? change.type : change.on.type);
    const heeded = change.do === 'act' ? caps?.actions?.[change.action]?.idempotent : caps?.idempotent;
    return heeded ? { ...change, key: crypto.randomUUID() } : change;
  }

  async #write(change: Change, options: WriteOptions, inBulk = false): Promise<Operation> {
    const on = change.do === 'create' ? undefined : change.on;
    const undo = this.#show(change, options);
    if (on) this.#mark(on, 1);
    try {
      const { session } = this.#connection;
      const first = await this.#ask(async () => (await session.write?.(change)) ?? failed(noWrite()));
      const operation = await this.#follow(first, options);
      if (operation.state !== 'succeeded') undo();
      this.#take(change, operation);
      if (!inBulk) await this.#reread([change], [operation]);
      return operation;
    } finally {
      if (on) this.#mark(on, -1);
    }
  }

  /** Shows what will be; the answer puts it back. */
  #show(change: Change, { optimistic }: WriteOptions): () => void {
    const { cache } = this.#connection;
    const nothing = (): void => undefined;
    if (change.do === 'create') return nothing;
    const patch = change.do === 'update' ? (change.patch as Record<string, unknown>) : change.do === 'act' ? optimistic : undefined;
    const before = this.known(change.on);
    if (patch && before) {
      changeRow(cache, change.on, (row) => merged(row, patch));
      const back = inverse(before, patch);
      return () => changeRow(cache, change.on, (row) => merged(row, back));
    }
    // A row that is about to go stays until it is gone: a list that closes up and opens again moves what is under the pointer.
    return nothing;
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T | Operation> {
    try {
      return await this.#connection.call(undefined, ask);
    } catch (error) {
      return failed(problemOf(error));
    }
  }

  async #follow(first: Operation | Operation[], { progress }: WriteOptions): Promise<Operation> {
    let operation = Array.isArray(first) ? (first[0] ?? failed(noAnswer())) : first;
    const { session } = this.#connection;
    while (operation.state === 'running' && operation.id && session.operation) {
      progress?.(operation);
      const { id, pollAfterMs } = operation;
      await new Promise((resolve) => setTimeout(resolve, pollAfterMs ?? LOOK_MS));
      operation = (await this.#ask(async () => session.operation!(id))) as Operation;
    }
    return operation;
  }

  async #end(change: Change, running: Operation, undo: (() => void) | undefined): Promise<void> {
    const operation = await this.#follow(running, {});
    if (operation.state !== 'succeeded') undo?.();
    this.#take(change, operation);
    await this.#reread([change], [operation]);
  }

  /** What the answer itself tells is shown before anything is read again. */
  #take(change: Change, operation: Operation): void {
    const { cache } = this.#connection;
    if (operation.state !== 'succeeded') return;
    const { item, gone } = operation;
    if (item) changeRow(cache, item, () => item);
    for (const ref of gone ?? []) drop(cache, ref);
    if (change.do === 'delete') drop(cache, change.on);
  }

  /** After any write, a failed one too: a backend may have done what it said it did not. */
  async #reread(changes: readonly Change[], operations: readonly Operation[]): Promise<void> {
    const types = new Set<Type>(changes.map((change) => (change.do === 'create' ? change.type : change.on.type)));
    for (const { ref, item, touched } of operations) {
      if (ref) types.add(ref.type);
      if (item) types.add(item.type);
      touched?.forEach((type) => types.add(type));
    }
    if (RIGHTS.some((type) => types.has(type))) this.#connection.permissions.drop();
    await Promise.all([...types].map((type) => this.#connection.refresh(type)));
  }

  #mark(ref: Ref, by: 1 | -1): void {
    const key = refKey(ref);
    const count = (this.#busy.get(key) ?? 0) + by;
    if (count > 0) this.#busy.set(key, count);
    else this.#busy.delete(key);
    for (const listener of [...this.#listeners]) listener();
  }
}

const refKey = ({ type, id }: Ref): string => `${type}/${id}`;
export const failed = (problem: Problem): Operation => ({ state: problem.kind === 'cancelled' ? 'cancelled' : 'failed', problem });
const noWrite = (): Problem =>
  new AdapterError({ kind: 'unsupported', capability: 'write', title: 'This backend takes no changes', remedy: 'none' }).problem;
const noAnswer = (): Problem => cancelled().problem;
