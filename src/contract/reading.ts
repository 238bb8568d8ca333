/** Reading: filters, queries, pages and graphs. */
import type { Json, Link, Ref, Time } from './values.ts';
import type { Resources, StepPhase, Type } from './resources.ts';

/** Names joined by dots; after a map (`metrics`, `labels`…) the rest is the key: `metrics.val.loss`, `createdBy.id`. */
export type Field<T extends Type> = (keyof Resources[T] & string) | `${keyof Resources[T] & string}.${string}`;
export const OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in', 'contains', 'startsWith', 'has', 'exists'] as const;
export type Op = (typeof OPS)[number];
export type Scalar = string | number | boolean;
/** `contains` and `startsWith` ignore case, the others don't. `has`: a list holds it. Times compare as times. */
export type Filter<F extends string = string> =
  | { op: 'and'; args: readonly Filter<F>[] }
  | { op: 'or'; args: readonly Filter<F>[] }
  | { op: 'not'; arg: Filter<F> }
  | { op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'has'; field: F; value: Scalar }
  | { op: 'contains' | 'startsWith'; field: F; value: string }
  | { op: 'in'; field: F; value: readonly Scalar[] }
  | { op: 'exists'; field: F; value: boolean };

export interface Query<F extends string = string> {
  /** Only those of: a model's versions, a template's runs, a folder's files, a role's members. */ of?: Ref;
  filter?: Filter<F>;
  search?: string;
  sort?: readonly { field: F; desc?: boolean }[];
  /** At most so many; 0 asks for total and facets alone. */ limit?: number;
  /** Go on from there; a number is an offset, where `paging` is `offset`. */ at?: Cursor | number;
  /** To be shown: filled, if the backend has them; others may be absent. */ fields?: readonly F[];
  facets?: readonly F[];
}
/** Good only for the query it came from. */
export type Cursor = string & { readonly __cursor?: never };
export interface Page<I> {
  items: I[];
  /** Absent: the end. */ next?: Cursor;
  /** Absent: unknown. */ total?: { count: number; exact: boolean };
  /** The backend stopped at so many without a word: there may be more, and no way to them. */ cut?: number;
  /** Of all that match. */ facets?: Record<string, { value: Scalar; label?: string; count: number }[]>;
}

/** A run's steps, or where a thing comes from and goes to. `cut`: so many nodes, and no more. */
export interface Graph {
  nodes: GraphNode[];
  edges: { from: string; to: string; label?: string }[];
  cut?: number;
}
/** `key` is its identity: a node may have no `link` yet, or no more. `inside`: the node it folds into. */
export interface GraphNode {
  key: string;
  kind: Type;
  name: string;
  link?: Link;
  inside?: string;
  phase?: StepPhase;
  scheduled?: Time;
  started?: Time;
  ended?: Time;
  /** As asked for by `GraphQuery.fields`. */ values?: Record<string, Json>;
  /** There is more this way: ask for the graph of its link. */ more?: 'up' | 'down' | 'both' | 'inside';
}
export interface GraphQuery {
  direction?: 'up' | 'down' | 'both';
  depth?: number;
  fields?: readonly string[];
}
export interface Choice {
  value: Json;
  label?: string;
  group?: string;
}
