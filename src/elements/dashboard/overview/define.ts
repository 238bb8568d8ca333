import '../../provider/define.ts';
import { define } from '../../base/define.ts';
import { Overview } from './overview.ts';

define(Overview);
