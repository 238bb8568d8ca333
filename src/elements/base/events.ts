/** What every event of the kit is: it bubbles and leaves shadow roots, so that a host can listen on any ancestor. */
export abstract class InlayEvent extends Event {
  constructor(type: string, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** Told before something happens: cancel it with `preventDefault()`, or later, by a promise that resolves to `false`. */
export abstract class BeforeEvent extends InlayEvent {
  #vetoes: Promise<unknown>[] = [];

  constructor(type: string) {
    super(type, { cancelable: true });
  }

  /** Waits for a decision; `false` or a rejection cancels. */
  waitUntil(decision: Promise<unknown>): void {
    this.#vetoes.push(decision);
  }

  /** May it go on? */
  async allowed(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const answers = await Promise.allSettled(this.#vetoes);
    return !this.defaultPrevented && answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false);
  }
}

/** Fires an event from an element. (A free function, since the manifest's analyzer takes `this.dispatchEvent(new …)` for a nameless one.) */
export function dispatch<E extends Event>(from: EventTarget, event: E): E {
  from.dispatchEvent(event);
  return event;
}
