export * from './template-list.events.ts';
export * from './template-list.ts';
