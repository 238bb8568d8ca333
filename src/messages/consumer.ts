import { ContextConsumer, type Context } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * A context consumer that also finds a provider which is upgraded after it: an ordinary one asks once, when it is connected,
 * and would stay empty for ever.
 */
export class Consumer<C extends Context<unknown, unknown>> extends ContextConsumer<C, Host> {
  constructor(host: Host, context: C) {
    super(host, { context, subscribe: true });
    if (typeof customElements === 'undefined' || customElements.get('inlay-provider')) return;
    void customElements.whenDefined('inlay-provider').then(() => host.isConnected && this.hostConnected());
  }
}
