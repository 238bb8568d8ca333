import '../../provider/define.ts';
import { define } from '../../base/define.ts';
import { OrgSwitcher } from './org-switcher.ts';

define(OrgSwitcher);
