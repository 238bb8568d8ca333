/** Steps between two ticks, in ms: what people count in. */
const STEPS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000,
  3_600_000, 7_200_000, 14_400_000, 21_600_000, 43_200_000, 86_400_000, 172_800_000, 604_800_000,
];

export interface Span {
  /** In ms, of any clock. */
  readonly from: number;
  readonly to: number;
}

/** Times within the span at round distances from `zero`, at most so many. */
export function ticks({ from, to }: Span, zero: number, most: number): number[] {
  const length = Math.max(1, to - from);
  const step = STEPS.find((one) => length / one <= most) ?? length;
  const first = Math.ceil((from - zero) / step) * step + zero;
  const all: number[] = [];
  for (let at = first; at <= to && all.length <= most; at += step) all.push(at);
  return all;
}

/** Where a time lies in the span, 0 to 1 within it. */
export const placeIn = ({ from, to }: Span, at: number): number => (at - from) / Math.max(1, to - from);

/** A part of the whole, kept inside it and not shorter than a thousandth of it. */
export function within(whole: Span, { from, to }: Span): Span {
  const length = whole.to - whole.from;
  const shown = Math.min(length, Math.max(to - from, length / 1_000, 1));
  const start = Math.min(Math.max(from, whole.from), whole.to - shown);
  return { from: start, to: start + shown };
}

/** The span made shorter (factor below 1) or longer around its middle. */
export function zoomed(whole: Span, shown: Span, factor: number): Span {
  const middle = (shown.from + shown.to) / 2;
  const half = ((shown.to - shown.from) * factor) / 2;
  return within(whole, { from: middle - half, to: middle + half });
}
