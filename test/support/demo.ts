/**
 * The demo as it is shipped, built once and served under its strict policy, and a browser to walk through it. Every page watches
 * for what must never be: console errors, page errors, policy violations.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from './browser.ts';

export interface Demo {
  /** Its origin, without a slash. */
  url: string;
  stop(): Promise<void>;
}

/** Builds and serves the demo on localhost; without a port on one that is free. */
export async function startDemo(port = 0): Promise<Demo> {
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  // Each test file is a process of its own: a folder of its own too.
  const outDir = mkdtempSync(join(cache, 'demo-'));
  const shared = { configFile: resolve('vite.config.ts'), logLevel: 'error' as const, build: { outDir, emptyOutDir: true } };
  const drop = (): void => rmSync(outDir, { recursive: true, force: true });
  process.once('exit', drop);
  await build(shared);
  const server = await preview({ ...shared, preview: { port, strictPort: port !== 0 } });
  const address = server.httpServer.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${taken}`,
    stop: async () => {
      await server.close();
      drop();
    },
  };
}

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, ...(env ? { env } : {}) });
}

export interface WatchedPage {
  page: Page;
  /** Console errors, page errors and policy violations so far. */
  readonly trouble: readonly string[];
  /** Pointer and mouse events that a person's pointer made. */
  readonly pointerEvents: number;
  /** Ends the page's context; throws when there was trouble. `expected`: what a fault test brought about itself. */
  close(expected?: readonly RegExp[]): Promise<void>;
}

/**
 * What HTML from a backend says in its own sandboxed frame is not the portal's: that its scripts and styles are refused there is what
 * the frame is for.
 */
const FRAMES = /in 'blob:|frame is sandboxed/;

/** A page in a context of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(20_000);
  const trouble: string[] = [];
  let pointerEvents = 0;
  await context.exposeBinding('tellTest', ({ frame }, what: string, detail: string) => {
    if (what === 'pointer') pointerEvents += 1;
    else if (!frame.url().startsWith('blob:')) trouble.push(`policy violation: ${detail}`);
  });
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { tellTest(what: string, detail: string): void }).tellTest;
    addEventListener('securitypolicyviolation', (event) =>
      tell('violation', `${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    const hears = ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mousemove', 'mouseup', 'wheel', 'touchstart'];
    for (const type of hears) addEventListener(type, ({ isTrusted }) => isTrusted && tell('pointer', type), true);
    // A key that presses a button makes a click too, without a count.
    addEventListener('click', ({ isTrusted, detail }) => isTrusted && detail > 0 && tell('pointer', 'click'), true);
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() !== 'error' || url.startsWith('blob:') || FRAMES.test(message.text())) return;
    trouble.push(`console error: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => trouble.push(`page error: ${error.stack ?? error.message}`));
  return {
    page,
    get trouble() {
      return trouble;
    },
    get pointerEvents() {
      return pointerEvents;
    },
    close: async (expected = []) => {
      await context.close();
      const unexpected = trouble.filter((line) => !expected.some((pattern) => pattern.test(line)));
      if (unexpected.length) throw new Error(`The page was not quiet:\n${unexpected.join('\n')}`);
    },
  };
}

/** Asks until it holds; says what was hoped for, and what came last, when the time is over. */
export async function until<T>(what: string, ask: () => Promise<T>, holds: (answer: T) => boolean, withinMs = 15_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`Within ${withinMs} ms it did not come to be that ${what}. Last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
