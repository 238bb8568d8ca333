import type { Localize } from '../../messages/index.ts';
import { operatorOf, tokens } from './tokens.ts';
import { fieldOf, isTerm, type Grammar, type QueryError, type QueryFilter, type QueryTerm } from './types.ts';

/** A chip each: what all must hold. */
export function conjuncts(filter: QueryFilter | undefined): readonly QueryFilter[] {
  if (!filter) return [];
  return !isTerm(filter) && filter.op === 'and' ? filter.args : [filter];
}

export const joined = (parts: readonly QueryFilter[]): QueryFilter | undefined =>
  parts.length > 1 ? { op: 'and', args: parts } : parts[0];

/** Is a filter being written, and not a text to look for? A field's name, and then something after it. */
export function startsTerm(text: string, grammar: Grammar): boolean {
  const [first, second] = tokens(text);
  if (!first) return false;
  if (first.kind === '(') return true;
  const field = fieldOf(grammar, first.text);
  return field !== undefined && (operatorOf(second) !== undefined || (second === undefined && first.end < text.length));
}

/** `tags has a or tags has b`, `stage in (a, b)`, `stage = a`: a choice among one field's values. */
export function choiceOf(filter: QueryFilter): { field: string; values: QueryTerm['value'][] } | undefined {
  if (isTerm(filter)) {
    if (filter.op === 'in') return { field: filter.field, values: [...filter.value] };
    return filter.op === 'eq' || filter.op === 'has' ? { field: filter.field, values: [filter.value] } : undefined;
  }
  if (filter.op !== 'or') return undefined;
  const all = filter.args.map(choiceOf);
  const [first] = all;
  if (!first || !all.every((one) => one?.field === first.field)) return undefined;
  return { field: first.field, values: all.flatMap((one) => one?.values ?? []) };
}

/** One sentence: what is wrong, and what it could be. */
export function errorText({ why, about, instead }: QueryError, l: Localize): string {
  const few = instead?.slice(0, 8).join(', ');
  return `${l.t(`query.error.${why}`, { about })}${few ? ` ${l.t('query.error.instead', { list: few })}` : ''}`;
}
