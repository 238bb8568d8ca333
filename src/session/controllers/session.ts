import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Consumer } from '../../messages/index.ts';
import type { Connection } from '../core/connection.ts';
import type { View } from '../core/view.ts';
import { sessionContext, type SessionContext } from './contexts.ts';

export type Host = ReactiveControllerHost & HTMLElement;

/** What every controller that reads has in common: the connection in force, and the state while there is none. */
export abstract class SessionController implements ReactiveController {
  protected readonly host: Host;
  #consumer: Consumer<typeof sessionContext>;

  constructor(host: Host) {
    this.host = host;
    this.#consumer = new Consumer(host, sessionContext);
    host.addController(this);
  }

  get context(): SessionContext | undefined {
    return this.#consumer.value;
  }

  get connection(): Connection | undefined {
    return this.context?.connection;
  }

  /** Loading while there is no connection, its problem where it failed. */
  protected get unconnected(): View | undefined {
    if (this.connection) return undefined;
    const problem = this.context?.problem;
    return problem ? { kind: 'error', problem } : { kind: 'loading' };
  }

  protected changed = (): void => {
    if (this.host.isConnected) this.host.requestUpdate();
  };

  /** Before each render, and when the connection changes: ask for what is to be shown now. */
  abstract hostUpdate(): void;
  abstract hostDisconnected(): void;
}

/** The connection itself, for what an element shows of the backend: its name, its capabilities. */
export class ConnectionController extends SessionController {
  hostUpdate(): void {}
  hostDisconnected(): void {}

  get view(): View {
    return this.unconnected ?? { kind: 'ready' };
  }
}
