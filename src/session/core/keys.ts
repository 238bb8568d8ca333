import type { Ref, Type } from '../../contract/index.ts';

/** Keys of the cache: the verb, the type, the question; and, where an answer is made of other types too, those. */
export const listKey = (type: Type, query: object): readonly unknown[] => ['list', type, query];
export const getKey = (ref: Ref): readonly unknown[] => ['get', ref.type, ref.id];
export const readKey = (verb: string, ref: Ref, query: object = {}, madeOf: readonly Type[] = []): readonly unknown[] => [
  verb,
  ref.type,
  { id: ref.id, ...query },
  madeOf,
];
