import { AdapterError, type Problem } from '../contract/index.ts';
import type { Outcome } from './fixture.ts';

/** What a case throws: the adapter does not keep the law. */
export class BrokenLaw extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BrokenLaw';
  }
}

/** Counts what a case compares, and what it can't for want of a capability. */
export class Probe {
  #checks = 0;
  #skipped = new Set<string>();

  get outcome(): Outcome {
    return { checks: this.#checks, skipped: [...this.#skipped] };
  }

  skip(capability: string): void {
    this.#skipped.add(capability);
  }

  ok(holds: unknown, message: string): asserts holds {
    this.#checks++;
    if (!holds) throw new BrokenLaw(message);
  }

  equal(actual: unknown, expected: unknown, message: string): void {
    const [a, b] = [stable(actual), stable(expected)];
    this.ok(a === b, `${message}: got ${brief(a)}, expected ${brief(b)}`);
  }

  /** The call must reject with an AdapterError of one of these kinds (`conflict/state`, `unavailable`…). */
  async rejects(call: () => Promise<unknown>, kinds: string | readonly string[], message: string): Promise<Problem> {
    let answer: unknown;
    try {
      answer = await call();
    } catch (error) {
      this.ok(AdapterError.is(error), `${message}: threw something else than an AdapterError: ${String(error)}`);
      const { problem } = error;
      const name = 'why' in problem ? `${problem.kind}/${problem.why}` : problem.kind;
      const wanted = typeof kinds === 'string' ? [kinds] : kinds;
      this.ok(
        wanted.includes(problem.kind) || wanted.includes(name),
        `${message}: ${name} (${problem.title}) instead of ${wanted.join(' or ')}`,
      );
      return problem;
    }
    throw new BrokenLaw(`${message}: answered ${brief(stable(answer))} instead of ${String(kinds)}`);
  }
}

/** JSON with keys in order, so that two answers can be compared; NaN and the infinities are kept apart. */
export function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
      if (part && typeof part === 'object' && !Array.isArray(part)) {
        return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
      }
      return part;
    }) ?? 'undefined'
  );
}

function brief(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
