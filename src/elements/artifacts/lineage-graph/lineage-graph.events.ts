import type { Ref } from '../../../contract/index.ts';
import { InlayEvent } from '../../base/events.ts';

/** A node of the lineage was chosen, or let go. */
export class LineageSelectEvent extends InlayEvent {
  static readonly type = 'inlay-lineage-select';
  /** Undefined: none is chosen any more, or it stands for nothing that can be opened. */
  readonly ref: Ref | undefined;

  constructor(ref: Ref | undefined) {
    super(LineageSelectEvent.type);
    this.ref = ref;
  }
}
