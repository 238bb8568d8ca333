import type {
  Action,
  ActionCaps,
  Effect,
  FieldError,
  Grant,
  Id,
  Json,
  Link,
  Principal,
  Ref,
  Resources,
  Schema,
  Scope,
  Type,
} from '../../../contract/index.ts';
import type { Entry, Item, Patch, Share, Work } from './overlay.ts';

/** What a rule may look at and do while a change is applied. Nothing is visible to others before all of it is done. */
export interface Desk {
  now: number;
  /** Who writes. */
  me: Link<'user'>;
  /** Where: the place that made things belong to. */
  here: Link;
  organization?: Link;
  find<T extends Type>(ref: Ref<T>): Resources[T] | undefined;
  /** Those of a type, or of something; only where they are few, or of something. */
  rows<T extends Type>(type: T, of?: Ref): Resources[T][];
  /** `from`: when it comes into force, in ms; absent: at once. */
  patch(ref: Ref, set: Patch, from?: number): void;
  /** What was to come by the clock no longer comes. */
  settle(ref: Ref): void;
  add(item: Item, more?: Pick<Entry, 'like' | 'bytes'>): void;
  remove(ref: Ref): void;
  count(parent: Ref, type: Type, more: number): void;
  stop(ref: Ref): void;
  /** A run that waits goes on. */
  answer(ref: Ref): void;
  /** A run stands still, with all that was to come of it; and goes on. */
  pause(ref: Ref): void;
  goOn(ref: Ref): void;
  /** Ties two things, so that each is listed of the other; and takes them apart, also where the world tied them. */
  link(ref: Ref, to: Ref): void;
  unlink(ref: Ref, from: Ref): void;
  /** What who was given on this one thing; no grants: nothing any more. */
  shares(ref: Ref): readonly Share[];
  share(ref: Ref, who: Link<Principal>, grants: readonly Grant[]): void;
  /** From now on it is being worked at. */
  begin(ref: Ref, work: Omit<Work, 'id' | 'began'>): Work;
  /** Whether who writes holds this right themselves. */
  may(grant: Grant): boolean;
  /** The same change, in another place of the organization. */
  at(scope: Scope): Desk | undefined;
  id(type: Type): Id;
}
export interface Done {
  ref?: Ref;
  output?: Json;
  secrets?: Record<string, string>;
  gone?: Ref[];
  touched?: Type[];
  /** It takes its time: the answer is an operation that runs. */ work?: Omit<Work, 'id' | 'began'>;
}
export interface Rule {
  caps: ActionCaps;
  /** Why it is refused now, beyond `caps.when`. */ errors?(item: never, input: never, desk: Desk): FieldError[];
  effects?(item: never, input: never, desk: Desk): Effect[];
  run(item: never, input: never, desk: Desk): Done | undefined;
}
export type Given = Readonly<Record<string, unknown>>;
/** What can be written to the things of one type, and what comes of it. */
export interface Kind {
  create?: Schema;
  update?: Schema;
  secrets?: readonly string[];
  /** Takes files, each of so many bytes at most. */ upload?: number;
  /** No two things in one place have the same. */ unique?: readonly string[];
  /** What a new thing has beside its draft. */ make?(draft: Given, desk: Desk, of: Ref | undefined): Given;
  /** After it is made. */ made?(item: never, desk: Desk, secrets: Record<string, string>): Done | undefined;
  /** What of a draft (`item` absent) or patch is wrong beyond the schema. */ errors?(
    given: Given,
    desk: Desk,
    item: never,
    of: Ref | undefined,
  ): FieldError[];
  /** What an update of these members brings about elsewhere. */ updated?(item: never, patch: Given, desk: Desk): Patch | undefined;
  delete?: {
    /** What goes with it, or keeps it. */ effects?(item: never, desk: Desk): Effect[];
    /** Absent: it is removed. */ run?(item: never, desk: Desk): void;
  };
  /** It can't be changed or deleted. */ locked?(item: never): string | undefined;
  actions?: { readonly [A in Action]?: Rule };
}
/** Keeps the types of a kind's own functions apart from those of all kinds. */
export type KindOf<T extends Type> = Omit<Kind, 'made' | 'errors' | 'updated' | 'delete' | 'locked' | 'actions'> & {
  made?(item: Resources[T], desk: Desk, secrets: Record<string, string>): Done | undefined;
  errors?(given: Given, desk: Desk, item: Resources[T] | undefined, of: Ref | undefined): FieldError[];
  updated?(item: Resources[T], patch: Given, desk: Desk): Patch | undefined;
  delete?: { effects?(item: Resources[T], desk: Desk): Effect[]; run?(item: Resources[T], desk: Desk): void };
  locked?(item: Resources[T]): string | undefined;
  actions?: { readonly [A in Action]?: RuleOf<T> };
};
export interface RuleOf<T extends Type> {
  caps: ActionCaps;
  errors?(item: Resources[T], input: Given, desk: Desk): FieldError[];
  effects?(item: Resources[T], input: Given, desk: Desk): Effect[];
  run(item: Resources[T], input: Given, desk: Desk): Done | undefined;
}
export const kind = <T extends Type>(_type: T, rules: KindOf<T>): Kind => rules as unknown as Kind;
export const link = ({ type, id, name }: Link): Link => ({ type, id, ...(name === undefined ? {} : { name }) });
export const effect = (code: string, words: string, more: Omit<Effect, 'text'> = {}): Effect => ({
  text: { code: `memory.${code}`, text: words },
  ...more,
});
