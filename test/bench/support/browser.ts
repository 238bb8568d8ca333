/** Pages for the bench: one bundle each, so that what is measured shares nothing with what is measured beside it. */
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../../support/browser.ts';

export interface Bundle {
  readonly script: string;
  readonly sheet: string;
  /** Of the script and the sheet together, compressed as a server would. */
  readonly gzip: number;
}

export interface BenchPage {
  readonly page: Page;
  readonly client: CDPSession;
}

const PEERS = fileURLToPath(new URL('../peers/', import.meta.url));

/** Installs what the bench measures beside, the first time; false where that fails, and then it measures ours alone. */
export function installPeers(): boolean {
  if (existsSync(`${PEERS}node_modules/.package-lock.json`)) return true;
  console.log('Installing what the bench measures beside …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', PEERS], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log('That failed: peers are left out.');
  return status === 0;
}

/** One script out of a module's text, which imports as if it stood in `from`. Undefined where something of it is not installed. */
export async function bundle(text: string, from: URL, external: readonly string[] = []): Promise<Bundle | undefined> {
  try {
    const { outputFiles } = await build({
      stdin: { contents: text, resolveDir: fileURLToPath(from), loader: 'ts' },
      bundle: true,
      minify: true,
      write: false,
      outdir: '/',
      format: 'esm',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      external: [...external],
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      logLevel: 'silent',
    });
    const of = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
    return { script: of('.js'), sheet: of('.css'), gzip: gzipSync(of('.js') + of('.css'), { level: 9 }).length };
  } catch (error) {
    console.log(`Left out: ${error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)}`);
    return undefined;
  }
}

export async function launch(args: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args, ...args],
    ...(found.env ? { env: found.env } : {}),
  });
}

/** A page of its own with a bundle on it; `bench` is there when this returns. */
export async function open(browser: Browser, { script, sheet }: Bundle, css = ''): Promise<BenchPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route('http://localhost/**', (route) => {
    const url = route.request().url();
    if (url.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
    if (url.endsWith('.ico')) return route.fulfill({ status: 204 });
    return route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><style>${css}${sheet}</style><body><script type="module" src="/page.js"></script>`,
    });
  });
  page.on('pageerror', (error) => console.error(error));
  const client = await page.context().newCDPSession(page);
  await page.goto('http://localhost/');
  await page.waitForFunction(() => 'bench' in window, undefined, { timeout: 15_000 });
  return { page, client };
}

export const slow = (client: CDPSession, rate: number): Promise<unknown> => client.send('Emulation.setCPUThrottlingRate', { rate });

/** CPU time of the page's thread while something runs, in ms a second. */
export async function cpu(client: CDPSession, run: () => Promise<unknown>): Promise<number> {
  // In ticks of the thread: what else the machine does meanwhile does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await read();
  const began = performance.now();
  await run();
  const spent = (await read()) - before;
  return (spent / (performance.now() - began)) * 1000;
}

/** What the page holds after all garbage is gone, in bytes: objects, and what lies beside the heap. */
export async function heap(client: CDPSession): Promise<number> {
  for (let at = 0; at < 2; at += 1) await client.send('HeapProfiler.collectGarbage');
  const usage = (await client.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
