import type { ReactiveController } from 'lit';
import { Consumer } from '../../messages/index.ts';
import { storeKey, type Store } from '../core/store.ts';
import { sessionContext, storeContext } from './contexts.ts';
import type { Host } from './session.ts';

/**
 * What an element keeps for the user: columns, views, drafts, each for the place that is shown, since ids of one tenant may mean
 * something else in the next. `everywhere`: recents and pins are about places themselves. Whose it is a store knows by itself: a
 * host whose users share a browser gives each a store of their own (`localStore(userId)`).
 */
export class StoreController implements ReactiveController {
  #store: Consumer<typeof storeContext>;
  #session: Consumer<typeof sessionContext>;
  #everywhere: boolean;

  constructor(host: Host, reach: 'here' | 'everywhere' = 'here') {
    this.#everywhere = reach === 'everywhere';
    this.#store = new Consumer(host, storeContext);
    this.#session = new Consumer(host, sessionContext);
    host.addController(this);
  }

  hostConnected(): void {}

  /** `what` is the element's own name and the thing's: `model-browser/columns`. */
  get<T>(what: string): T | undefined {
    return this.#at(what, (store, key) => store.get(key)) as T | undefined;
  }

  set(what: string, value: unknown): void {
    this.#at(what, (store, key) => store.set(key, value));
  }

  #at<R>(what: string, use: (store: Store, key: string) => R): R | undefined {
    const connection = this.#session.value?.connection;
    if (!connection || !this.#store.value) return undefined;
    return use(this.#store.value, storeKey(connection.adapter, this.#everywhere ? {} : connection.scope, what));
  }
}
