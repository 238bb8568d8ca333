export * from './run-launcher.events.ts';
export * from './run-launcher.ts';
