import type {
  Bytes,
  ByteRange,
  Call,
  Capabilities,
  Check,
  Decision,
  Field,
  Graph,
  GraphQuery,
  MeasureQuery,
  Page,
  Query,
  Ref,
  Report,
  Resources,
  Scope,
  Session,
  Type,
  User,
} from '../../contract/index.ts';
import { stopIf } from '../toolkit/abort.ts';
import { cancelled, fail } from '../toolkit/problems.ts';
import { capsOfType, checkQuestions } from '../toolkit/query.ts';
import { bytesOf } from './bytes.ts';
import type { Server } from './capabilities.ts';
import { graphOf } from './graph.ts';
import { measuresOf } from './measures.ts';
import { decide } from './permissions.ts';
import type { Place } from './place.ts';
import type { Reader } from './reader.ts';
import { mapUser } from './resources/people.ts';
import type { WirePermission, WireUser } from './wire.ts';

export class MlflowSession implements Session {
  readonly scope: Scope;
  readonly #reader: Reader;
  readonly #place: Place;
  readonly #server: Server;
  readonly #closing = new AbortController();
  readonly can?: (checks: readonly Check[], call?: Call) => Promise<Decision[]>;
  readonly graph?: (of: Ref, query?: GraphQuery, call?: Call) => Promise<Graph>;
  readonly bytes?: (of: Ref, query?: { range?: ByteRange }, call?: Call) => Promise<Bytes>;
  readonly measure?: (query: MeasureQuery, call?: Call) => Promise<Report>;

  constructor(scope: Scope, reader: Reader, place: Place, server: Server) {
    this.scope = scope;
    this.#reader = reader;
    this.#place = place;
    this.#server = server;
    if (server.accounts && server.roles) this.can = (checks, call = {}) => this.#can(checks, call);
    // Outside of a workspace there is nothing that has them.
    if (!reader.capabilities.types.run) return;
    this.graph = async (of, query = {}, call = {}) => {
      const here = this.#at(of.type, 'graph', call);
      return graphOf(of.id, query, here);
    };
    this.bytes = async (of, query = {}, call = {}) => {
      const here = this.#at(of.type, 'bytes', call);
      return bytesOf(of, query.range, here);
    };
    this.measure = async (query, call = {}) => {
      const here = this.#at('run', 'measure', call);
      return measuresOf(query, here);
    };
  }

  get capabilities(): Capabilities {
    return this.#reader.capabilities;
  }

  async me(call: Call = {}): Promise<User | undefined> {
    if (!this.#server.accounts) return undefined;
    return mapUser(await this.#account(call));
  }

  async list<T extends Type>(type: T, query: Query<Field<T>> = {}, call: Call = {}): Promise<Page<Resources[T]>> {
    return (await this.#reader.list(type, query as Query<string>, this.#during(call))) as Page<Resources[T]>;
  }

  async get<T extends Type>(ref: Ref<T>, call: Call = {}): Promise<Resources[T]> {
    return (await this.#reader.get(ref, this.#during(call))) as Resources[T];
  }

  close(): Promise<void> {
    this.#closing.abort();
    this.#place.transport.close();
    return Promise.resolve();
  }

  async #can(checks: readonly Check[], call: Call): Promise<Decision[]> {
    if (checks.length === 0) return [];
    checkQuestions(checks, this.capabilities.permissions);
    const here = this.#during(call);
    const [account, { permissions = [] }] = await Promise.all([
      this.#account(call),
      here.get<{ permissions?: WirePermission[] }>('/api/3.0/mlflow/users/current/permissions'),
    ]);
    const me = { username: account.username, admin: account.is_admin === true, permissions };
    return checks.map((check) => decide(check, me, this.#place.workspace, this.capabilities.types[check.on.type]?.verbs ?? []));
  }

  async #account(call: Call): Promise<WireUser> {
    return (await this.#during(call).get<{ user: WireUser }>('/api/2.0/mlflow/users/current')).user;
  }

  #at(type: Type, verb: 'graph' | 'bytes' | 'measure', call: Call): Place {
    capsOfType(type, verb, this.capabilities);
    return this.#during(call);
  }

  /** The place for one call, which ends with the caller's signal and with this session. */
  #during({ signal }: Call): Place {
    if (this.#closing.signal.aborted) throw fail(cancelled());
    stopIf(signal);
    return this.#place.during(signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal);
  }
}
