/** Between adapter and screen: scope, cache, permissions, live changes, the address. For hosts that draw elements of their own. */
export * from './controllers/index.ts';
export * from './core/index.ts';
export * from './hosts/local-store.ts';
export * from './hosts/routers.ts';
