import { joinOf, MISSING, NUMBER, operatorOf, tokens, WRITTEN, type Token } from './tokens.ts';
import {
  fieldOf,
  isTerm,
  type Grammar,
  type QueryError,
  type QueryField,
  type QueryFilter,
  type QueryScalar,
  type QueryTerm,
} from './types.ts';

/** Parentheses within parentheses; more is a slip, and would only fill the stack. */
const DEEPEST = 64;

export interface Parsed {
  /** Absent: nothing is filtered, or there is an error. */
  readonly filter?: QueryFilter;
  readonly error?: QueryError;
}

/** Reads `stage = production and (mape < 12 or not tags has nightly)`. Refuses, with the place, what the backend can't express. */
export function parse(text: string, grammar: Grammar): Parsed {
  const parser = new Parser(text, grammar);
  try {
    const filter = parser.all();
    return filter ? { filter } : {};
  } catch (thrown) {
    if (thrown instanceof Wrong) return { error: thrown.error };
    throw thrown;
  }
}

class Wrong extends Error {
  readonly error: QueryError;
  constructor(error: QueryError) {
    super(error.why);
    this.error = error;
  }
}

class Parser {
  #tokens: readonly Token[];
  #grammar: Grammar;
  #length: number;
  #at = 0;
  #depth = 0;

  constructor(text: string, grammar: Grammar) {
    this.#tokens = tokens(text);
    this.#grammar = grammar;
    this.#length = text.length;
  }

  all(): QueryFilter | undefined {
    if (!this.#tokens.length) return undefined;
    const filter = this.#or();
    const rest = this.#tokens[this.#at];
    if (rest) this.#fail('join', rest);
    return filter;
  }

  #or(): QueryFilter {
    return this.#joined('or', () => this.#joined('and', () => this.#not()));
  }

  #joined(op: 'and' | 'or', next: () => QueryFilter): QueryFilter {
    const first = next();
    if (joinOf(this.#tokens[this.#at]) !== op) return first;
    const args = [first];
    while (joinOf(this.#tokens[this.#at]) === op) {
      const word = this.#tokens[this.#at]!;
      this.#logic(op, word, args);
      this.#at += 1;
      const arg = next();
      if (this.#grammar.logic !== 'tree' && !isTerm(arg)) this.#fail(this.#grammar.logic, word);
      args.push(arg);
    }
    return { op, args };
  }

  /** What this backend can't join is refused at the word that would join it. */
  #logic(op: 'and' | 'or', word: Token, args: readonly QueryFilter[]): void {
    const { logic } = this.#grammar;
    if (logic === 'one') this.#fail('one', word);
    if (logic === 'and' && op === 'or') this.#fail('and', word);
    if (logic !== 'tree' && !args.every(isTerm)) this.#fail(logic, word);
  }

  #not(): QueryFilter {
    const token = this.#tokens[this.#at];
    if (token?.kind === '(') return this.#within(token);
    if (joinOf(token) !== 'not') return this.#term();
    if (this.#grammar.logic !== 'tree') this.#fail(this.#grammar.logic, token!);
    this.#deeper(token!);
    this.#at += 1;
    const arg = this.#not();
    this.#depth -= 1;
    return { op: 'not', arg };
  }

  #within(open: Token): QueryFilter {
    this.#deeper(open);
    this.#at += 1;
    const filter = this.#or();
    const close = this.#tokens[this.#at];
    if (close?.kind !== ')') this.#fail(close ? 'join' : 'close', close);
    this.#at += 1;
    this.#depth -= 1;
    return filter;
  }

  #deeper(at: Token): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail('deep', at);
  }

  #term(): QueryTerm {
    const name = this.#tokens[this.#at];
    const field = name && nameable(name) ? fieldOf(this.#grammar, name.text) : undefined;
    if (!name || !field)
      this.#fail(
        'field',
        name,
        this.#grammar.fields.map(({ word }) => word),
      );
    this.#at += 1;
    const sign = this.#tokens[this.#at];
    const op = operatorOf(sign);
    const instead = field.ops.map((one) => WRITTEN[one]);
    if (!op || !sign) this.#fail('op', sign, instead, field.word);
    const real = op === MISSING ? 'exists' : op;
    if (!field.ops.includes(real)) this.#fail('opNot', sign, instead, field.word);
    this.#at += 1;
    const path =
      field.map && name.text.startsWith(field.word) ? field.name + name.text.slice(field.word.length) : field.map ? name.text : field.name;
    if (real === 'exists') return { op: 'exists', field: path, value: op !== MISSING };
    if (real === 'in') return { op: 'in', field: path, value: this.#list(field) };
    if (real === 'contains' || real === 'startsWith') return { op: real, field: path, value: this.#value().text };
    return { op: real, field: path, value: this.#typed(field) };
  }

  #list(field: QueryField): QueryScalar[] {
    const open = this.#tokens[this.#at];
    if (open?.kind !== '(') this.#fail('list', open, undefined, field.word);
    this.#at += 1;
    const values: QueryScalar[] = [];
    if (this.#tokens[this.#at]?.kind !== ')') {
      values.push(this.#typed(field));
      while (this.#tokens[this.#at]?.kind === ',') {
        this.#at += 1;
        values.push(this.#typed(field));
      }
    }
    const close = this.#tokens[this.#at];
    if (close?.kind !== ')') this.#fail('close', close);
    this.#at += 1;
    return values;
  }

  #value(): Token {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' && token?.kind !== 'string') this.#fail('value', token);
    if (token.kind === 'word' && (joinOf(token) || operatorOf(token))) this.#fail('value', token);
    if (token.open) this.#fail('quote', token);
    this.#at += 1;
    return token;
  }

  /** In the field's own kind. */
  #typed(field: QueryField): QueryScalar {
    const token = this.#value();
    const { text, kind } = token;
    const bare = kind === 'word';
    const flag = bare && /^(?:true|false)$/iu.test(text) ? text.toLowerCase() === 'true' : undefined;
    switch (field.kind) {
      case 'number':
        if (!bare || !NUMBER.test(text)) this.#fail('number', token, undefined, field.word);
        return Number(text);
      case 'boolean':
        if (flag === undefined) this.#fail('boolean', token, ['true', 'false'], field.word);
        return flag;
      case 'time':
        if (Number.isNaN(Date.parse(text))) this.#fail('time', token, undefined, field.word);
        return text;
      case 'enum':
        if (field.values && !field.values.some(({ value }) => value === text))
          this.#fail(
            'choice',
            token,
            field.values.map(({ value }) => value),
            field.word,
          );
        return text;
      case 'map':
        return bare && NUMBER.test(text) ? Number(text) : (flag ?? text);
      default:
        return text;
    }
  }

  /** At a token, or at the end of the text where there is none. */
  #fail(why: QueryError['why'], at: Token | undefined, instead?: readonly string[], about = at?.text ?? ''): never {
    const where = at?.open ? { ...at, why: 'quote' as const } : { why, start: at?.start ?? this.#length, end: at?.end ?? this.#length };
    throw new Wrong({ why: where.why, start: where.start, end: where.end, about, ...(instead ? { instead } : {}) });
  }
}

const nameable = (token: Token): boolean => token.kind === 'string' || (token.kind === 'word' && !joinOf(token));
