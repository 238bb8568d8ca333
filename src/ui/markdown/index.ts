export { markdown, markdownStyles } from './markdown.ts';
