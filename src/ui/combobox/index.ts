export * from './combobox.ts';
export { comboboxStyles } from './combobox.styles.ts';
