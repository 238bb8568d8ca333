export * from './cells.ts';
export { cellStyles } from './cells.styles.ts';
