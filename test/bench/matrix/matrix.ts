/**
 * The permission matrix against its goals: 60 resource types × 12 actions × 40 roles, beside grids by hand. All in one run, in
 * turn, each figure the median of five. `node test/bench/matrix/matrix.ts`
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../../support/browser.ts';
import type { BenchPage } from './page.ts';

const PEERS = ['inlay', 'inlayEditor', 'plainWindowed', 'plainRole', 'litRole'] as const;
const ROUNDS = 5;

const SHEET = `
  html, body { margin: 0; block-size: 100%; }
  #box { inline-size: 1100px; block-size: 600px; }
  #box.page { inline-size: 1440px; block-size: 900px; }
  .plain.scroller { overflow: auto; position: relative; font: 13px sans-serif; }
  .plain .name, .plain .place { position: absolute; block-size: 31px; border-bottom: 1px solid #ddd; }
  .plain .name { inline-size: 196px; }
  .plain .place { inline-size: 71px; border-right: 1px solid #ddd; display: grid; place-items: center; }
  .plain .tick { display: inline-block; inline-size: 18px; block-size: 18px; border: 1px solid #888; border-radius: 4px; }
  .plain .tick.on { background: #325ec6; }
  .plain td { padding: 5px 25px; border: solid #ddd; border-width: 0 1px 1px 0; }
`;

declare global {
  interface Window {
    bench: BenchPage;
  }
}

export interface MatrixFigures {
  /** By peer, in ms: medians of five, and the least and the most of them. */
  readonly [peer: string]: Readonly<Record<string, { median: number; from: number; to: number }>>;
}

export async function matrixBench(rounds = ROUNDS): Promise<MatrixFigures> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    ...(found.env ? { env: found.env } : {}),
  });
  const figures = new Map<string, Map<string, number[]>>(PEERS.map((peer) => [peer, new Map()]));
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route('http://localhost/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: outputFiles[0]!.text })
        : route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><html lang="en"><style>${SHEET}</style><body><script type="module" src="/page.js"></script>`,
          }),
    );
    page.on('pageerror', (error) => console.error(error));
    const client = await page.context().newCDPSession(page);
    for (let round = -1; round < rounds; round += 1)
      for (const peer of PEERS) {
        const measured = await measure(page, client, peer);
        // The first round warms up.
        if (round < 0) continue;
        const kept = figures.get(peer)!;
        for (const [name, value] of Object.entries(measured)) kept.set(name, [...(kept.get(name) ?? []), value]);
      }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(
    [...figures].map(([peer, all]) => [
      peer,
      Object.fromEntries(
        [...all].map(([name, values]) => {
          const sorted = [...values].sort((one, other) => one - other).map((value) => Math.round(value * 10) / 10);
          return [name, { median: sorted[sorted.length >> 1]!, from: sorted[0]!, to: sorted.at(-1)! }];
        }),
      ),
    ]),
  );
}

async function measure(page: Page, client: CDPSession, peer: string): Promise<Record<string, number>> {
  const slow = (rate: number): Promise<unknown> => client.send('Emulation.setCPUThrottlingRate', { rate });
  const pressed = async (): Promise<number> => {
    await page.evaluate(() => window.bench.interactions());
    for (const { x, y } of await page.evaluate(() => window.bench.places())) {
      await page.mouse.click(x, y);
      // As a person presses: after what the last press showed has been drawn.
      await page.evaluate(() => window.bench.idle());
    }
    // Entries come some time after their frame.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    return page.evaluate(() => window.bench.interactions());
  };
  await page.goto('http://localhost/');
  await page.waitForFunction(() => 'bench' in window);
  const { paint, elements } = await page.evaluate((name) => window.bench.show(name), peer);
  const toggle = await page.evaluate(() => window.bench.toggle());
  const interaction = await pressed();
  const column = await page.evaluate(() => window.bench.column());
  await slow(4);
  const quarterToggle = await page.evaluate(() => window.bench.toggle());
  const quarterInteraction = await pressed();
  const quarterColumn = await page.evaluate(() => window.bench.column());
  await slow(1);
  return { paint, elements, toggle, interaction, column, quarterToggle, quarterInteraction, quarterColumn };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await matrixBench(), undefined, 2));
}
