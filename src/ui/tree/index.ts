export { TreeView } from './tree.ts';
export { TreeSelectEvent, TreeToggleEvent } from './tree.events.ts';
export { allLines, type TreeLine, type TreeLines } from './types.ts';
