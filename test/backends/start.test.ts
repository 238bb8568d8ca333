import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cached, cacheFolder } from '../../demo/backends/cache.ts';
import { claimPort, freePort, MissingError, run, Server, StartError } from '../../demo/backends/processes.ts';
import { findPython } from '../../demo/backends/python.ts';

const kept = { ...process.env };
let folder: string;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlay-start-'));
  process.env['XDG_CACHE_HOME'] = folder;
});
after(() => {
  process.env = kept;
  rmSync(folder, { recursive: true, force: true });
});

describe('starting a backend', () => {
  it('makes what is cached once, and again when it is to be fresh', async () => {
    let made = 0;
    const make = (into: string): Promise<void> => Promise.resolve(writeFileSync(join(into, 'n'), String(++made)));
    const first = await cached('thing', false, make);
    assert.equal(await cached('thing', false, make), first);
    assert.equal(readFileSync(join(first, 'n'), 'utf8'), '1');
    await cached('thing', true, make);
    assert.equal(readFileSync(join(first, 'n'), 'utf8'), '2');
  });

  it('leaves nothing of a make that broke', async () => {
    await assert.rejects(cached('broken', false, () => Promise.reject(new Error('no'))));
    assert.deepEqual(
      readdirSync(cacheFolder()).filter((name) => name.startsWith('broken')),
      [],
    );
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await assert.rejects(claimPort(port), (error) => error instanceof StartError && error.message.includes('--port'));
    other.close();
  });

  it('says what is missing where Python is', () => {
    process.env['PYTHON'] = join(folder, 'no-such-python');
    assert.throws(
      findPython,
      (error) => error instanceof MissingError && /Python 3\.10/.test(error.message) && /python3-venv/.test(error.message),
    );
    delete process.env['PYTHON'];
  });

  it('shows the last words of a command that fails, and of a server that ends', async () => {
    await assert.rejects(run(process.execPath, ['-e', 'console.error("because"); process.exit(3)']), /ended with 3[\s\S]*because/);
    const log = join(folder, 'server.log');
    const server = new Server(process.execPath, ['-e', 'console.error("no database"); process.exit(1)'], process.env, log);
    await assert.rejects(server.ready(`http://127.0.0.1:${await freePort()}`, 20_000), /no database/);
  });

  it('stops a server with its children', async () => {
    const port = await freePort();
    const child = join(folder, 'child.pid');
    const code = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      require('node:fs').writeFileSync(${JSON.stringify(child)}, String(child.pid));
      require('node:http').createServer((_, answer) => answer.end('ok')).listen(${port}, '127.0.0.1');`;
    const server = new Server(process.execPath, ['-e', code], process.env, join(folder, 'family.log'));
    await server.ready(`http://127.0.0.1:${port}`, 20_000);
    assert.ok(existsSync(child));
    await server.stop();
    assert.ok(server.ended);
    const pid = Number(readFileSync(child, 'utf8'));
    // A process that has ended may stay listed until its parent has looked; it answers no signal but as a zombie.
    const state = (): string => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] ?? '';
      } catch {
        return 'gone';
      }
    };
    assert.ok(['gone', 'Z', 'X'].includes(state()), state());
  });
});
