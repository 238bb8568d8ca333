import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, keyOf } from '../cache.ts';
import { claimPort, freePort, run, Server } from '../processes.ts';
import { pythonWith } from '../python.ts';

export interface ZenmlOptions {
  /** 0 takes a free one; absent: 8237. */ port?: number;
  /** Make the environment and the filled state again. */ fresh?: boolean;
  /** Pages that may call the server, beside the demo's. */ origins?: readonly string[];
  /** After so many minutes a token ends; absent: never. */ tokenMinutes?: number;
  say?: (line: string) => void;
}
export interface Login {
  username: string;
  password: string;
}
export interface ZenmlServer {
  url: string;
  version: string;
  admin: Login;
  /** May do what needs no administrator. */ member: Login;
  apiKey: string;
  /** Ends the server; its data are kept until `stop`. */ kill(): Promise<void>;
  /** Starts it again where it was, with the same data; `signOut`: with another secret, so that every token that was given has ended. */
  restart(options?: { signOut?: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const ADMIN: Login = { username: 'admin', password: 'admin-of-samples' };
const ORIGINS = ['http://localhost:5173', 'http://127.0.0.1:5173', 'http://localhost:4173', 'http://localhost:6006'];
const READY_MS = 240_000;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A real ZenML server on loopback, with what real pipelines have left in it. */
export async function startZenml(options: ZenmlOptions = {}): Promise<ZenmlServer> {
  const say = options.say ?? (() => {});
  const port = options.port === 0 ? await freePort() : await claimPort(options.port ?? 8237);
  const fresh = options.fresh ?? false;
  const python = await pythonWith(here('requirements.txt'), { name: 'zenml', fresh, say });
  const key = keyOf(readFileSync(here('requirements.txt'), 'utf8'), readFileSync(here('fill.py'), 'utf8'));
  const state = await cached(`zenml-state-${key}`, fresh, (folder) => fill(python, folder, say));

  // A copy, so that use does not spoil the cache.
  const work = mkdtempSync(join(tmpdir(), 'inlay-zenml-'));
  cpSync(state, work, { recursive: true });
  const { filledIn, apiKey, member } = JSON.parse(readFileSync(join(work, 'result.json'), 'utf8')) as Result;
  await run(python, [here('relocate.py'), database(work), filledIn, work]);

  const url = `http://127.0.0.1:${port}`;
  let env = { ...environment(work), ...optional(options) };
  const launch = async (): Promise<Server> => {
    const server = new Server(python, uvicorn(port), env, join(work, 'server.log'));
    await server.ready(`${url}/health`, READY_MS);
    return server;
  };
  let server = await launch();
  const drop = (): void => rmSync(work, { recursive: true, force: true });
  process.on('exit', drop);
  const info = (await (await fetch(`${url}/api/v1/info`)).json()) as { version: string };
  return {
    url,
    version: info.version,
    admin: ADMIN,
    member,
    apiKey,
    kill: () => server.stop(),
    restart: async ({ signOut = false } = {}) => {
      await server.stop();
      if (signOut) env = { ...env, ...secret() };
      server = await launch();
    },
    stop: async () => {
      await server.stop();
      drop();
      process.off('exit', drop);
    },
  };
}

interface Result {
  filledIn: string;
  apiKey: string;
  member: Login;
}

async function fill(python: string, folder: string, say: (line: string) => void): Promise<void> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(stores(folder), { recursive: true });
  const server = new Server(python, uvicorn(port), environment(folder), join(folder, 'server.log'));
  try {
    await server.ready(`${url}/health`, READY_MS);
    say('Filling it by running training pipelines (a few minutes, once for this machine)');
    const result = join(folder, 'result.json');
    await run(python, [here('fill.py')], {
      env: {
        ...process.env,
        ZENML_URL: url,
        ZENML_STORES: stores(folder),
        ZENML_ADMIN: ADMIN.username,
        ZENML_ADMIN_PASSWORD: ADMIN.password,
        ZENML_RESULT: result,
      },
      say: (line) => {
        const started = /Initiating a new run for the pipeline: .*?([a-z_]+)/.exec(plain(line));
        if (started) say(`  ${started[1]}`);
      },
    });
    const filled = JSON.parse(readFileSync(result, 'utf8')) as Omit<Result, 'filledIn'>;
    writeFileSync(result, JSON.stringify({ ...filled, filledIn: folder }));
  } finally {
    await server.stop();
    rmSync(join(folder, 'server.log'), { force: true });
  }
}

// eslint-disable-next-line no-control-regex -- the client colours what it prints
const plain = (line: string): string => line.replace(/\u001b\[[0-9;]*m/g, '');
const stores = (folder: string): string => join(folder, 'config', 'local_stores');
const uvicorn = (port: number): string[] => [
  '-m',
  'uvicorn',
  'zenml.zen_server.zen_server_api:app',
  '--host',
  '127.0.0.1',
  '--port',
  String(port),
  '--log-level',
  'warning',
];

function database(folder: string): string {
  const file = join(stores(folder), 'default_zen_store', 'zenml.db');
  if (!existsSync(file)) throw new Error(`The filled state has no database at ${file}; start again with --fresh.`);
  return file;
}

function environment(folder: string): NodeJS.ProcessEnv {
  // Nothing of the caller's own ZenML may reach this server.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('ZENML_')));
  const configuration = join(folder, 'config');
  return {
    ...inherited,
    ZENML_CONFIG_PATH: configuration,
    ZENML_LOCAL_STORES_PATH: stores(folder),
    ZENML_ANALYTICS_OPT_IN: 'false',
    ZENML_SERVER_ALLOW_LOCAL_FILE_ACCESS: 'true',
    ...secret(),
    ZENML_SERVER_AUTO_ACTIVATE: '1',
    ZENML_DEFAULT_USER_NAME: ADMIN.username,
    ZENML_DEFAULT_USER_PASSWORD: ADMIN.password,
    ZENML_SERVER_CORS_ALLOW_ORIGINS: ORIGINS.join(','),
  };
}

/** What tokens are signed with. */
const secret = (): NodeJS.ProcessEnv => ({ ZENML_SERVER_JWT_SECRET_KEY: randomBytes(32).toString('hex') });

function optional(options: ZenmlOptions): NodeJS.ProcessEnv {
  const named = (process.env['INLAY_ORIGINS'] ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  return {
    ZENML_SERVER_CORS_ALLOW_ORIGINS: [...ORIGINS, ...(options.origins ?? []), ...named].join(','),
    ...(options.tokenMinutes === undefined ? {} : { ZENML_SERVER_JWT_TOKEN_EXPIRE_MINUTES: String(options.tokenMinutes) }),
  };
}
