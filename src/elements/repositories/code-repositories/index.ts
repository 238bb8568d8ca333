export * from './code-repositories.ts';
