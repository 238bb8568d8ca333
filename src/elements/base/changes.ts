import type { TemplateResult } from 'lit';
import type { Action, Change, Operation, Preview, Problem, Ref, Type } from '../../contract/index.ts';
import { ChangeController, type Offer, type Subject } from '../../session/controllers/index.ts';
import type { WriteOptions } from '../../session/core/writer.ts';
import { ToastController } from '../../ui/toast/index.ts';
import { BeforeEvent, dispatch, InlayEvent } from './events.ts';
import type { InlayElement } from './inlay-element.ts';
import { remedyText } from './views.ts';

/** A change is about to be made: `inlay-before-<type>-<verb>`. Cancel it, or wait for a decision with `waitUntil`. */
export class BeforeChangeEvent extends BeforeEvent {
  /** As it will be sent, without its secrets. */
  readonly change: Change;

  constructor(change: Change) {
    super(`inlay-before-${nameOf(change)}`);
    this.change = withoutSecrets(change);
  }
}

/** A change was made: `inlay-<type>-<verb>-done`. */
export class ChangeDoneEvent extends InlayEvent {
  readonly change: Change;
  /** The backend's answer, without secrets. */
  readonly operation: Operation;

  constructor(change: Change, operation: Operation) {
    super(`inlay-${nameOf(change)}-done`);
    this.change = withoutSecrets(change);
    const { secrets: _, ...rest } = operation;
    this.operation = rest;
  }
}

/** A change failed, and what was shown of it was put back: `inlay-<type>-<verb>-failed`. */
export class ChangeFailedEvent extends InlayEvent {
  readonly change: Change;
  readonly problem: Problem | undefined;

  constructor(change: Change, problem: Problem | undefined) {
    super(`inlay-${nameOf(change)}-failed`);
    this.change = withoutSecrets(change);
    this.problem = problem;
  }
}

export interface RunOptions extends WriteOptions {
  /** One sentence, told when it is done. */
  done?: string;
  /** What puts it back, in this order, offered with that sentence; `auto`: worked out from how things stood. */
  undo?: Change | readonly Change[] | 'auto';
  /** The element tells a failure itself, beside what was typed. */
  quiet?: boolean;
  /** What hosts are told instead of the change: without values that are write-only within it. */
  told?: Change;
}

/**
 * Changing things from an element: asks the host first, shows the change at once, puts it back with the reason when it fails,
 * tells the host how it ended and the user in a toast, with a way back where there is one.
 */
export class Changes {
  #host: InlayElement;
  #control: ChangeController;
  #toasts: ToastController;

  constructor(host: InlayElement) {
    this.#host = host;
    this.#control = new ChangeController(host);
    this.#toasts = new ToastController(host);
  }

  /** Undefined: no control is drawn. With `disabled`: drawn, and why it can't be pressed. */
  offer(verb: 'create' | 'update' | 'delete' | Action, on: Subject): Offer | undefined {
    const { l } = this.#host;
    return this.#control.offer(verb, on, (grant) => (grant ? l.t('state.forbidden.grant', { grant }) : l.t('remedy.askAccess')));
  }

  busy(ref: Ref): boolean {
    return this.#control.busy(ref);
  }

  /** Once, anywhere in the element's root; it takes no place. */
  toasts(): TemplateResult {
    return this.#toasts.toasts(this.#host.l);
  }

  /** Tells something that needed no write. */
  tell(message: string, severity: 'info' | 'success' | 'danger' = 'success', detail?: string): void {
    this.#toasts.show({ message, severity, ...(detail ? { detail } : {}) });
  }

  /** A dry run; undefined where the backend has none. */
  async validate(change: Change, signal?: AbortSignal): Promise<Preview | undefined> {
    return this.#control.writer?.validate(change, signal);
  }

  /** With its idempotency key, for a change that may be sent again after a failure. */
  keyed<C extends Change>(change: C): C {
    return this.#control.writer?.keyed(change) ?? change;
  }

  async run(change: Change, options: RunOptions = {}): Promise<Operation> {
    const { writer } = this.#control;
    const host = this.#host;
    const told = options.told ?? change;
    if (!writer || !(await dispatch(host, new BeforeChangeEvent(told)).allowed())) return { state: 'cancelled' };
    const undo = options.undo === 'auto' ? writer.inverse(change) : options.undo;
    // Of what takes its time it is told that it has begun: the sentences say "is being…".
    let begun = false;
    const progress = (running: Operation): void => {
      options.progress?.(running);
      if (!begun) this.#done(options, undo);
      begun = true;
    };
    const operation = await writer.write(change, { ...options, progress });
    this.#tell(told, operation, options);
    if (operation.state === 'succeeded' && !begun) this.#done(options, undo);
    return operation;
  }

  /** Each change has its own answer, in order; a host that cancels one leaves that one out. */
  async runAll(
    changes: readonly Change[],
    options: { progress?: (done: number, of: number) => void; done?: string } = {},
  ): Promise<Operation[]> {
    const { writer } = this.#control;
    const allowed = await Promise.all(changes.map((change) => dispatch(this.#host, new BeforeChangeEvent(change)).allowed()));
    const wanted = changes.filter((_, at) => allowed[at]);
    const answers = (await writer?.writeAll(wanted, options.progress)) ?? [];
    let next = 0;
    const all = changes.map((change, at): Operation => {
      const answer: Operation = (allowed[at] ? answers[next++] : undefined) ?? { state: 'cancelled' };
      if (answer.state !== 'cancelled') this.#told(change, answer);
      return answer;
    });
    if (options.done && all.every(({ state }) => state === 'succeeded' || state === 'running')) this.tell(options.done);
    return all;
  }

  #tell(change: Change, operation: Operation, { quiet }: RunOptions): void {
    const { l } = this.#host;
    this.#told(change, operation);
    const { problem } = operation;
    if (operation.state === 'failed' && problem && !quiet)
      this.#toasts.show({ severity: 'danger', message: problem.title, detail: remedyText(problem, l) });
  }

  #done({ done }: RunOptions, undo: Change | readonly Change[] | undefined): void {
    if (!done) return;
    const { l } = this.#host;
    this.#toasts.show({
      message: done,
      ...(undo ? { action: { label: l.t('actions.undo'), run: () => void this.#undo([undo].flat()) } } : {}),
    });
  }

  /** One after the other: what comes later may need what came before. */
  async #undo(changes: readonly Change[]): Promise<void> {
    const last = changes.at(-1);
    for (const change of changes) {
      const { state } = await this.run(change, change === last ? { done: this.#host.l.t('actions.undone') } : {});
      if (state !== 'succeeded') return;
    }
  }

  #told(change: Change, operation: Operation): void {
    if (operation.state === 'failed') dispatch(this.#host, new ChangeFailedEvent(change, operation.problem));
    else dispatch(this.#host, new ChangeDoneEvent(change, operation));
  }
}

/** `model-version-set-stage`, `role-update`. */
function nameOf(change: Change): string {
  const type: Type = change.do === 'create' ? change.type : change.on.type;
  return kebab(`${type}-${change.do === 'act' ? change.action : change.do}`);
}
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function withoutSecrets(change: Change): Change {
  const { secrets: _, ...rest } = change;
  return rest as Change;
}
