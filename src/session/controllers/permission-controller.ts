import type { ReactiveController } from 'lit';
import type { Check, Decision } from '../../contract/index.ts';
import { Consumer } from '../../messages/index.ts';
import type { Permissions } from '../core/permissions.ts';
import { permissionsContext } from './contexts.ts';
import type { Host } from './session.ts';

/** Answers, for an element, whether the caller may do something. Unknown or not answered yet counts as allowed. */
export class PermissionController implements ReactiveController {
  #consumer: Consumer<typeof permissionsContext>;
  #host: Host;
  #subscribed: Permissions | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#consumer = new Consumer(host, permissionsContext);
    host.addController(this);
  }

  hostUpdate(): void {
    const permissions = this.#consumer.value;
    if (permissions === this.#subscribed) return;
    this.#stop?.();
    this.#subscribed = permissions;
    this.#stop = permissions?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#subscribed = undefined;
  }

  decision(check: Check): Decision {
    return this.#consumer.value?.peek(check) ?? { allowed: 'unknown' };
  }

  allowed(check: Check): boolean {
    return this.decision(check).allowed !== false;
  }
}
