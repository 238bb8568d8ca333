import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Permissions } from '../../../src/session/core/index.ts';
import { FakeSession, until } from './fake-session.ts';

const on = (id: string) => ({ type: 'model', id }) as const;

describe('permissions', () => {
  it('are asked in one batch a turn, each question once', async () => {
    const fake = new FakeSession();
    const permissions = new Permissions(fake.session());
    let told = 0;
    permissions.subscribe(() => (told += 1));
    for (const id of ['a', 'b', 'a']) assert.equal(permissions.peek({ do: 'update', on: on(id) }), undefined);
    permissions.peek({ do: 'delete', on: on('a') });
    await until('the answer', () => told > 0);
    assert.deepEqual(fake.batches, [3]);
    assert.equal(permissions.peek({ do: 'delete', on: on('a') })?.allowed, false);
    assert.equal(permissions.peek({ do: 'update', on: on('b') })?.allowed, true);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(fake.batches, [3], 'known ones are not asked again');
    permissions.drop();
    assert.equal(permissions.peek({ do: 'update', on: on('b') }), undefined);
  });

  it('are unknown where the backend does not say, and where asking fails', async () => {
    const session = new FakeSession().session();
    const { can: _, ...silent } = session;
    assert.equal(new Permissions(silent).peek({ do: 'update', on: on('a') })?.allowed, 'unknown');
    const failing = new Permissions({ ...session, can: () => Promise.reject(new Error('down')) });
    failing.peek({ do: 'update', on: on('a') });
    await until('the failure', () => failing.peek({ do: 'update', on: on('a') }) !== undefined);
    assert.equal(failing.peek({ do: 'update', on: on('a') })?.allowed, 'unknown');
  });

  it('ask nothing after disposal', async () => {
    const fake = new FakeSession();
    const permissions = new Permissions(fake.session());
    permissions.peek({ do: 'update', on: on('a') });
    permissions.dispose();
    permissions.peek({ do: 'update', on: on('b') });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(fake.batches, []);
  });
});
