import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { TriggerList } from './trigger-list.ts';

define(TriggerList);
