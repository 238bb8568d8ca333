import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { ModelBrowser } from './model-browser.ts';

define(ModelBrowser);
