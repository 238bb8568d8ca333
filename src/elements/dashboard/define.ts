import '../organizations/org-switcher/define.ts';
import '../provider/define.ts';
import './palette/define.ts';
import { define } from '../base/define.ts';
import { Dashboard } from './dashboard.ts';

define(Dashboard);
