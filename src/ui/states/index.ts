export * from './states.ts';
export { stateStyles } from './states.styles.ts';
