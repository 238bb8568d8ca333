/** Moments at which something begins are counted in slots of 20 s. */
export const SLOT_MS = 20_000;
const HOUR = 3_600_000 / SLOT_MS;
const WEEK = 168 * HOUR;
/** 5 January 1970 was the first Monday. */
const MONDAY = (4 * 86_400_000) / SLOT_MS;

/**
 * How a week goes: so many beginnings in each of its hours (UTC, from Monday on), evenly within the hour, week after week. So the
 * n-th beginning since 1970 is found by arithmetic alone, and the past has the same density as the present.
 */
export class Rhythm {
  readonly #hours: readonly number[];
  /** Of each hour, how many began before it in its week. */
  readonly #before: readonly number[];
  readonly #week: number;

  constructor(weekday: readonly number[], weekend: readonly number[]) {
    this.#hours = Array.from({ length: 7 }, (_, day) => (day < 5 ? weekday : weekend)).flat();
    let sum = 0;
    this.#before = this.#hours.map((count) => (sum += count) - count);
    this.#week = sum;
  }

  /** How many began before this slot. */
  before(slot: number): number {
    const week = Math.floor((slot - MONDAY) / WEEK);
    const rest = slot - MONDAY - week * WEEK;
    const hour = Math.floor(rest / HOUR);
    const within = Math.ceil(((rest % HOUR) * (this.#hours[hour] ?? 0)) / HOUR);
    return week * this.#week + (this.#before[hour] ?? 0) + within;
  }

  slotOf(n: number): number {
    const week = Math.floor(n / this.#week);
    const rest = n - week * this.#week;
    let [low, high] = [0, this.#before.length];
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if ((this.#before[middle] ?? Infinity) <= rest) low = middle;
      else high = middle;
    }
    const within = Math.floor(((rest - (this.#before[low] ?? 0)) * HOUR) / (this.#hours[low] ?? 1));
    return MONDAY + week * WEEK + low * HOUR + within;
  }
}

/** By night what is scheduled, by day what people start, at the weekend little: 898 a week. */
export const BUSY = new Rhythm(
  [4, 6, 9, 6, 3, 3, 5, 7, 9, 10, 10, 9, 7, 9, 10, 9, 8, 6, 4, 3, 3, 3, 3, 6],
  [3, 4, 6, 4, 2, 2, 2, 2, 3, 3, 3, 3, 2, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 6],
);
/** 7 a weekday, 3 on Saturday and on Sunday. */
export const CALM = new Rhythm(
  [0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0],
  [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
);
/** 3 a weekday, 2 a day at the weekend. */
export const QUIET = new Rhythm(
  [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
);
