import type { Filter, Op, Query, Scalar } from '../../contract/index.ts';
import { unsupported } from '../toolkit/query.ts';
import type { FieldRule, Resource, Rule } from './resource.ts';
import { OWN_TAGS } from './wire.ts';

/** Letters that the server's text operators take for anything, with no way to escape them. */
export const WILDCARDS = '%_';

const OPS: { readonly [By in Rule['by']]: readonly Op[] } = {
  text: ['eq', 'ne', 'contains', 'startsWith'],
  exact: ['eq'],
  words: ['eq'],
  number: ['eq', 'ne', 'lt', 'le', 'gt', 'ge'],
  // NaN is kept as 0 with a mark: rows that hold it can be left out of these, but not be brought into `ne`.
  metric: ['eq', 'lt', 'le', 'gt', 'ge'],
  time: ['lt', 'le', 'gt', 'ge'],
  keyed: ['eq', 'ne', 'contains', 'startsWith'],
};
const SIGNS: { readonly [K in Op]?: string } = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

type Term = Exclude<Filter, { op: 'and' | 'or' | 'not' }>;

export function opsOf(rule: Rule | undefined): readonly Op[] {
  return rule ? OPS[rule.by] : [];
}

/** The rule for a field: its own, or its map's (`metrics.*`). */
export function ruleOf(resource: Resource, field: string): FieldRule | undefined {
  return resource.fields[field] ?? resource.fields[`${field.split('.')[0]}.*`];
}

/** A filter and a search as the server's own sentence; undefined: nothing can match. What can't be said exactly is `unsupported`. */
export function sentenceOf(resource: Resource, query: Query<string>, fixed: readonly string[] = []): string | undefined {
  const { filter, search } = query;
  const terms = filter ? ((filter.op === 'and' ? filter.args : [filter]) as readonly Term[]) : [];
  const parts = [...fixed];
  for (const term of terms) {
    const part = comparison(resource, term);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const searched = resource.search && resource.fields[resource.search]?.rule;
  if (search && searched)
    parts.push(`${keyOf(resource, searched, resource.search!, 'search')} ILIKE ${quoted(resource, 'search', `%${search}%`)}`);
  return parts.join(' AND ');
}

/** The server's words for an order. */
export function orderOf(resource: Resource, query: Query<string>): string[] {
  return (query.sort ?? []).map(({ field, desc }) => {
    const rule = ruleOf(resource, field)!;
    const key = rule.rule?.by === 'metric' ? keyOf(resource, rule.rule, field, `sort.${field}`) : rule.sort;
    return `${key} ${desc ? 'DESC' : 'ASC'}`;
  });
}

/** Metrics that a filter compares: rows where they are NaN match by mistake. */
export function comparedMetrics(resource: Resource, { filter }: Query<string>): string[] {
  const terms = filter ? ((filter.op === 'and' ? filter.args : [filter]) as readonly Term[]) : [];
  return terms.filter(({ field }) => ruleOf(resource, field)?.rule?.by === 'metric').map(({ field }) => keyIn(field));
}

const keyIn = (field: string): string => field.slice(field.indexOf('.') + 1);

function comparison(resource: Resource, term: Term): string | undefined {
  const what = `filter.${term.field}.${term.op}`;
  const rule = ruleOf(resource, term.field)?.rule;
  if (!rule) throw inexpressible(resource, what, 'this field');
  const key = keyOf(resource, rule, term.field, what);
  const value = term.value as Scalar;
  switch (rule.by) {
    case 'number':
    case 'metric':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw inexpressible(resource, what, 'anything but a number');
      return `${key} ${SIGNS[term.op]} ${value}`;
    case 'time': {
      const at = Date.parse(String(value));
      if (Number.isNaN(at)) throw inexpressible(resource, what, 'what is not a time');
      return `${key} ${SIGNS[term.op]} ${at}`;
    }
    case 'words': {
      const word = Object.hasOwn(rule.words, String(value)) ? rule.words[String(value)] : undefined;
      return word === undefined ? undefined : `${key} = ${quoted(resource, what, word)}`;
    }
  }
  if (term.op === 'contains') return `${key} ILIKE ${quoted(resource, what, `%${term.value}%`)}`;
  if (term.op === 'startsWith') return `${key} ILIKE ${quoted(resource, what, `${term.value}%`)}`;
  return `${key} ${SIGNS[term.op]} ${quoted(resource, what, String(value))}`;
}

function keyOf(resource: Resource, rule: Rule, field: string, what: string): string {
  if (rule.by !== 'metric' && rule.by !== 'keyed') return rule.key;
  const key = keyIn(field);
  // Naming one of its own tags changes what the server lists.
  if (key.includes('`') || (rule.key === 'tags' && key.startsWith(OWN_TAGS))) throw inexpressible(resource, what, 'this name');
  return `${rule.key}.\`${key}\``;
}

/** The server knows two kinds of quotes, and no way to escape either. */
export function quoted(resource: { type: string }, what: string, text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  throw inexpressible(resource, what, 'a text with both kinds of quotes');
}

function inexpressible(resource: { type: string }, what: string, thing: string): ReturnType<typeof unsupported> {
  return unsupported(`${resource.type}.${what}`, `MLflow can't look for ${thing} here.`);
}
