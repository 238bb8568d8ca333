export * from './types.ts';
export * from './matrix.events.ts';
export { legend } from './legend.ts';
export { markStyles } from './mark.styles.ts';
export { PermissionMatrix } from './matrix.ts';
