import { ContextProvider } from '@lit/context';
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapter, Problem, Scope } from '../../contract/index.ts';
import { localeContext, nearestLang, type Messages } from '../../messages/index.ts';
import { permissionsContext, routerContext, scopeContext, sessionContext, storeContext } from '../../session/controllers/contexts.ts';
import {
  Scopes,
  formatPlace,
  memoryRouter,
  memoryStore,
  parsePlace,
  problemOf,
  sameScope,
  settleScope,
  storeKey,
} from '../../session/core/index.ts';
import type { Router, Store } from '../../session/core/index.ts';
import { dispatch } from '../base/events.ts';
import { BeforeScopeSwitchEvent, ScopeSwitchDoneEvent, ScopeSwitchFailedEvent } from './provider.events.ts';

/**
 * Connects a backend, and tells every Inlay element inside which scope it stands in, in which language, and where it may
 * keep an address. It draws nothing of its own.
 *
 * @summary Adapter, scope, locale, messages and router for all elements inside.
 * @slot - What is to show the backend.
 * @fires {BeforeScopeSwitchEvent} inlay-before-scope-switch - Another scope was asked for; cancelable, and `event.waitUntil(promise)` may veto later.
 * @fires {ScopeSwitchDoneEvent} inlay-scope-switch-done - Everything inside has moved; `event.from`, `event.to`.
 * @fires {ScopeSwitchFailedEvent} inlay-scope-switch-failed - The scope could not be entered, everything stays; `event.problem`.
 */
export class Provider extends LitElement {
  static readonly tag = 'inlay-provider';
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  #session = new ContextProvider(this, { context: sessionContext, initialValue: { retry: () => this.#start() } });
  #scope = new ContextProvider(this, {
    context: scopeContext,
    initialValue: { scope: {}, levels: [], switchTo: (to) => this.switchTo(to) },
  });
  #permissions = new ContextProvider(this, { context: permissionsContext });
  #router = new ContextProvider(this, { context: routerContext, initialValue: memoryRouter() });
  #store = new ContextProvider(this, { context: storeContext, initialValue: memoryStore() });
  #locale = new ContextProvider(this, { context: localeContext, initialValue: { locale: 'en', messages: {} } });
  #scopes: Scopes | undefined;
  #starting: AbortController | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The last address that was shown. */
  #path: string | undefined;

  /** The backend: what an adapter's factory gave, such as `zenml({ url, host })`. Another one starts over. */
  @property({ attribute: false }) adapter: Adapter | undefined;

  /** Where to stand. Levels left out are settled: by the address, by the last visit, else the first there is. */
  @property({ attribute: false }) scope: Scope | undefined;

  /** BCP 47, for numbers, dates and plurals. Absent: the nearest `lang`, else the browser's language. */
  @property() locale: string | undefined;

  /** Words of one's own, over the built-in English: a whole language (`inlay/messages/de`), or only some keys. */
  @property({ attribute: false }) messages: Partial<Messages> = {};

  /** Where the address is kept: `hashRouter()`, `historyRouter(base)`, or a host's own. Absent: nowhere. */
  @property({ attribute: false }) router: Router | undefined;

  /** Where drafts, recents and columns are kept, for one user: `localStore('inlay/' + userId)`. Absent: as long as this element lives. */
  @property({ attribute: false }) store: Store | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#scopes) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved within the page, an element is taken out and put in again in one turn: that is no reason to start over.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /**
   * Moves everything inside to another scope. While it connects the old one stays on screen; false when it was vetoed, failed
   * or overtaken, and then nothing has changed.
   */
  async switchTo(to: Scope): Promise<boolean> {
    const scopes = this.#scopes;
    const { adapter } = this;
    if (!scopes || !adapter) return false;
    const from = scopes.state.connection?.scope ?? {};
    if (!(await dispatch(this, new BeforeScopeSwitchEvent(from, to)).allowed())) return false;
    let settled: Scope;
    try {
      settled = await settleScope(adapter, to);
    } catch (error) {
      if (scopes === this.#scopes) this.#failed(to, problemOf(error));
      return false;
    }
    if (scopes !== this.#scopes) return false;
    const moved = await scopes.go(settled);
    if (scopes !== this.#scopes) return false;
    if (moved) {
      this.#write(settled, from);
      dispatch(this, new ScopeSwitchDoneEvent(from, settled));
    } else if (scopes.state.problem) this.#failed(settled, scopes.state.problem);
    return moved;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('router') && (this.router || this.hasUpdated)) this.#router.setValue(this.router ?? memoryRouter());
    if (changed.has('store') && (this.store || this.hasUpdated)) this.#store.setValue(this.store ?? memoryStore());
    if (changed.has('locale') || changed.has('messages')) {
      const locale = this.locale ?? (nearestLang(this) || navigator.language);
      this.#locale.setValue({ locale, messages: this.messages });
    }
    if (changed.has('adapter') || changed.has('router')) this.#start();
    else if (changed.has('scope') && this.scope && !sameScope(this.scope, this.#scope.value.scope)) void this.switchTo(this.scope);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #start(): void {
    this.#stop();
    const { adapter } = this;
    if (!adapter || !this.isConnected) return;
    const scopes = new Scopes(adapter);
    this.#scopes = scopes;
    const starting = new AbortController();
    this.#starting = starting;
    const stopState = scopes.subscribe(() => this.#publish());
    const stopRouter = this.#router.value.subscribe(() => this.#follow());
    this.#unsubscribe = () => {
      stopState();
      stopRouter();
    };
    this.#publish();
    void (async () => {
      try {
        const scope = await this.#settle(adapter, starting.signal);
        if (scopes === this.#scopes && (await scopes.go(scope))) this.#write(scope, scope);
      } catch (error) {
        if (scopes === this.#scopes) this.#publish(problemOf(error));
      }
    })();
  }

  #stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#starting?.abort();
    this.#scopes?.dispose();
    this.#scopes = undefined;
    this.#publish();
  }

  /** The host's wish, else the address, else the last visit. What can't be entered any more falls back to the first there is. */
  async #settle(adapter: Adapter, signal: AbortSignal): Promise<Scope> {
    const address = parsePlace(this.#router.value.path).scope;
    const last = this.#store.value.get(storeKey(adapter, {}, 'scope')) as Scope | undefined;
    const wanted = this.scope ?? (Object.keys(address).length ? address : (last ?? {}));
    try {
      return await settleScope(adapter, wanted, signal);
    } catch (error) {
      // Only a remembered scope may be forgotten in silence; what a host or an address asks for is told.
      if (wanted !== last || problemOf(error).kind !== 'notFound') throw error;
      return settleScope(adapter, {}, signal);
    }
  }

  /** The address names another scope: the browser's own Back, or a link. */
  #follow(): void {
    const router = this.#router.value;
    const { scope } = parsePlace(router.path);
    const current = this.#scopes?.state.connection?.scope;
    if (!current) return;
    if (!Object.keys(scope).length || sameScope({ ...current, ...scope }, current)) {
      this.#path = router.path;
      return;
    }
    const asked = router.path;
    const scopes = this.#scopes;
    void this.switchTo(scope).then((moved) => {
      // Refused: the address goes back to what is shown, unless it went elsewhere meanwhile.
      if (!moved && scopes === this.#scopes && router.path === asked && this.#path) router.go(this.#path, { replace: true });
    });
  }

  /** The screen stays, the thing that was open does not: it lies in the scope that was left. */
  #write(scope: Scope, from: Scope): void {
    const router = this.#router.value;
    const place = parsePlace(router.path);
    // The address that led here names things of this scope; an old one does not.
    const leads = Object.keys(place.scope).length > 0 && sameScope({ ...scope, ...place.scope }, scope);
    const stays = sameScope(scope, from) || leads;
    const segments = stays ? place.segments : place.segments.slice(0, 1);
    this.#path = formatPlace({ scope, segments, query: stays ? place.query : {} });
    router.go(this.#path, { replace: stays });
    if (this.adapter) this.#store.value.set(storeKey(this.adapter, {}, 'scope'), scope);
  }

  #failed(to: Scope, problem: Problem): void {
    this.#publish(problem);
    dispatch(this, new ScopeSwitchFailedEvent(to, problem));
  }

  /** Each context is replaced only when one of its members changed. */
  #publish(failure?: Problem): void {
    const { connection, pending, problem = failure } = this.#scopes?.state ?? {};
    const told = { ...(problem ? { problem } : {}) };
    const session = this.#session.value;
    if (session.connection !== connection || (!connection && session.problem !== problem)) {
      this.#session.setValue({ ...(connection ? { connection } : told), retry: () => this.#start() });
      this.#permissions.setValue(connection?.permissions);
    }
    this.#scope.setValue({
      scope: connection?.scope ?? {},
      levels: connection?.capabilities.scope ?? [],
      switchTo: this.#scope.value.switchTo,
      ...(pending ? { pending } : {}),
      ...told,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-provider': Provider;
  }
}
