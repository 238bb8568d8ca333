import { registerOnce, tagNames } from '../tags.ts';
import { TreeView } from './tree.ts';

/** Registers the tree under this version's tag; harmless twice. */
export const defineTree = (): void => registerOnce(tagNames.tree, TreeView);

defineTree();
