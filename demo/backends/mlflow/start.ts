import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, keyOf } from '../cache.ts';
import { claimPort, freePort, run, Server } from '../processes.ts';
import { pythonWith } from '../python.ts';

export interface MlflowOptions {
  /** 0 takes a free one; absent: 8238. */ port?: number;
  /** Make the environment and the filled state again. */ fresh?: boolean;
  /** Pages that may call the server, beside those of this machine, which always may. */ origins?: readonly string[];
  say?: (line: string) => void;
}
export interface MlflowLogin {
  username: string;
  password: string;
}
export interface MlflowServer {
  url: string;
  version: string;
  admin: MlflowLogin;
  /** May read models and runs, and nothing else. */ member: MlflowLogin;
  /** The workspaces that are filled. */ workspaces: readonly [string, string];
  /** Ends the server; its data are kept until `stop`. */ kill(): Promise<void>;
  /** Starts it again where it was, with the same data. */ restart(): Promise<void>;
  stop(): Promise<void>;
}

// The server refuses passwords of fewer than twelve letters.
const ADMIN: MlflowLogin = { username: 'admin', password: 'admin-of-samples' };
const MEMBER: MlflowLogin = { username: 'mira', password: 'mira-of-samples' };
const WORKSPACES = ['parcels', 'cellar'] as const;
const READY_MS = 240_000;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A real MLflow server on loopback, with accounts, workspaces and what real trainings have left in it. */
export async function startMlflow(options: MlflowOptions = {}): Promise<MlflowServer> {
  const say = options.say ?? (() => {});
  const port = options.port === 0 ? await freePort() : await claimPort(options.port ?? 8238);
  const fresh = options.fresh ?? false;
  const python = await pythonWith(here('requirements.txt'), { name: 'mlflow', fresh, say });
  const key = keyOf(readFileSync(here('requirements.txt'), 'utf8'), readFileSync(here('fill.py'), 'utf8'));
  const state = await cached(`mlflow-state-${key}`, fresh, (folder) => fill(python, folder, say));

  // A copy, so that use does not spoil the cache. Addresses of files are relative to the server: nothing has to be rewritten.
  const work = mkdtempSync(join(tmpdir(), 'inlay-mlflow-'));
  cpSync(state, work, { recursive: true });
  const drop = (): void => rmSync(work, { recursive: true, force: true });
  process.on('exit', drop);
  let server = await launch(python, work, port, options.origins);
  const url = addressOf(port);
  const authorization = `Basic ${Buffer.from(`${ADMIN.username}:${ADMIN.password}`).toString('base64')}`;
  const version = (await (await fetch(`${url}/version`, { headers: { authorization } })).text()).trim();
  return {
    url,
    version,
    admin: ADMIN,
    member: MEMBER,
    workspaces: WORKSPACES,
    kill: () => server.stop(),
    restart: async () => {
      await server.stop();
      server = await launch(python, work, port, options.origins);
    },
    stop: async () => {
      await server.stop();
      drop();
      process.off('exit', drop);
    },
  };
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}`;

async function fill(python: string, folder: string, say: (line: string) => void): Promise<void> {
  const port = await freePort();
  const server = await launch(python, folder, port);
  try {
    say('Filling it by training models (some minutes, once for this machine)');
    const env = {
      ...withoutMlflow(),
      MLFLOW_TRACKING_URI: addressOf(port),
      MLFLOW_TRACKING_USERNAME: ADMIN.username,
      MLFLOW_TRACKING_PASSWORD: ADMIN.password,
      INLAY_MEMBER: MEMBER.username,
      INLAY_MEMBER_PASSWORD: MEMBER.password,
      ...QUIET,
    };
    await run(python, [here('fill.py'), ...WORKSPACES], { env, say: (line) => line.startsWith('  ') && say(line) });
  } finally {
    await server.stop();
    rmSync(join(folder, 'server.log'), { force: true });
  }
}

async function launch(python: string, folder: string, port: number, origins: readonly string[] = []): Promise<Server> {
  mkdirSync(join(folder, 'artifacts'), { recursive: true });
  const settings = join(folder, 'auth.ini');
  writeFileSync(settings, authentication(folder));
  const named = (process.env['INLAY_ORIGINS'] ?? '').split(',').map((origin) => origin.trim());
  const pages = [...origins, ...named].filter(Boolean);
  const args = [
    ['-m', 'mlflow', 'server', '--app-name', 'basic-auth', '--enable-workspaces', '--serve-artifacts'],
    ['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
    ['--artifacts-destination', join(folder, 'artifacts'), '--default-artifact-root', 'mlflow-artifacts:/'],
    ['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
    pages.length ? ['--cors-allowed-origins', pages.join(',')] : [],
  ].flat();
  const env = {
    ...withoutMlflow(),
    MLFLOW_AUTH_CONFIG_PATH: settings,
    MLFLOW_FLASK_SERVER_SECRET_KEY: 'samples',
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    ...QUIET,
  };
  const server = new Server(python, args, env, join(folder, 'server.log'));
  await server.ready(`${addressOf(port)}/health`, READY_MS);
  return server;
}

const QUIET = { MLFLOW_DISABLE_TELEMETRY: 'true', DO_NOT_TRACK: 'true', MPLBACKEND: 'Agg' };

/** Nothing of the caller's own MLflow may reach this server. */
function withoutMlflow(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('MLFLOW_')));
}

/** Without the cache every request would hash a password, half a second each. */
function authentication(folder: string): string {
  return `[mlflow]
default_permission = READ
database_uri = sqlite:///${join(folder, 'auth.db')}
admin_username = ${ADMIN.username}
admin_password = ${ADMIN.password}
authorization_function = mlflow.server.auth:authenticate_request_basic_auth
grant_default_workspace_access = true
auth_cache_ttl_seconds = 300
`;
}
