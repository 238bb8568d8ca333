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
  LogChunk,
  LogQuery,
  MeasureQuery,
  Page,
  Query,
  Ref,
  Report,
  Resources,
  Scope,
  ServiceAccount,
  Session,
  Type,
  User,
} from '../../contract/index.ts';
import { stopIf } from '../toolkit/abort.ts';
import { cancelled, fail } from '../toolkit/problems.ts';
import { capsOfType, checkQuestions } from '../toolkit/query.ts';
import { bytesOf } from './bytes.ts';
import { decide } from './permissions.ts';
import { graphOf } from './graph.ts';
import { logsOf } from './logs.ts';
import { measureRuns } from './measures.ts';
import type { Reader } from './reader.ts';
import { mapServiceAccount, mapUser } from './resources/people.ts';
import type { Wire } from './wire.ts';

export class ZenmlSession implements Session {
  readonly scope: Scope;
  readonly #reader: Reader;
  readonly #closing = new AbortController();
  readonly graph?: (of: Ref, query?: GraphQuery, call?: Call) => Promise<Graph>;
  readonly logs?: (of: Ref, query?: LogQuery, call?: Call) => AsyncIterable<LogChunk>;
  readonly bytes?: (of: Ref, query?: { range?: ByteRange }, call?: Call) => Promise<Bytes>;

  readonly measure?: (query: MeasureQuery, call?: Call) => Promise<Report>;

  constructor(scope: Scope, reader: Reader) {
    this.scope = scope;
    this.#reader = reader;
    // At the widest scope there is nothing that has them.
    if (!scope.project) return;
    this.graph = (of, query = {}, call = {}) => this.#graph(of, query, call);
    this.logs = (of, query = {}, call = {}) => this.#logs(of, query, call);
    this.measure = async (query, call = {}) =>
      measureRuns(query, Date.now(), { transport: reader.transport, place: reader.place, signal: this.#signal(call) });
    this.bytes = async (of, query = {}, call = {}) => bytesOf(reader, of, query.range, this.#signal(call));
  }

  get capabilities(): Capabilities {
    return this.#reader.capabilities;
  }

  async me(call: Call = {}): Promise<User | ServiceAccount> {
    const account = await whoAmI(this.#reader, call.signal);
    return account.body?.is_service_account ? mapServiceAccount(account as Wire<'ServiceAccountResponse'>) : mapUser(account);
  }

  async list<T extends Type>(type: T, query: Query<Field<T>> = {}, call: Call = {}): Promise<Page<Resources[T]>> {
    stopIf(this.#signal(call));
    return (await this.#reader.list(type, query as Query<string>, call.signal)) as Page<Resources[T]>;
  }

  async get<T extends Type>(ref: Ref<T>, call: Call = {}): Promise<Resources[T]> {
    stopIf(this.#signal(call));
    return (await this.#reader.get(ref, call.signal)) as Resources[T];
  }

  async can(checks: readonly Check[], call: Call = {}): Promise<Decision[]> {
    checkQuestions(checks, this.capabilities.permissions);
    const account = await whoAmI(this.#reader, call.signal);
    return checks.map((check) => decide(check, { id: account.id, admin: account.body?.is_admin === true }, this.capabilities));
  }

  close(): Promise<void> {
    this.#closing.abort();
    this.#reader.transport.close();
    return Promise.resolve();
  }

  async #graph(of: Ref, query: GraphQuery, { signal }: Call): Promise<Graph> {
    capsOfType(of.type, 'graph', this.capabilities);
    stopIf(signal);
    const fields = (query.fields ?? []).map((field): [string, string] => ['include_step_metadata', field]);
    await this.#reader.one(of, signal);
    return graphOf(await this.#reader.transport.json<Wire<'PipelineRunDAG'>>({ path: `/runs/${of.id}/dag`, query: fields, signal }), query);
  }

  async *#logs(of: Ref, query: LogQuery, call: Call): AsyncGenerator<LogChunk> {
    yield* logsOf(this.#reader, of, query, this.#signal(call));
  }

  /** Of the caller and of this session alike. */
  #signal({ signal }: Call): AbortSignal {
    if (this.#closing.signal.aborted) throw fail(cancelled());
    return signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
  }
}

function whoAmI({ transport }: Reader, signal: AbortSignal | undefined): Promise<Wire<'UserResponse'>> {
  return transport.json<Wire<'UserResponse'>>({ path: '/current-user', signal });
}
