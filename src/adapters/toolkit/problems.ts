import { AdapterError, type FieldError, type Problem } from '../../contract/index.ts';

type Why = (Problem & { kind: 'unavailable' })['why'];

export function unavailable(why: Why, title: string, facts: Partial<Problem & { kind: 'unavailable' }> = {}): Problem {
  return { kind: 'unavailable', why, title, remedy: 'retry', ...facts } as Problem;
}

export function cancelled(): Problem {
  return { kind: 'cancelled', title: 'The call was cancelled.', remedy: 'none' };
}

export function notFound(title: string): Problem {
  return { kind: 'notFound', title, remedy: 'none', status: 404 };
}

export function invalid(title: string, errors: FieldError[] = [{ pointer: '', message: title }]): Problem {
  return { kind: 'validation', title, remedy: 'edit', errors };
}

export function fail(problem: Problem, cause?: unknown): AdapterError {
  return new AdapterError(problem, cause === undefined ? undefined : { cause });
}

/** Where a server's sentence turns into a stack, a query, a file or a printed structure: what follows is not for people. */
const ENDS = [' Error: (', '[SQL:', 'File "', "{'type'", '\n', 'Traceback', ' at /'];
/** Absolute paths and things that look like credentials never reach a screen. */
const HIDDEN = /(?:\/[\w.@-]+){3,}\/?|[A-Za-z]:\\[^\s'"]+|Bearer\s+\S+|ZENKEY_\S+|eyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/** A server's sentence made fit to show, or the other one where nothing is left of it. */
export function cleanTitle(text: string, otherwise: string): string {
  let end = text.length;
  for (const mark of ENDS) {
    const at = text.indexOf(mark);
    if (at >= 0) end = Math.min(end, at);
  }
  const clean = text.slice(0, Math.min(end, 300)).replace(HIDDEN, '…').trim();
  return clean || otherwise;
}

/** The problem that a bare status stands for; adapters look at the backend's own code first. */
export function byStatus(status: number, title: string, facts: { retryAfterMs?: number; requestId?: string } = {}): Problem {
  const base = { title, status, ...(facts.requestId ? { requestId: facts.requestId } : {}) };
  const wait = facts.retryAfterMs === undefined ? {} : { retryAfterMs: facts.retryAfterMs };
  switch (status) {
    case 401:
      return { ...base, kind: 'unauthenticated', remedy: 'signIn' };
    case 402:
      return { ...base, kind: 'limit', remedy: 'askAdmin' };
    case 403:
      return { ...base, kind: 'forbidden', remedy: 'askAccess' };
    case 404:
    case 410:
      return { ...base, kind: 'notFound', remedy: 'none' };
    case 409:
      return { ...base, kind: 'conflict', why: 'exists', remedy: 'edit' };
    case 412:
      return { ...base, kind: 'conflict', why: 'revision', remedy: 'reload' };
    case 405:
    case 501:
      return { ...base, kind: 'unsupported', capability: 'route', remedy: 'none' };
    case 408:
    case 504:
      return { ...base, kind: 'unavailable', why: status === 408 ? 'timeout' : 'server', remedy: 'retry', ...wait };
    case 429:
      return { ...base, kind: 'rateLimited', remedy: 'wait', retryable: true, ...wait };
    case 502:
    case 503:
      return { ...base, kind: 'unavailable', why: 'server', remedy: 'retry', ...wait };
  }
  if (status >= 400 && status < 500) return { ...base, kind: 'validation', remedy: 'edit', errors: [{ pointer: '', message: title }] };
  return { ...base, kind: 'internal', remedy: 'retry' };
}

/** `Retry-After` in seconds or as a date, `X-Retry-After` in seconds; in ms from now. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after') ?? headers.get('x-retry-after');
  if (text === null) return undefined;
  if (/^\d+(\.\d+)?$/.test(text.trim())) return Math.round(Number(text) * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
