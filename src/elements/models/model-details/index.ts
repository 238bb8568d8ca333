export * from './model-details.ts';
