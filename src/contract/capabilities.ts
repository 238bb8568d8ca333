/** Capabilities: what a backend can do, as data that elements, docs and the suite read alike. */
import type { Reason, Schema, ScopeLevel } from './values.ts';
import type { Type } from './resources.ts';
import type { Field, Filter, Op } from './reading.ts';
import type { PermissionCaps } from './permissions.ts';
import type { Action } from './writing.ts';
import type { Every } from './streams.ts';

export interface Capabilities {
  contract: 1;
  backend: { name: string; version?: string };
  scope: readonly ScopeLevel[];
  types: { readonly [T in Type]?: TypeCaps<Field<T>> };
  /** Why a type, verb (`run.logs`) or action (`run.cancel`) is missing. */ unsupported?: { readonly [what: string]: Reason };
  permissions?: PermissionCaps;
}
export const VERBS = ['list', 'get', 'create', 'update', 'delete', 'graph', 'logs', 'bytes', 'upload', 'measure'] as const;
export type Verb = (typeof VERBS)[number];
export interface TypeCaps<F extends string = string> {
  verbs: readonly Verb[];
  /** The key `metrics.*` stands for all keys of a map. */ fields?: { readonly [K in F]?: FieldCaps };
  /** What `Query.of` may be, and whether it must be. */ of?: readonly Type[];
  ofRequired?: boolean;
  /** A single term; an `and` of terms; an `and` or an `or` of terms; any tree. */ logic?: 'one' | 'and' | 'flat' | 'tree';
  search?: { fields: readonly F[]; match: 'contains' | 'startsWith'; wildcards?: string };
  /** Sort keys at a time; absent: 1. */ sorts?: number;
  /** `stable`: nothing is lost or repeated while rows come and go. */ paging?: 'offset' | 'cursor' | 'whole';
  stable?: boolean;
  /** Largest page; where every list silently ends. */ limit?: number;
  cut?: number;
  total?: 'exact' | 'atLeast' | 'none';
  /** `compare`: the adapter reads, compares, writes; a race remains. */ concurrency?: 'native' | 'compare' | 'none';
  /** Of create, update, delete: `Change.key` is heeded; `validate` answers. */ idempotent?: boolean;
  validate?: boolean;
  /** Of draft and patch, and the names of secrets they take. */ create?: Schema;
  update?: Schema;
  secrets?: readonly string[];
  actions?: { readonly [A in Action]?: ActionCaps };
  /** `watch` tells of it, and resumes after a break of at most `resumeMs`. Absent: the kit polls. */ live?: { resumeMs?: number };
  logs?: { follow?: boolean; resume?: boolean; back?: boolean; level?: boolean; search?: boolean };
  bytes?: { ranges?: boolean; max?: number };
  /** The key `*` stands for any metric. */ measures?: { readonly [metric: string]: MeasureCaps };
  /** What people should know. */ note?: Reason;
}
export const FIELD_KINDS = ['text', 'number', 'boolean', 'time', 'enum', 'ref', 'list', 'map'] as const;
export interface FieldCaps {
  kind: (typeof FIELD_KINDS)[number];
  ops?: readonly Op[];
  sort?: 'both' | 'asc' | 'desc';
  facet?: boolean;
  /** All there are, in order. */ values?: readonly string[];
  /** What a ref points to. */ type?: Type;
  unit?: string;
  better?: 'higher' | 'lower';
  /** Only filled by `get`, or when named in `Query.fields`. */ lazy?: boolean;
  /** Letters that it takes for "anything" in text operators, and that can't be escaped (`%_`). */ wildcards?: string;
}
export interface ActionCaps {
  /** Of an action that the kit doesn't know. */ input?: Schema;
  /** Of a known one, the members that are heeded; absent: all. */ takes?: readonly string[];
  /** Rows that don't match don't show it. */ when?: Filter;
  destructive?: boolean;
  idempotent?: boolean;
  validate?: boolean;
}
export interface MeasureCaps {
  unit: string;
  over: 'time' | 'step';
  label?: string;
  better?: 'higher' | 'lower';
  every?: readonly Every[];
  groupBy?: readonly string[];
}
