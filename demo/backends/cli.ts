import { parseArgs } from 'node:util';
import { StartError } from './processes.ts';
import { startZenml, type ZenmlServer } from './zenml/start.ts';

const USAGE = `Starts a real backend for the demo, filled with sample work, on this machine alone.

  npm run backends -- zenml [--port <n>] [--fresh]

  --port   another port than its usual one
  --fresh  make the environment and the filled state again
  INLAY_ORIGINS=<list>  more pages that may call it, separated by commas`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});

if (positionals[0] !== 'zenml' || positionals.length > 1 || values.help) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

let server: ZenmlServer | undefined;
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

try {
  server = await startZenml({
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    fresh: values.fresh ?? false,
    say: (line) => console.log(line),
  });
  console.log(`
ZenML ${server.version} is ready. In the portal choose "ZenML" and sign in with

  address        ${server.url}
  administrator  ${server.admin.username} / ${server.admin.password}
  member         ${server.member.username} / ${server.member.password}
  API key        ${server.apiKey}

Ctrl-C stops it. For scripts, the same as one line:
${JSON.stringify({ backend: 'zenml', url: server.url, admin: server.admin, member: server.member, apiKey: server.apiKey })}`);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
