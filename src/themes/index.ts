export { tokens } from './tokens.styles.ts';
