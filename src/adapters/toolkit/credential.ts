import type { Host, Problem } from '../../contract/index.ts';
import { unlessAborted } from './abort.ts';

/** So close to its end a credential that meets a broken network counts as ended. */
const NEARLY_MS = 10_000;

/**
 * One credential, shared by all calls of an adapter. Calls that meet its end while it is being renewed wait for the same renewal;
 * a call that was sent before the last renewal, and is refused after it, takes over that renewal's outcome.
 */
export class Credential {
  readonly #host: Host;
  #round = 0;
  #renewed = false;
  #told = -1;
  #renewing: Promise<boolean> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** To be kept with each request, and handed to `renew`. */
  get round(): number {
    return this.#round;
  }

  /** Whether a network failure may be a refusal that the page can't read. */
  get nearlyOver(): boolean {
    const ends = this.#host.expires?.();
    return ends !== undefined && ends <= Date.now() + NEARLY_MS;
  }

  /** True: send the call again, once. */
  async renew(round: number, why: Problem, signal: AbortSignal): Promise<boolean> {
    if (round < this.#round) return this.#renewed;
    this.#renewing ??= this.#ask(why).finally(() => (this.#renewing = undefined));
    return unlessAborted(this.#renewing, signal);
  }

  /** Tells the host, once a round, that the renewed credential was refused too. */
  signedOut(round: number, why: Problem): void {
    if (this.#told >= round) return;
    this.#told = round;
    quietly(() => this.#host.signedOut?.(why));
  }

  async #ask(why: Problem): Promise<boolean> {
    let renewed = false;
    try {
      renewed = (await this.#host.refresh?.(why)) ?? false;
    } catch {
      // A host whose renewal breaks has not renewed.
    }
    this.#renewed = renewed;
    if (!renewed) this.signedOut(this.#round, why);
    this.#round++;
    return renewed;
  }
}

/** A hook of the host that throws must not change what the adapter answers. */
export function quietly(hook: () => void): void {
  try {
    hook();
  } catch {
    // The host's own affair.
  }
}
