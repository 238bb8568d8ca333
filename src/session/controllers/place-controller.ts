import type { ReactiveController } from 'lit';
import type { Scope } from '../../contract/index.ts';
import { Consumer } from '../../messages/index.ts';
import { sameScope } from '../core/connections.ts';
import { formatPlace, parsePlace, type Place } from '../core/places.ts';
import type { Router } from '../core/router.ts';
import { routerContext, scopeContext } from './contexts.ts';
import type { Host } from './session.ts';

/** Where a link leads: within the scope in force, unless it names another. */
export type Target = Partial<Place>;

/** Reads and writes the address for an element, through the host's router. */
export class PlaceController implements ReactiveController {
  #host: Host;
  #router: Consumer<typeof routerContext>;
  #scope: Consumer<typeof scopeContext>;
  #shown: Place | undefined;
  #subscribed: Router | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#router = new Consumer(host, routerContext);
    this.#scope = new Consumer(host, scopeContext);
    host.addController(this);
  }

  hostUpdate(): void {
    const router = this.#router.value;
    if (router === this.#subscribed) return;
    this.#stop?.();
    this.#subscribed = router;
    this.#stop = router?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#subscribed = undefined;
  }

  /**
   * The place that is shown. While the address names a scope that is still being entered it is the old one: what lies in the new
   * scope must not be asked for in the old.
   */
  get place(): Place {
    const place = parsePlace(this.#router.value?.path ?? '/');
    const scope = this.#scope.value?.scope ?? {};
    const entering = Object.keys(scope).length > 0 && !sameScope({ ...scope, ...place.scope }, scope);
    if (!entering) this.#shown = place;
    return entering ? (this.#shown ?? { ...place, segments: place.segments.slice(0, 1) }) : place;
  }

  /** Where the kit stands, which may be more than the address says. */
  get scope(): Scope {
    return this.#scope.value?.scope ?? this.place.scope;
  }

  /** For an `<a>`: a real address, that opens in another tab too. */
  href(target: Target): string {
    const path = this.#path(target);
    return this.#router.value?.href(path) ?? `#${path}`;
  }

  go(target: Target, options?: { replace?: boolean }): void {
    this.#router.value?.go(this.#path(target), options);
  }

  #path(target: Target): string {
    return formatPlace({ scope: this.scope, segments: [], query: {}, ...target });
  }
}
