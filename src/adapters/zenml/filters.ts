import type { Filter, Op, Query, Scalar } from '../../contract/index.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import { unsupported } from '../toolkit/query.ts';
import type { Resource, Rule } from './resource.ts';

/** Letters that the server's text operators take for anything, with no way to escape them. */
export const WILDCARDS = '%_';
/** The longest text that is sent: a request line of the server's has an end. */
const LONGEST = 4000;

const TEXT: readonly Op[] = ['eq', 'ne', 'in', 'contains', 'startsWith'];
const ORDER: readonly Op[] = ['lt', 'le', 'gt', 'ge'];
const OPS: { readonly [By in Rule['by']]: readonly Op[] } = {
  text: TEXT,
  number: ['eq', 'ne', ...ORDER],
  time: ORDER,
  flag: ['eq'],
  id: ['eq', 'in'],
  words: ['eq', 'in'],
  tag: ['has'],
  // The server compares text as numbers and takes 0 for "not a number": only comparisons that 0 can't pass are exact.
  metadata: ['gt', 'ge'],
};
const WORDS: { readonly [K in Op]?: string } = {
  eq: 'equals',
  ne: 'notequals',
  in: 'oneof',
  contains: 'contains',
  startsWith: 'startswith',
  lt: 'lt',
  le: 'lte',
  gt: 'gt',
  ge: 'gte',
};

export type Pairs = (readonly [string, string])[];
type Term = Exclude<Filter, { op: 'and' | 'or' | 'not' }>;

/** The operators that a field of this kind has. */
export function opsOf(rule: Rule | undefined): readonly Op[] {
  return rule ? OPS[rule.by] : [];
}

/** A whole query as parameters; what can't be said exactly is `unsupported`. The query has passed the check against the capabilities. */
export function parametersOf(resource: Resource, query: Query<string>): Pairs {
  const pairs: Pairs = [...(resource.fixed ?? [])];
  if (query.of) {
    if (!isUuid(query.of.id)) throw fail(notFound(`There is no such ${query.of.type}.`));
    // The address of its parts says it already.
    if (!resource.within) pairs.push([resource.of?.[query.of.type] ?? '', `${resource.ofBare ? '' : 'equals:'}${query.of.id}`]);
  }
  const searched = resource.search && resource.fields[resource.search]?.rule?.param;
  if (query.search && searched) pairs.push([searched, `contains:${bounded(resource, 'search', query.search)}`]);
  const { filter } = query;
  if (filter?.op === 'or') {
    // The server would join these by `or` as well.
    if ((query.of && !resource.within) || query.search || pairs.length > 0)
      throw inexpressible(resource, 'filter.or', 'either this or that within a part of the list');
    pairs.push(['logical_operator', 'or']);
  }
  const terms = filter ? ((filter.op === 'and' || filter.op === 'or' ? filter.args : [filter]) as readonly Term[]) : [];
  for (const term of terms) pairs.push(parameter(resource, term));
  const [sort] = query.sort ?? [];
  if (sort) pairs.push(['sort_by', `${sort.desc ? 'desc' : 'asc'}:${resource.fields[sort.field]?.sort ?? sort.field}`]);
  return pairs;
}

function parameter(resource: Resource, term: Term): readonly [string, string] {
  const rule = resource.fields[term.field]?.rule ?? resource.fields[`${term.field.split('.')[0]}.*`]?.rule;
  if (!rule) throw inexpressible(resource, `filter.${term.field}.${term.op}`, 'this field');
  const what = `filter.${term.field}.${term.op}`;
  const word = WORDS[term.op] ?? 'equals';
  const value = term.value as Scalar;
  switch (rule.by) {
    case 'text':
      if (term.op === 'in') return [rule.param, oneOf(term.value.map((each) => bounded(resource, what, String(each))))];
      return [rule.param, `${word}:${bounded(resource, what, String(value))}`];
    case 'id':
      // An id of another form belongs to nothing here; where names are looked up too it must not be taken for one.
      if (term.op === 'in') return [rule.param, oneOf(term.value.map(String).filter(isUuid))];
      return [rule.param, `equals:${isUuid(String(value)) ? String(value) : NOBODY}`];
    case 'words': {
      const ours = term.op === 'in' ? term.value.map(String) : [String(value)];
      return [rule.param, oneOf(ours.flatMap((each) => rule.words[each] ?? []))];
    }
    case 'tag':
      return [rule.param, `equals:${bounded(resource, what, String(value))}`];
    case 'flag':
      if (typeof value !== 'boolean') throw inexpressible(resource, what, 'anything but yes or no');
      // Some of these take no operator.
      return [rule.param, String(value)];
    case 'number':
      return [rule.param, `${word}:${finite(resource, what, value)}`];
    case 'time':
      return [rule.param, `${word}:${seconds(resource, what, String(value))}`];
    case 'metadata': {
      const key = term.field.slice(term.field.indexOf('.') + 1);
      const number = finite(resource, what, value);
      if (key.includes(':')) throw inexpressible(resource, what, 'a name with a colon');
      if (term.op === 'gt' ? number < 0 : number <= 0) throw inexpressible(resource, what, 'numbers of zero and below');
      return [rule.param, `${key}:${word}:${number}`];
    }
  }
}

/** An id that nothing has, so that an empty choice matches nothing. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

function oneOf(values: readonly string[]): string {
  return `oneof:${JSON.stringify(values.length ? values : [NOBODY])}`;
}

export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id);
}

function bounded(resource: Resource, what: string, text: string): string {
  if (encodeURIComponent(text).length > LONGEST) throw inexpressible(resource, what, 'so long a text');
  if (text.includes('\0')) throw inexpressible(resource, what, 'this letter');
  return text;
}

function finite(resource: Resource, what: string, value: Scalar): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw inexpressible(resource, what, 'anything but a number');
  return value;
}

/** `2026-11-24 08:30:00`: the one form that the server reads, in UTC, without fractions. */
function seconds(resource: Resource, what: string, value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw inexpressible(resource, what, 'what is not a time');
  if (/\.0*[1-9]/.test(value)) throw inexpressible(resource, what, 'fractions of a second');
  return at.toISOString().slice(0, 19).replace('T', ' ');
}

function inexpressible(resource: Resource, what: string, thing: string): ReturnType<typeof unsupported> {
  return unsupported(`${resource.type}.${what}`, `ZenML can't look for ${thing} here.`);
}
