/** The host: where credentials live. */
import type { Problem } from './failure.ts';

/** Given to every adapter's factory; credentials live here alone. Only these `headers` are sent, and the backend's protocol's own. */
export interface Host {
  fetch?: typeof globalThis.fetch;
  WebSocket?: typeof globalThis.WebSocket;
  /** Of requests but streams; absent: 30 000. */ timeoutMs?: number;
  headers?(request: { method: string; url: string }): Record<string, string> | Promise<Record<string, string>>;
  /** When the credential ends, in ms since 1970: refused as expired, a backend may look to a page like a broken network. */
  expires?(): number | undefined;
  /** Once for all who wait. True: each call is sent again, once. */ refresh?(why: Problem): Promise<boolean>;
  signedOut?(why: Problem): void;
  /** Holds no header, body, or value of a query. */
  trace?(entry: { at: number; ms: number; method: string; path: string; status?: number; problem?: Problem['kind'] }): void;
}
