import type { Ref } from '../../contract/index.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import type { Transport, WireRequest } from '../toolkit/transport.ts';

/** Where a session stands, and its calls: each one names the workspace, since the server would take another without a word. */
export class Place {
  readonly url: string;
  /** Absent on a server without workspaces, and at the widest scope. */ readonly workspace?: string;
  readonly transport: Transport;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, workspace: string | undefined, transport: Transport, signal?: AbortSignal) {
    this.url = url;
    if (workspace !== undefined) this.workspace = workspace;
    this.transport = transport;
    this.signal = signal;
  }

  /** The same place for one call. */
  during(signal: AbortSignal | undefined): Place {
    return new Place(this.url, this.workspace, this.transport, signal);
  }

  get<T>(path: string, query: readonly (readonly [string, string | undefined])[] = []): Promise<T> {
    const given = query.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
    return this.transport.json<T>(this.#request({ path, query: given }));
  }

  /** A question that is too long for an address. */
  ask<T>(path: string, json: unknown): Promise<T> {
    return this.transport.json<T>(this.#request({ method: 'POST', path, json, repeatable: true }));
  }

  response(request: WireRequest): Promise<Response> {
    return this.transport.response(this.#request(request));
  }

  #request(request: WireRequest): WireRequest {
    const header = this.workspace === undefined ? {} : { 'x-mlflow-workspace': this.workspace };
    return { ...request, headers: { ...request.headers, ...header }, signal: this.signal };
  }
}

/** A malformed id belongs to nothing: the server would call it a bad request. */
export async function orNotFound<T>(ref: Pick<Ref, 'type'>, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    const kind = (error as { problem?: { kind: string } }).problem?.kind;
    throw kind === 'validation' ? fail(notFound(`There is no such ${ref.type}.`), error) : error;
  }
}

export const absent = (type: string): Error => fail(notFound(`There is no such ${type}.`));
