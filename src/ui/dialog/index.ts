export * from './dialog.ts';
export { dialogStyles } from './dialog.styles.ts';
