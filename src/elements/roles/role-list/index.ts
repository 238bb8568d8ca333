export * from './role-list.ts';
