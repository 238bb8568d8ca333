import type { Notice, Ref, Resources, Type } from '../../../contract/index.ts';

/** How often the clock is looked at while someone listens, in ms. */
export const TICK_MS = 500;

/** Everything of a type that changed by the clock in `(from, to]`, as it is at `to`. */
export type Changes = (type: Type, from: number, to: number) => Resources[Type][];
/** What was written after `seq`; `missed` where that is not known any more. */
export type WrittenSince = (seq: number) => { seq: number; items: Resources[Type][]; gone: Ref[]; missed?: boolean };

interface Source {
  changes: Changes;
  written: WrittenSince;
  now: () => number;
  wait: () => Promise<void>;
  resumeMs: number;
}

/**
 * First `live`, then what the clock changed and what was written. A token for `resume` is the moment and the write up to which all
 * was told; what is older than `resumeMs` is not kept, so the listener is told of a gap.
 */
export async function* watchClock(
  of: { types: readonly Type[]; refs?: readonly Ref[]; resume?: string },
  { changes, written, now, wait, resumeMs }: Source,
): AsyncGenerator<Notice> {
  let told = now();
  let seq = written(Infinity).seq;
  const token = () => `${told}.${seq}`;
  if (of.resume !== undefined) {
    const [time = NaN, place = NaN] = of.resume.split('.').map(Number);
    if (told - time <= resumeMs && !written(place).missed) [told, seq] = [Math.min(time, told), place];
    else yield { kind: 'gap', resume: token() };
  }
  yield { kind: 'live', resume: token() };
  const wanted = (ref: Ref) =>
    of.types.includes(ref.type) && (!of.refs || of.refs.some(({ type, id }) => type === ref.type && id === ref.id));
  for (;;) {
    const until = now();
    const fresh = written(seq);
    const resume = token();
    if (fresh.missed) yield { kind: 'gap', resume };
    for (const ref of fresh.gone.filter(wanted)) yield { kind: 'remove', ref, resume };
    for (const item of fresh.items.filter(wanted)) yield { kind: 'upsert', item: structuredClone(item), resume };
    if (until > told) {
      for (const type of of.types)
        for (const item of changes(type, told, until).filter(wanted)) yield { kind: 'upsert', item: structuredClone(item), resume };
      told = until;
    }
    seq = fresh.seq;
    await wait();
  }
}
