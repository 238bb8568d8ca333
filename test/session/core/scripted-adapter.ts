import {
  AdapterError,
  type Adapter,
  type Call,
  type Capabilities,
  type Model,
  type Page,
  type Scope,
  type Session,
} from '../../../src/contract/index.ts';

/** A call that waits until the test answers it, in whatever order it likes. */
export interface Waiting {
  what: 'connect' | 'list';
  scope: Scope;
  answer(): void;
  fail(error?: unknown): void;
}

export const broken = (retryable = false): AdapterError =>
  new AdapterError({ kind: 'unavailable', why: 'network', title: 'The server cannot be reached', remedy: 'retry', retryable });

/**
 * An adapter in the test's hands: nothing answers by itself. Rows carry the scope they were made in, so that a row of another
 * scope can be told wherever it shows up. `deaf` keeps answering after an abort, as a careless adapter would.
 */
export class ScriptedAdapter implements Adapter {
  readonly id = 'scripted';
  readonly waiting: Waiting[] = [];
  calls = 0;
  open = 0;
  deaf = false;

  connect(scope: Scope, call?: Call): Promise<Session> {
    return this.#wait('connect', scope, call, () => this.#session(scope));
  }

  #session(scope: Scope): Session {
    this.open += 1;
    let closed = false;
    const capabilities: Capabilities = {
      contract: 1,
      backend: { name: 'Scripted' },
      scope: ['tenant'],
      types: { model: { verbs: ['list', 'get'], paging: 'offset', total: 'exact', limit: 50 } },
    };
    return {
      scope,
      capabilities,
      me: () => Promise.resolve(undefined),
      close: () => {
        if (!closed) this.open -= 1;
        closed = true;
        return Promise.resolve();
      },
      list: (_type, query, asked) =>
        this.#wait('list', scope, asked, () => {
          const from = typeof query?.at === 'number' ? query.at : 0;
          const items = Array.from({ length: Math.min(50, 120 - from) }, (_, i) => row(scope, from + i, query?.search));
          return { items, total: { count: 120, exact: true } } as unknown as Page<never>;
        }),
      get: () => Promise.reject(broken()),
    };
  }

  #wait<T>(what: Waiting['what'], scope: Scope, call: Call | undefined, make: () => T): Promise<T> {
    this.calls += 1;
    return new Promise<T>((resolve, reject) => {
      const entry: Waiting = {
        what,
        scope,
        answer: () => {
          this.#remove(entry);
          resolve(make());
        },
        fail: (error = broken()) => {
          this.#remove(entry);
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      };
      this.waiting.push(entry);
      if (this.deaf) return;
      const aborted = (): void => entry.fail(new AdapterError({ kind: 'cancelled', title: 'Cancelled', remedy: 'none' }));
      if (call?.signal?.aborted) aborted();
      else call?.signal?.addEventListener('abort', aborted, { once: true });
    });
  }

  #remove(entry: Waiting): void {
    const at = this.waiting.indexOf(entry);
    if (at >= 0) this.waiting.splice(at, 1);
  }
}

export const row = (scope: Scope, i: number, search = ''): Model => ({
  type: 'model',
  id: `${scope.tenant}-${i}`,
  name: `${search}${i}`,
  labels: { tenant: scope.tenant ?? '' },
});

/** Lets everything that has been answered arrive: microtasks, and the cache's own batches. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
