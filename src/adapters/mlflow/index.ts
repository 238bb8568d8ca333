/** MLflow 3.13 or newer in full, older ones as far as they go: workspaces, people, models, experiments, runs, files. It is only read so far. */
import { AdapterError, type Adapter, type Call, type Host, type Scope, type Session } from '../../contract/index.ts';
import { Credential } from '../toolkit/credential.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import { Transport } from '../toolkit/transport.ts';
import { capabilitiesOf, resourcesOf, type Server } from './capabilities.ts';
import { Place } from './place.ts';
import { mlflowProblem } from './problems.ts';
import { Reader } from './reader.ts';
import { MlflowSession } from './session.ts';
import { hostOf, noServer, serverAddress, signIn } from './sign-in.ts';

export type { MlflowCredential, MlflowHost, MlflowHostOptions, MlflowLogin } from './sign-in.ts';

export interface MlflowOptions {
  /** The server's address. */ url: string;
  /** Credentials and hooks: from `mlflow.signIn`, or a portal's own headers. */ host?: Host;
}

/** An adapter for one MLflow server. It sends nothing before `connect`. */
export function mlflow({ url, host = {} }: MlflowOptions): Adapter {
  const credential = new Credential(host);
  return {
    id: 'mlflow',
    async connect(scope: Scope, call: Call = {}): Promise<Session> {
      const address = serverAddress(url);
      const transport = new Transport({ base: address, host, credential, problem: mlflowProblem });
      try {
        return await open(address, transport, scope, call.signal);
      } catch (error) {
        transport.close();
        throw error;
      }
    },
  };
}

/** Proves a name and password, and answers the host for `mlflow({ url, host })`. */
mlflow.signIn = signIn;
/** A host for a credential that the portal kept, for instance over a reload. */
mlflow.host = hostOf;

async function open(url: string, transport: Transport, scope: Scope, signal: AbortSignal | undefined): Promise<Session> {
  const root = new Place(url, undefined, transport, signal);
  const server = await greet(root);
  const { tenant } = scope;
  if (scope.organization !== undefined || scope.project !== undefined) throw fail(notFound('An MLflow server has workspaces alone.'));
  if (tenant !== undefined) {
    if (!server.workspaces || !/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])$/.test(tenant)) throw fail(notFound('There is no such workspace.'));
    await enter(tenant, root, new Place(url, tenant, transport, signal));
  }
  const resources = resourcesOf(server, tenant);
  const reader = new Reader(capabilitiesOf(server, resources), resources);
  return new MlflowSession(tenant === undefined ? {} : { tenant }, reader, new Place(url, tenant, transport), server);
}

/**
 * Proves that there is such a workspace. One that the list leaves out may still hold something for the caller, so it is asked itself; the
 * refusal of an unknown one can't be read by a page, to which it looks like a broken network, just after the network has worked.
 */
async function enter(tenant: string, root: Place, inside: Place): Promise<void> {
  const { workspaces = [] } = await root.get<{ workspaces?: { name: string }[] }>('/api/3.0/mlflow/workspaces');
  if (workspaces.some(({ name }) => name === tenant)) return;
  try {
    await inside.ask('/api/2.0/mlflow/experiments/search', { max_results: 1 });
  } catch (error) {
    const unread = AdapterError.is(error) && error.problem.kind === 'unavailable' && error.problem.why === 'network';
    throw unread ? fail(notFound('There is no such workspace.'), error) : error;
  }
}

/** What kind of server this is, and how new: what an older one lacks is found by asking for it. */
async function greet(root: Place): Promise<Server> {
  const version = await versionOf(root);
  const workspaces = await orMissing(root.get<{ workspaces_enabled?: boolean } | null>('/api/3.0/mlflow/server-info'));
  const account = await orMissing(root.get<{ user?: unknown } | null>('/api/2.0/mlflow/users/current'));
  const rights = account ? await orMissing(root.get<object | null>('/api/3.0/mlflow/users/current/permissions')) : undefined;
  return {
    version,
    workspaces: workspaces?.workspaces_enabled === true,
    accounts: account?.user !== undefined,
    roles: rights !== undefined,
  };
}

/** The one thing that every MLflow says of itself, as plain text. */
async function versionOf(root: Place): Promise<string> {
  try {
    const text = (await (await root.response({ path: '/version', headers: { accept: '*/*' } })).text()).trim();
    if (/^\d+\.\d+[\w.+-]*$/.test(text)) return text;
  } catch (error) {
    const stranger = AdapterError.is(error) && ['notFound', 'validation', 'unsupported'].includes(error.problem.kind);
    throw stranger ? fail(noServer(error.problem.status), error) : error;
  }
  throw fail(noServer());
}

async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    const missing = AdapterError.is(error) && ['notFound', 'unsupported'].includes(error.problem.kind);
    if (missing) return undefined;
    throw error;
  }
}
