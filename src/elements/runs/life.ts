import { html, type TemplateResult } from 'lit';
import type { Change, Run } from '../../contract/index.ts';
import { copyIcon, pauseIcon, playIcon, rotateCwIcon, squareIcon, trash2Icon, type Icon } from '../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../ui/menu/menu.ts';
import type { BulkAction } from '../base/bulk.ts';
import type { Changes } from '../base/changes.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { DangerDialog, refOf } from '../base/removal.ts';

type Verb = 'cancel' | 'pause' | 'resume' | 'retry';
const VERBS: readonly (readonly [Verb, Icon])[] = [
  ['cancel', squareIcon],
  ['pause', pauseIcon],
  ['resume', playIcon],
  ['retry', rotateCwIcon],
];

/** What may be done to runs, for the list and for the page of one: stop, pause, resume, retry, run again with other inputs, delete. */
export class RunLife {
  #host: InlayElement;
  #changes: Changes;
  #danger: DangerDialog;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    this.#danger = new DangerDialog(host, changes);
  }

  /** Verbs that this run takes now, the one that stands next first. */
  verbs(run: Run): { verb: Verb; label: string; icon: Icon; disabled: string | undefined; run: () => void }[] {
    const { l } = this.#host;
    return VERBS.flatMap(([verb, icon]) => {
      // What waits for an answer is answered on its own page, not resumed in passing.
      if (verb === 'resume' && run.waits) return [];
      const offer = this.#changes.offer(verb, run);
      return offer ? [{ verb, label: l.t(`runs.${verb}`), icon, disabled: offer.disabled, run: () => void this.#do(verb, run) }] : [];
    });
  }

  menu(run: Run, gone?: () => void): MenuEntry[] {
    const { l, links } = this.#host;
    const verbs = this.verbs(run).map(({ label, icon, disabled, run: act }): MenuItem => ({
      label,
      icon,
      ...(disabled ? { disabled } : {}),
      run: act,
    }));
    const { template } = run;
    const clone = template && !template.lost ? links.at({ segments: ['templates', template.id], query: { from: run.id } }) : undefined;
    const remove = this.#changes.offer('delete', run);
    return [
      ...verbs,
      ...(clone ? [{ label: l.t('runs.clone'), icon: copyIcon, href: clone.href, run: clone.open }] : []),
      ...(remove
        ? ([
            'line',
            {
              label: l.t('runs.delete'),
              icon: trash2Icon,
              danger: true,
              ...(remove.disabled ? { disabled: remove.disabled } : {}),
              run: () => this.#remove(run, gone),
            },
          ] as const)
        : []),
    ];
  }

  bulk(): readonly BulkAction<Run>[] {
    const { l } = this.#host;
    const can = (verb: Verb | 'delete', run: Run): boolean => {
      const offer = this.#changes.offer(verb, run);
      return offer !== undefined && offer.disabled === undefined;
    };
    const declared = (verb: Verb | 'delete'): boolean => this.#changes.offer(verb, { type: 'run' }) !== undefined;
    const acts = (['cancel', 'retry'] as const).filter(declared).map((verb): BulkAction<Run> => ({
      label: l.t(`runs.${verb}`),
      icon: verb === 'cancel' ? squareIcon : rotateCwIcon,
      change: (run) => (can(verb, run) ? actOf(verb, run) : undefined),
      done: (count) => l.t(`runs.bulk.${verb}`, { count }),
    }));
    if (!declared('delete')) return acts;
    return [
      ...acts,
      {
        label: l.t('runs.delete'),
        icon: trash2Icon,
        danger: true,
        change: (run) => (can('delete', run) ? ({ do: 'delete', on: refOf(run) } as Change) : undefined),
        ask: (count) => l.t('runs.bulk.ask', { count }),
        done: (count) => l.t('runs.bulk.delete', { count }),
      },
    ];
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}`;
  }

  async #do(verb: Verb, run: Run): Promise<void> {
    const { l, links } = this.#host;
    const { name } = run;
    if (verb === 'retry') {
      const { state, ref } = await this.#changes.run(actOf('retry', run), { done: l.t('runs.retry.done', { name }) });
      // The new run is where one wants to be.
      if (state === 'succeeded' && ref?.type === 'run') links.place.go({ segments: ['runs', ref.id] });
      return;
    }
    const optimistic = { cancel: { phase: 'cancelling' }, pause: { phase: 'paused' }, resume: { phase: 'running' } }[verb];
    await this.#changes.run(actOf(verb, run), { optimistic, done: l.t(`runs.${verb}.done`, { name }) });
  }

  #remove(run: Run, gone?: () => void): void {
    const { l } = this.#host;
    const { name } = run;
    this.#danger.ask({
      change: { do: 'delete', on: refOf(run) } as Change,
      heading: l.t('runs.delete.title', { name }),
      verb: l.t('runs.delete'),
      detail: l.t('runs.delete.detail'),
      done: l.t('runs.delete.done', { name }),
      ...(gone ? { after: gone } : {}),
    });
  }
}

const actOf = (action: Verb, run: Run): Change => ({ do: 'act', action, on: refOf(run) });
