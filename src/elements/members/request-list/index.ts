export * from './request-list.ts';
