import type { QueryOp } from './types.ts';

export interface Token {
  /** `string`: in quotes, so it is never a keyword or a number. */
  readonly kind: 'word' | 'string' | 'sign' | '(' | ')' | ',';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A quote that nobody closed. */
  readonly open?: boolean;
}

const SIGNS: Readonly<Record<string, QueryOp>> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '~': 'contains',
};
const WORDS: Readonly<Record<string, QueryOp>> = { in: 'in', contains: 'contains', startswith: 'startsWith', has: 'has', exists: 'exists' };
const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'not']);
/** The word for "exists: false". */
export const MISSING = 'missing';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const SPECIAL = /[\s"'(),=<>!~]/u;

export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    const start = at;
    if (/\s/u.test(sign)) at += 1;
    else if (sign === '"' || sign === "'") {
      let value = '';
      at += 1;
      while (at < text.length && text[at] !== sign) {
        if (text[at] === '\\' && at + 1 < text.length) {
          at += 1;
          value += ESCAPES[text.charAt(at)] ?? text.charAt(at);
        } else value += text.charAt(at);
        at += 1;
      }
      const open = at >= text.length;
      at = Math.min(text.length, at + 1);
      found.push({ kind: 'string', text: value, start, end: at, ...(open ? { open } : {}) });
    } else if (sign === '(' || sign === ')' || sign === ',') {
      at += 1;
      found.push({ kind: sign, text: sign, start, end: at });
    } else if (SPECIAL.test(sign)) {
      at += at + 1 < text.length && SIGNS[text.slice(at, at + 2)] ? 2 : 1;
      found.push({ kind: 'sign', text: text.slice(start, at), start, end: at });
    } else {
      while (at < text.length && !SPECIAL.test(text.charAt(at))) at += 1;
      found.push({ kind: 'word', text: text.slice(start, at), start, end: at });
    }
  }
  return found;
}

/** The operator that a token is; `missing` is `exists` turned round. */
export function operatorOf(token: Token | undefined): QueryOp | typeof MISSING | undefined {
  if (token?.kind === 'sign') return SIGNS[token.text];
  if (token?.kind !== 'word') return undefined;
  const word = token.text.toLowerCase();
  return word === MISSING ? MISSING : Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
export const joinOf = (token: Token | undefined): 'and' | 'or' | 'not' | undefined =>
  token?.kind === 'word' && JOINS.has(token.text.toLowerCase()) ? (token.text.toLowerCase() as 'and') : undefined;

export const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;
const PLAIN = /^[\p{L}\p{N}_][\p{L}\p{N}_.:/@+-]*$/u;

const isKeyword = (text: string): boolean => {
  const word = text.toLowerCase();
  return JOINS.has(word) || Object.hasOwn(WORDS, word) || word === MISSING;
};

/** A name or a text, in quotes where it would be read as something else. */
export function quoted(text: string, as: 'name' | 'value'): string {
  const other = as === 'value' && (NUMBER.test(text) || /^(?:true|false)$/iu.test(text));
  if (PLAIN.test(text) && !isKeyword(text) && !other) return text;
  const inside = text.replace(/["\\]/gu, '\\$&').replace(/\n/gu, '\\n').replace(/\r/gu, '\\r').replace(/\t/gu, '\\t');
  return `"${inside}"`;
}

/** How an operator is written. */
export const WRITTEN: Readonly<Record<QueryOp, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  in: 'in',
  contains: 'contains',
  startsWith: 'startsWith',
  has: 'has',
  exists: 'exists',
};
