/** The open-source ZenML server, 0.98 or newer: projects, people, models, artifacts, pipelines, runs. It is only read so far. */
import { AdapterError, type Adapter, type Call, type Host, type Scope, type Session } from '../../contract/index.ts';
import { Credential } from '../toolkit/credential.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import { Transport } from '../toolkit/transport.ts';
import { capabilitiesOf, resourcesOf } from './capabilities.ts';
import { isUuid } from './filters.ts';
import { zenmlProblem } from './problems.ts';
import { Reader } from './reader.ts';
import { ZenmlSession } from './session.ts';
import { hostOf, noServer, serverAddress, signIn } from './sign-in.ts';
import type { Wire } from './wire.ts';

export type { ZenmlCredential, ZenmlHost, ZenmlHostOptions, ZenmlLogin } from './sign-in.ts';

/** The oldest server whose answers have all that is read here. */
const OLDEST = [0, 98] as const;

export interface ZenmlOptions {
  /** The server's address, with or without `/api/v1`. */ url: string;
  /** Credentials and hooks: from `zenml.signIn`, or a portal's own headers. */ host?: Host;
}

/** An adapter for one ZenML server. It sends nothing before `connect`. */
export function zenml({ url, host = {} }: ZenmlOptions): Adapter {
  const credential = new Credential(host);
  return {
    id: 'zenml',
    async connect(scope: Scope, call: Call = {}): Promise<Session> {
      const address = serverAddress(url);
      const transport = new Transport({ base: `${address}/api/v1`, host, credential, problem: zenmlProblem });
      try {
        return await open(address, transport, scope, call.signal);
      } catch (error) {
        transport.close();
        throw error;
      }
    },
  };
}

/** Logs in by password or API key, and answers the host for `zenml({ url, host })`. */
zenml.signIn = signIn;
/** A host for a credential that the portal kept, for instance over a reload. */
zenml.host = hostOf;

async function open(url: string, transport: Transport, scope: Scope, signal: AbortSignal | undefined): Promise<Session> {
  const { version } = await greet(transport, signal);
  if (isOld(version)) {
    const title = `This ZenML server is version ${version}; version ${OLDEST.join('.')} or newer is needed.`;
    throw fail({ kind: 'unsupported', capability: 'backend', title, remedy: 'askAdmin' });
  }
  await transport.json<Wire<'UserResponse'>>({ path: '/current-user', signal });
  if (scope.organization !== undefined || scope.tenant !== undefined)
    throw fail(notFound('A ZenML server has projects, but no organizations or tenants.'));
  const project = scope.project === undefined ? undefined : await projectOf(scope.project, transport, signal);
  const resources = resourcesOf(project !== undefined);
  const capabilities = capabilitiesOf(version, resources, project !== undefined);
  const place = { url, ...(project ? { project } : {}) };
  return new ZenmlSession(project ? { project: project.id } : {}, new Reader({ transport, place, capabilities, resources }));
}

/** What the server says of itself without a login: another kind of server has nothing like it. */
async function greet(transport: Transport, signal: AbortSignal | undefined): Promise<{ version: string }> {
  try {
    const { version } = (await transport.json<Wire<'ServerModel'> | null>({ path: '/info', signal })) ?? {};
    if (typeof version === 'string') return { version };
  } catch (error) {
    const stranger = AdapterError.is(error) && ['notFound', 'validation', 'unsupported'].includes(error.problem.kind);
    throw stranger ? fail(noServer(error.problem.status), error) : error;
  }
  throw fail(noServer());
}

async function projectOf(id: string, transport: Transport, signal: AbortSignal | undefined): Promise<{ id: string; name: string }> {
  if (!isUuid(id)) throw fail(notFound('There is no such project.'));
  const found = await transport.json<Wire<'ProjectResponse'>>({ path: `/projects/${id}`, signal });
  return { id: found.id, name: found.name };
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}
