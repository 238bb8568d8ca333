import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memory } from '../../../src/adapters/memory/index.ts';
import { AdapterError, type Change, type Entity, type Operation, type Page, type Session } from '../../../src/contract/index.ts';
import { Connection, getKey, listKey } from '../../../src/session/core/index.ts';

const SCOPE = { organization: 'halden', tenant: 'prod-eu', project: 'prod-eu.eta' };

interface Place {
  connection: Connection;
  /** A tag that this test made, in the cache as a list and as itself. */
  tag: Entity<'tag'>;
  shown(): Entity | undefined;
  /** What reached the backend. */
  sent: Change[];
}

/** A connection over memory whose writing a test can watch and break. */
async function place(write: (change: Change, real: Session) => Promise<Operation> = (change, real) => real.write!(change)): Promise<Place> {
  const real = await memory().connect(SCOPE);
  const made = await real.write!({ do: 'create', type: 'tag', draft: { name: 'to-change', color: 'red' } });
  const tag = made.item as Entity<'tag'>;
  const sent: Change[] = [];
  const session = new Proxy(real, {
    get: (target, key) => {
      if (key === 'writeAll') return undefined;
      if (key === 'write')
        return (change: Change) => {
          sent.push(change);
          return write(change, real);
        };
      const value = Reflect.get(target, key) as unknown;
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  const connection = new Connection(memory(), session);
  const key = listKey('tag', {});
  connection.cache.setQueryData<Page<Entity>>(key, { items: [tag], total: { count: 1, exact: true } });
  connection.cache.setQueryData(getKey(tag), tag);
  return { connection, tag, sent, shown: () => connection.cache.getQueryData<Page<Entity>>(key)?.items[0] };
}

const rename = (tag: Entity<'tag'>, name: string): Change => ({ do: 'update', on: { type: 'tag', id: tag.id }, patch: { name } });
const broken = new AdapterError({ kind: 'unavailable', why: 'network', title: 'No way', remedy: 'retry', retryable: true });

describe('writing', () => {
  it('shows an update before the answer, and the answer afterwards', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { connection, tag, shown } = await place(async (change, real) => {
      await held;
      return real.write!(change);
    });
    const answer = connection.writer.write(rename(tag, 'renamed'));
    assert.equal(shown()?.name, 'renamed');
    assert.equal(connection.writer.busy(tag), true);
    release();
    assert.equal((await answer).state, 'succeeded');
    assert.equal(connection.writer.busy(tag), false);
    assert.notEqual(shown()?.revision, tag.revision);
    connection.dispose();
  });

  it('puts it back with the reason when it fails, and never throws', async () => {
    const { connection, tag, shown } = await place(() => Promise.reject(broken));
    const answer = connection.writer.write(rename(tag, 'renamed'));
    assert.equal(shown()?.name, 'renamed');
    const { state, problem } = await answer;
    assert.equal(state, 'failed');
    assert.equal(problem?.title, 'No way');
    assert.equal(shown()?.name, 'to-change');
    connection.dispose();
  });

  it('sends a double click once, under one key', async () => {
    const { connection, tag, sent } = await place();
    const [first, second] = await Promise.all([connection.writer.write(rename(tag, 'once')), connection.writer.write(rename(tag, 'once'))]);
    assert.equal(sent.length, 1);
    assert.deepEqual(first, second);
    assert.match(sent[0]?.key ?? '', /^[0-9a-f-]{36}$/);
    connection.dispose();
  });

  it('takes a row away only when it is gone', async () => {
    const { connection, tag, shown } = await place();
    const answer = connection.writer.write({ do: 'delete', on: { type: 'tag', id: tag.id } });
    assert.equal(shown()?.id, tag.id);
    await answer;
    assert.equal(shown(), undefined);
    connection.dispose();
  });

  it('knows what puts an update back', async () => {
    const { connection, tag, shown } = await place();
    const change: Change = { do: 'update', on: tag, patch: { name: 'other', description: 'new' } };
    const undo = connection.writer.inverse(change);
    await connection.writer.write(change);
    assert.equal(shown()?.name, 'other');
    assert.ok(undo);
    await connection.writer.write(undo);
    assert.equal(shown()?.name, 'to-change');
    assert.equal(shown()?.description, undefined);
    connection.dispose();
  });

  it('answers each change of a bulk in order, and a second try of the failed ones has one effect each', async () => {
    const lost = new Set<string>();
    const { connection, sent } = await place(async (change, real) => {
      const answer = await real.write!(change);
      const name = change.do === 'create' ? String((change.draft as { name: string }).name) : '';
      // The backend did it, and its answer was lost: every fifth.
      if (!(Number(name.slice(4)) % 5) && !lost.has(name)) {
        lost.add(name);
        throw broken;
      }
      return answer;
    });
    const changes = Array.from({ length: 50 }, (_, i): Change =>
      connection.writer.keyed({ do: 'create', type: 'tag', draft: { name: `tag-${i}` } }),
    );
    const first = await connection.writer.writeAll(changes);
    assert.deepEqual(
      first.map(({ state }, i) => [i, state]),
      changes.map((_, i) => [i, i % 5 ? 'succeeded' : 'failed']),
    );
    const again = changes.filter((_, i) => first[i]?.state === 'failed');
    const second = await connection.writer.writeAll(again);
    assert.ok(
      second.every(({ state }) => state === 'succeeded'),
      JSON.stringify(second[0]),
    );
    const names = await connection.session.list('tag', { limit: 200 });
    const counts = changes.map((_, i) => names.items.filter(({ name }) => name === `tag-${i}`).length);
    assert.deepEqual(
      counts,
      changes.map(() => 1),
    );
    assert.equal(sent.length, 60);
    connection.dispose();
  });
});
