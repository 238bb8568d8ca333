import { AdapterError, type Host, type Problem } from '../../contract/index.ts';
import { stopIf } from './abort.ts';
import { Credential, quietly } from './credential.ts';
import { byStatus, cancelled, fail, retryAfter, unavailable } from './problems.ts';

const TIMEOUT_MS = 30_000;

/** A refusal, as the backend put it. `body` is the parsed JSON, else the text. */
export interface Refusal {
  status: number;
  body: unknown;
  headers: Headers;
  method: string;
  path: string;
}

export interface TransportOptions {
  /** Before every path, without a slash at the end. */ base: string;
  host: Host;
  /** Shared where several sessions use one sign-in, so that they renew it once. */ credential?: Credential;
  /** Reads the backend's own code or sentence; undefined leaves the status to speak. */ problem?(refusal: Refusal): Problem | undefined;
  /** Headers of the backend's own protocol, beside the host's. */ headers?(request: {
    method: string;
    url: string;
  }): Record<string, string>;
}

export interface WireRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** Below the base; its segments are encoded already. */ path: string;
  query?: Iterable<readonly [string, string]>;
  json?: unknown;
  form?: URLSearchParams;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** The same call again can't do it twice; reads are so anyway. */ repeatable?: boolean;
}

/**
 * The one door to a backend: fetch with the host's headers, a timeout, abort, one renewal of the credential for all who wait, and every
 * failure told as an `AdapterError`. Nothing else is thrown, and no secret is in what is thrown or traced.
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #credential: Credential;
  readonly #closing = new AbortController();

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#credential = options.credential ?? new Credential(options.host);
  }

  /** Aborts all that is under way; every later call is `cancelled`. */
  close(): void {
    this.#closing.abort();
  }

  /** The parsed answer. HTML, cut JSON and an empty body are `unavailable/malformed`. */
  json<T>(request: WireRequest): Promise<T> {
    return this.#send(request, async (response) => {
      const text = await response.text();
      try {
        return JSON.parse(text) as T;
      } catch {
        const problem = unavailable('malformed', 'The server sent an answer that is not JSON. Is this its address?', {
          status: response.status,
        });
        throw fail(problem);
      }
    });
  }

  /** The answer itself, with its body still to be read: for bytes. The timeout ends with the headers; abort goes on to the last byte. */
  response(request: WireRequest): Promise<Response> {
    return this.#send(request, (response) => Promise.resolve(response), true);
  }

  async #send<T>(request: WireRequest, read: (response: Response) => Promise<T>, streams = false): Promise<T> {
    const signal = AbortSignal.any([this.#closing.signal, ...(request.signal ? [request.signal] : [])]);
    stopIf(signal);
    const { round, nearlyOver } = this.#credential;
    try {
      return await this.#once(request, read, signal, streams);
    } catch (error) {
      const why = refusedCredential(error, nearlyOver || this.#credential.nearlyOver);
      if (!why) throw error;
      if (!(await this.#credential.renew(round, why, signal))) throw fail(why, error);
    }
    const again = this.#credential.round;
    try {
      return await this.#once(request, read, signal, streams);
    } catch (error) {
      const why = refusedCredential(error, false);
      if (why) this.#credential.signedOut(again, why);
      throw error;
    }
  }

  async #once<T>(request: WireRequest, read: (response: Response) => Promise<T>, signal: AbortSignal, streams: boolean): Promise<T> {
    const { base, host } = this.#options;
    const method = request.method ?? 'GET';
    const url = address(base, request);
    const path = new URL(url, 'http://relative.invalid').pathname;
    const timeout = new AbortController();
    const at = Date.now();
    let status: number | undefined;
    let problem: Problem | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const headers = await this.#headers(request, { method, url });
      stopIf(signal);
      timer = setTimeout(() => timeout.abort(), host.timeoutMs ?? TIMEOUT_MS);
      const body = request.form ?? (request.json === undefined ? undefined : JSON.stringify(request.json));
      const response = await (host.fetch ?? globalThis.fetch)(url, {
        method,
        headers,
        // The credential is in the headers alone: cookies of the page's own sign-in stay at home.
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout.signal]),
        ...(body === undefined ? {} : { body }),
      });
      status = response.status;
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        throw fail(unavailable('server', 'The server sent this call to another address, which is not followed. Is this its address?'));
      }
      if (!response.ok) throw fail(await this.#refused(response, method, path));
      if (streams) clearTimeout(timer);
      const answer = await read(response);
      stopIf(signal);
      return answer;
    } catch (error) {
      problem = this.#explain(error, { signal, timedOut: timeout.signal.aborted, safe: method === 'GET' || request.repeatable === true });
      throw AdapterError.is(error) && error.problem === problem ? error : fail(problem, error);
    } finally {
      clearTimeout(timer);
      const entry = { at, ms: Date.now() - at, method, path };
      quietly(() => host.trace?.({ ...entry, ...(status === undefined ? {} : { status }), ...(problem ? { problem: problem.kind } : {}) }));
    }
  }

  async #headers(request: WireRequest, line: { method: string; url: string }): Promise<Record<string, string>> {
    let own: Record<string, string>;
    try {
      own = (await this.#options.host.headers?.(line)) ?? {};
    } catch (error) {
      if (AdapterError.is(error)) throw error;
      throw fail({ kind: 'unauthenticated', title: 'The portal could not supply a credential for this call.', remedy: 'signIn' }, error);
    }
    return {
      accept: 'application/json',
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...this.#options.headers?.(line),
      ...request.headers,
      ...own,
    };
  }

  async #refused(response: Response, method: string, path: string): Promise<Problem> {
    const text = await response.text();
    let body: unknown = text;
    try {
      body = JSON.parse(text);
    } catch {
      // Told as text: an HTML page of a proxy, or a plain sentence.
    }
    const { status, headers } = response;
    const known = this.#options.problem?.({ status, body, headers, method, path });
    const wait = retryAfter(headers, Date.now());
    const requestId = headers.get('x-request-id') ?? undefined;
    const facts = { ...(wait === undefined ? {} : { retryAfterMs: wait }), ...(requestId ? { requestId } : {}) };
    return known ? ({ ...facts, ...known } as Problem) : byStatus(status, `The server refused this call (${status}).`, facts);
  }

  #explain(error: unknown, about: { signal: AbortSignal; timedOut: boolean; safe: boolean }): Problem {
    if (about.signal.aborted) return cancelled();
    const repeatable = about.safe ? { retryable: true } : {};
    if (AdapterError.is(error)) {
      const again = error.problem.kind === 'unavailable' || error.problem.kind === 'rateLimited';
      return again && error.problem.retryable === undefined && about.safe ? { ...error.problem, retryable: true } : error.problem;
    }
    if (about.timedOut) return unavailable('timeout', 'The server took too long to answer.', repeatable);
    return unavailable('network', 'The server could not be reached.', repeatable);
  }
}

/** Why a credential seems to have ended: said so, or a network failure at its end. */
function refusedCredential(error: unknown, nearlyOver: boolean): Problem | undefined {
  if (!AdapterError.is(error)) return undefined;
  const { problem } = error;
  if (problem.kind === 'unauthenticated') return problem;
  if (!nearlyOver || problem.kind !== 'unavailable' || problem.why !== 'network') return undefined;
  return { kind: 'unauthenticated', title: 'Your sign-in has ended.', remedy: 'signIn' };
}

function address(base: string, { path, query }: WireRequest): string {
  const text = query ? new URLSearchParams([...query].map(([name, value]): [string, string] => [name, value])).toString() : '';
  return text ? `${base}${path}?${text}` : `${base}${path}`;
}
