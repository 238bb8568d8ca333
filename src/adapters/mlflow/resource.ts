import type { FieldCaps, Query, Ref, Resources, Type, TypeCaps } from '../../contract/index.ts';
import type { Place } from './place.ts';

/** How the server is asked for a field; its kind decides which operators there are, and how they are written. */
export type Rule =
  | { by: 'text' | 'exact' | 'number' | 'time'; key: string }
  /** A closed set of words. */
  | { by: 'words'; key: string; words: { readonly [ours: string]: string } }
  /** A map of numbers, of texts. */
  | { by: 'metric' | 'keyed'; key: string };

export interface FieldRule {
  caps: Omit<FieldCaps, 'ops' | 'sort' | 'wildcards'>;
  rule?: Rule;
  /** The server's word for it in `order_by`. */ sort?: string;
}

/** A part of a list, and where it goes on. */
export interface Rows<I> {
  items: I[];
  next?: string | undefined;
}
/** What is asked of a list: a token of the server's, and at most so many. */
export interface Asked {
  query: Query<string>;
  token?: string;
  limit: number;
  wants(field: string): boolean;
}

/** One type of the contract over the server's calls. */
export interface Resource<T extends Type = Type> {
  type: T;
  fields: { readonly [field: string]: FieldRule };
  /** The text field that a search looks into. */ search?: string;
  caps?: Partial<TypeCaps<string>>;
  /** By the server's own pages. */ page?(asked: Asked, place: Place): Promise<Rows<Resources[T]>>;
  /** Where the server only gives all. */ all?(of: Ref | undefined, place: Place): Promise<Resources[T][]>;
  one(id: string, place: Place): Promise<Resources[T]>;
}

/** Keeps each resource's own type while it is written, and forgets it in the table of all. */
export function resource<T extends Type>(definition: Resource<T>): Resource {
  return definition as unknown as Resource;
}

export const text = (key: string, sort?: string): FieldRule => ({
  caps: { kind: 'text' },
  rule: { by: 'text', key },
  ...(sort ? { sort } : {}),
});
export const moment = (key: string, filters = true): FieldRule => ({
  caps: { kind: 'time' },
  ...(filters ? { rule: { by: 'time', key } } : {}),
  sort: key,
});
export const shown = (kind: FieldCaps['kind'], more: Partial<FieldCaps> = {}): FieldRule => ({ caps: { kind, ...more } });
export const LABELS: { readonly [field: string]: FieldRule } = {
  labels: shown('map'),
  'labels.*': { caps: { kind: 'text' }, rule: { by: 'keyed', key: 'tags' } },
};
