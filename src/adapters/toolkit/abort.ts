import { cancelled, fail } from './problems.ts';

/** Throws `cancelled` where the caller has given up. */
export function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw fail(cancelled());
}

/** The work's result, or `cancelled` as soon as the signal aborts: the work itself may go on for others who wait for it. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  stopIf(signal);
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(fail(cancelled()));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Waits; `cancelled` when the signal aborts before. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(wait, signal).finally(() => clearTimeout(timer));
}
