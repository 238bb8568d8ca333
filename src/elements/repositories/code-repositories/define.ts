import '../../provider/define.ts';
import '../../../ui/table/define.ts';
import { define } from '../../base/define.ts';
import { CodeRepositories } from './code-repositories.ts';

define(CodeRepositories);
