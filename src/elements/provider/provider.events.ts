import type { Problem, Scope } from '../../contract/index.ts';
import { BeforeEvent, InlayEvent } from '../base/events.ts';

/** The user asked for another scope. Cancelable, also later: unsaved work may ask first. */
export class BeforeScopeSwitchEvent extends BeforeEvent {
  static readonly type = 'inlay-before-scope-switch';
  readonly from: Scope;
  readonly to: Scope;

  constructor(from: Scope, to: Scope) {
    super(BeforeScopeSwitchEvent.type);
    this.from = from;
    this.to = to;
  }
}

/** Everything inside stands in another scope now. */
export class ScopeSwitchDoneEvent extends InlayEvent {
  static readonly type = 'inlay-scope-switch-done';
  readonly from: Scope;
  readonly to: Scope;

  constructor(from: Scope, to: Scope) {
    super(ScopeSwitchDoneEvent.type);
    this.from = from;
    this.to = to;
  }
}

/** The scope could not be entered; everything stays as it was. */
export class ScopeSwitchFailedEvent extends InlayEvent {
  static readonly type = 'inlay-scope-switch-failed';
  readonly to: Scope;
  readonly problem: Problem;

  constructor(to: Scope, problem: Problem) {
    super(ScopeSwitchFailedEvent.type);
    this.to = to;
    this.problem = problem;
  }
}
