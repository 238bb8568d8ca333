export * from './team-list.ts';
