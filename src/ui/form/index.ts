export * from './document.ts';
export * from './editor.ts';
export * from './fields.ts';
export * from './form-controller.ts';
export * from './form.styles.ts';
export * from './groups.ts';
export * from './issues.ts';
export * from './picker.ts';
