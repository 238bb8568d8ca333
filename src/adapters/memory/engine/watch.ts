import type { Notice, Ref, Resources, Type } from '../../../contract/index.ts';

/** How often the clock is looked at while someone listens, in ms. */
export const TICK_MS = 500;

/** Everything of a type that changed in `(from, to]`, as it is at `to`. */
export type Changes = (type: Type, from: number, to: number) => Resources[Type][];

/**
 * First `live`, then what the clock changed. A token for `resume` is the moment up to which all was told; what is older than
 * `resumeMs` is not kept, so the listener is told of a gap.
 */
export async function* watchClock(
  of: { types: readonly Type[]; refs?: readonly Ref[]; resume?: string },
  { changes, now, wait, resumeMs }: { changes: Changes; now: () => number; wait: () => Promise<void>; resumeMs: number },
): AsyncGenerator<Notice> {
  const asked = of.resume === undefined ? undefined : Number(of.resume);
  let told = now();
  if (asked !== undefined) {
    if (Number.isFinite(asked) && told - asked <= resumeMs) told = Math.min(asked, told);
    else yield { kind: 'gap', resume: String(told) };
  }
  yield { kind: 'live', resume: String(told) };
  for (;;) {
    const until = now();
    if (until > told) {
      for (const type of of.types) {
        for (const item of changes(type, told, until)) {
          if (of.refs && !of.refs.some((ref) => ref.type === item.type && ref.id === item.id)) continue;
          yield { kind: 'upsert', item: structuredClone(item), resume: String(told) };
        }
      }
      told = until;
    }
    await wait();
  }
}
