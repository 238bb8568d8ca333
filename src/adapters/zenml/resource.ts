import type { FieldCaps, Ref, Resources, Type, TypeCaps } from '../../contract/index.ts';
import type { Transport } from '../toolkit/transport.ts';
import type { Envelope, Place } from './wire.ts';

/** How the server is asked for a field; its kind decides which operators there are, and how they are written. */
export type Rule =
  | { by: 'text' | 'number' | 'time' | 'flag' | 'id'; param: string }
  /** A closed set of words: each of ours may stand for several of the server's. */
  | { by: 'words'; param: string; words: { readonly [ours: string]: readonly string[] } }
  /** A list that holds a name. */
  | { by: 'tag'; param: string }
  /** A key of what was logged, with a number. */
  | { by: 'metadata'; param: string };

export interface FieldRule {
  caps: Omit<FieldCaps, 'ops' | 'sort' | 'wildcards'>;
  rule?: Rule;
  /** The server's word for it in `sort_by`. */ sort?: string;
  /** The server's word for grouping runs by it. */ group?: 'status' | 'tag';
}

/** What lazy fields are filled with. */
export interface Filling {
  transport: Transport;
  place: Place;
  signal?: AbortSignal | undefined;
}

/** One type of the contract over one list of the server. */
export interface Resource<T extends Type = Type, W extends Envelope = Envelope> {
  type: T;
  /** Below `/api/v1`; a single one is below it by its id. */ path: string;
  /** Rows belong to a project. */ scoped: boolean;
  fields: { readonly [field: string]: FieldRule };
  /** What the list may be of, and the query parameter for it. */ of?: { readonly [K in Type]?: string };
  ofRequired?: boolean;
  /** The parameter of `of` takes an id and no operator. */ ofBare?: boolean;
  /** Sent with every list. */ fixed?: readonly (readonly [string, string])[];
  /** The text field that a search looks into. */ search?: string;
  caps?: Partial<TypeCaps<string>>;
  /** Lists are asked without `hydrate`: the rest of a row is too large for them. */ plain?: boolean;
  /** Sent with every single one. */ single?: readonly (readonly [string, string])[];
  /** Parts of another thing: where the list of its parts is, and where one is by its id; undefined is none. */ within?: (
    of: Ref,
  ) => string;
  at?: (id: string) => string | undefined;
  /** The server's answer without what is secret in it. */ raw?: (wire: W) => unknown;
  /** What must be known of the server before a row can be mapped. */
  before?(by: Filling): Promise<void>;
  map(item: W, place: Place): Resources[T];
  /** Fills lazy fields: those whose names are given, or all of them for a single one. */
  fill?(items: Resources[T][], wire: W[], wants: (field: string) => boolean, by: Filling): Promise<void>;
}

/** Keeps each resource's own wire type while it is written, and forgets it in the table of all. */
export function resource<T extends Type, W extends Envelope>(definition: Resource<T, W>): Resource {
  return definition as unknown as Resource;
}

const text = (param: string, sort = param): FieldRule => ({ caps: { kind: 'text' }, rule: { by: 'text', param }, sort });
const moment = (param: string): FieldRule => ({ caps: { kind: 'time' }, rule: { by: 'time', param }, sort: param });

/** The fields that all lists of the server have. */
export const COMMON: { readonly [field: string]: FieldRule } = {
  id: { caps: { kind: 'text' }, rule: { by: 'id', param: 'id' } },
  name: text('name'),
  created: moment('created'),
  updated: moment('updated'),
};
export const OWNED: { readonly [field: string]: FieldRule } = {
  'createdBy.id': { caps: { kind: 'ref' }, rule: { by: 'id', param: 'user' } },
  createdBy: { caps: { kind: 'ref' } },
};
export const TAGGED: { readonly [field: string]: FieldRule } = { tags: { caps: { kind: 'list' }, rule: { by: 'tag', param: 'tags' } } };
export const DESCRIBED: { readonly [field: string]: FieldRule } = { description: { caps: { kind: 'text' } } };
export const LOGGED: { readonly [field: string]: FieldRule } = {
  metrics: { caps: { kind: 'map' } },
  'metrics.*': { caps: { kind: 'number' }, rule: { by: 'metadata', param: 'run_metadata' } },
  metadata: { caps: { kind: 'map' } },
};
export { moment, text };
