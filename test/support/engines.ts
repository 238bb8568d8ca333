/**
 * The browser engines that run the component tests, each with how the runner starts it. Chromium is a must; Firefox and WebKit are
 * the system's, and where one is missing that is told, with what to install.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { BrowserLauncher } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBrowser } from './browser.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface StartedEngine {
  /** For the test's output. */
  readonly name: string;
  readonly launcher: BrowserLauncher;
  /** Ends what was started beside the runner. */
  stop(): void;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const WEBKIT = {
  driver: '/usr/bin/WebKitWebDriver',
  display: '/usr/bin/Xvfb',
  browser: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  ],
} as const;

/** Undefined: it runs here. Else what is missing, and how to get it. */
export function missing(engine: Engine): string | undefined {
  if (engine === 'firefox' && !firefox()) return 'Firefox is not installed (Debian: apt-get install firefox-esr; or set INLAY_FIREFOX)';
  if (engine === 'webkit' && !(existsSync(WEBKIT.driver) && existsSync(WEBKIT.display) && WEBKIT.browser.some((path) => existsSync(path))))
    return 'WebKitGTK and Xvfb are not installed (Debian: apt-get install webkit2gtk-driver xvfb)';
  return undefined;
}

export async function startEngine(engine: Engine): Promise<StartedEngine> {
  if (engine === 'firefox') {
    const executablePath = firefox() ?? '';
    const launcher = puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } });
    return { name: `Firefox (${executablePath})`, launcher, stop: () => undefined };
  }
  if (engine === 'webkit') return startWebkit();
  const browser = await findBrowser();
  const launchOptions = { executablePath: browser.executablePath, args: browser.args, ...(browser.env ? { env: browser.env } : {}) };
  return { name: browser.name, launcher: playwrightLauncher({ product: 'chromium', launchOptions }), stop: () => undefined };
}

const firefox = (): string | undefined => process.env.INLAY_FIREFOX ?? FIREFOX.find((path) => existsSync(path));

/** WebKitGTK draws on a display, even unseen: a virtual one of its own. */
async function startWebkit(): Promise<StartedEngine> {
  const [port, number] = [await freePort(), 80 + (process.pid % 900)];
  const display = `:${number}`;
  const started: ChildProcess[] = [
    spawn(WEBKIT.display, [display, '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  ];
  const stop = (): void => {
    for (const child of started) child.kill();
  };
  process.once('exit', stop);
  await until(() => existsSync(`/tmp/.X11-unix/X${number}`), 'Xvfb');
  started.push(
    spawn(WEBKIT.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // Without these it asks a session bus and a graphics card that a test machine does not have.
      env: {
        ...process.env,
        DISPLAY: display,
        GDK_BACKEND: 'x11',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
      },
    }),
  );
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WebKitWebDriver',
  );
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: WEBKIT.browser.find((path) => existsSync(path)), args: ['--automation'] },
    },
  } as never);
  return { name: 'WebKitGTK (MiniBrowser)', launcher: launcher as unknown as BrowserLauncher, stop };
}

/** Asks until it holds; what never comes is told by its name. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} did not start within 30 s.`);
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
