import type { Problem } from '../../contract/index.ts';
import { byStatus, cleanTitle } from '../toolkit/problems.ts';
import type { Refusal } from '../toolkit/transport.ts';

/**
 * What the server means: its code goes before its status, since it says 400 for what is taken and 500 for what is in use.
 * The sentence about something taken is never shown: it may hold the query with the values that were sent.
 */
export function mlflowProblem({ status, body, path }: Refusal): Problem | undefined {
  const answer = body && typeof body === 'object' ? (body as { error_code?: unknown; message?: unknown }) : {};
  const code = typeof answer.error_code === 'string' ? answer.error_code : '';
  const text = typeof answer.message === 'string' ? answer.message : '';
  const title = cleanTitle(text, `The server refused this call (${status}).`);
  switch (code) {
    case 'RESOURCE_ALREADY_EXISTS':
      return { kind: 'conflict', why: 'exists', title: 'This name is taken.', remedy: 'edit', status };
    case 'INVALID_STATE':
      return { kind: 'conflict', why: 'dependents', title: 'Something else still needs this.', remedy: 'none', status };
    case 'RESOURCE_DOES_NOT_EXIST':
      return byStatus(404, 'There is no such thing on this server, or not any more.');
    case 'PERMISSION_DENIED':
      return byStatus(403, 'Your account may not do this.');
    case 'FEATURE_DISABLED':
    case 'NOT_IMPLEMENTED':
      return { kind: 'unsupported', capability: `route ${path}`, title: 'This MLflow server does not offer that.', remedy: 'none', status };
    case 'TEMPORARILY_UNAVAILABLE':
      return byStatus(503, 'The server is not ready just now.');
    case 'RESOURCE_EXHAUSTED':
      return byStatus(429, 'The server asks to be called less often.');
    case 'INVALID_PARAMETER_VALUE':
      return / not found\.?$/.test(text) ? byStatus(404, 'There is no such thing on this server, or not any more.') : byStatus(400, title);
    case 'BAD_REQUEST':
      return /UNIQUE|already exists/i.test(text)
        ? { kind: 'conflict', why: 'exists', title: 'This name is taken.', remedy: 'edit', status }
        : byStatus(400, title);
  }
  if (status === 401) return byStatus(401, 'Your sign-in is missing, wrong, or has ended.');
  if (status === 403) return byStatus(403, 'Your account may not do this.');
  return undefined;
}
