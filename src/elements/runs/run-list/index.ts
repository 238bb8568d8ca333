export * from './run-list.ts';
