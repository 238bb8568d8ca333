import type { LogChunk, LogLevel, LogLine, LogQuery, Ref } from '../../contract/index.ts';
import { compact } from '../toolkit/compact.ts';
import { tailWhole } from '../toolkit/logs.ts';
import { fail, notFound } from '../toolkit/problems.ts';
import { capsOfType, unsupported } from '../toolkit/query.ts';
import { isOver } from './phases.ts';
import type { Reader } from './reader.ts';
import { time, type Wire } from './wire.ts';

/** The server stops a log at so many entries. */
const MOST = 50_000;
const LEVELS: readonly (readonly [number, LogLevel])[] = [
  [50, 'fatal'],
  [40, 'error'],
  [30, 'warn'],
  [20, 'info'],
  [1, 'debug'],
];

/** Lines of a run or step. The artifact store gives a log only as a whole, so going back and searching are the caller's. */
export async function* logsOf(reader: Reader, of: Ref, query: LogQuery, signal: AbortSignal): AsyncGenerator<LogChunk> {
  capsOfType(of.type, 'logs', reader.capabilities);
  for (const option of ['back', 'level', 'search'] as const) {
    if (query[option]) throw unsupported(`${of.type}.logs.${option}`, 'ZenML gives a log only as a whole, from its start.');
  }
  type Running = Wire<'PipelineRunResponse'> | Wire<'StepRunResponse'>;
  let thing = await reader.one<Running>(of, signal);
  const usual = of.type === 'run' ? 'client' : 'step';
  let fresh = true;
  yield* tailWhole({
    query,
    signal,
    async ended() {
      if (!fresh) thing = await reader.one<Running>(of, signal);
      fresh = false;
      return isOver(thing.body?.status);
    },
    async read() {
      const logs = thing.resources?.log_collection ?? [];
      const named = logs.find(({ body }) => body?.source === (query.source ?? usual));
      // While it runs, the log that is meant may still come; another one in its place would mix up the lines.
      const over = isOver(thing.body?.status);
      if (!named && over && query.source) throw fail(notFound('There is no log of this name.'));
      const log = named ?? (over ? logs[0] : undefined);
      if (!log) return { lines: [] };
      const path = `/logs/${log.id}/entries`;
      const { items = [] } = await reader.transport.json<Wire<'LogsEntriesResponse'>>({ path, query: [['limit', String(MOST)]], signal });
      return { lines: linesOf(items, log.body?.source), ...(items.length >= MOST ? { cut: MOST } : {}) };
    },
  });
}

/** Long messages come in parts, one after the other. */
function linesOf(entries: readonly Wire<'LogEntry'>[], source: string | undefined): LogLine[] {
  const lines: LogLine[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if ((entry.chunk_index ?? 0) > 0 && last) last.text += entry.message;
    else lines.push(lineOf(entry, source));
  }
  return lines;
}

function lineOf(entry: Wire<'LogEntry'>, source: string | undefined): LogLine {
  const level = Number(entry.level ?? 0);
  const fields = compact<Record<string, string | number>>({ module: entry.module, file: entry.filename, line: entry.lineno });
  return {
    text: entry.message,
    ...compact<Omit<LogLine, 'text'>>({
      id: entry.id,
      at: time(entry.timestamp),
      level: LEVELS.find(([least]) => level >= least)?.[1],
      source,
      fields: Object.keys(fields).length ? fields : undefined,
    }),
  };
}
