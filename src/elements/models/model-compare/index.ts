export * from './model-compare.events.ts';
export * from './model-compare.ts';
