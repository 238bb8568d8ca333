export * from './json.ts';
export * from './nodes.ts';
export * from './registry.ts';
export * from './validate.ts';
