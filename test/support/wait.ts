import { waitUntil as ask } from '@open-wc/testing';

/** Asks until it holds. A second would be enough on a quiet machine, in the fastest engine. */
export const waitUntil = (holds: () => unknown, what?: string, { timeout = 12_000 } = {}): Promise<void> => ask(holds, what, { timeout });
