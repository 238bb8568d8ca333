export * from './tenant-list.ts';
