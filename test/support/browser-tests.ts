/**
 * Runs the browser tests: `node test/support/browser-tests.ts [--engine chromium|firefox|webkit] [part of a path …]`. The files are bundled first, since a
 * CommonJS dependency (axe, msw) does not load unbundled. `INLAY_STORIES=Tenants` runs only the stories whose name has this in it. Ends with `N passed, N failed`.
 */
import { cpSync, existsSync, globSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { startTestRunner } from '@web/test-runner';
import { ENGINES, missing, startEngine, type Engine } from './engines.ts';

// Of its own: two runs at a time must not take each other's files away.
const OUT = `.cache/browser-tests-${process.pid}`;
process.once('exit', () => rmSync(OUT, { recursive: true, force: true }));
const { values, positionals: wanted } = parseArgs({ options: { engine: { type: 'string', default: 'chromium' } }, allowPositionals: true });
const engine = ENGINES.find((one) => one === values.engine) as Engine;
if (!engine) {
  console.log(`There is no engine ${values.engine}; there are ${ENGINES.join(', ')}.\n0 passed, 1 failed`);
  process.exit(2);
}
const lacking = missing(engine);
if (lacking) {
  // In CI none may be missing.
  const must = process.env.INLAY_ALL_ENGINES === '1';
  console.log(`${must ? 'Missing' : 'Skipped'}: ${lacking}.\n${must ? '0 passed, 1 failed' : '0 passed, 0 failed, 1 skipped'}`);
  process.exit(must ? 1 : 0);
}
// What only Chromium can be told: forced colours, and a dark scheme of the whole page.
const CHROMIUM_ONLY = /stories\/(dark-rtl|forced-colors)|security\//;
// Those of the real backends need a server that is up: `test/backends/browser.ts` starts one and names them.
const files = globSync('test/**/*.browser.ts').filter((file) =>
  wanted.length
    ? wanted.some((part) => file.includes(part))
    : !file.startsWith('test/backends/') && (engine === 'chromium' || !CHROMIUM_ONLY.test(file)),
);
if (!files.length) {
  console.log(`No browser test matches ${wanted.join(', ')}.\n0 passed, 1 failed`);
  process.exit(1);
}

const browser = await startEngine(engine);
console.log(`Browser tests: ${files.length} files in ${browser.name}`);
rmSync(OUT, { recursive: true, force: true });
// The public corpus of payloads is read where it is, and never made part of the project.
const corpus = '../shared/corpora/xss.json';
if (existsSync(corpus)) cpSync(corpus, '.cache/xss.json');
await build({
  entryPoints: files,
  outdir: OUT,
  outbase: 'test',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  sourcemap: 'inline',
  conditions: ['development', 'browser'],
  loader: { '.css': 'text' },
  external: ['/__web-dev-server__*'],
  define: {
    'process.env.NODE_ENV': '"development"',
    'process.env.INLAY_STORIES': JSON.stringify(process.env.INLAY_STORIES ?? ''),
    'process.env.INLAY_BACKENDS': JSON.stringify(process.env.INLAY_BACKENDS ?? ''),
  },
  logLevel: 'warning',
});

const runner = await startTestRunner({
  config: {
    rootDir: process.cwd(),
    files: files.map((file) => `${OUT}/${relative('test', file).replace(/\.ts$/, '.js')}`),
    browsers: [browser.launcher],
    hostname: 'localhost',
    ...(process.env.INLAY_TEST_PORT ? { port: Number(process.env.INLAY_TEST_PORT) } : {}),
    // Firefox draws nothing in a tab behind another; WebKit has one.
    concurrency: engine === 'chromium' ? 2 : 1,
    testsFinishTimeout: 900_000,
    // A real server behind a case may take its time, and the other engines do.
    testFramework: { config: { timeout: process.env.INLAY_BACKENDS ? '120000' : engine === 'chromium' ? '15000' : '40000' } },
    // Lit says that it runs in dev mode; ResizeObserver's loop notice is Chromium's own.
    filterBrowserLogs: ({ args }: { args: unknown[] }) => !/Lit is in dev mode|ResizeObserver loop/.test(String(args[0])),
  },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
if (!runner) process.exit(1);

runner.on('finished', () => {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  type Suite = { tests: { passed: boolean; skipped: boolean }[]; suites: Suite[] };
  const count = (suite: Suite): void => {
    for (const test of suite.tests) {
      if (test.skipped) skipped += 1;
      else if (test.passed) passed += 1;
      else failed += 1;
    }
    suite.suites.forEach(count);
  };
  for (const session of runner.sessions.all()) {
    if (session.testResults) count(session.testResults as Suite);
    // A file that did not load has no test to fail.
    failed += session.errors.length;
    if (!session.testResults && !session.errors.length) failed += 1;
  }
  console.log(`browser tests: ${browser.name}\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  void runner.stop().finally(() => {
    browser.stop();
    process.exit(failed ? 1 : 0);
  });
});
