/** Binds the suite to the real servers once more, in a browser on another origin. Ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { startMlflow } from '../../demo/backends/mlflow/start.ts';
import { MissingError } from '../../demo/backends/processes.ts';
import { startZenml } from '../../demo/backends/zenml/start.ts';

const PORT = 8641;
const options = { port: 0, origins: [`http://localhost:${PORT}`], say: (line: string) => console.log(line) };
const servers: { stop(): Promise<void> }[] = [];
try {
  const zenml = await startZenml(options);
  servers.push(zenml);
  const mlflow = await startMlflow(options);
  servers.push(mlflow);
  const env = { ...process.env, INLAY_BACKENDS: JSON.stringify({ zenml, mlflow }), INLAY_TEST_PORT: String(PORT) };
  const { status } = spawnSync(process.execPath, ['test/support/browser-tests.ts', 'test/backends/'], { stdio: 'inherit', env });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof MissingError)) throw error;
  console.log(`Real servers in a browser skipped: ${error.message}\n0 passed, 0 failed, 1 skipped`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
}
