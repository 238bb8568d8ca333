import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type LogChunk, type LogQuery, type Session, type TypeCaps } from '../../../src/contract/index.ts';
import { Connection, Log } from '../../../src/session/core/index.ts';
import { fakeAdapter, FakeSession, until } from './fake-session.ts';

const line = (i: number) => ({ id: String(i), text: `line ${i}` });

/** A log of `length` lines, handed out ten at a time; cursors are positions. */
function logging(length: number, caps: NonNullable<TypeCaps['logs']>, breakAt = Infinity): { session: Session; queries: LogQuery[] } {
  const queries: LogQuery[] = [];
  let broken = false;
  const base = new FakeSession().session();
  const session: Session = {
    ...base,
    capabilities: { ...base.capabilities, types: { run: { verbs: ['get', 'logs'], logs: caps } as never } },
    async *logs(_of, query = {}): AsyncGenerator<LogChunk> {
      queries.push(query);
      if (query.back) {
        const end = query.at === 'end' ? length : Number(query.at);
        const start = Math.max(0, end - 10);
        yield {
          lines: Array.from({ length: end - start }, (_, i) => line(start + i)),
          ...(start ? { before: String(start) } : {}),
          after: String(end),
        };
        return;
      }
      for (let at = query.at === 'start' || query.at === undefined ? 0 : Number(query.at); at < length; at += 10) {
        if (at >= breakAt && !broken) {
          broken = true;
          throw new AdapterError({ kind: 'unavailable', why: 'network', title: 'Cut', remedy: 'retry' });
        }
        yield {
          lines: Array.from({ length: Math.min(10, length - at) }, (_, i) => line(at + i)),
          after: String(at + 10),
          end: at + 10 >= length,
        };
      }
    },
  };
  return { session, queries };
}

describe('a log', () => {
  it('begins at its end where the backend can go back, and reads older lines when they are wanted', async () => {
    const { session } = logging(25, { back: true });
    const connection = new Connection(fakeAdapter, session);
    const log = new Log(connection, { type: 'run', id: '1' }, {}, () => undefined);
    await until('the tail', () => log.lines.length === 10);
    assert.equal(log.lines[0]?.text, 'line 15');
    assert.equal(log.hasBefore, true);
    await log.before();
    await log.before();
    assert.deepEqual(
      log.lines.map(({ id }) => Number(id)),
      Array.from({ length: 25 }, (_, i) => i),
    );
    assert.equal(log.hasBefore, false);
    log.dispose();
    connection.dispose();
  });

  it('keeps its lines when it breaks, and goes on after the last one without loss or repeat', async () => {
    const { session, queries } = logging(35, {}, 20);
    const connection = new Connection(fakeAdapter, session);
    const log = new Log(connection, { type: 'run', id: '1' }, {}, () => undefined);
    await until('the break', () => log.view.kind === 'offline');
    assert.equal(log.lines.length, 20);
    await log.again();
    assert.equal(queries.at(-1)?.at, '20');
    assert.deepEqual(
      log.lines.map(({ id }) => Number(id)),
      Array.from({ length: 35 }, (_, i) => i),
    );
    assert.equal(log.ended, true);
    assert.equal(log.view.kind, 'ready');
    log.dispose();
    connection.dispose();
  });

  it('says that there is nothing, and nothing that matches', async () => {
    const { session } = logging(0, {});
    const connection = new Connection(fakeAdapter, session);
    const all = new Log(connection, { type: 'run', id: '1' }, {}, () => undefined);
    const found = new Log(connection, { type: 'run', id: '1' }, { search: 'x' }, () => undefined);
    await until('both', () => !all.busy && !found.busy);
    assert.equal(all.view.kind, 'none');
    assert.equal(found.view.kind, 'noneMatch');
    all.dispose();
    found.dispose();
    connection.dispose();
  });
});
