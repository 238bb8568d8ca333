import { format } from '@cfworker/json-schema';

/** Does a text have the format? A format that nobody knows holds for every text. */
export function hasFormat(name: string, text: string): boolean {
  const test = Object.hasOwn(format, name) ? format[name] : undefined;
  return test ? test(text) : true;
}

const patterns = new Map<string, RegExp | undefined>();

/** A schema's `pattern`; one that is no expression matches everything, since it is not the user's mistake. */
export function matches(pattern: string, text: string): boolean {
  if (!patterns.has(pattern)) patterns.set(pattern, compiled(pattern));
  return patterns.get(pattern)?.test(text) ?? true;
}

function compiled(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Old schemas escape what the `u` flag forbids.
    }
  }
  return undefined;
}
