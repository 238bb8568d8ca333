export * from './menu.ts';
export { menuStyles } from './menu.styles.ts';
