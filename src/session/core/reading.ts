import { QueryObserver, type QueryKey, type QueryObserverResult } from '@tanstack/query-core';
import type { Problem, Session, Type } from '../../contract/index.ts';
import type { Connection } from './connection.ts';
import { pollEvery } from './polling.ts';
import { problemOf, viewOf, type View } from './view.ts';

/** One question to the backend. `key` is what it is known by: the verb, the type, then whatever tells it from others. */
export interface Question<T> {
  key: QueryKey;
  type: Type;
  ask(session: Session, signal?: AbortSignal): Promise<T>;
  /** What is shown until the answer comes: a row of a list is the start of its page. */
  known?: T | undefined;
  empty?(answer: T): boolean;
  /** Content that does not change (bytes of a version) is not asked for again. */
  fixed?: boolean;
}

/** The answer to one question, kept fresh while someone looks at it. */
export class Reading<T> {
  readonly question: Question<T>;
  readonly connection: Connection;
  #observer: QueryObserver<T>;
  #stop: () => void;
  #unwatch: () => void;

  constructor(connection: Connection, question: Question<T>, changed: () => void) {
    this.connection = connection;
    this.question = question;
    const { key, type, known, fixed } = question;
    this.#observer = new QueryObserver<T>(connection.cache, {
      queryKey: key,
      queryFn: ({ signal }) => connection.call(signal, (session) => question.ask(session, signal)),
      ...(known === undefined ? {} : { placeholderData: known as never }),
      ...(fixed ? { staleTime: Infinity } : {}),
      refetchInterval: (query) => (fixed ? false : pollEvery(connection, type, query as never)),
    });
    this.#unwatch = fixed ? () => undefined : connection.live.want(type);
    this.#stop = this.#observer.subscribe(changed);
  }

  get result(): QueryObserverResult<T> {
    return this.#observer.getCurrentResult();
  }

  get answer(): T | undefined {
    return this.result.data;
  }

  get problem(): Problem | undefined {
    const { error, failureReason, isFetching } = this.result;
    // While it is tried again the reason of the last failure stands.
    if (error) return problemOf(error);
    return failureReason && isFetching && this.answer !== undefined ? problemOf(failureReason) : undefined;
  }

  get busy(): boolean {
    return this.result.isFetching;
  }

  get view(): View {
    const { answer } = this;
    return viewOf({
      has: answer !== undefined,
      empty: answer !== undefined && (this.question.empty?.(answer) ?? false),
      narrowed: false,
      problem: this.problem,
    });
  }

  async refresh(): Promise<void> {
    await this.#observer.refetch();
  }

  dispose(): void {
    this.#stop();
    this.#observer.destroy();
    this.#unwatch();
  }
}
