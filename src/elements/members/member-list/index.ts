export * from './member-list.ts';
