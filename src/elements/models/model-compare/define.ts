import '../../provider/define.ts';
import '../../../ui/chart/define.ts';
import { define } from '../../base/define.ts';
import { ModelCompare } from './model-compare.ts';

define(ModelCompare);
