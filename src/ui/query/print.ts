import { MISSING, quoted, WRITTEN } from './tokens.ts';
import { fieldOf, isTerm, type Grammar, type QueryFilter, type QueryScalar, type QueryTerm } from './types.ts';

/** A filter as text that `parse` reads back as the same filter. `and` and `or` of fewer than two are what they hold. */
export function print(filter: QueryFilter | undefined, grammar: Grammar): string {
  return filter ? written(filter, grammar) : '';
}

function written(filter: QueryFilter, grammar: Grammar): string {
  if (isTerm(filter)) return term(filter, grammar);
  if (filter.op === 'not') return `not ${inner(filter.arg, grammar, isTerm(filter.arg) || filter.arg.op === 'not')}`;
  const { op, args } = filter;
  if (args.length === 1) return written(args[0]!, grammar);
  // An `and` within an `or` needs no parentheses; all else does, so that no level is lost.
  return args.map((arg) => inner(arg, grammar, isTerm(arg) || arg.op === 'not' || (op === 'or' && arg.op === 'and'))).join(` ${op} `);
}

const inner = (filter: QueryFilter, grammar: Grammar, bare: boolean): string =>
  bare ? written(filter, grammar) : `(${written(filter, grammar)})`;

function term(filter: QueryTerm, grammar: Grammar): string {
  const name = wordOf(filter.field, grammar);
  if (filter.op === 'exists') return `${name} ${filter.value ? 'exists' : MISSING}`;
  if (filter.op === 'in') return `${name} in (${filter.value.map(scalar).join(', ')})`;
  return `${name} ${WRITTEN[filter.op]} ${scalar(filter.value)}`;
}

/** As people write a field. */
export function wordOf(name: string, grammar: Grammar): string {
  const field = fieldOf(grammar, name);
  if (!field) return quoted(name, 'name');
  // The word, unless some other field would answer to it.
  const word = field.map ? (name.startsWith(field.name) ? field.word + name.slice(field.name.length) : name) : field.word;
  return quoted(fieldOf(grammar, word) === field ? word : name, 'name');
}

export const scalar = (value: QueryScalar): string => (typeof value === 'string' ? quoted(value, 'value') : String(value));
