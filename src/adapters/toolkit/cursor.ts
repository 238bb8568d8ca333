import { AdapterError, type Cursor, type Json, type Query } from '../../contract/index.ts';

/** What a cursor belongs to: everything of a query but where it goes on, how much it takes and what it shows. */
export function queryKey(type: string, query: Omit<Query<string>, 'at' | 'limit' | 'fields' | 'facets'>): string {
  const { of, filter, search, sort } = query;
  return canonical([type, of ? [of.type, of.id] : null, filter ?? null, search ?? '', sort ?? []]);
}

/** An opaque cursor that carries `position` and is good only for the query of `key`. */
export function encodeCursor(key: string, position: Json): Cursor {
  const body = JSON.stringify(position);
  return toBase64Url(`${hash(key + body)}.${body}`);
}

/** The position in a cursor. Throws `validation` where it is damaged, or comes from another query. */
export function decodeCursor(key: string, cursor: Cursor): Json {
  let text: string;
  try {
    text = fromBase64Url(cursor);
  } catch {
    throw badCursor();
  }
  const dot = text.indexOf('.');
  const body = text.slice(dot + 1);
  // A few bits at the end of base64 are not used: a text that decodes is not yet the text that was given out.
  if (toBase64Url(text) !== cursor || dot < 0 || text.slice(0, dot) !== hash(key + body)) throw badCursor();
  return JSON.parse(body) as Json;
}

function badCursor(): AdapterError {
  return new AdapterError({
    kind: 'validation',
    title: 'This place in the list is not valid any more.',
    remedy: 'reload',
    errors: [{ pointer: '/at', message: 'The cursor is damaged, or belongs to another query.' }],
  });
}

/** JSON with the keys in order: two queries that mean the same are the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** FNV-1a: finds damage and mix-ups; it is no signature, and need not be: a forged cursor shows nothing that a query can't. */
function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

function toBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
}
