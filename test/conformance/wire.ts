/** Memory's models behind a real HTTP server, and an adapter that fetches them: what the cases on faults need. */
import { createServer, type ServerResponse } from 'node:http';
import { memory } from '../../src/adapters/memory/index.ts';
import { checkQuery, capsOfType } from '../../src/adapters/toolkit/query.ts';
import { Transport } from '../../src/adapters/toolkit/transport.ts';
import type { Fixture } from '../../src/conformance/index.ts';
import { AdapterError, type Adapter, type Host, type Session } from '../../src/contract/index.ts';
import { clock } from '../adapters/memory/fixture.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-us', project: 'prod-us.eta-us' };
const TOKEN = 'Bearer right';

export interface WireServer {
  url: string;
  stop(): void;
}

/** Answers `/me`, `/scope`, `/list` and `/get` with their question in `q`. */
export async function serve(): Promise<WireServer> {
  const adapter = memory({ now: clock().now });
  const say = (response: ServerResponse, status: number, body: unknown) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const asked = JSON.parse(searchParams.get('q') ?? '{}') as { scope: object; query?: never; ref?: never };
    const answer = async (): Promise<unknown> => {
      const session = await adapter.connect(asked.scope);
      if (pathname === '/list') return session.list('model', asked.query ?? {});
      return pathname === '/get' ? session.get(asked.ref ?? ({} as never)) : session.me();
    };
    if (request.headers.authorization !== TOKEN) return say(response, 401, {});
    answer().then(
      (body) => say(response, 200, body),
      (error: unknown) => say(response, AdapterError.is(error) && error.problem.kind === 'validation' ? 422 : 404, {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function wire(url: string, host: Host): Adapter {
  return {
    id: 'wire',
    async connect(scope, call) {
      const transport = new Transport({ base: url, host });
      const { types, scope: levels, contract } = (await memory({ profile: { live: false, writes: false } }).connect(SCOPE)).capabilities;
      const { of: _, ...model } = types.model!;
      const ask = <A>(path: string, question: object, { signal }: { signal?: AbortSignal } = {}): Promise<A> =>
        transport.json<A>({ path, query: [['q', JSON.stringify({ scope, ...question })]], ...(signal ? { signal } : {}) });
      const capabilities: Session['capabilities'] = { contract, backend: { name: 'wire' }, scope: levels, types: { model } };
      await ask('/me', {}, call);
      return {
        scope,
        capabilities,
        me: (more) => ask('/me', {}, more),
        close: async () => transport.close(),
        list: async (type, query = {}, more) => {
          checkQuery(type, query, capabilities);
          return ask('/list', { query }, more);
        },
        get: async (ref, more) => {
          capsOfType(ref.type, 'get', capabilities);
          return ask('/get', { ref }, more);
        },
      };
    },
  };
}

/** What is changed of the adapter, or of the host that it is given. */
export interface WireBreak {
  host?(host: Host): Host;
  problem?(problem: AdapterError['problem']): AdapterError['problem'];
}

export function wireFixture(url: string, broken: WireBreak = {}): Fixture {
  return {
    name: 'wire',
    scope: SCOPE,
    otherScope: { project: 'prod-eu.hubs' },
    samples: {},
    wire: true,
    narrowed: true,
    make: (actor, host = {}) => {
      const headers = (): Record<string, string> =>
        actor === 'anonymous' ? {} : { authorization: actor === 'wrongSecret' ? 'Bearer wrong' : TOKEN };
      const own: Host = { headers, ...host };
      const adapter = wire(url, broken.host?.(own) ?? own);
      return broken.problem ? told(adapter, broken.problem) : adapter;
    },
  };
}

/** An adapter whose lists fail with other problems. */
function told(adapter: Adapter, change: NonNullable<WireBreak['problem']>): Adapter {
  return {
    id: adapter.id,
    async connect(scope, call) {
      const session = await adapter.connect(scope, call);
      const list: Session['list'] = (type, query, more) =>
        session.list(type, query, more).catch((error: unknown) => {
          throw AdapterError.is(error) ? new AdapterError(change(error.problem)) : error;
        });
      return { ...session, list };
    },
  };
}
