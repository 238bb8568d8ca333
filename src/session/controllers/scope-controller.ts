import type { ReactiveController } from 'lit';
import type { Scope } from '../../contract/index.ts';
import { Consumer } from '../../messages/index.ts';
import { scopeContext, type ScopeContext } from './contexts.ts';
import type { Host } from './session.ts';

/** Where the kit stands, for an element that shows it or moves it. */
export class ScopeController implements ReactiveController {
  #consumer: Consumer<typeof scopeContext>;

  constructor(host: Host) {
    this.#consumer = new Consumer(host, scopeContext);
    host.addController(this);
  }

  hostConnected(): void {}

  get value(): ScopeContext | undefined {
    return this.#consumer.value;
  }

  get scope(): Scope {
    return this.value?.scope ?? {};
  }
}
