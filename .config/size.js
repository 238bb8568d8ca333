/**
 * What a page downloads, gzip, by entry: everything that is loaded at once, nothing that waits for its first use. Prints a table
 * beside the budgets of the design, and writes .cache/size.json. Over budget is told, and is no error: it is a figure to work on.
 *
 *     npm run size [-- <entry>]     with an entry's name: what it is made of, largest first
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const LIT = ['lit', 'lit/*', '@lit/*', 'lit-html', 'lit-html/*', 'lit-element/*'];
/** `over`: without Lit, which a page has once for all. Budgets in kB. */
const ENTRIES = [
  { name: 'lit with context', code: `import 'lit'; import '@lit/context';` },
  {
    name: 'provider and zenml, over Lit',
    code: `import './src/elements/provider/define.ts'; export { zenml } from './src/adapters/zenml/index.ts';`,
    over: true,
    budget: 18,
  },
  { name: 'organization switcher', code: `import './src/elements/organizations/org-switcher/define.ts';`, budget: 28 },
  { name: 'model browser', code: `import './src/elements/models/model-browser/define.ts';` },
  { name: 'dashboard', code: `import './src/elements/dashboard/define.ts';` },
  { name: 'every element', code: `import './src/define.ts';`, budget: 110 },
  { name: 'table, over Lit', code: `import './src/ui/table/define.ts';`, over: true, budget: 12 },
  { name: 'memory adapter', code: `export { memory } from './src/adapters/memory/index.ts';` },
  { name: 'mlflow adapter', code: `export { mlflow } from './src/adapters/mlflow/index.ts';` },
];

/** What waits for its first use is a request of its own, later. */
const LATER = {
  name: 'later',
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

const wanted = process.argv[2];
const figures = [];
for (const { name, code, over = false, budget } of ENTRIES) {
  if (wanted && wanted !== name) continue;
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'error',
    external: over ? LIT : [],
    plugins: [LATER],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const kB = gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
  figures.push({ name, kB: Number(kB.toFixed(1)), ...(budget ? { budget, within: kB <= budget } : {}) });
  if (!wanted) continue;
  const parts = Object.entries(Object.values(metafile.outputs)[0].inputs).map(([file, { bytesInOutput }]) => [bytesInOutput, file]);
  for (const [bytes, file] of parts.sort(([a], [b]) => b - a)) if (bytes) console.log(String(bytes).padStart(8), file);
}
if (!figures.length) {
  console.log(`There is no entry ${wanted}; there are ${ENTRIES.map(({ name }) => name).join('; ')}.`);
  process.exit(2);
}
console.log('gzip, minified'.padEnd(32), 'kB'.padStart(7), 'budget'.padStart(8));
for (const { name, kB, budget, within } of figures)
  console.log(name.padEnd(32), kB.toFixed(1).padStart(7), String(budget ?? '').padStart(8), budget ? (within ? '' : 'over') : '');
if (!wanted) {
  mkdirSync('.cache', { recursive: true });
  writeFileSync('.cache/size.json', `${JSON.stringify(figures, null, 2)}\n`);
}
