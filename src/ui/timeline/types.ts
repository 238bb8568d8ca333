import type { Glyph } from '../glyphs.ts';

/** One row: a step. Times in ms; absent: not yet. */
export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly glyph: Glyph;
  /** The state in words. */
  readonly state: string;
  /** Since when it waits for its turn. */
  readonly scheduled?: number | undefined;
  readonly started?: number | undefined;
  readonly ended?: number | undefined;
  /** In place of a bar where there is none, or after it. */
  readonly note?: string | undefined;
  /** On the way that decides how long the whole takes. */
  readonly critical?: boolean;
}

export const TIMELINE_MODES = ['waterfall', 'flat'] as const;
/** `waterfall`: bars where they lie in time; `flat`: all from the start, the longest first, to compare how long each took. */
export type TimelineMode = (typeof TIMELINE_MODES)[number];

/** A row was chosen, or let go: `key` is undefined. */
export class TimelineSelectEvent extends Event {
  static readonly type = 'inlay-timeline-select';
  readonly key: string | undefined;

  constructor(key: string | undefined) {
    super(TimelineSelectEvent.type, { bubbles: true, composed: true });
    this.key = key;
  }
}
