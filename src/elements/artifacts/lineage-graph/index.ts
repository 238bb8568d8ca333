export * from './lineage-graph.ts';
export * from './lineage-graph.events.ts';
