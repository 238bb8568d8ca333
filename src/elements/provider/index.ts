export * from './provider.events.ts';
export * from './provider.ts';
