/** JSON as the form handles it; it is never changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** JSON Schema, 2020-12 or draft-07. */
export type Schema = boolean | JsonObject;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isSchema = (value: unknown): value is Schema => typeof value === 'boolean' || isObject(value);
export const isArray = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** The texts of a list, such as of `required` or `type`; a single text counts as one. */
export const textsOf = (value: Json | undefined): string[] =>
  (isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

export type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';
export const kindOf = (value: Json): Kind => (value === null ? 'null' : isArray(value) ? 'array' : (typeof value as Kind));

/** Own members alone: a key may be called `constructor` or `__proto__`. */
export const has = (object: JsonObject, key: string): boolean => Object.hasOwn(object, key);
export const member = (object: JsonObject, key: string): Json | undefined => (has(object, key) ? object[key] : undefined);

export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, i) => equal(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => has(b, key) && equal(a[key], b[key]));
}

/** RFC 6901. */
export const escapeKey = (key: string | number): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
export const join = (pointer: string, key: string | number): string => `${pointer}/${escapeKey(key)}`;
export const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
/** Of everything but the root. */
export const parentOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
/** Is it the place itself, or below it? */
export const within = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);

export function at(value: Json | undefined, pointer: string): Json | undefined {
  let found = value;
  for (const key of keysOf(pointer)) {
    if (isArray(found)) found = /^(0|[1-9]\d*)$/.test(key) ? found[Number(key)] : undefined;
    else if (isObject(found)) found = member(found, key);
    else return undefined;
  }
  return found;
}

/** The value with another at the pointer; objects on the way are made, `undefined` takes it away. */
export function withAt(value: Json | undefined, pointer: string, set: Json | undefined): Json | undefined {
  const change = (from: Json | undefined, keys: readonly string[]): Json | undefined => {
    const [key, ...rest] = keys;
    if (key === undefined) return set;
    if (isArray(from)) {
      const index = Number(key);
      const next = change(from[index], rest);
      return next === undefined ? from.filter((_, i) => i !== index) : from.length > index ? from.with(index, next) : [...from, next];
    }
    const object = isObject(from) ? from : {};
    const next = change(member(object, key), rest);
    if (next !== undefined) return { ...object, [key]: next };
    if (!has(object, key)) return from;
    const { [key]: _gone, ...left } = object;
    return left;
  };
  return change(value, keysOf(pointer));
}
