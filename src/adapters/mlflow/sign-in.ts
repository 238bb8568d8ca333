import type { Host, Problem } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import { byStatus, fail, invalid, unavailable } from '../toolkit/problems.ts';
import { Transport } from '../toolkit/transport.ts';
import { mlflowProblem } from './problems.ts';
import type { WireUser } from './wire.ts';

export interface MlflowLogin {
  username: string;
  password: string;
}
/** MLflow has no tokens: name and password go along with each call. It is a secret: keep it where the host keeps its own. */
export interface MlflowCredential {
  basic: string;
}

/** The host's own hooks beside the credential. */
export type MlflowHostOptions = Omit<Host, 'headers'>;
export interface MlflowHost extends Host {
  readonly credential: MlflowCredential;
}

/**
 * Proves a name and password, and answers the host for `mlflow({ url, host })`. Rejects with `unauthenticated` for a wrong name or
 * password, `validation` for an address that is none, `unavailable` where no MLflow server answers. Nothing is stored.
 */
export async function signIn(address: string, login: MlflowLogin, options: MlflowHostOptions = {}): Promise<MlflowHost> {
  const basic = btoa(
    Array.from(new TextEncoder().encode(`${login.username}:${login.password}`), (byte) => String.fromCharCode(byte)).join(''),
  );
  const host = hostOf({ basic }, options);
  const { fetch, timeoutMs, headers } = host;
  const transport = new Transport({
    base: `${serverAddress(address)}/api`,
    host: compact<Host>({ fetch, timeoutMs, headers }),
    problem: (refusal) => loginProblem(refusal.status) ?? mlflowProblem(refusal),
  });
  const answer = await transport.json<{ user?: WireUser } | null>({ path: '/2.0/mlflow/users/current' });
  if (typeof answer?.user?.username !== 'string') throw fail(noServer());
  return host;
}

/** A host for a credential that was kept. */
export function hostOf(credential: MlflowCredential, options: MlflowHostOptions = {}): MlflowHost {
  return { ...options, credential, headers: () => ({ authorization: `Basic ${credential.basic}` }) };
}

/** `https://host/path`, without a slash at the end; `validation` where it is no address of the web. */
export function serverAddress(address: string): string {
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    const message = 'Write the whole address of the MLflow server, for example https://mlflow.example.com.';
    throw fail(invalid(message, [{ pointer: '/address', message }]));
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

export function noServer(status?: number): Problem {
  return unavailable('malformed', 'There is no MLflow server at this address.', compact({ status }));
}

function loginProblem(status: number): Problem | undefined {
  if (status === 401) return byStatus(401, 'The name or the password is wrong.');
  return status === 404 || status === 405 ? noServer(status) : undefined;
}
