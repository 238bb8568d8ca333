import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { TemplateList } from './template-list.ts';

define(TemplateList);
