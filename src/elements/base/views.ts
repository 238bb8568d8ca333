import type { TemplateResult } from 'lit';
import type { Problem } from '../../contract/index.ts';
import type { Localize, MessageKey } from '../../messages/index.ts';
import type { View } from '../../session/core/view.ts';
import type { Icon } from '../../ui/icons/index.ts';
import { offlineStrip, staleStrip, statePanel, type StateAction } from '../../ui/states/states.ts';

export interface ViewWords {
  /** Nothing has been made yet: one sentence, and what to do about it. */
  none: { title: string; detail?: string; icon?: Icon; actions?: readonly StateAction[] };
  /** Search and filters hide what there is; the sentence names them. */
  noneMatch?: string;
  /** Drops search and filters. */
  clear?: () => void;
  retry: () => void;
  /** Names the backend where it has no such thing. */
  backend?: string | undefined;
}

/** What stands in place of the content; undefined where there is content to show. */
export function viewPanel(view: View, l: Localize, words: ViewWords): TemplateResult | undefined {
  const { problem, reason } = view;
  switch (view.kind) {
    case 'none':
      return statePanel('none', words.none);
    case 'noneMatch':
      return statePanel('noneMatch', {
        title: words.noneMatch ?? l.t('state.noneMatch'),
        ...(words.clear ? { actions: [{ label: l.t('state.clearFilters'), run: words.clear }] } : {}),
      });
    case 'error':
      return statePanel('error', {
        title: problem?.title ?? l.t('state.error'),
        detail: problem && remedyText(problem, l),
        actions: [retryAction(problem, l, words.retry), ...requestId(problem, l)],
      });
    case 'forbidden': {
      const grant = problem?.kind === 'forbidden' ? problem.missing?.[0] : undefined;
      return statePanel('forbidden', {
        title: l.t('state.forbidden'),
        detail: grant
          ? l.t('state.forbidden.grant', { grant: `${grant.type}: ${grant.action}` })
          : (problem?.title ?? l.t('remedy.askAccess')),
        actions: [{ label: l.t('state.retry'), run: words.retry, ghost: true }],
      });
    }
    case 'unsupported':
      return statePanel('unsupported', {
        title: l.t('state.unsupported', { backend: words.backend ?? l.t('state.thisBackend') }),
        detail: reason?.text,
      });
    default:
      return undefined;
  }
}

/** A line above what was loaded earlier, with the way on. */
export function viewStrip(view: View, l: Localize, retry: () => void): TemplateResult | undefined {
  const { kind, problem } = view;
  if (kind === 'offline') return offlineStrip(l.t('state.offline'), retryAction(problem, l, retry));
  if (kind !== 'stale' || !problem) return undefined;
  const text = problem.kind === 'unauthenticated' ? remedyText(problem, l) : `${l.t('state.stale')} ${problem.title}`;
  return staleStrip(text, retryAction(problem, l, retry));
}

/** What to do about it, in one sentence; the backend's own hint first. */
export const remedyText = (problem: Problem, l: Localize): string =>
  problem.hint?.text ?? l.t(`remedy.${problem.remedy}` satisfies MessageKey);

function retryAction(problem: Problem | undefined, l: Localize, retry: () => void): StateAction {
  return { label: l.t(problem?.remedy === 'signIn' ? 'state.signIn' : 'state.retry'), run: retry };
}

/** For whoever is asked for help: the server's own name for the call that failed. */
function requestId(problem: Problem | undefined, l: Localize): StateAction[] {
  const id = problem?.requestId;
  if (!id) return [];
  return [{ label: l.t('state.copyRequestId'), ghost: true, run: () => void navigator.clipboard.writeText(id).catch(() => undefined) }];
}
