import { equal, isObject, join, type Json } from '../../../ui/form/schema/index.ts';

/** One value that is another than before; absent: not there. */
export interface Difference {
  readonly pointer: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What is different, field by field; lists are compared whole. */
export function differences(before: Json | undefined, after: Json | undefined, pointer = ''): Difference[] {
  if (equal(before, after)) return [];
  const sides = [before, after];
  // A section that is new or gone is told by its fields.
  if (sides.every((side) => isObject(side) || side === undefined) && sides.some((side) => isObject(side) && Object.keys(side).length)) {
    const [old, now] = sides.map((side) => (isObject(side) ? side : {})) as [Record<string, Json>, Record<string, Json>];
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])];
    return keys.flatMap((key) =>
      differences(Object.hasOwn(old, key) ? old[key] : undefined, Object.hasOwn(now, key) ? now[key] : undefined, join(pointer, key)),
    );
  }
  return [{ pointer, before, after }];
}
