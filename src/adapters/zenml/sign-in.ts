import type { Host, Problem } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import { byStatus, fail, invalid, unavailable } from '../toolkit/problems.ts';
import { Transport } from '../toolkit/transport.ts';
import { readRefusal } from './problems.ts';
import type { Wire } from './wire.ts';

export type ZenmlLogin =
  | { username: string; password: string }
  | { /** Exchanged for a token: used as it is, it would cost the server a second a call. */ apiKey: string };

/** What a login gives: enough to go on after a reload. It is a secret: keep it where the host keeps its own. */
export interface ZenmlCredential {
  token: string;
  /** Given to pages on the server's own site alone; then every call must carry it. */ csrf?: string;
  /** When it ends, in ms since 1970; absent: never. */ expires?: number;
}

/** The host's own hooks beside the credential. */
export type ZenmlHostOptions = Omit<Host, 'headers' | 'expires'>;
export interface ZenmlHost extends Host {
  readonly credential: ZenmlCredential;
}

/**
 * Logs in, and answers the host for `zenml({ url, host })`. Rejects with `unauthenticated` for a wrong name, password or key,
 * `validation` for an address that is none, `unavailable` where no ZenML server answers. Nothing is stored.
 */
export async function signIn(address: string, login: ZenmlLogin, options: ZenmlHostOptions = {}): Promise<ZenmlHost> {
  const byKey = 'apiKey' in login;
  const wrong = byKey ? 'This API key is wrong, or not active.' : 'The name or the password is wrong.';
  const transport = new Transport({
    base: `${serverAddress(address)}/api/v1`,
    host: compact<Host>({ fetch: options.fetch, timeoutMs: options.timeoutMs }),
    problem: ({ status, body }) => loginProblem(status, body, wrong),
  });
  const form = new URLSearchParams(byKey ? { password: login.apiKey } : { username: login.username, password: login.password });
  const answer = await transport.json<Wire<'OAuthTokenResponse'>>({ method: 'POST', path: '/login', form });
  if (typeof answer?.access_token !== 'string') throw fail(noServer());
  const { access_token: token, csrf_token: csrf, expires_in: seconds } = answer;
  return hostOf(compact<ZenmlCredential>({ token, csrf, expires: seconds ? Date.now() + seconds * 1000 : undefined }), options);
}

/** A host for a credential that was kept. */
export function hostOf(credential: ZenmlCredential, options: ZenmlHostOptions = {}): ZenmlHost {
  return {
    ...options,
    credential,
    headers: () => ({ authorization: `Bearer ${credential.token}`, ...(credential.csrf ? { 'x-csrf-token': credential.csrf } : {}) }),
    expires: () => credential.expires,
  };
}

/** `https://host/path`, without a slash at the end; `validation` where it is no address of the web. */
export function serverAddress(address: string): string {
  const text = address.trim();
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    const message = 'Write the whole address of the ZenML server, for example https://zenml.example.com.';
    throw fail(invalid(message, [{ pointer: '/address', message }]));
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/api\/v1$/, '');
}

export function noServer(status?: number): Problem {
  return unavailable('malformed', 'There is no ZenML server at this address.', compact({ status }));
}

function loginProblem(status: number, body: unknown, wrong: string): Problem | undefined {
  const { code, text } = readRefusal(body);
  if (status === 401) return byStatus(401, wrong);
  if (status === 400 && text) return byStatus(400, text);
  if (status === 403 && code) return byStatus(403, 'This account may not sign in here.');
  return status >= 400 && status < 500 && status !== 429 ? noServer(status) : undefined;
}
