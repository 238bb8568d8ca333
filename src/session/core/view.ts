import { AdapterError, type Problem, type Reason } from '../../contract/index.ts';

/** The nine states that everything a screen shows can be in. Each is designed, and each has a story. */
export const VIEWS = ['loading', 'none', 'noneMatch', 'error', 'forbidden', 'unsupported', 'stale', 'offline', 'ready'] as const;
export type ViewKind = (typeof VIEWS)[number];

/**
 * `stale` and `offline` have rows that were loaded earlier, and the problem of the last refresh. `reason`: why something is
 * unsupported, in the backend's words.
 */
export interface View {
  kind: ViewKind;
  problem?: Problem;
  reason?: Reason;
}

/** What is known about one question to the backend. */
export interface Outcome {
  /** There is something to show. */
  has: boolean;
  empty: boolean;
  /** Search or filters hide rows. */
  narrowed: boolean;
  problem?: Problem | undefined;
}

/** Which of the states it is: what was loaded stays on screen, whatever happens to a refresh. */
export function viewOf({ has, empty, narrowed, problem }: Outcome): View {
  if (problem) {
    // What may no longer be seen is taken off the screen; an ended sign-in leaves it, since refreshing it may come back.
    if (problem.kind === 'forbidden') return { kind: 'forbidden', problem };
    if (problem.kind === 'unsupported') return { kind: 'unsupported', problem, reason: { code: problem.capability, text: problem.title } };
    if (!has) return { kind: 'error', problem };
    return { kind: isOffline(problem) ? 'offline' : 'stale', problem };
  }
  if (!has) return { kind: 'loading' };
  if (empty) return { kind: narrowed ? 'noneMatch' : 'none' };
  return { kind: 'ready' };
}

const isOffline = (problem: Problem): boolean => problem.kind === 'unavailable' && problem.why !== 'malformed';

/** Whatever was thrown, as a problem: a stranger's adapter may throw anything, and no screen may break on it. */
export function problemOf(error: unknown): Problem {
  if (AdapterError.is(error)) return error.problem;
  return { kind: 'internal', title: error instanceof Error ? error.message : String(error), remedy: 'retry' };
}

export const cancelled = (): AdapterError => new AdapterError({ kind: 'cancelled', title: 'Cancelled', remedy: 'none' });
