export * from './tabs.ts';
export { tabStyles } from './tabs.styles.ts';
