import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import '../invitation-list/define.ts';
import '../request-list/define.ts';
import '../service-accounts/define.ts';
import '../team-list/define.ts';
import { define } from '../../base/define.ts';
import { MemberList } from './member-list.ts';

define(MemberList);
