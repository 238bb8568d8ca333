import { registerOnce, tagNames } from '../tags.ts';
import { DataTable } from './table.ts';

/** Registers the table under this version's tag; harmless twice. */
export const defineTable = (): void => registerOnce(tagNames.table, DataTable);

defineTable();
