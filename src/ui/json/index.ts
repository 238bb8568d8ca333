export { JsonTree } from './json.ts';
