/**
 * Finds a Chromium: a variable, the system's, Playwright's own cache, the packaged one. In this order, so that a developer's
 * choice wins and a bare machine still has one. `INLAY_CHROMIUM` is the path of an executable.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FoundBrowser {
  /** Which it is, for the test's output. */
  name: string;
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.INLAY_CHROMIUM;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`INLAY_CHROMIUM names ${wanted}, which is not there. Correct it, or unset it.`);
    return { name: `INLAY_CHROMIUM (${wanted})`, executablePath: wanted, args: ARGS };
  }
  const system = process.env.INLAY_PACKAGED_CHROMIUM ? undefined : SYSTEM.find((path) => existsSync(path));
  if (system) return { name: `system Chromium (${system})`, executablePath: system, args: ARGS };
  const cached = process.env.INLAY_PACKAGED_CHROMIUM ? undefined : playwrightChromium();
  if (cached) return { name: 'Chromium of Playwright’s cache', executablePath: cached, args: ARGS };
  const packaged = await packagedChromium();
  if (packaged) return packaged;
  throw new Error('No Chromium was found. Install one (Debian: apt-get install chromium), or set INLAY_CHROMIUM to its path.');
}

function playwrightChromium(): string | undefined {
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-linux/headless_shell'].map((bin) => join(root, name, bin)))
    .find((path) => existsSync(path));
}

/** @sparticuz/chromium, unpacked once: its libraries too (it does that only on Amazon's Linux), and with fonts it can find. */
async function packagedChromium(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const cache = resolve('node_modules/.cache/chromium');
  if (!existsSync(join(cache, 'ready'))) {
    const fresh = `${cache}.${process.pid}`;
    const before = process.env.TMPDIR;
    mkdirSync(fresh, { recursive: true });
    process.env.TMPDIR = fresh; // it unpacks into os.tmpdir()
    const pkg = await import('@sparticuz/chromium');
    const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
    await pkg.default.executablePath(bin);
    await pkg.inflate(join(bin, 'al2023.tar.br'));
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    const fonts = `<dir>${join(cache, 'fonts')}</dir><dir>/usr/share/fonts</dir><dir prefix="xdg">fonts</dir><cachedir>${join(cache, 'fc')}</cachedir>`;
    writeFileSync(
      join(fresh, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`,
    );
    writeFileSync(join(fresh, 'ready'), '');
    rmSync(cache, { recursive: true, force: true });
    renameSync(fresh, cache);
  }
  const libraries = [process.env.LD_LIBRARY_PATH, join(cache, 'al2023/lib')].filter(Boolean).join(':');
  return {
    name: 'packaged Chromium (one engine, Latin letters only)',
    executablePath: join(cache, 'chromium'),
    args: [...ARGS, '--no-zygote'],
    env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: join(cache, 'fonts.conf'), LD_LIBRARY_PATH: libraries },
  };
}
