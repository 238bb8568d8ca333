import { InlayEvent } from '../../base/events.ts';

/** The user added a version, took one away, or chose another reference; a host may keep it in its address. */
export class CompareChangeEvent extends InlayEvent {
  static readonly type = 'inlay-compare-change';
  /** Ids; the first is the reference. */
  readonly versions: readonly string[];

  constructor(versions: readonly string[]) {
    super(CompareChangeEvent.type);
    this.versions = versions;
  }
}
