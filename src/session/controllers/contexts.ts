import { createContext } from '@lit/context';
import type { Problem, Scope, ScopeLevel } from '../../contract/index.ts';
import type { Connection } from '../core/connection.ts';
import type { Permissions } from '../core/permissions.ts';
import type { Router } from '../core/router.ts';
import type { Store } from '../core/store.ts';

/** The connection that everything inside shows, and how it came to be. Replaced whole when one of its members changes. */
export interface SessionContext {
  /** Absent: still connecting, or failed. */
  readonly connection?: Connection;
  readonly problem?: Problem;
  /** Tries the first connection again. */
  retry(): void;
}

/** Where the kit stands, and how to move. */
export interface ScopeContext {
  readonly scope: Scope;
  /** The levels that the backend has. */
  readonly levels: readonly ScopeLevel[];
  /** Where a switch is heading; what is shown is still the old. */
  readonly pending?: Scope;
  /** Why the last switch failed. */
  readonly problem?: Problem;
  /** Switches as a transaction; false when it failed or another overtook it. Levels below the ones named are settled. */
  switchTo(scope: Scope): Promise<boolean>;
}

// Keyed by concern and contract major, so that two bundles on a page understand each other.
export const sessionContext = createContext<SessionContext>(Symbol.for('inlay/session/1'));
export const scopeContext = createContext<ScopeContext>(Symbol.for('inlay/scope/1'));
export const permissionsContext = createContext<Permissions | undefined>(Symbol.for('inlay/permissions/1'));
export const routerContext = createContext<Router>(Symbol.for('inlay/router/1'));
export const storeContext = createContext<Store>(Symbol.for('inlay/store/1'));
