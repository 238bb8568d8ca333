/**
 * No element is taller than this. Chromium stops at 33,554,428 device pixels, Firefox at about 17.8 million: this is safe in both
 * up to a zoom of two.
 */
export const TALLEST = 15_000_000;

/**
 * Maps scroll positions of a body that may be no taller than `tallest` onto rows that together are. One to one near both ends, so
 * that the first and the last rows scroll as they would without it; linear between.
 */
export class ScrollMap {
  /** Height the rows would take. */
  readonly total: number;
  /** Height the body takes. */
  readonly height: number;
  #view: number;

  constructor(total: number, view: number, tallest: number = TALLEST) {
    this.total = total;
    this.height = Math.min(total, tallest);
    this.#view = Math.min(view, this.height);
  }

  get scaled(): boolean {
    return this.total > this.height;
  }

  /** Furthest position of the rows. */
  get end(): number {
    return Math.max(0, this.total - this.#view);
  }

  /** Furthest position of the scroll bar. */
  get physicalEnd(): number {
    return Math.max(0, this.height - this.#view);
  }

  toVirtual(physical: number): number {
    const at = Math.min(Math.max(0, physical), this.physicalEnd);
    if (!this.scaled) return at;
    const zone = this.physicalEnd / 4;
    if (at <= zone) return at;
    if (at >= this.physicalEnd - zone) return this.end - (this.physicalEnd - at);
    return zone + ((at - zone) * (this.end - 2 * zone)) / (this.physicalEnd - 2 * zone);
  }

  toPhysical(virtual: number): number {
    const at = Math.min(Math.max(0, virtual), this.end);
    if (!this.scaled) return at;
    const zone = this.physicalEnd / 4;
    if (at <= zone) return at;
    if (at >= this.end - zone) return this.physicalEnd - (this.end - at);
    return zone + ((at - zone) * (this.physicalEnd - 2 * zone)) / (this.end - 2 * zone);
  }
}
