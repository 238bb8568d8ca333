import '../../provider/define.ts';
import '../../artifacts/lineage-graph/define.ts';
import '../../../ui/code/define.ts';
import '../../../ui/json/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { ModelDetails } from './model-details.ts';

define(ModelDetails);
