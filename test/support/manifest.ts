/** Fails where the committed custom-elements.json is not what the sources say. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = mkdtempSync('.cache-manifest-');
try {
  execFileSync('node_modules/.bin/cem', ['analyze', '--config', '.config/custom-elements.config.js', '--outdir', folder, '--quiet'], {
    stdio: 'pipe',
  });
  const fresh = readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  if (fresh !== readFileSync('custom-elements.json', 'utf8')) {
    console.log('custom-elements.json is stale. Run `npm run manifest` and commit it.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
