export * from './complete.ts';
export * from './parse.ts';
export * from './print.ts';
export * from './query-bar.ts';
export * from './query.styles.ts';
export * from './terms.ts';
export * from './types.ts';
