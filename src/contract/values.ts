/** Scope, refs and values: the words every other part of the contract is made of. */
import type { Principal, Type } from './resources.ts';

/** Equal or not equal, nothing else. Not always the backend's own (MLflow's version: name and number together). */
export type Id = string;
/** ISO 8601 in UTC with `Z`, fraction as fine as the backend's. Durations are `…Ms`, sizes are bytes. */
export type Time = string;
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** JSON Schema, draft-07 to 2020-12, as the backend has it. `x-inlay-ref: "role"`: pick a ref; `x-inlay-suggest`: ask `suggest`. */
export type Schema = boolean | { readonly [keyword: string]: Json };
/** A sentence for people: `text` in English, `code` the key under which messages may translate it. */
export interface Reason {
  code: string;
  text: string;
}
/** `unit`: `1` for counts, `ms`, `B`, `%`, an ISO 4217 currency, or the backend's word. `limit`: its cap, in the same unit. */
export interface Quantity {
  value: number;
  unit: string;
  limit?: number;
}

/** From wide to narrow; `Capabilities.scope` says which of them a backend has. */
export const SCOPE_LEVELS = ['organization', 'tenant', 'project'] as const;
export type ScopeLevel = (typeof SCOPE_LEVELS)[number];
/** Where a session stands. `{}` is the widest: enough to list what can be entered. */
export type Scope = { readonly [L in ScopeLevel]?: Id };

/** Names one thing; `scope` only where that isn't the session's. */
export interface Ref<T extends Type = Type> {
  type: T;
  id: Id;
  scope?: Scope;
}
/** A ref that can be drawn without another call. `lost`: the caller may not read it, or it is no more. */
export interface Link<T extends Type = Type> extends Ref<T> {
  name?: string;
  lost?: 'denied' | 'gone';
}
/** What every resource has. An entity is a link is a ref: pass it wherever one is asked for. */
export interface Entity<T extends Type = Type> extends Link<T> {
  name: string;
  /** Markdown. */ description?: string;
  /** Changes with every write; goes back as `ifRevision`. An etag, an `updated`, a hash. */ revision?: string;
  created?: Time;
  updated?: Time;
  createdBy?: Link<Principal>;
  /** What contains it. */ parent?: Link;
  /** Names; their colours come from the resource `tag`. */ tags?: string[];
  /** MLflow's tags, Prefect's labels, Keycloak's attributes, a host's own columns. */ labels?: Record<string, string>;
  /** How many of a type it has: a model's versions, a role's members. */ counts?: { [K in Type]?: number };
  /** Verbs and actions that this one refuses now, and why: drawn disabled, with the reason. */ blocked?: Record<string, Reason>;
  /** Ready to copy: how to load a model, how to launch where we can't. */ snippets?: { language: string; text: string }[];
  /** Its page in the backend's own interface. */ href?: string;
  /** As the backend sent it, without secrets: for a JSON tab, never for logic. */ raw?: unknown;
}
