/** What a filter can say, in plain types: the shape is that of the contract's filter, which `ui` does not know. */
export const QUERY_OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'contains', 'startsWith', 'has', 'exists'] as const;
export type QueryOp = (typeof QUERY_OPS)[number];
export type QueryScalar = string | number | boolean;
export type QueryTerm =
  | { op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'has'; field: string; value: QueryScalar }
  | { op: 'contains' | 'startsWith'; field: string; value: string }
  | { op: 'in'; field: string; value: readonly QueryScalar[] }
  | { op: 'exists'; field: string; value: boolean };
export type QueryFilter = { op: 'and' | 'or'; args: readonly QueryFilter[] } | { op: 'not'; arg: QueryFilter } | QueryTerm;

export interface QueryValue {
  readonly value: string;
  readonly label?: string;
  readonly count?: number;
}
export interface QueryField {
  /** As the backend knows it: `latest.metrics.mape`. With `map` the start of all its keys: `metadata.`. */
  readonly name: string;
  /** As people write it, unique within the grammar: `mape`. */
  readonly word: string;
  readonly label: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'time' | 'enum' | 'ref' | 'list' | 'map';
  readonly ops: readonly QueryOp[];
  /** To choose from; of an `enum` there are no others. */
  readonly values?: readonly QueryValue[];
  readonly map?: boolean;
}
export interface Grammar {
  readonly fields: readonly QueryField[];
  /** A single term; an `and` of terms; an `and` or an `or` of terms; any tree. */
  readonly logic: 'one' | 'and' | 'flat' | 'tree';
}

export const QUERY_ERRORS = [
  'field',
  'op',
  'opNot',
  'value',
  'number',
  'time',
  'boolean',
  'choice',
  'list',
  'close',
  'quote',
  'join',
  'deep',
  'one',
  'and',
  'flat',
] as const;
/** What is wrong, and from where to where in the text. */
export interface QueryError {
  readonly why: (typeof QUERY_ERRORS)[number];
  readonly start: number;
  readonly end: number;
  /** What it is about: the field, the word that was found. */
  readonly about: string;
  /** What it could be instead. */
  readonly instead?: readonly string[];
}

export const isTerm = (filter: QueryFilter): filter is QueryTerm => 'field' in filter;

/** The field a name or a word stands for; a map's key has the map's. */
export function fieldOf(grammar: Grammar, name: string): QueryField | undefined {
  return (
    grammar.fields.find((field) => !field.map && field.name === name) ??
    grammar.fields.find((field) => !field.map && field.word === name) ??
    grammar.fields.find(
      (field) => field.map && [field.name, field.word].some((start) => name.length > start.length && name.startsWith(start)),
    )
  );
}
