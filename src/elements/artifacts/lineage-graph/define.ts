import '../../provider/define.ts';
import '../../../ui/graph/define.ts';
import { define } from '../../base/define.ts';
import { LineageGraph } from './lineage-graph.ts';

define(LineageGraph);
