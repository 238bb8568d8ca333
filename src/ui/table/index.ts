export * from './column.ts';
export { columnChooser } from './column-chooser.ts';
export * from './table.events.ts';
export { DataTable } from './table.ts';
