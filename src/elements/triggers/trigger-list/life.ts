import { html, type TemplateResult } from 'lit';
import type { Delivery, Ref, Trigger } from '../../../contract/index.ts';
import {
  flaskConicalIcon,
  historyIcon,
  keyRoundIcon,
  pauseIcon,
  pencilIcon,
  playIcon,
  rotateCwIcon,
  trash2Icon,
} from '../../../ui/icons/index.ts';
import type { MenuEntry, MenuItem } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { DangerDialog, refOf } from '../../base/removal.ts';
import { CatchUpDialog } from './catch-up.ts';
import type { ScheduleDialog } from './schedule-dialog.ts';
import type { SecretDialog } from '../../base/secret.ts';
import { showSecret } from './secret.ts';

/** What may be done to a trigger now, and the dialogs that ask first. */
export class TriggerLife {
  readonly secret: SecretDialog;
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #danger: DangerDialog;
  readonly #schedule: ScheduleDialog;
  readonly #catchUp: CatchUpDialog;

  constructor(host: InlayElement, changes: Changes, schedule: ScheduleDialog, secret: SecretDialog) {
    this.#host = host;
    this.#changes = changes;
    this.#danger = new DangerDialog(host, changes);
    this.#schedule = schedule;
    this.#catchUp = new CatchUpDialog(host, changes);
    this.secret = secret;
  }

  menu(trigger: Trigger, gone?: () => void): MenuEntry[] {
    const { l } = this.#host;
    const { name, enabled } = trigger;
    const entry = (verb: Parameters<Changes['offer']>[0], item: Omit<MenuItem, 'disabled'>): MenuEntry[] => {
      const offer = this.#changes.offer(verb, trigger);
      return offer ? [{ ...item, ...(offer.disabled ? { disabled: offer.disabled } : {}) }] : [];
    };
    const remove = entry('delete', {
      label: l.t('triggers.delete'),
      icon: trash2Icon,
      danger: true,
      run: () =>
        this.#danger.ask({
          change: { do: 'delete', on: refOf(trigger) as Ref<'trigger'> },
          heading: l.t('triggers.delete.title', { name }),
          verb: l.t('triggers.delete'),
          detail: l.t('triggers.delete.detail'),
          done: l.t('triggers.delete.done', { name }),
          ...(gone ? { after: gone } : {}),
        }),
    });
    return [
      ...entry('update', {
        label: l.t(enabled ? 'triggers.pause' : 'triggers.resume'),
        icon: enabled ? pauseIcon : playIcon,
        run: () => this.enable(trigger, !enabled),
      }),
      ...entry('update', { label: l.t('triggers.edit'), icon: pencilIcon, run: () => this.#schedule.ask(trigger) }),
      ...entry('test', { label: l.t('triggers.test'), icon: flaskConicalIcon, run: () => this.#test(trigger) }),
      ...entry('backfill', {
        label: l.t('triggers.backfill'),
        icon: historyIcon,
        run: () => this.#catchUp.ask(trigger, 'backfill'),
      }),
      ...entry('recover', { label: l.t('triggers.recover'), icon: rotateCwIcon, run: () => this.#catchUp.ask(trigger, 'recover') }),
      ...entry('rotate', { label: l.t('triggers.rotate'), icon: keyRoundIcon, run: () => this.#rotate(trigger) }),
      ...(remove.length ? (['line', ...remove] as const) : []),
    ];
  }

  enable(trigger: Trigger, enabled: boolean): void {
    const { name } = trigger;
    void this.#changes.run(
      { do: 'update', on: refOf(trigger) as Ref<'trigger'>, patch: { enabled } },
      { optimistic: { enabled }, undo: 'auto', done: this.#host.l.t(enabled ? 'triggers.resume.done' : 'triggers.pause.done', { name }) },
    );
  }

  redeliver(delivery: Delivery): void {
    void this.#changes.run(
      { do: 'act', action: 'redeliver', on: refOf(delivery) },
      { optimistic: { phase: 'pending' }, done: this.#host.l.t('triggers.redeliver.done') },
    );
  }

  dialogs(): TemplateResult {
    return html`${this.#danger.render()}${this.secret.render()}${this.#catchUp.render()}`;
  }

  #test(trigger: Trigger): void {
    void this.#changes.run(
      { do: 'act', action: 'test', on: refOf(trigger), input: {} },
      { done: this.#host.l.t('triggers.test.done', { name: trigger.name }) },
    );
  }

  #rotate(trigger: Trigger): void {
    const { l } = this.#host;
    const { name } = trigger;
    this.#danger.ask({
      change: { do: 'act', action: 'rotate', on: refOf(trigger), input: {} },
      heading: l.t('triggers.rotate.title', { name }),
      verb: l.t('triggers.rotate'),
      detail: l.t('triggers.rotate.detail'),
      done: l.t('triggers.rotate.done', { name }),
      after: ({ secrets }) => showSecret(this.secret, l, name, secrets),
    });
  }
}
