import type { Ref } from '../../../contract/index.ts';
import { InlayEvent } from '../../base/events.ts';

/** The user wants to launch a template. Cancel it to launch in a way of the host's own; else the launcher's place is gone to. */
export class TemplateLaunchEvent extends InlayEvent {
  static readonly type = 'inlay-template-launch';
  readonly ref: Ref<'runTemplate'>;

  constructor(ref: Ref<'runTemplate'>) {
    super(TemplateLaunchEvent.type, { cancelable: true });
    this.ref = ref;
  }
}
