import type { Capabilities, Entity, Notice, Page, Query, Session, TypeCaps } from '../../../src/contract/index.ts';
import type { AdapterError } from '../../../src/contract/index.ts';

type Model = Entity<'model'>;

/** A session in the test's hands: `count` models, whatever capabilities, and a record of what was asked. */
export class FakeSession {
  readonly asked: Query[] = [];
  readonly batches: number[] = [];
  readonly notices: Notice[] = [];
  count: number;
  failing: AdapterError | undefined;
  #tell: (() => void) | undefined;

  constructor(count = 120) {
    this.count = count;
  }

  /** Pushes a notice to whoever watches. */
  notify(notice: Notice): void {
    this.notices.push(notice);
    this.#tell?.();
  }

  session(caps: Partial<TypeCaps> = {}): Session {
    const type: TypeCaps = { verbs: ['list', 'get'], paging: 'offset', total: 'exact', limit: 50, live: {}, ...caps };
    const capabilities: Capabilities = {
      contract: 1,
      backend: { name: 'Fake' },
      scope: [],
      types: { model: type as never },
      permissions: { can: 'server' },
    };
    return {
      scope: {},
      capabilities,
      me: async () => undefined,
      close: async () => undefined,
      list: async (_type, query = {}) => {
        this.asked.push(query as Query);
        if (this.failing) throw this.failing;
        return this.#page(query as Query, type) as Page<never>;
      },
      get: async ({ id }) => this.#row(Number(id)) as never,
      can: async (checks) => {
        this.batches.push(checks.length);
        return checks.map(({ do: verb }) => ({ allowed: verb !== 'delete' }));
      },
      watch: () => this.#watch(),
    };
  }

  #row(i: number): Model {
    return { type: 'model', id: String(i), name: `model ${i}` };
  }

  #page(query: Query, { paging, total }: TypeCaps): Page<Model> {
    const from = Number(query.at ?? 0);
    const size = query.limit ?? 50;
    const rows = Array.from({ length: Math.max(0, Math.min(size, this.count - from)) }, (_, i) => this.#row(from + i));
    return {
      items: rows,
      ...(paging === 'cursor' && from + size < this.count ? { next: String(from + size) } : {}),
      ...(total === 'exact' ? { total: { count: this.count, exact: true } } : {}),
    };
  }

  async *#watch(): AsyncGenerator<Notice> {
    yield { kind: 'live' };
    for (let at = 0; ; at += 1) {
      while (at >= this.notices.length) await new Promise<void>((resolve) => (this.#tell = resolve));
      yield this.notices[at]!;
    }
  }
}

export const fakeAdapter = { id: 'fake', connect: () => Promise.reject(new Error('not used')) };

/** Waits for something to become true; fails with what it was waiting for. */
export async function until(what: string, holds: () => boolean, ms = 4_000): Promise<void> {
  const end = Date.now() + ms;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
