import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { TeamList } from './team-list.ts';

define(TeamList);
