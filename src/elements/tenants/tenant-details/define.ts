import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { TenantDetails } from './tenant-details.ts';

define(TenantDetails);
