export * from './tenant-details.ts';
