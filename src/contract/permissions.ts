/** Permissions: grants, the model a role editor draws, and why something is allowed. */
import type { Id, Json, Link, Reason, Ref, Schema, ScopeLevel } from './values.ts';
import type { Principal, Type } from './resources.ts';
import type { Verb } from './capabilities.ts';
import type { Action, Change } from './writing.ts';

/** One right, in the backend's words. Denying an action denies whatever implies it (MLflow's DENY = deny READ). */
export interface Grant {
  type: string;
  action: string;
  /** One instance; absent: all. */ id?: Id;
  deny?: boolean;
  condition?: Json;
}
/** What the role editor draws. Levels: `exclusive` and a chain of `implies`. Matrix: neither. Flat names: an action a name. */
export interface PermissionModel {
  resources: readonly PermissionResource[];
  /** Grants may deny; roles may include roles. */ deny?: boolean;
  includes?: boolean;
  /** Of `Grant.condition`. */ conditions?: Schema;
}
export interface PermissionResource {
  type: string;
  label?: string;
  group?: string;
  /** The kit's word for it; only in roles of this level. */ is?: Type;
  level?: ScopeLevel;
  /** One action at a time; a grant may name one instance. */ exclusive?: boolean;
  instances?: boolean;
  actions: readonly PermissionAction[];
}
/** `implies`: actions of the same resource, or `type:action`. `locked`: why the caller may not grant it. */
export interface PermissionAction {
  id: string;
  label?: string;
  description?: string;
  dangerous?: boolean;
  implies?: readonly string[];
  locked?: Reason;
}
export interface PermissionCaps {
  /** Asked of the server; computed by its rules; or not known before trying. */ can: 'server' | 'derived' | 'unknown';
  /** About others too; with changes assumed. */ others?: boolean;
  given?: boolean;
  explain?: boolean;
  whoCan?: boolean;
  model?: PermissionModel;
}
/** May `who` (absent: the caller) do this? In the kit's words: a verb or action, on a thing or on a type in this scope. */
export interface Check {
  do: Verb | Action;
  on: Ref | { type: Type; of?: Ref };
  who?: Ref<Principal>;
  /** As if these were done. */ given?: readonly Change[];
}
export interface Decision {
  allowed: boolean | 'unknown';
  missing?: Grant[];
  reason?: Reason;
}
export interface Explanation extends Decision {
  because: Because[];
}
export const BECAUSE = [
  'owner',
  'admin',
  'member',
  'team',
  'provider',
  'role',
  'includes',
  'grant',
  'implies',
  'policy',
  'default',
  'deny',
] as const;
/** One node from the person down to the right; children are what it rests on. `decides`: the one that settled it. */
export interface Because {
  kind: (typeof BECAUSE)[number];
  text: string;
  holds: boolean;
  decides?: boolean;
  link?: Link;
  grant?: Grant;
  children?: Because[];
}
/** `who` absent: everyone. `direct`: by a grant on this very thing, which can be taken back. */
export interface Holder {
  who?: Link<Principal>;
  grants?: Grant[];
  direct?: boolean;
  because?: Because[];
}
