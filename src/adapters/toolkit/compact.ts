/** An object whose values may be absent in more ways than one. */
type Loose<T> = { [K in keyof T]: T[K] | null | undefined };

/**
 * Drops what the backend does not say: undefined, null and the empty text. Empty lists and maps stay: they are known to be empty.
 * The answer has the exact optional properties that the contract asks for.
 */
export function compact<T extends object>(fields: Loose<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '')) as T;
}
