import type { Action, Adapter, Change, Check, Draft, Filter, Host, Ref, Scope, Session, Type } from '../contract/index.ts';

/** Who signs in: `limited` may do less than `owner`; `wrongSecret` and `anonymous` may not even connect. */
export const ACTORS = ['owner', 'limited', 'wrongSecret', 'anonymous'] as const;
export type Actor = (typeof ACTORS)[number];

/** What the suite may make of a type, change, and take away again. Names must differ by `n`, so that cases don't meet. */
export interface Writable<T extends Type = Type> {
  draft(n: number): Draft<T>;
  of?: Ref;
  /** One thing and more that an update may set; each member may also be cleared, but those of `keeps`. */
  patch: Draft<T>;
  keeps?: readonly string[];
  /** A draft that the backend must refuse as not valid. */
  bad?: Draft<T>;
  /** Making the same draft twice is refused as taken. */
  unique?: true;
  /** Something that may be done to what was made. */
  act?: { action: Action; input?: Extract<Change, { do: 'act' }>['input'] };
}

/** What the author of an adapter supplies, so that the suite can hold the adapter to the contract's laws. */
export interface Fixture {
  /** Shown with the counts, for instance `zenml 0.98`. */
  name: string;
  /** A fresh adapter for this actor. Of `host`, what the suite gives (a fetch with faults, `refresh`…) goes before the fixture's own. */
  make(actor: Actor, host?: Host): Adapter;
  /** A scope that holds the samples: few rows (up to some thousands a type), each kind of thing at least twice. */
  scope: Scope;
  /** A second scope with rows of its own; without it the isolation of scopes can't be proven. */
  otherScope?: Scope;
  /** Things that are in `scope`, a few for each type that the suite is to open, graph, read logs and bytes of. */
  samples: { readonly [T in Type]?: readonly Ref<T>[] };
  /** A filter whose field and operator are declared, but which this backend can't express (MLflow: both kinds of quote). */
  badFilter?: { type: Type; filter: Filter };
  /** Makes `n` new things appear while lists are read, made by someone else. What they are is the fixture's choice. */
  seed?(n: number): Promise<void>;
  /** By type; without it the cases of writing are skipped. */
  drafts?: { readonly [T in Type]?: Writable<T> };
  /** A change that takes its time, and that can be given up while it is under way. */
  long?: Change;
  /** Makes something that takes files. */
  uploadTo?(session: Session): Promise<Ref>;
  /** A question, and changes that would turn its answer. */
  given?: { check: Check; changes: readonly Change[] };
  /** Called by the binding after the last case. */
  cleanup?(): Promise<void>;
  /** The adapter talks through `host.fetch`: faults can be injected. Without it the cases `fault.*` are skipped. */
  wire?: true;
  /** A fixture that declares less on purpose: the floor of 25 cases does not apply. */
  narrowed?: true;
}

/** The least an adapter must declare for a law to be asked of it: Reader, Operator, Administrator. */
export type Level = 'R' | 'O' | 'A';

/** `checks`: how often something was compared; none means that the case was skipped. `skipped`: capabilities that are missing. */
export interface Outcome {
  checks: number;
  skipped: string[];
}

/** One law. `run` rejects with `BrokenLaw` where the adapter breaks it; a case that could check nothing names what is missing. */
export interface Case {
  /** As in the contract's text: `list.filter`. */
  name: string;
  level: Level;
  run(): Promise<Outcome>;
}
