import type { Run, Step, StepPhase, Tenant } from '../../contract/index.ts';
import type { Localize, MessageKey } from '../../messages/index.ts';
import { archiveIcon, circleCheckIcon, circleDashedIcon, flaskConicalIcon, type Icon } from '../../ui/icons/index.ts';
import type { Tone } from '../../ui/cells/index.ts';
import type { Glyph } from '../../ui/glyphs.ts';

/** The contract has fewer phases than there are silhouettes: what waits, retries or queues is told apart here. */
export function runGlyph({ phase, waits, attempt, status }: Pick<Run, 'waits' | 'attempt' | 'status'> & { phase: StepPhase }): Glyph {
  if (phase === 'paused' && waits) return 'waiting';
  if (phase === 'running' && (attempt ?? 1) > 1) return 'retrying';
  if (phase === 'pending' && /queue/i.test(status ?? '')) return 'queued';
  return phase;
}

export const glyphLabel = (state: Glyph, l: Localize): string => l.t(`phase.${state}` satisfies MessageKey);

export const runState = (run: Run | Step, l: Localize): { glyph: Glyph; label: string } => {
  const state = runGlyph(run);
  return { glyph: state, label: glyphLabel(state, l) };
};

/** In ms: of what has ended, else so far; undefined where it has not begun. */
export function durationOf({ started, ended }: { started?: string; ended?: string }, now: number): number | undefined {
  if (!started) return undefined;
  return Math.max(0, (ended ? Date.parse(ended) : now) - Date.parse(started));
}

export function tenantState({ phase, wanted }: Pick<Tenant, 'phase' | 'wanted'>, l: Localize): { glyph: Glyph; label: string } {
  const glyphs: Record<Tenant['phase'], Glyph> = {
    new: 'pending',
    pending: wanted === 'deleted' ? 'cancelling' : 'running',
    available: 'succeeded',
    paused: 'paused',
    failed: 'failed',
    deleted: 'cancelled',
  };
  const doing =
    phase === 'pending' && wanted ? (`tenant.pending.${wanted}` satisfies MessageKey) : (`tenant.phase.${phase}` satisfies MessageKey);
  return { glyph: glyphs[phase], label: l.t(doing) };
}

/** Stages have a look of their own where the word is known; a backend's other words are shown as they are. */
export function stageState(stage: string | undefined, l: Localize): { icon: Icon; tone: Tone; label: string } {
  switch (stage?.toLowerCase()) {
    case undefined:
      return { icon: circleDashedIcon, tone: 'muted', label: l.t('stage.none') };
    case 'production':
      return { icon: circleCheckIcon, tone: 'success', label: l.t('stage.production') };
    case 'staging':
      return { icon: flaskConicalIcon, tone: 'info', label: l.t('stage.staging') };
    case 'archived':
      return { icon: archiveIcon, tone: 'muted', label: l.t('stage.archived') };
    default:
      return { icon: circleDashedIcon, tone: 'muted', label: stage ?? '' };
  }
}
