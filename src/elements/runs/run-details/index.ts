export * from './run-details.events.ts';
export * from './run-details.ts';
