export * from './trigger-list.ts';
