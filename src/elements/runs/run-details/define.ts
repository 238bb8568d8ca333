import '../../provider/define.ts';
import '../../../ui/graph/define.ts';
import '../../../ui/json/define.ts';
import '../../../ui/log/define.ts';
import '../../../ui/timeline/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { RunDetails } from './run-details.ts';

define(RunDetails);
