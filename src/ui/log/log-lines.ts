/** From the least to the most urgent; a filter keeps its own and what is above. */
export const LOG_ROW_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogRowLevel = (typeof LOG_ROW_LEVELS)[number];

/** One line. `at`: ISO 8601, or ms since 1970. */
export interface LogRow {
  readonly text: string;
  readonly at?: number | string | undefined;
  readonly level?: LogRowLevel | undefined;
  readonly source?: string | undefined;
}

const ESCAPE = String.fromCharCode(27);
const ANSI = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, 'g');

/** Text without a terminal's colours and cursor moves. */
export const plainText = (text: string): string => (text.includes(ESCAPE) ? text.replace(ANSI, '') : text);

const rank = (level: LogRowLevel | undefined): number =>
  level === undefined ? LOG_ROW_LEVELS.indexOf('info') : LOG_ROW_LEVELS.indexOf(level);

/**
 * Which lines show: all, or those of a level and above. It is told of more lines as they come and looks only at those, so that a
 * log of a million lines is never gone through again for one more.
 */
export class ShownLines {
  #rows: readonly LogRow[] = [];
  #level: LogRowLevel | undefined;
  #first: LogRow | undefined;
  #seen = 0;
  #shown: number[] = [];

  /** Lines were added at the end, or the whole is another. */
  update(rows: readonly LogRow[], level: LogRowLevel | undefined): void {
    const same = this.#level === level && rows.length >= this.#seen && rows[0] === this.#first;
    if (!same) {
      this.#seen = 0;
      this.#shown = [];
    }
    this.#rows = rows;
    this.#level = level;
    this.#first = rows[0];
    if (level === undefined) return;
    const least = rank(level);
    for (; this.#seen < rows.length; this.#seen += 1) if (rank(rows[this.#seen]?.level) >= least) this.#shown.push(this.#seen);
  }

  get length(): number {
    return this.#level === undefined ? this.#rows.length : this.#shown.length;
  }

  /** Index among all lines of the one that shows at a position. */
  indexAt(position: number): number {
    return this.#level === undefined ? position : (this.#shown[position] ?? -1);
  }

  at(position: number): LogRow | undefined {
    return this.#rows[this.indexAt(position)];
  }
}

/** Lines looked through before the page gets its turn again. */
const PORTION = 20_000;

/** Positions of the lines that hold a text, whatever its case; found in portions, so that no frame is lost to it. */
export class LogSearch {
  hits: number[] = [];
  #run = 0;

  async find(lines: ShownLines, text: string, found: () => void): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.hits = [];
    const wanted = text.toLocaleLowerCase();
    if (!wanted) {
      found();
      return;
    }
    for (let at = 0; at < lines.length; at += PORTION) {
      if (at) await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      for (let i = at; i < Math.min(lines.length, at + PORTION); i += 1) {
        if (
          plainText(lines.at(i)?.text ?? '')
            .toLocaleLowerCase()
            .includes(wanted)
        )
          this.hits.push(i);
      }
      found();
    }
  }

  stop(): void {
    this.#run += 1;
  }
}
