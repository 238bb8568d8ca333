import '../../provider/define.ts';
import '../../../ui/matrix/define.ts';
import { define } from '../../base/define.ts';
import { RoleEditor } from './role-editor.ts';

define(RoleEditor);
