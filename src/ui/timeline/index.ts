export * from './timeline.ts';
export * from './types.ts';
