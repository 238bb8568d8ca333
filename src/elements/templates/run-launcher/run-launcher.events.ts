import type { Operation, Ref } from '../../../contract/index.ts';
import { InlayEvent } from '../../base/events.ts';

/** A run was started from here. Its page is opened next, by `inlay-run-open`. */
export class RunLaunchDoneEvent extends InlayEvent {
  static readonly type = 'inlay-run-launch-done';
  readonly template: Ref<'runTemplate'>;
  /** Absent where the backend does not say which run it became. */
  readonly run: Ref<'run'> | undefined;

  constructor(template: Ref<'runTemplate'>, operation: Operation) {
    super(RunLaunchDoneEvent.type);
    this.template = template;
    this.run = operation.ref?.type === 'run' ? (operation.ref as Ref<'run'>) : undefined;
  }
}
