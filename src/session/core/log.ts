import type { Cursor, LogChunk, LogLine, LogQuery, Problem, Ref, TypeCaps } from '../../contract/index.ts';
import type { Connection } from './connection.ts';
import { problemOf, viewOf, type View } from './view.ts';

/** What a log is asked for. Level and search are the backend's where it can; else the page does them over what is loaded. */
export type LogRequest = Pick<LogQuery, 'source' | 'level' | 'search'>;

/**
 * The lines of a run or step: the newest first where the backend can go back, else from the start; then on, while it runs.
 * A broken stream keeps its lines and says so; `again` goes on after the last one.
 */
export class Log {
  readonly connection: Connection;
  readonly of: Ref<'run' | 'step'>;
  readonly request: LogRequest;
  /** In order of time; it only grows, at either end. */
  lines: LogLine[] = [];
  ended = false;
  /** Some lines are missing before the ones at these indices. */
  readonly gaps = new Set<number>();
  #changed: () => void;
  #abort = new AbortController();
  #before: Cursor | undefined;
  #after: Cursor | undefined;
  #problem: Problem | undefined;
  #answered = false;
  #reading = false;

  constructor(connection: Connection, of: Ref<'run' | 'step'>, request: LogRequest, changed: () => void) {
    this.connection = connection;
    this.of = of;
    this.request = request;
    this.#changed = changed;
    void this.#read({ at: this.#caps.back ? 'end' : 'start', ...(this.#caps.back ? { back: true } : {}) }).then(() => {
      if (this.#caps.back && this.#caps.follow && !this.ended && !this.#problem) return this.#follow();
      return undefined;
    });
  }

  get #caps(): NonNullable<TypeCaps['logs']> {
    return this.connection.caps(this.of.type)?.logs ?? {};
  }

  get view(): View {
    return viewOf({
      has: this.#answered,
      empty: !this.lines.length,
      narrowed: Boolean(this.request.search || this.request.level),
      problem: this.#problem,
    });
  }

  get busy(): boolean {
    return this.#reading;
  }

  /** There are older lines that were not read. */
  get hasBefore(): boolean {
    return this.#before !== undefined;
  }

  /** Reads older lines. */
  async before(): Promise<void> {
    if (this.#before === undefined || this.#reading) return;
    await this.#read({ at: this.#before, back: true });
  }

  /** After a problem: on from where it broke. */
  async again(): Promise<void> {
    if (this.#reading) return;
    await this.#read(this.#after === undefined ? { at: 'start' } : { at: this.#after });
  }

  dispose(): void {
    this.#abort.abort();
  }

  async #follow(): Promise<void> {
    await this.#read({ at: this.#after ?? 'end' });
  }

  async #read(query: LogQuery): Promise<void> {
    const { signal } = this.#abort;
    const follow = Boolean(this.#caps.follow && !query.back);
    this.#reading = true;
    this.#problem = undefined;
    this.#changed();
    try {
      const { request } = this;
      const chunks = await this.connection.call(signal, async (session) =>
        session.logs?.(this.of, { ...request, ...query, ...(follow ? { follow } : {}) }, { signal }),
      );
      for await (const chunk of chunks ?? []) {
        if (signal.aborted) return;
        this.#take(chunk, query.back === true);
        // A page back is one chunk; what follows is asked for when wanted.
        if (query.back) break;
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#problem = problemOf(error);
    }
    this.#answered = this.#answered || !this.#problem;
    this.#reading = false;
    this.#changed();
  }

  #take(chunk: LogChunk, back: boolean): void {
    this.#answered = true;
    if (back) {
      const first = !this.lines.length;
      this.lines = [...chunk.lines, ...this.lines];
      this.#before = chunk.before;
      if (first) this.#after = chunk.after ?? this.#after;
    } else {
      if (chunk.gap) this.gaps.add(this.lines.length);
      // Grown in place: a long log must not be copied for each chunk.
      for (const line of chunk.lines) this.lines.push(line);
      this.#after = chunk.after ?? this.#after;
      if (this.lines.length === chunk.lines.length) this.#before = chunk.before;
    }
    if (chunk.end) this.ended = true;
    this.#changed();
  }
}
