/** A number that looks random, the same for the same parts: every row is made from such numbers when it is asked for. */
export function mix(...parts: (number | string)[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) {
    if (typeof part === 'string') for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
    else h = Math.imul(h ^ (part | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
    h ^= h >>> 13;
  }
  return h >>> 0;
}

/** In [0, 1). */
export function unit(...parts: (number | string)[]): number {
  return mix(...parts) / 0x1_0000_0000;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, ...parts: (number | string)[]): number {
  return low + (mix(...parts) % (high - low + 1));
}

export function pick<T>(from: readonly T[], ...parts: (number | string)[]): T {
  return from[mix(...parts) % from.length] as T;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** A commit's id. */
export function hex(length: number, ...parts: (number | string)[]): string {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += mix(i, ...parts)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
