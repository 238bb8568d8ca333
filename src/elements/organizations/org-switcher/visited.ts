import type { Scope } from '../../../contract/index.ts';
import type { StoreController } from '../../../session/controllers/index.ts';
import { sameScope } from '../../../session/core/connections.ts';

/** A place by its names, from wide to narrow, so that it can be drawn without asking. */
export interface KeptPlace {
  readonly scope: Scope;
  readonly names: readonly string[];
}

const RECENTS = 'org-switcher/recents';
const PINS = 'org-switcher/pins';
const KEPT = 5;

/** Where the user was lately, and what is pinned: in the host's store, read anew each time, so that what another tab wrote is seen. */
export class Visited {
  #store: StoreController;
  #last: Scope | undefined;

  constructor(store: StoreController) {
    this.#store = store;
  }

  get recents(): readonly KeptPlace[] {
    return this.#store.get<KeptPlace[]>(RECENTS) ?? [];
  }

  get pins(): readonly KeptPlace[] {
    return this.#store.get<KeptPlace[]>(PINS) ?? [];
  }

  visit(place: KeptPlace): void {
    if (this.#last && sameScope(this.#last, place.scope)) return;
    this.#last = place.scope;
    this.#store.set(RECENTS, [place, ...this.recents.filter(({ scope }) => !sameScope(scope, place.scope))].slice(0, KEPT + 1));
  }

  pinned(scope: Scope): boolean {
    return this.pins.some((one) => sameScope(one.scope, scope));
  }

  pin(place: KeptPlace, pinned: boolean): void {
    const others = this.pins.filter(({ scope }) => !sameScope(scope, place.scope));
    this.#store.set(PINS, pinned ? [...others, place] : others);
  }
}
