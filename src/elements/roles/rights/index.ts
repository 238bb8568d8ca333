export * from './model.ts';
export * from './effective.ts';
export * from './book.ts';
export * from './edit.ts';
export * from './exchange.ts';
export * from './difference.ts';
export * from './merge.ts';
