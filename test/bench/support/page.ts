/** Clocks for pages. */

/** The work of a frame: from its beginning, in which something is done, until it is painted. Not the wait for it. */
export const frame = (act: () => unknown): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      void act();
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => resolve(performance.now() - start);
      port1.postMessage(undefined);
    });
  });

/** When the next frame is on screen. */
export const painted = (): Promise<number> => frame(() => undefined);

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Frames until something holds; throws when it never does. */
export async function until(holds: () => boolean, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Did not come to be within ${withinMs} ms: ${holds.toString()}`);
    await nextFrame();
  }
}

const FRAME_MS = 1000 / 60;

/** Does something each frame for so long; how many frames the screen did not get meanwhile. */
export async function dropped(ms: number, each: (sinceStart: number) => void): Promise<number> {
  const start = await nextFrame();
  let last = start;
  let missed = 0;
  while (last - start < ms) {
    each(last - start);
    const now = await nextFrame();
    missed += Math.max(0, Math.round((now - last) / FRAME_MS) - 1);
    last = now;
  }
  return missed;
}
