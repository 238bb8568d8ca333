import '../../provider/define.ts';
import '../../../ui/code/define.ts';
import { define } from '../../base/define.ts';
import { RunLauncher } from './run-launcher.ts';

define(RunLauncher);
