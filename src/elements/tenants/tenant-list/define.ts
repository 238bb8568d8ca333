import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { TenantList } from './tenant-list.ts';

define(TenantList);
