import { parseArgs } from 'node:util';
import { startMlflow } from './mlflow/start.ts';
import { StartError } from './processes.ts';
import { startZenml } from './zenml/start.ts';

const USAGE = `Starts a real backend for the demo, filled with sample work, on this machine alone.

  npm run backends -- zenml [--port <n>] [--fresh]
  npm run backends -- mlflow [--port <n>] [--fresh]

  --port   another port than its usual one
  --fresh  make the environment and the filled state again
  INLAY_ORIGINS=<list>  more pages that may call it, separated by commas`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});

const [backend] = positionals;
if ((backend !== 'zenml' && backend !== 'mlflow') || positionals.length > 1 || values.help) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

let server: { stop(): Promise<void> } | undefined;
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server?.stop();
  // What is being made is dropped on exit, and a server that fills is ended.
  process.exit(server ? 0 : 130);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

const options = {
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  fresh: values.fresh ?? false,
  say: (line: string): void => console.log(line),
};

async function zenml(): Promise<void> {
  const started = await startZenml(options);
  server = started;
  const { url, version, admin, member, apiKey } = started;
  console.log(`
ZenML ${version} is ready. In the portal choose "ZenML" and sign in with

  address        ${url}
  administrator  ${admin.username} / ${admin.password}
  member         ${member.username} / ${member.password}
  API key        ${apiKey}

Ctrl-C stops it. For scripts, the same as one line:
${JSON.stringify({ backend, url, admin, member, apiKey })}`);
}

async function mlflow(): Promise<void> {
  const started = await startMlflow(options);
  server = started;
  const { url, version, admin, member, workspaces } = started;
  console.log(`
MLflow ${version} is ready. In the portal choose "MLflow" and sign in with

  address        ${url}
  administrator  ${admin.username} / ${admin.password}
  reader         ${member.username} / ${member.password}

Ctrl-C stops it. For scripts, the same as one line:
${JSON.stringify({ backend, url, admin, member, workspaces })}`);
}

try {
  await (backend === 'zenml' ? zenml() : mlflow());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
