import { LOG_LEVELS, type LogChunk, type LogLine, type LogQuery, type Ref, type Session, type TypeCaps } from '../../contract/index.ts';
import { type Bench, typesOf } from '../bench.ts';
import type { Laws } from '../law.ts';
import { instant } from '../oracle.ts';
import type { Probe } from '../probe.ts';

const MOST_LINES = 2000;

interface Logged {
  session: Session;
  ref: Ref;
  caps: NonNullable<TypeCaps['logs']>;
}

/** The sample of each type that has logs, the longest first. */
async function logged(t: Probe, bench: Bench): Promise<Logged[]> {
  const session = await bench.session();
  const found = typesOf(session.capabilities).flatMap(([type, { verbs, logs }]): Logged[] => {
    const refs = verbs.includes('logs') ? (bench.fixture.samples[type] ?? []) : [];
    return refs.slice(0, 2).map((ref) => ({ session, ref: ref as Ref, caps: logs ?? {} }));
  });
  if (found.length === 0) t.skip('logs');
  return found;
}

async function chunks({ session, ref }: Logged, query: LogQuery = {}, most = 200): Promise<LogChunk[]> {
  const all: LogChunk[] = [];
  if (!session.logs) return all;
  for await (const chunk of session.logs(ref, query)) {
    all.push(chunk);
    if (all.length >= most) break;
  }
  return all;
}

const linesOf = (parts: readonly LogChunk[]): LogLine[] => parts.flatMap(({ lines }) => lines);
const key = ({ id, at, text }: LogLine) => id ?? `${at} ${text}`;

export const logs: Laws = {
  'logs.order': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      const parts = await chunks(log);
      const lines = linesOf(parts);
      t.ok(lines.length > 0, `${log.ref.type}: no lines`);
      t.ok(
        parts.every(({ lines: some }) => some.length <= MOST_LINES),
        `${log.ref.type}: more than ${MOST_LINES} lines in a chunk`,
      );
      const times = lines.flatMap(({ at }) => (at === undefined ? [] : [instant(at)]));
      t.ok(
        times.every((at, i) => i === 0 || at >= (times[i - 1] ?? 0)),
        `${log.ref.type}: not in order of time`,
      );
      const ids = lines.flatMap(({ id }) => (id === undefined ? [] : [id]));
      t.equal(new Set(ids).size, ids.length, `${log.ref.type}: a line comes twice`);
    }
  },

  'logs.after': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      if (!log.caps.resume) {
        t.skip(`${log.ref.type}.logs.resume`);
        continue;
      }
      const whole = linesOf(await chunks(log)).map(key);
      const joined: string[] = [];
      let at: string | undefined;
      for (let i = 0; i < 100; i++) {
        const [part] = await chunks(log, { limit: Math.ceil(whole.length / 7), ...(at === undefined ? {} : { at }) }, 1);
        joined.push(...(part?.lines ?? []).map(key));
        if (!part?.after || part.lines.length === 0 || part.end) break;
        at = part.after;
      }
      t.equal(joined, whole, `${log.ref.type}: going on after each chunk`);
    }
  },

  'logs.back': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      if (!log.caps.back) {
        await refused(t, log, { back: true }, 'back');
        continue;
      }
      const whole = linesOf(await chunks(log)).map(key);
      const parts = await chunks(log, { at: 'end', back: true, limit: Math.ceil(whole.length / 5) });
      const joined = parts.reverse().flatMap(({ lines }) => lines.map(key));
      t.equal(joined, whole, `${log.ref.type}: back from the end to the start`);
    }
  },

  'logs.end': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      const item = await log.session.get(log.ref);
      if (!('ended' in item) || item.ended === undefined) continue;
      const parts = await chunks(log);
      t.equal(parts.at(-1)?.end, true, `${log.ref.type}: it is over, but its log does not say so`);
      if (log.caps.follow) t.equal((await chunks(log, { follow: true })).at(-1)?.end, true, `${log.ref.type}: following what is over ends`);
    }
  },

  'logs.level': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      if (!log.caps.level) {
        await refused(t, log, { level: 'error' }, 'level');
        continue;
      }
      const whole = linesOf(await chunks(log));
      for (const level of ['debug', 'warn', 'error'] as const) {
        const expected = whole.filter((line) => LOG_LEVELS.indexOf(line.level ?? 'info') >= LOG_LEVELS.indexOf(level));
        t.equal(linesOf(await chunks(log, { level })).map(key), expected.map(key), `${log.ref.type}: level ${level} and above`);
      }
    }
  },

  'logs.search': async (t: Probe, bench) => {
    for (const log of await logged(t, bench)) {
      if (!log.caps.search) {
        await refused(t, log, { search: 'x' }, 'search');
        continue;
      }
      const whole = linesOf(await chunks(log));
      const word = whole.at(-1)?.text.split(/\s+/)[0] ?? '';
      const expected = whole.filter(({ text }) => text.toLowerCase().includes(word.toLowerCase()));
      t.equal(linesOf(await chunks(log, { search: word })).map(key), expected.map(key), `${log.ref.type}: search ${word}`);
    }
  },

  'logs.unknown': async (t: Probe, bench) => {
    const session = await bench.session();
    for (const [type, { verbs }] of typesOf(session.capabilities)) {
      if (!verbs.includes('logs')) continue;
      const log: Logged = { session, ref: { type, id: 'no-such-id' }, caps: {} };
      await t.rejects(() => chunks(log), 'notFound', `the log of an unknown ${type}`);
    }
    if (!session.logs) t.skip('logs');
  },
};

async function refused(t: Probe, log: Logged, query: LogQuery, what: string): Promise<void> {
  t.skip(`${log.ref.type}.logs.${what}`);
  const problem = await t.rejects(() => chunks(log, query), 'unsupported', `${log.ref.type}: ${what} was not declared`);
  t.equal(problem.kind, 'unsupported', what);
}
