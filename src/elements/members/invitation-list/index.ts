export * from './invitation-list.ts';
