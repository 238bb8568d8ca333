export * from './catalogue.ts';
export * from './consumer.ts';
export * from './context.ts';
export * from './intl.ts';
export * from './localize.ts';
export * from './message.ts';
