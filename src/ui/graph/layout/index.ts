export { crossings } from './crossings.ts';
export { layout } from './layout.ts';
export type { Layout, LayoutEdge, LayoutNode, PlacedEdge, PlacedNode, Point, Spacing } from './types.ts';
