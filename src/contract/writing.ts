/** Writing: one `Change` value for every write, and the operation that answers it. */
import type { Id, Json, Link, Quantity, Reason, Ref, Scope, Time } from './values.ts';
import type { CodeRef, Principal, Resources, Type } from './resources.ts';
import type { Grant } from './permissions.ts';
import type { Problem } from './failure.ts';

/** Has the resource's shape, to be shown before the answer. As a patch (RFC 7396): `null` clears, lists are replaced. */
export type Draft<T extends Type> = { [K in Exclude<keyof Resources[T], keyof Ref | 'revision' | 'raw'>]?: Resources[T][K] | null };
interface Wish {
  /** A UUID: the same key twice has one effect. */ key?: string;
  /** Write-only values (`token`, `password`): never kept, logged or sent in events. */ secrets?: Record<string, string>;
  /** Refuse if it has changed since. */ ifRevision?: string;
}
export interface Create<T extends Type = Type> extends Wish {
  do: 'create';
  type: T;
  of?: Ref;
  draft: Draft<T>;
}
export interface Update<T extends Type = Type> extends Wish {
  do: 'update';
  on: Ref<T>;
  patch: Draft<T>;
}
export interface Delete<T extends Type = Type> extends Wish {
  do: 'delete';
  on: Ref<T>;
}
export interface Act<A extends Action = Action> extends Wish {
  do: 'act';
  action: A;
  on: Ref;
  input?: Actions[A];
}
/** A write as a value: staged, asked about, previewed, sent, retried, put into an event. */
export type Change = { [T in Type]: Create<T> | Update<T> | Delete<T> }[Type] | { [A in Action]: Act<A> }[Action];

/** What is more than storing fields: action → input. Open, as `Resources` is. */
export interface Actions {
  launch: LaunchInput; // runTemplate
  cancel: { force?: boolean };
  retry: { from?: 'start' | 'failed'; steps?: Id[] }; // run
  pause: None;
  resume: { input?: Json }; // run, tenant
  deploy: None;
  upgrade: { version: string }; // tenant
  leave: None;
  transfer: { to: Ref<Principal> }; // organization, tenant
  setStage: { stage: string | null; /** Archives who holds it. */ displace?: boolean; comment?: string }; // modelVersion
  setAlias: { alias: string };
  removeAlias: { alias: string };
  copy: { to: Scope; name?: string };
  archive: None;
  restore: None;
  link: { to: Ref };
  unlink: { from: Ref };
  accept: None;
  decline: None;
  resend: None; // invitation
  approve: { comment?: string; roles?: Ref<'role'>[] };
  deny: { comment?: string }; // accessRequest, version
  rotate: { /** So long the old value works too. */ graceMs?: number }; // apiKey, trigger
  test: { event?: string; payload?: Json };
  sync: None; // trigger, codeRepository
  backfill: { from: Time; to: Time };
  recover: { since: Time };
  redeliver: None; // trigger; delivery
  share: { with: Ref<Principal>; grants: Grant[] };
  unshare: { with: Ref<Principal> }; // anything
}
export type Action = keyof Actions & string;
export type None = { readonly [none: string]: never };
export interface LaunchInput {
  inputs?: Record<string, Json>;
  name?: string;
  tags?: string[];
  note?: string;
  at?: Time;
  stack?: Ref<'stack'>;
  code?: CodeRef;
  cache?: boolean;
  retries?: number;
  timeoutMs?: number;
  priority?: number;
}

/** The answer to every write; a synchronous backend answers it done. */
export interface Operation<T extends Type = Type> {
  state: 'running' | 'succeeded' | 'failed' | 'cancelled';
  problem?: Problem;
  /** While it runs: what to ask for again, and when. */ id?: Id;
  pollAfterMs?: number;
  progress?: { done: number; of?: number; text?: string };
  /** What came of it. Absent: the backend doesn't say; list again. */ ref?: Ref;
  item?: Resources[T];
  /** No longer valid: deleted, or replaced by `ref`. */ gone?: Ref[];
  /** Types that changed beside. */ touched?: Type[];
  output?: Json;
  /** Shown once and nowhere again. */ secrets?: Record<string, string>;
}
/** A dry run. `effects`: what else would happen, or stands in the way; `estimate`: cost, wait, duration… */
export interface Preview {
  errors: FieldError[];
  effects?: Effect[];
  estimate?: Record<string, Quantity>;
}
export interface Effect {
  text: Reason;
  on?: Link;
  count?: number;
  blocks?: boolean;
}
/** `pointer`: RFC 6901, into the draft, patch or input. */
export interface FieldError {
  pointer: string;
  message: string;
  code?: string;
  warning?: boolean;
}
