import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { RequestList } from './request-list.ts';

define(RequestList);
