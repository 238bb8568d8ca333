export * from './service-accounts.ts';
