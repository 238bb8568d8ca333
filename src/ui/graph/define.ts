import { defineTable } from '../table/define.ts';
import { registerOnce, tagNames } from '../tags.ts';
import { GraphView } from './graph.ts';

/** Registers the graph, and the table that it also is, under this version's tags; harmless twice. */
export const defineGraph = (): void => {
  defineTable();
  registerOnce(tagNames.graph, GraphView);
};

defineGraph();
