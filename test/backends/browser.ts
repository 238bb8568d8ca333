/** Binds the suite to the real servers once more, in a browser on another origin. Ends with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { MissingError } from '../../demo/backends/processes.ts';
import { startZenml } from '../../demo/backends/zenml/start.ts';

const PORT = 8641;
const server = await startZenml({ port: 0, origins: [`http://localhost:${PORT}`], say: (line) => console.log(line) }).catch(
  (error: unknown) => {
    if (error instanceof MissingError) return error.message;
    throw error;
  },
);
if (typeof server === 'string') {
  console.log(`ZenML in a browser skipped: ${server}\n0 passed, 0 failed, 1 skipped`);
} else {
  const { url, admin, member } = server;
  const env = { ...process.env, INLAY_BACKENDS: JSON.stringify({ url, admin, member }), INLAY_TEST_PORT: String(PORT) };
  const { status } = spawnSync(process.execPath, ['test/support/browser-tests.ts', 'backends/zenml'], { stdio: 'inherit', env });
  await server.stop();
  process.exitCode = status ?? 1;
}
