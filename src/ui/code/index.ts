export { CodeView } from './code.ts';
export { LANGUAGES, type Language } from './highlight.ts';
