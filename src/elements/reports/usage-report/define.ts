import '../../provider/define.ts';
import '../../../ui/chart/define.ts';
import { define } from '../../base/define.ts';
import { UsageReport } from './usage-report.ts';

define(UsageReport);
