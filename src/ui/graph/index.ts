export { GraphSelectEvent } from './graph.events.ts';
export { GraphView } from './graph.ts';
export { GRAPH_VIEWS, type GraphEdgeView, type GraphNodeView, type GraphViewKind } from './types.ts';
