import type { RunPhase, StepPhase } from '../../contract/index.ts';

/** The server's words for each of ours; a filter by phase asks for all of them. */
export const RUN_WORDS = {
  pending: ['initializing', 'provisioning', 'queued'],
  running: ['running', 'retrying', 'resuming'],
  paused: ['paused'],
  cancelling: ['stopping', 'cancelling'],
  succeeded: ['completed'],
  failed: ['failed', 'retried'],
  cancelled: ['stopped', 'cancelled'],
} as const satisfies { [K in Exclude<RunPhase, 'unknown'>]: readonly string[] };
export const STEP_WORDS = { ...RUN_WORDS, cached: ['cached'], skipped: ['skipped'] } as const;

const PHASES = new Map<string, StepPhase>(
  Object.entries(STEP_WORDS).flatMap(([phase, words]) => words.map((word): [string, StepPhase] => [word, phase as StepPhase])),
);

export function stepPhase(status: string | undefined): StepPhase {
  return PHASES.get(status ?? '') ?? 'unknown';
}

/** A run is never cached or skipped: its steps are. */
export function runPhase(status: string | undefined): RunPhase {
  const phase = stepPhase(status);
  return phase === 'cached' || phase === 'skipped' ? 'unknown' : phase;
}

/** No more will come of it. */
export function isOver(status: string | undefined): boolean {
  return ['succeeded', 'failed', 'cancelled', 'cached', 'skipped'].includes(stepPhase(status));
}
