export { RoleEditor } from './role-editor.ts';
