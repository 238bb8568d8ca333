/** Live notices, logs, bytes and measures. */
import type { Id, Json, Link, Ref, Time } from './values.ts';
import type { Resources, Type } from './resources.ts';
import type { Cursor, Filter, Scalar } from './reading.ts';

/** `live` comes first: read again what is on screen. `gap`: something was missed. `resume`: for the next `watch`. */
export type Notice = { resume?: string } & (
  | { kind: 'live' }
  | { kind: 'gap' }
  | { kind: 'stale'; types: Type[] }
  | { kind: 'remove'; ref: Ref }
  | { kind: 'upsert'; item: Resources[Type] }
);

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
/** `back`: towards older lines. `level`: this and above. */
export interface LogQuery {
  at?: Cursor | 'start' | 'end';
  back?: boolean;
  follow?: boolean;
  limit?: number;
  source?: string;
  level?: LogLevel;
  search?: string;
}
/** Lines in order of time. `before`, `after`: to go on either way. `gap`: some are missing ahead. `end`: no more will come. */
export interface LogChunk {
  lines: LogLine[];
  before?: Cursor;
  after?: Cursor;
  gap?: boolean;
  end?: boolean;
  cut?: number;
}
export interface LogLine {
  text: string;
  id?: Id;
  at?: Time;
  level?: LogLevel;
  source?: string;
  step?: Link<'step'>;
  attempt?: number;
  fields?: Record<string, Json>;
}

/** Both ends inclusive, as in HTTP. */
export interface ByteRange {
  start: number;
  end?: number;
}
/** `size` is the whole's, also of a part. `mediaType` is a claim. */
export interface Bytes {
  stream: ReadableStream<Uint8Array>;
  size?: number;
  range?: ByteRange;
  mediaType?: string;
  name?: string;
  revision?: string;
}

export const EVERY = ['minute', 'hour', 'day', 'week', 'month'] as const;
export type Every = (typeof EVERY)[number];
/** `of` a type: a usage report over all in scope. `of` refs: the history of each one's metrics. `top`: most groups wanted. */
export interface MeasureQuery {
  of: Type | readonly Ref[];
  metrics: readonly string[];
  filter?: Filter;
  from?: Time;
  to?: Time;
  every?: Every;
  timeZone?: string;
  groupBy?: readonly string[];
  top?: number;
  maxPoints?: number;
}
/** `asOf`: data are complete up to there. `cut`: so many groups, and no more. */
export interface Report {
  series: Series[];
  asOf?: Time;
  cut?: number;
}
/** `group`: field → value, absent = not attributed. `sampled`: thinned out. */
export interface Series {
  metric: string;
  unit: string;
  points: Point[];
  of?: Link;
  group?: Record<string, Link | Scalar>;
  sampled?: boolean;
}
/** `partial`: the period isn't over, or not all in. */
export interface Point {
  value: number;
  at?: Time;
  step?: number;
  partial?: boolean;
}
