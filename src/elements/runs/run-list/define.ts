import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { RunList } from './run-list.ts';

define(RunList);
