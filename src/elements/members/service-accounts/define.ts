import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { ServiceAccounts } from './service-accounts.ts';

define(ServiceAccounts);
