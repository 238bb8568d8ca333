import type { Cursor, LogChunk, LogLine, LogQuery } from '../../contract/index.ts';
import { pause, stopIf } from './abort.ts';
import { fail, invalid } from './problems.ts';

/** The most lines that one chunk may hold. */
const CHUNK = 2000;
const POLL_MS = 2000;

export interface WholeLog {
  /** All lines there are now, oldest first; lines that were read before stay where they were. */
  read(signal: AbortSignal): Promise<{ lines: LogLine[]; /** The backend stopped at so many. */ cut?: number }>;
  /** Whether no more will come. */ ended(signal: AbortSignal): Promise<boolean>;
  query: LogQuery;
  signal: AbortSignal;
  pollMs?: number;
}

/**
 * Chunks out of a log that the backend can only give as a whole. Following reads it again and tells what is new; the cursor is a
 * number of lines, so going on after a break neither loses nor repeats any.
 */
export async function* tailWhole({ read, ended, query, signal, pollMs = POLL_MS }: WholeLog): AsyncGenerator<LogChunk> {
  const most = Math.min(Math.max(1, query.limit ?? CHUNK), CHUNK);
  let at = position(query.at);
  for (;;) {
    stopIf(signal);
    // Asked before reading: a line written between the two questions is read then, or by the next round.
    const over = await ended(signal);
    const { lines, cut } = await read(signal);
    if (at === 'end') at = lines.length;
    do {
      const part = lines.slice(at, at + most);
      at += part.length;
      const end = over && at >= lines.length;
      yield { lines: part, after: String(at), ...(end ? { end: true } : {}), ...(cut !== undefined && at >= lines.length ? { cut } : {}) };
      if (end) return;
      // Without following, one chunk answers the question; `after` leads on.
      if (!query.follow) return;
    } while (at < lines.length);
    await pause(pollMs, signal);
  }
}

function position(at: LogQuery['at']): number | 'end' {
  if (at === undefined || at === 'start') return 0;
  if (at === 'end') return 'end';
  if (!/^\d{1,9}$/.test(at satisfies Cursor)) {
    throw fail(invalid('This place in the log is not valid any more.', [{ pointer: '/at', message: 'The cursor is damaged.' }]));
  }
  return Number(at);
}
