/** Builds the package into dist: one module a module, nothing bundled, Lit outside. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const run = (bin, ...args) => execFileSync(`node_modules/.bin/${bin}`, args, { stdio: 'inherit' });

rmSync('dist', { recursive: true, force: true });
run('tsc', '-p', '.config/tsconfig.build.json');
run('cem', 'analyze', '--config', '.config/custom-elements.config.js', '--quiet');
