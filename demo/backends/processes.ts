import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** What a person can mend: the message says how. */
export class StartError extends Error {}
/** This machine lacks what the backend needs: tests may skip, and say why. */
export class MissingError extends StartError {}

/** Runs a command to its end; its last lines are in the error when it fails. */
export function run(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; say?: (line: string) => void } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    // So that it cleans up when we are interrupted.
    const interrupt = (): void => void child.kill();
    process.on('exit', interrupt);
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      for (const line of chunk.toString().split('\n')) if (line.trim()) options.say?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', interrupt);
      if (code === 0) resolve(output);
      else reject(new StartError(`${command} ${args[0] ?? ''} ended with ${code}:\n${output.split('\n').slice(-25).join('\n')}`));
    });
  });
}

/** A free port on loopback. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Refuses with what to do when something else has the port. */
export async function claimPort(port: number): Promise<number> {
  try {
    return await listenOnce(port);
  } catch {
    throw new StartError(`Port ${port} is taken. Stop what uses it, or choose another one with --port <n>.`);
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** A server that runs until it is stopped, in a process group of its own, so that stopping reaches its children and nothing else. */
export class Server {
  readonly #child: ChildProcess;
  readonly #logFile: string;
  readonly #killGroup = (): void => this.#signal('SIGKILL');

  constructor(command: string, args: string[], env: NodeJS.ProcessEnv, logFile: string) {
    const log = openSync(logFile, 'a');
    this.#logFile = logFile;
    this.#child = spawn(command, args, { env, detached: true, stdio: ['ignore', log, log] });
    process.on('exit', this.#killGroup);
  }

  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until the address answers; what the server said is in the error when it ends or the time is over. */
  async ready(address: string, timeoutMs: number): Promise<void> {
    const until = Date.now() + timeoutMs;
    while (Date.now() < until && !this.ended) {
      const answer = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const said = readFileSync(this.#logFile, 'utf8').split('\n').slice(-25).join('\n');
    await this.stop();
    throw new StartError(`The server did not come up at ${address}. It said:\n${said}`);
  }

  async stop(): Promise<void> {
    if (!this.ended) {
      const gone = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#signal('SIGTERM');
      const late = setTimeout(this.#killGroup, 8000);
      await gone;
      clearTimeout(late);
    }
    process.off('exit', this.#killGroup);
  }

  #signal(signal: NodeJS.Signals): void {
    try {
      if (this.#child.pid && !this.ended) process.kill(-this.#child.pid, signal);
    } catch {
      // It ended between the question and the signal.
    }
  }
}
