import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { InvitationList } from './invitation-list.ts';

define(InvitationList);
