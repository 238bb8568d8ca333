import type { Check, Decision, Session } from '../../contract/index.ts';

const UNKNOWN: Decision = { allowed: 'unknown' };

/**
 * May the caller do this? All that is asked in one turn of the event loop goes in one batch, nothing is asked twice, and
 * what the backend does not declare is unknown: the control is then shown, and the backend's own refusal explains.
 */
export class Permissions {
  #session: Session;
  #known = new Map<string, Decision>();
  #waiting = new Map<string, Check>();
  #listeners = new Set<() => void>();
  #abort = new AbortController();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The decision, if it is known already; else it is asked for, and subscribers hear when it has come. */
  peek(check: Check): Decision | undefined {
    if (!this.#session.can || !this.#session.capabilities.permissions) return UNKNOWN;
    const key = keyOf(check);
    const known = this.#known.get(key);
    if (!known && !this.#abort.signal.aborted && !this.#waiting.has(key)) {
      if (!this.#waiting.size) queueMicrotask(() => void this.#ask());
      this.#waiting.set(key, check);
    }
    return known;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** After a role or a member was written: what was known may be wrong. */
  drop(): void {
    this.#known.clear();
    this.#tell();
  }

  dispose(): void {
    this.#abort.abort();
    this.#known.clear();
    this.#listeners.clear();
  }

  async #ask(): Promise<void> {
    const batch = [...this.#waiting];
    if (this.#abort.signal.aborted || !batch.length) return;
    let decisions: Decision[];
    try {
      decisions =
        (await this.#session.can?.(
          batch.map(([, check]) => check),
          { signal: this.#abort.signal },
        )) ?? [];
    } catch {
      // Not known is not refused: the control shows, and the call itself will say.
      decisions = [];
    }
    if (this.#abort.signal.aborted) return;
    batch.forEach(([key], i) => {
      this.#waiting.delete(key);
      this.#known.set(key, decisions[i] ?? UNKNOWN);
    });
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The same question has the same key, in whatever order its members were written. */
function keyOf(check: Check): string {
  const { do: verb, on, who, given } = check;
  return JSON.stringify([verb, on.type, 'id' in on ? on.id : undefined, 'of' in on ? on.of : undefined, who?.type, who?.id, given]);
}
