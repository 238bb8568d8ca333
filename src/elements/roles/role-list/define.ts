import '../../provider/define.ts';
import '../../../ui/matrix/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { RoleList } from './role-list.ts';

define(RoleList);
