/**
 * Runs what `npm test` and `npm run test:backends` promise, one runner after the other, and sums them up truthfully. A check that
 * has no tests of its own (types, lint) counts as one. The last line is `N passed, N failed`.
 *
 *     node test/support/all.ts            everything that needs npm and a browser
 *     node test/support/all.ts checks     types, lint, styles, imports, format, manifest, lock file
 *     node test/support/all.ts backends   conformance and the walk against the real servers
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';

interface Step {
  name: string;
  command: string;
  args: readonly string[];
  /** Prints counts of its own. */
  counts?: 'node' | 'browser';
}
interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const node = process.execPath;
const bin = (name: string): string => `node_modules/.bin/${name}`;
const config = (name: string): string[] => ['--config', `.config/${name}`];
const nodeTests = globSync('test/**/*.test.ts', { exclude: ['test/backends/**', 'test/walks/**'] });

const CHECKS: readonly Step[] = [
  { name: 'types', command: bin('tsc'), args: ['-p', 'tsconfig.json', '--noEmit'] },
  { name: 'lint', command: bin('eslint'), args: [...config('eslint.config.js'), '--max-warnings', '0', 'src', 'demo', 'test', 'stories'] },
  { name: 'styles', command: bin('stylelint'), args: [...config('stylelint.config.js'), 'src/**/*.styles.ts'] },
  { name: 'imports', command: bin('depcruise'), args: [...config('dependency-cruiser.cjs'), 'src'] },
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', 'src', 'demo', 'test', 'stories', '.config'] },
  { name: 'manifest', command: node, args: ['test/support/manifest.ts'] },
  { name: 'exports', command: node, args: ['.config/exports.js', '--check'] },
  { name: 'lock file', command: node, args: ['test/support/lock.ts'] },
];
const SUITES: Readonly<Record<string, readonly Step[]>> = {
  checks: CHECKS,
  all: [
    ...CHECKS,
    { name: 'node tests', command: node, args: ['--test', '--test-reporter=spec', ...nodeTests], counts: 'node' },
    { name: 'browser tests, Chromium', command: node, args: ['test/support/browser-tests.ts'], counts: 'browser' },
    { name: 'browser tests, Firefox', command: node, args: ['test/support/browser-tests.ts', '--engine', 'firefox'], counts: 'browser' },
    { name: 'browser tests, WebKit', command: node, args: ['test/support/browser-tests.ts', '--engine', 'webkit'], counts: 'browser' },
    { name: 'package', command: node, args: ['test/support/package.ts'], counts: 'browser' },
    {
      name: 'walks over memory',
      command: node,
      args: ['--test', '--test-reporter=spec', ...globSync('test/walks/*.test.ts')],
      counts: 'node',
    },
  ],
  backends: [
    // One at a time: each has a server of its own.
    {
      name: 'real backends',
      command: node,
      args: ['--test', '--test-reporter=spec', '--test-concurrency=1', ...globSync('test/backends/*.test.ts')],
      counts: 'node',
    },
    { name: 'real backends, from a browser', command: node, args: ['test/backends/browser.ts'], counts: 'browser' },
  ],
};

/** Numbers of the runner's own closing lines. A runner that says none has failed. */
function read(step: Step, output: string, code: number): Tally {
  if (!step.counts) return { passed: code ? 0 : 1, failed: code ? 1 : 0, skipped: 0 };
  const last = (pattern: RegExp): number | undefined => {
    const found = [...output.matchAll(pattern)].at(-1)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const passed = step.counts === 'node' ? last(/^ℹ pass (\d+)$/gm) : last(/^(\d+) passed, \d+ failed/gm);
  const failed = step.counts === 'node' ? last(/^ℹ fail (\d+)$/gm) : last(/^\d+ passed, (\d+) failed/gm);
  const skipped = step.counts === 'node' ? last(/^ℹ skipped (\d+)$/gm) : last(/^\d+ passed, \d+ failed, (\d+) skipped/gm);
  if (passed === undefined || failed === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return { passed, failed: failed || (code ? 1 : 0), skipped: skipped ?? 0 };
}

function run(step: Step): Promise<Tally> {
  console.log(`\n── ${step.name}`);
  return new Promise((resolve) => {
    const child = spawn(step.command, [...step.args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on('error', (error) => {
      console.log(`${step.name} could not be started: ${error.message}`);
      resolve({ passed: 0, failed: 1, skipped: 0 });
    });
    child.on('close', (code) => resolve(read(step, output, code ?? 1)));
  });
}

const suite = process.argv[2] ?? 'all';
const steps = SUITES[suite];
if (!steps) {
  console.log(`There is no suite ${suite}; there are ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of steps) {
  const began = Date.now();
  const { passed, failed, skipped } = await run(step);
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  lines.push(
    `${failed ? '✖' : '✔'} ${step.name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`,
  );
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed ? 1 : 0);
