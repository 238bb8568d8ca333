export { layingOut, layout } from './layout.ts';
export type { Layout, LayoutEdge, LayoutNode, PlacedEdge, PlacedNode } from './types.ts';
