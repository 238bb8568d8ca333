import { InlayEvent } from '../../base/events.ts';

/** A step was chosen in the graph or its table, or let go. */
export class StepSelectEvent extends InlayEvent {
  static readonly type = 'inlay-step-select';
  /** Undefined: none is chosen any more. */
  readonly stepId: string | undefined;

  constructor(stepId: string | undefined) {
    super(StepSelectEvent.type);
    this.stepId = stepId;
  }
}
