/**
 * Builds the package into dist: one module a module, Lit outside; beside them one file with everything in it for a page without
 * a bundler, the theme presets, the types that frameworks and editors ask for, and the book as one text.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { writeLlms } from './llms.js';
import { writeTypes } from './types.js';

const run = (bin, ...args) => execFileSync(`node_modules/.bin/${bin}`, args, { stdio: 'inherit' });

/** What a page gets from `inlay/cdn`: every element is registered, and these are exported. The same text is its types. */
const CDN = `import './define.js';
export { memory } from './adapters/memory/index.js';
export { mlflow } from './adapters/mlflow/index.js';
export { zenml } from './adapters/zenml/index.js';
export { hashRouter, historyRouter } from './session/hosts/routers.js';
export { localStore } from './session/hosts/local-store.js';
`;

rmSync('dist', { recursive: true, force: true });
run('tsc', '-p', '.config/tsconfig.build.json');
rewriteExtensions();
mkdirSync('dist/themes', { recursive: true });
for (const file of globSync('src/themes/*.css')) cpSync(file, `dist/themes/${basename(file)}`);

writeFileSync('dist/inlay.d.ts', CDN);
await build({
  stdin: { contents: CDN, resolveDir: 'dist', sourcefile: 'cdn.js' },
  outfile: 'dist/inlay.js',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: true,
  // The sources are in the package, beside it.
  sourcesContent: false,
  legalComments: 'linked',
  logLevel: 'warning',
});

run('cem', 'analyze', '--config', '.config/custom-elements.config.js', '--quiet');
await writeTypes();
writeLlms('dist/llms.txt');

/** The compiler leaves `.ts` in declarations, and in some of the imports that are made later (seen with 6.0.3: `import('./draw.ts')`). */
function rewriteExtensions() {
  for (const file of globSync('dist/**/*.{js,d.ts}')) {
    const before = readFileSync(file, 'utf8');
    const after = before.replace(/(\bfrom |\bimport\(|\bimport )(['"])(\.{1,2}\/[^'"]*)\.ts\2/g, '$1$2$3.js$2');
    if (after !== before) writeFileSync(file, after);
  }
}
