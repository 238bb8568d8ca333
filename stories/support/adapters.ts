import {
  AdapterError,
  type Adapter,
  type Bytes,
  type Call,
  type Capabilities,
  type Problem,
  type Scope,
  type Session,
} from '../../src/contract/index.ts';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.ts';

/** Every story is told at the same moment, so that its picture is the same each time. */
export const NOW = Date.UTC(2026, 10, 24, 9, 30);

/** Where stories stand. */
export const SCOPE: Scope = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };

export const ready = (options: MemoryOptions = {}): Adapter => memory({ now: () => NOW, ...options });

export const PROBLEMS = {
  unavailable: { kind: 'unavailable', why: 'network', title: 'The server at halden.example does not answer', remedy: 'retry' },
  internal: { kind: 'internal', title: 'The server failed', status: 500, remedy: 'retry' },
  forbidden: { kind: 'forbidden', title: 'You may not read this', remedy: 'askAccess', missing: [{ type: 'model', action: 'read' }] },
} as const satisfies Record<string, Problem>;

type Overrides = Partial<Omit<Session, 'capabilities'>> & { capabilities?: Capabilities };

/** A backend that answers as another does, but for what is overridden. */
export function changed(adapter: Adapter, override: (session: Session) => Overrides): Adapter {
  return {
    id: adapter.id,
    async connect(scope, call) {
      const session = await adapter.connect(scope, call);
      const own = override(session) as Record<PropertyKey, unknown>;
      return new Proxy(session, {
        get(target, key) {
          if (key in own) return own[key];
          const value: unknown = Reflect.get(target, key, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    },
  };
}

const never = (call?: Call): Promise<never> =>
  new Promise((_, reject) => {
    call?.signal?.addEventListener('abort', () => reject(new AdapterError({ kind: 'cancelled', title: 'Cancelled', remedy: 'none' })), {
      once: true,
    });
  });

const rejected = (problem: Problem): Promise<never> => Promise.reject(new AdapterError(problem));

/** Connects, and never answers anything. */
export const loading = (): Adapter =>
  changed(ready(), () => ({
    list: (_type, _query, call) => never(call),
    get: (_ref, call) => never(call),
    measure: (_query, call) => never(call),
  }));
/** Does not even connect. */
export const connecting = (): Adapter => ({ id: 'memory', connect: (_scope, call) => never(call) });
export const unreachable = (): Adapter => ({ id: 'memory', connect: () => rejected(PROBLEMS.unavailable) });

/** Has nothing in any list. */
export const empty = (): Adapter =>
  changed(ready(), () => ({ list: () => Promise.resolve({ items: [], total: { count: 0, exact: true } }) }));

/** Refuses everything with this problem. */
export const failing = (problem: Problem): Adapter =>
  changed(ready(), () => ({ list: () => rejected(problem), get: () => rejected(problem), measure: () => rejected(problem) }));

/** A backend that is one single place: no organizations, tenants or projects to choose from. */
export const placeless = (): Adapter => changed(ready(), (session) => ({ capabilities: { ...session.capabilities, scope: [] } }));

/** Sends these bytes for every visualization. */
export const sending = (content: { bytes: Uint8Array<ArrayBuffer>; mediaType?: string; name: string }): Adapter =>
  changed(ready(), () => ({
    bytes: async (_of, query): Promise<Bytes> => {
      const end = Math.min(query?.range?.end ?? Infinity, content.bytes.length - 1);
      const part = content.bytes.subarray(query?.range?.start ?? 0, end + 1);
      const stream = new Blob([part]).stream();
      return { stream, size: content.bytes.length, name: content.name, ...(content.mediaType ? { mediaType: content.mediaType } : {}) };
    },
  }));

const breaks = new WeakMap<Adapter, () => void>();

/** Answers until `breakNow`; from then on it fails with this problem. */
export function breaking(problem: Problem): Adapter {
  let broken = false;
  const adapter = changed(ready({ profile: { live: false } }), (session) => ({
    list: (type, query, call) => (broken ? rejected(problem) : session.list(type, query, call)),
    get: (ref, call) => (broken ? rejected(problem) : session.get(ref, call)),
    measure: (query, call) => (broken ? rejected(problem) : session.measure!(query, call)),
  }));
  breaks.set(adapter, () => (broken = true));
  return adapter;
}

export const breakNow = (adapter: Adapter | undefined): void => {
  if (adapter) breaks.get(adapter)?.();
};
