import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError } from '../../../src/contract/index.ts';
import { Connection, List, Rows } from '../../../src/session/core/index.ts';
import { fakeAdapter, FakeSession, until } from './fake-session.ts';

const offline = (): AdapterError => new AdapterError({ kind: 'unavailable', why: 'network', title: 'No answer', remedy: 'retry' });

describe('the rows of a list', () => {
  it('are asked for in the blocks that are wanted, and let go again', async () => {
    const fake = new FakeSession(1_000);
    const connection = new Connection(fakeAdapter, fake.session());
    const rows = new Rows(connection, 'model', {}, () => undefined);
    await until('the first block', () => rows.answered);
    assert.equal(rows.length, 1_000);
    assert.equal(rows.at(700), undefined);
    rows.want(700, 720);
    await until('the block at 700', () => rows.at(710) !== undefined);
    assert.equal(rows.at(710)?.id, '710');
    assert.deepEqual(
      fake.asked.map(({ at }) => at ?? 0),
      [0, 700],
    );
    rows.dispose();
    connection.dispose();
  });

  it('come a page at a time where the backend has cursors and no total', async () => {
    const fake = new FakeSession(120);
    const connection = new Connection(fakeAdapter, fake.session({ paging: 'cursor', total: 'none' }));
    const rows = new Rows(connection, 'model', {}, () => undefined);
    await until('the first page', () => rows.answered);
    assert.equal(rows.length, 50);
    assert.equal(rows.pager?.hasPrevious, false);
    rows.pager?.next();
    await until('the second page', () => rows.pager?.from === 51);
    assert.equal(rows.at(0)?.id, '50');
    rows.pager?.next();
    await until('the last page', () => rows.pager?.to === 120);
    assert.equal(rows.pager?.hasNext, false);
    rows.pager?.previous();
    await until('back again', () => rows.pager?.from === 51);
    rows.dispose();
    connection.dispose();
  });

  it('stay when a refresh fails, and the state says offline', async () => {
    const fake = new FakeSession(3);
    const connection = new Connection(fakeAdapter, fake.session());
    const rows = new Rows(connection, 'model', {}, () => undefined);
    await until('the rows', () => rows.answered);
    fake.failing = offline();
    await rows.refresh();
    assert.equal(rows.view.kind, 'offline');
    assert.equal(rows.at(2)?.id, '2');
    fake.failing = undefined;
    await rows.refresh();
    assert.equal(rows.view.kind, 'ready');
    rows.dispose();
    connection.dispose();
  });

  it('tells none yet from none match', async () => {
    const connection = new Connection(fakeAdapter, new FakeSession(0).session());
    const all = new Rows(connection, 'model', {}, () => undefined);
    const found = new Rows(connection, 'model', { search: 'x' }, () => undefined);
    await until('both', () => all.answered && found.answered);
    assert.equal(all.view.kind, 'none');
    assert.equal(found.view.kind, 'noneMatch');
    all.dispose();
    found.dispose();
    connection.dispose();
  });

  it('of the old query stay until the first of the new ones are there', async () => {
    const fake = new FakeSession(10);
    const connection = new Connection(fakeAdapter, fake.session());
    const list = new List('model', () => undefined);
    list.ask(connection, {});
    await until('the rows', () => list.length === 10);
    fake.count = 4;
    list.ask(connection, { search: 'm' });
    assert.equal(list.length, 10);
    assert.equal(list.busy, true);
    await until('the new rows', () => list.length === 4);
    list.ask(undefined, undefined);
    assert.equal(list.length, 0);
    connection.dispose();
  });

  it('change in place when the backend tells, and are read again for what is new', async () => {
    const fake = new FakeSession(3);
    const connection = new Connection(fakeAdapter, fake.session());
    const rows = new Rows(connection, 'model', {}, () => undefined);
    await until('the rows', () => rows.answered);
    fake.notify({ kind: 'upsert', item: { type: 'model', id: '1', name: 'renamed' } });
    await until('the change', () => rows.at(1)?.name === 'renamed');
    assert.equal(fake.asked.length, 1, 'in place, without asking');
    fake.count = 4;
    fake.notify({ kind: 'stale', types: ['model'] });
    await until('the new row', () => rows.length === 4);
    rows.dispose();
    connection.dispose();
  });
});
