import { LOG_LEVELS, type LogChunk, type LogLine, type LogQuery } from '../../../contract/index.ts';
import { decodeCursor, encodeCursor, queryKey } from '../../toolkit/cursor.ts';
import type { TimedLine } from '../world/logs.ts';

/** Lines in one chunk, at most, and if nobody says how many. */
const MOST = 2000;
const USUAL = 500;

/** One log: every line it will ever have, and how many of them are there by now. */
export interface LogSource {
  id: string;
  lines: readonly TimedLine[];
  /** In ms; from then on nothing more comes. */
  ended: number;
}

/**
 * Reads a log chunk by chunk, forwards or back. Cursors are places in the whole log, so that they are good whatever the level
 * or the search; `wait` resolves when it is time to look again and rejects when the caller has had enough.
 */
export async function* readLog(
  open: () => LogSource,
  query: LogQuery,
  now: () => number,
  wait: () => Promise<void>,
): AsyncGenerator<LogChunk> {
  let source = open();
  const key = queryKey('logs', { of: { type: 'run', id: source.id } });
  const limit = Math.max(1, Math.min(query.limit ?? USUAL, MOST));
  const wanted = matcher(query);
  const written = () => upTo(source.lines, now());
  const cursor = (place: number) => encodeCursor(key, place);
  let place =
    query.at === 'end' || (query.at === undefined && query.back)
      ? written()
      : query.at === undefined || query.at === 'start'
        ? 0
        : (decodeCursor(key, query.at) as number);
  if (query.back) {
    for (;;) {
      const lines: LogLine[] = [];
      const after = place;
      while (place > 0 && lines.length < limit) {
        const line = source.lines[--place]?.line;
        if (line && wanted(line)) lines.unshift(line);
      }
      yield structuredClone({ lines, ...(place > 0 ? { before: cursor(place) } : {}), after: cursor(after) });
      if (place === 0) return;
    }
  }
  for (;;) {
    // The clock is read before the lines: a log that has ended by now has all its lines.
    const over = now() >= source.ended;
    const end = written();
    const before = place;
    const lines: LogLine[] = [];
    while (place < end && lines.length < limit) {
      const line = source.lines[place++]?.line;
      if (line && wanted(line)) lines.push(line);
    }
    const more = place < end;
    const chunk: LogChunk = {
      lines,
      ...(before > 0 ? { before: cursor(before) } : {}),
      after: cursor(place),
      ...(over && !more ? { end: true } : {}),
    };
    if (lines.length > 0 || !query.follow || chunk.end) yield structuredClone(chunk);
    if (more) continue;
    if (over || !query.follow) return;
    await wait();
    // It may have been stopped, held up or answered meanwhile.
    source = open();
  }
}

function matcher({ level, search, source }: LogQuery): (line: LogLine) => boolean {
  const least = level ? LOG_LEVELS.indexOf(level) : 0;
  const text = search?.toLowerCase();
  return (line) =>
    LOG_LEVELS.indexOf(line.level ?? 'info') >= least &&
    (text === undefined || line.text.toLowerCase().includes(text)) &&
    (source === undefined || line.source === source);
}

/** How many lines were written up to this moment. */
function upTo(lines: readonly TimedLine[], now: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? Infinity) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
