import type { Problem } from '../../contract/index.ts';
import { byStatus, cleanTitle } from '../toolkit/problems.ts';
import type { Refusal } from '../toolkit/transport.ts';

/** The four shapes of a refusal: `{detail: [class, text]}`, `{detail: text}`, `[class, text]`, and plain text. */
export function readRefusal(body: unknown): { code: string; text: string } {
  const detail = body && typeof body === 'object' && 'detail' in body ? body.detail : body;
  if (Array.isArray(detail)) return { code: String(detail[0] ?? ''), text: String(detail[1] ?? '') };
  return { code: '', text: typeof detail === 'string' ? detail : '' };
}

/** What the server means: its sentence goes before its status, since it says 500 and 403 for what a person can mend. */
export function zenmlProblem({ status, body, path }: Refusal): Problem | undefined {
  const { code, text } = readRefusal(body);
  const html = text.trimStart().startsWith('<');
  const title = html ? `The server refused this call (${status}).` : cleanTitle(text, `The server refused this call (${status}).`);
  if (status === 500 && text.includes('`force` flag')) {
    return { kind: 'conflict', why: 'state', title: 'Another version holds this stage.', remedy: 'reload', status };
  }
  if (status === 500 && /UNIQUE|IntegrityError|Duplicate entry/.test(text)) {
    return { kind: 'conflict', why: 'exists', title: 'This name is taken.', remedy: 'edit', status };
  }
  if (status === 403 && /Cannot stop|already|finished run/.test(text))
    return { kind: 'conflict', why: 'state', title, remedy: 'reload', status };
  if (status === 400 && /used by|in use|still referenced|referenced by/i.test(text)) {
    return { kind: 'conflict', why: 'dependents', title, remedy: 'none', status };
  }
  if (status === 422 && text.includes('uuid_parsing')) return { ...byStatus(404, 'There is no such thing on this server.'), status };
  if (status === 401) return byStatus(401, 'Your sign-in is missing, wrong, or has ended.');
  if (status === 404 && (code || /Not Found/i.test(text))) return byStatus(404, 'There is no such thing on this server, or not any more.');
  if (status === 405 || status === 501) {
    return {
      kind: 'unsupported',
      capability: `route ${path.replace(/[0-9a-f-]{36}/g, '…')}`,
      title: 'This ZenML server does not offer that.',
      remedy: 'none',
      status,
    };
  }
  if (status === 422)
    return byStatus(422, cleanTitle(text.replace(/^\d+ validation errors?:\s*/, ''), 'The server does not accept these values.'));
  if (status >= 400 && status < 500 && status !== 429 && status !== 408) return byStatus(status, title);
  return undefined;
}
